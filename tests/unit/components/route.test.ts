import { formatRoute, parseRoute } from '@renderer/components/route/route';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

describe('places', () => {
  it.each([
    ['', { name: '', params: {} }],
    ['#/', { name: '', params: {} }],
    ['#/customers', { name: 'customers', params: {} }],
    ['#/customers/', { name: 'customers', params: {} }],
    ['#/customers?q=zsy', { name: 'customers', params: { q: 'zsy' } }],
    ['#/cards?ids=a%2Cb', { name: 'cards', params: { ids: 'a,b' } }],
    ['#/customers?q=%E8%B5%B5%20+%26', { name: 'customers', params: { q: '赵  &' } }],
  ])('%s is read', (hash, route) => {
    expect(parseRoute(hash)).toEqual(route);
  });

  it('leaves out parameters without a value', () => {
    expect(formatRoute('customers', { q: '', id: undefined, view: 'key' })).toBe('#/customers?view=key');
  });

  it('gives back any query it was given', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (query) => {
        expect(parseRoute(formatRoute('customers', { q: query })).params.q).toBe(query);
      }),
    );
  });
});

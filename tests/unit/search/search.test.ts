import { readEveryday } from '@renderer/data/search/everyday-reading';
import type { CustomerRecord } from '@shared/domain/records/records';
import { makeNameSpeller, makeSearchEntry, type SearchedField } from '@shared/domain/search/search-entry';
import { isRefinement, matchesQuery, parseSearchQuery } from '@shared/domain/search/search-query';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const searched: readonly SearchedField[] = [
  { key: 'name', as: 'name' },
  { key: 'customerNo', as: 'digits' },
  { key: 'mobile', as: 'digits' },
  { key: 'employer', as: 'words' },
];
const spell = makeNameSpeller(readEveryday);

function finds(typed: string, values: Readonly<Record<string, string>>): boolean {
  const record: CustomerRecord = { id: '1', kind: 'individual', ...values };
  return matchesQuery(parseSearchQuery(typed), makeSearchEntry(record, searched, spell));
}

describe('quick search by sound', () => {
  it.each([
    ['zsy', '赵思远'],
    ['ZSY', '赵思远'],
    ['sy', '赵思远'],
    ['zhao', '赵思远'],
    ['zhaosiyuan', '赵思远'],
    ['zhaosy', '赵思远'],
    ['siyuan', '赵思远'],
    ['shan', '单雄信'],
    ['dan', '单雄信'],
    ['zengguofan', '曾国藩'],
    ['qiuying', '仇英'],
    ['xiejin', '解缙'],
    ['yuchigong', '尉迟恭'],
    ['ycg', '尉迟恭'],
    ['genie', '盖聂'],
    ['zhaiqianmo', '翟谦墨'],
    ['lvbu', '吕布'],
    ['lübu', '吕布'],
    ['piao', '朴正'],
    ['ouyangjing', '欧阳静'],
    ['nbsm', '宁波四明物流'],
    ['siming', '宁波四明物流'],
    ['chenle', '陈乐'],
    ['chenyue', '陈乐'],
    ['alice', 'Alice Chen'],
    ['chen', 'Alice Chen'],
  ])('%s finds %s', (typed, name) => {
    expect(finds(typed, { name })).toBe(true);
  });

  it.each([
    ['an', '赵思远'],
    ['zs y x', '赵思远'],
    ['hao', '赵思远'],
    ['zy', '赵思远'],
  ])('%s does not find %s', (typed, name) => {
    expect(finds(typed, { name })).toBe(false);
  });
});

describe('quick search by what is written', () => {
  const values = {
    name: '赵思远',
    customerNo: '00020184',
    mobile: '13800004471',
    employer: '宁波甬江机电有限公司 TCL',
  };
  it.each([
    '思远',
    '赵　思',
    '王 娟',
    '甬江',
    '赵 甬江',
    '4471',
    '138 0000 4471',
    '138-0000',
    '20184',
    '00020184',
    'tcl',
    'zsy 4471',
    '',
    '  ',
  ])('%s', (typed) => {
    const expected = typed !== '王 娟';
    expect(finds(typed, values)).toBe(expected);
  });

  it('finds a name written with a space inside, typed either way', () => {
    expect(finds('王娟', { name: '王 娟' })).toBe(true);
    expect(finds('王 娟', { name: '王娟' })).toBe(true);
  });

  it('finds numbers with letters and dashes', () => {
    expect(finds('a-0071', { name: '某某', customerNo: 'A-0071' })).toBe(true);
    expect(finds('g0007', { name: '某某', customerNo: 'Ｇ0007' })).toBe(true);
  });
});

describe('refining a search', () => {
  it('knows that a longer word finds fewer', () => {
    expect(isRefinement(parseSearchQuery('zs'), parseSearchQuery('zsy'))).toBe(true);
    expect(isRefinement(parseSearchQuery('zsy'), parseSearchQuery('zs'))).toBe(false);
    expect(isRefinement(parseSearchQuery('zs'), parseSearchQuery('zs 44'))).toBe(true);
    expect(isRefinement(parseSearchQuery(''), parseSearchQuery('王'))).toBe(true);
  });

  it('never loses a customer that the refined query would find', () => {
    const name = fc
      .array(fc.constantFrom(...'赵思远单雄信曾国藩王娟尉迟恭乐Ab1'), { minLength: 1, maxLength: 5 })
      .map((characters) => characters.join(''));
    const typed = fc.string({ unit: fc.constantFrom(...'zsyandh 14赵王 '), maxLength: 6 });
    fc.assert(
      fc.property(name, typed, typed, (text, first, more) => {
        const before = parseSearchQuery(first);
        const after = parseSearchQuery(first + more);
        const entry = makeSearchEntry({ id: '1', kind: 'individual', name: text }, searched, spell);
        return !isRefinement(before, after) || !matchesQuery(after, entry) || matchesQuery(before, entry);
      }),
    );
  });
});

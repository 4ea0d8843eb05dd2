import { describeUnverified } from '@renderer/components/facts/describe-unverified';
import { readTyped, textToEdit } from '@renderer/components/facts/typed-values';
import { draftOf, readDraft } from '@renderer/features/customers/filter/filter-draft';
import { usualColumns } from '@renderer/features/customers/grid/grid-columns';
import { toggleSort } from '@renderer/features/customers/grid/toggle-sort';
import { fieldByKey, houseFields as fields } from '@shared/domain/fields/catalogue';
import type { Field } from '@shared/domain/fields/field';
import type { CustomerRecord } from '@shared/domain/records/records';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

function field(key: string): Field {
  const found = fieldByKey(key);
  if (found === undefined) throw new Error(`no field ${key}`);
  return found;
}

const today = '2026-11-03';

describe('typing into a cell', () => {
  it.each([
    ['aum', '92.4', { aum: 92_400_000 }],
    ['aum', '1.5亿', { aum: 15_000_000_000 }],
    ['aum', '500元', { aum: 50_000 }],
    ['aum', '', { aum: null }],
    ['openedOn', '2010/1/1', { openedOn: '2010-01-01' }],
    ['openedOn', '20100101', { openedOn: '2010-01-01' }],
    ['mobile', '138 0000 4471', { mobile: '13800004471' }],
    ['gender', '女', { gender: 'female' }],
    ['name', '王 娟', { name: '王娟' }],
  ])('%s: %s', (key, text, values) => {
    expect(readTyped(field(key), text, today)).toEqual({ ok: true, value: values });
  });

  it.each([
    ['name', '', 'name.missing'],
    ['openedOn', '2019/13/40', 'date.impossible'],
    ['openedOn', '2027-01-01', 'date.future'],
    ['mobile', '1388', 'phone.length'],
  ])('%s: %s is refused as %s', (key, text, reason) => {
    expect(readTyped(field(key), text, today)).toMatchObject({ ok: false, reason });
  });

  it('gives back money to the last fen when nothing is changed in the editor', () => {
    fc.assert(
      fc.property(fc.integer({ min: -(10 ** 13), max: 10 ** 13 }), (fen) => {
        const record: CustomerRecord = { id: '1', kind: 'individual', aum: fen };
        const text = textToEdit(field('aum'), record, 'zh-CN');
        expect(readTyped(field('aum'), text, today)).toEqual({ ok: true, value: { aum: fen } });
      }),
    );
  });
});

describe('filters', () => {
  it.each([
    ['aum', 'amount', { from: '20' }, { key: 'aum', kind: 'range', from: 20_000_000 }],
    [
      'aum',
      'amount',
      { from: '20', to: '1亿' },
      { key: 'aum', kind: 'range', from: 20_000_000, to: 10_000_000_000 },
    ],
    ['openedOn', 'date', { to: '2019年3月4日' }, { key: 'openedOn', kind: 'dates', to: '2019-03-04' }],
    ['name', 'text', { text: ' 思 ' }, { key: 'name', kind: 'contains', text: '思' }],
    ['manager', 'list', { values: ['王静'] }, { key: 'manager', kind: 'oneOf', values: ['王静'] }],
    ['aum', 'amount', { presence: 'empty' }, { key: 'aum', kind: 'empty' }],
    ['aum', 'amount', {}, null],
    ['name', 'text', { text: ' ' }, null],
  ] as const)('%s %s %j', (key, shape, part, filter) => {
    const draft = { ...draftOf(undefined, shape), ...part };
    expect(readDraft(key, field(key), shape, draft)).toEqual({ filter });
    if (filter !== null)
      expect(readDraft(key, field(key), shape, draftOf(filter, shape))).toEqual({ filter });
  });

  it('says which end of a range cannot be read', () => {
    const draft = { ...draftOf(undefined, 'amount'), from: '20', to: 'x' };
    expect(readDraft('aum', field('aum'), 'amount', draft)).toEqual({ problem: { end: 'to' } });
  });

  it('takes completeness in per cent', () => {
    const draft = { ...draftOf(undefined, 'number'), to: '80%' };
    expect(readDraft('completeness', undefined, 'number', draft)).toEqual({
      filter: { key: 'completeness', kind: 'range', to: 0.8 },
    });
  });
});

describe('sorting by clicks on a header', () => {
  const up = { key: 'aum', descending: false };
  const down = { key: 'aum', descending: true };
  const other = { key: 'name', descending: false };
  it('goes up, down, and back to none', () => {
    expect(toggleSort([other], 'aum', false)).toEqual([up]);
    expect(toggleSort([up], 'aum', false)).toEqual([down]);
    expect(toggleSort([down], 'aum', false)).toEqual([]);
  });
  it('keeps the other sorts with Shift', () => {
    expect(toggleSort([other], 'aum', true)).toEqual([other, up]);
    expect(toggleSort([up, other], 'aum', true)).toEqual([down, other]);
    expect(toggleSort([down, other], 'aum', true)).toEqual([other]);
  });
});

describe('columns and marks', () => {
  it('shows the name first in every tab, and only what the catalogue knows', () => {
    const known = new Set([...fields.map(({ key }) => key), 'tier', 'completeness', 'unverified']);
    for (const tab of ['all', 'individual', 'company', 'topTier', 'unverified', 'incomplete'] as const) {
      const keys = usualColumns(tab);
      expect(keys[0]).toBe('name');
      expect(keys.filter((key) => !known.has(key))).toEqual([]);
      expect(new Set(keys).size).toBe(keys.length);
    }
  });

  it('hides what may be a real number in a cell that was not understood', () => {
    const cell = { reason: '', file: '', sheet: '', row: 1, column: 'H' };
    expect(describeUnverified({ ...cell, field: 'mobile', text: '1388' }, 'zh-CN')).toBe('手机“1388”');
    expect(describeUnverified({ ...cell, field: 'idNumber', text: '330205196413021234' }, 'zh-CN')).toBe(
      '证件号码“3****************4”',
    );
  });
});

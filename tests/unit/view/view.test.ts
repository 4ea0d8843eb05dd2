import { computeView, type ViewRequest } from '@renderer/data/view/compute-view';
import { CustomerIndex } from '@renderer/data/view/customer-index';
import type { ColumnFilter, ViewColumn } from '@renderer/data/view/view-column';
import { countTabs, factBits } from '@renderer/data/view/view-tab';
import type { CustomerRecord } from '@shared/domain/records/records';
import { makeSearchEntry } from '@shared/domain/search/search-entry';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

function readColumn(key: string, sortsAs: ViewColumn['sortsAs'], listed?: readonly string[]): ViewColumn {
  return {
    key,
    sortsAs,
    ...(listed === undefined ? {} : { listed }),
    read: (record) => {
      const value = record[key];
      return typeof value === 'string' || typeof value === 'number' ? value : undefined;
    },
  };
}

const columns = [
  readColumn('name', 'words'),
  readColumn('customerNo', 'code'),
  readColumn('aum', 'number'),
  readColumn('openedOn', 'number'),
  readColumn('tier', 'listed', ['diamond', 'platinum', 'gold']),
];

function makeIndex(records: readonly CustomerRecord[]): CustomerIndex {
  const index = new CustomerIndex({
    columns,
    makeEntry: (record) =>
      makeSearchEntry(
        record,
        [
          { key: 'name', as: 'words' },
          { key: 'customerNo', as: 'digits' },
        ],
        () => '',
      ),
    readFlags: (record) =>
      (record.kind === 'company' ? factBits.company : factBits.individual) |
      (record.unverified === undefined ? 0 : factBits.unverified),
  });
  index.take(records);
  for (const position of index.unreadPositions) index.readPosition(position);
  index.finishReading();
  return index;
}

const people: readonly CustomerRecord[] = [
  {
    id: 'a',
    kind: 'individual',
    name: '赵思远',
    customerNo: '002',
    aum: 9_240_000,
    openedOn: '2011-06-18',
    tier: 'gold',
  },
  { id: 'b', kind: 'individual', name: '陈静', customerNo: '010', aum: 100, tier: 'platinum' },
  { id: 'c', kind: 'company', name: '宁波物流', customerNo: '001', openedOn: '2020-01-01', tier: 'diamond' },
  {
    id: 'd',
    kind: 'individual',
    name: '阿强',
    aum: -5,
    openedOn: '2011-06-17',
    unverified: [
      { field: 'mobile', text: '1', reason: 'phone.short', file: '', sheet: '', row: 1, column: 'H' },
    ],
  },
];

const base: ViewRequest = { tab: 'all', query: '', filters: [], sorts: [] };

function show(index: CustomerIndex, change: Partial<ViewRequest>): string {
  return [...computeView(index, { ...base, ...change }).order]
    .map((position) => index.records[position]?.id ?? '?')
    .join('');
}

describe('computeView', () => {
  const index = makeIndex(people);

  it('keeps the order of the book without a sort', () => expect(show(index, {})).toBe('abcd'));

  it.each<[string, boolean, string]>([
    ['name', false, 'dbca'],
    ['name', true, 'acbd'],
    ['customerNo', false, 'cabd'],
    ['aum', false, 'dbac'],
    ['aum', true, 'abdc'],
    ['openedOn', false, 'dacb'],
    ['tier', false, 'cbad'],
  ])('sorts by %s, descending %s: %s; who has no value comes last', (key, descending, expected) => {
    expect(show(index, { sorts: [{ key, descending }] })).toBe(expected);
  });

  it.each<[ColumnFilter, string]>([
    [{ key: 'name', kind: 'contains', text: '思' }, 'a'],
    [{ key: 'aum', kind: 'range', from: 0 }, 'ab'],
    [{ key: 'aum', kind: 'range', from: -5, to: 100 }, 'bd'],
    [{ key: 'openedOn', kind: 'dates', from: '2011-06-18' }, 'ac'],
    [{ key: 'openedOn', kind: 'dates', to: '2011-06-17' }, 'd'],
    [{ key: 'tier', kind: 'oneOf', values: ['gold', 'diamond'] }, 'ac'],
    [{ key: 'tier', kind: 'empty' }, 'd'],
    [{ key: 'customerNo', kind: 'filled' }, 'abc'],
    [{ key: 'unknown', kind: 'filled' }, ''],
  ])('filters %j', (filter, expected) => {
    expect(show(index, { filters: [filter] })).toBe(expected);
  });

  it('shows tabs and counts them', () => {
    expect(show(index, { tab: 'company' })).toBe('c');
    expect(show(index, { tab: 'unverified' })).toBe('d');
    expect(countTabs(index.flags)).toEqual({
      all: 4,
      individual: 3,
      company: 1,
      topTier: 0,
      unverified: 1,
      incomplete: 0,
    });
  });

  it('searches within the tab', () => {
    expect(show(index, { query: '物流' })).toBe('c');
    expect(show(index, { query: '00', tab: 'individual' })).toBe('a');
  });

  it('refines the same as it would compute afresh', () => {
    const first = computeView(index, { ...base, query: '0' });
    const request = { ...first.request, query: '01' };
    expect([...computeView(index, request, first).order]).toEqual([...computeView(index, request).order]);
  });
});

describe('CustomerIndex.take', () => {
  it('moves an edited customer to its new place and finds it by its new words', () => {
    const index = makeIndex(people);
    const sorts = [{ key: 'aum', descending: true }];
    expect(show(index, { sorts })).toBe('abdc');
    index.take(
      people.map((person) => (person.id === 'b' ? { ...person, name: '钱多', aum: 20_000_000 } : person)),
    );
    expect(show(index, { sorts })).toBe('badc');
    expect(show(index, { query: '钱' })).toBe('b');
    expect(show(index, { query: '陈' })).toBe('');
    expect(show(index, { sorts: [{ key: 'name', descending: false }] })).toBe('dcba');
  });

  it('takes customers who come and go', () => {
    const index = makeIndex(people);
    index.take([...people.slice(1), { id: 'e', kind: 'company', name: '新公司' }]);
    expect(index.unreadPositions).toEqual([]);
    expect(show(index, {})).toBe('bcde');
    expect(show(index, { query: '新' })).toBe('e');
    expect(show(index, { tab: 'company' })).toBe('ce');
  });

  it('gives the same orders after any edits as a fresh index', () => {
    const amount = fc.option(fc.integer({ min: -3, max: 3 }), { nil: undefined });
    const makeRecord = (id: number, aum: number | undefined): CustomerRecord => ({
      id: String(id),
      kind: 'individual',
      ...(aum === undefined ? {} : { aum }),
    });
    fc.assert(
      fc.property(
        fc.array(amount, { minLength: 1, maxLength: 12 }),
        fc.array(fc.tuple(fc.nat(11), amount), { maxLength: 6 }),
        fc.boolean(),
        (amounts, edits, descending) => {
          let records = amounts.map((aum, id) => makeRecord(id, aum));
          const index = makeIndex(records);
          const sorts = [{ key: 'aum', descending }];
          index.orderFor(sorts);
          for (const [place, aum] of edits) {
            records = records.map((record, id) => (id === place ? makeRecord(id, aum) : record));
            index.take(records);
          }
          expect([...index.orderFor(sorts)]).toEqual([...makeIndex(records).orderFor(sorts)]);
        },
      ),
    );
  });
});

import { computeView, type ViewRequest } from '@renderer/data/view/compute-view';
import { countValues, measureRange } from '@renderer/data/view/count-values';
import { findEmptying, leaveOut } from '@renderer/data/view/find-emptying';
import { listMatching } from '@renderer/data/view/list-matching';
import { makeFilterTest } from '@renderer/data/view/pass-filters';
import type { CustomerRecord } from '@shared/domain/records/records';
import type { ColumnFilter } from '@shared/domain/views/column-filter';
import { everybody } from '@shared/domain/views/filter-set';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyCustomer, indexOf } from './invented-customers';

const today = '2026-11-22';

/** What a condition says, asked of the record itself, without any of the engine's tables. */
function meets(record: CustomerRecord, filter: ColumnFilter): boolean {
  const value = record[filter.key];
  const text = value === undefined ? '' : String(value).normalize('NFKC').toLowerCase();
  switch (filter.kind) {
    case 'contains':
      return text.includes(filter.text.toLowerCase());
    case 'excludes':
      return !text.includes(filter.text.toLowerCase());
    case 'equals':
      return text === filter.text.toLowerCase();
    case 'startsWith':
      return text.startsWith(filter.text.toLowerCase());
    case 'range':
      return (
        typeof value === 'number' &&
        value >= (filter.from ?? Number.NEGATIVE_INFINITY) &&
        value <= (filter.to ?? Number.POSITIVE_INFINITY)
      );
    case 'dates':
      return typeof value === 'string' && value >= (filter.from ?? '') && value <= (filter.to ?? '9999');
    case 'span':
      return (
        typeof value === 'string' &&
        value.slice(0, 7) === (filter.span === 'thisMonth' ? '2026-11' : '2026-10')
      );
    case 'anniversary':
      return typeof value === 'string' && value.slice(5, 7) === (filter.span === 'thisMonth' ? '11' : '12');
    case 'oneOf':
      return filter.values.includes(value === undefined ? '' : String(value));
    case 'noneOf':
      return !filter.values.includes(value === undefined ? '' : String(value));
    case 'empty':
      return value === undefined;
    case 'filled':
      return value !== undefined;
  }
}

const anyFilter: fc.Arbitrary<ColumnFilter> = fc.oneof(
  fc.record({
    key: fc.constantFrom('name', 'industry', 'address'),
    kind: fc.constantFrom('contains', 'excludes', 'equals', 'startsWith'),
    text: fc.constantFrom('宁波', '陈', 'it', 'abc', '制造业', '无此'),
  }),
  fc.record({
    key: fc.constantFrom('loans', 'wealth'),
    kind: fc.constant('range'),
    from: fc.constantFrom(0, 50_000_000, 900_000_000),
    to: fc.constantFrom(50_000_000, 1_000_000_000),
  }),
  fc.record({
    key: fc.constant('openedOn'),
    kind: fc.constant('dates'),
    from: fc.constantFrom('2026-10-05', '2020-01-01'),
  }),
  fc.record({
    key: fc.constant('openedOn'),
    kind: fc.constant('span'),
    span: fc.constantFrom('thisMonth', 'lastMonth'),
  }),
  fc.record({
    key: fc.constant('birthDate'),
    kind: fc.constant('anniversary'),
    span: fc.constantFrom('thisMonth', 'nextMonth'),
  }),
  fc.record({
    key: fc.constantFrom('manager', 'gender'),
    kind: fc.constantFrom('oneOf', 'noneOf'),
    values: fc.subarray(['李敏', '王静', 'male', '']),
  }),
  fc.record({
    key: fc.constantFrom('manager', 'loans', 'birthDate'),
    kind: fc.constantFrom('empty', 'filled'),
  }),
) as fc.Arbitrary<ColumnFilter>;

describe('conditions', () => {
  it('pass exactly the customers who meet all of them', () => {
    fc.assert(
      fc.property(
        fc.array(anyCustomer, { maxLength: 40 }),
        fc.array(anyFilter, { maxLength: 3 }),
        (records, filters) => {
          const index = indexOf(records);
          const test = makeFilterTest(index, filters, today) ?? (() => true);
          const passed = records.filter((_, position) => test(position));
          expect(passed).toEqual(
            records.filter((record) => filters.every((filter) => meets(record, filter))),
          );
        },
      ),
    );
  });

  it('hold after an edit brought a value nobody had', () => {
    const records: CustomerRecord[] = [
      { id: 'a', kind: 'individual', manager: '李敏' },
      { id: 'b', kind: 'individual', manager: '王静' },
    ];
    const index = indexOf(records);
    const filters: readonly ColumnFilter[] = [{ key: 'manager', kind: 'contains', text: '赵' }];
    const show = () =>
      [...computeView(index, { ...everybody, filters }).order].map((position) => index.records[position]?.id);
    expect(show()).toEqual([]);
    index.take([records[0] as CustomerRecord, { ...(records[1] as CustomerRecord), manager: '赵明' }]);
    expect(show()).toEqual(['b']);
  });

  it('on a column nobody knows pass nobody', () => {
    const index = indexOf([{ id: 'a', kind: 'individual' }]);
    expect(listMatching(index, { ...everybody, filters: [{ key: 'own_gone1234', kind: 'empty' }] })).toEqual(
      [],
    );
  });
});

describe('value lists', () => {
  it('count what is there under the other conditions', () => {
    fc.assert(
      fc.property(
        fc.array(anyCustomer, { maxLength: 40 }),
        fc.array(anyFilter, { maxLength: 2 }),
        (records, filters) => {
          const index = indexOf(records);
          const request: ViewRequest = {
            ...everybody,
            filters: filters.filter(({ kind }) => kind !== 'span'),
          };
          const others = request.filters.filter(({ key }) => key !== 'manager');
          const expected = new Map<string, number>();
          for (const record of listMatching(index, { ...everybody, filters: others })) {
            const value = String(record.manager ?? '');
            expected.set(value, (expected.get(value) ?? 0) + 1);
          }
          const counted = countValues(index, request, 'manager').filter(({ count }) => count > 0);
          expect(new Map(counted.map(({ value, count }) => [value, count]))).toEqual(expected);
          const counts = counted.filter(({ value }) => value !== '').map(({ count }) => count);
          expect(counts).toEqual(counts.toSorted((a, b) => b - a));
        },
      ),
    );
  });

  it('keep a ticked value that the others leave nobody with, tiers in their order, blanks last', () => {
    const index = indexOf([
      { id: 'a', kind: 'individual', aum: 40_000_000_000, manager: '李敏' },
      { id: 'b', kind: 'individual', aum: 3_000_000, manager: '王静' },
      { id: 'c', kind: 'individual', aum: 2_500_000, manager: '王静' },
      { id: 'd', kind: 'individual', manager: '王静' },
    ]);
    const filters: readonly ColumnFilter[] = [
      { key: 'manager', kind: 'oneOf', values: ['李敏'] },
      { key: 'tier', kind: 'oneOf', values: ['ordinary'] },
    ];
    expect(countValues(index, { ...everybody, filters }, 'tier')).toEqual([
      { value: 'diamond', count: 1 },
      { value: 'ordinary', count: 0 },
    ]);
    expect(countValues(index, everybody, 'tier').map(({ value }) => value)).toEqual([
      'diamond',
      'ordinary',
      '',
    ]);
    expect(measureRange(index, everybody, 'aum')).toEqual({
      lowest: 2_500_000,
      highest: 40_000_000_000,
      filled: 3,
      empty: 1,
    });
  });
});

describe('a request that finds nobody', () => {
  const index = indexOf([
    { id: 'a', kind: 'individual', name: '赵思远', manager: '李敏' },
    { id: 'b', kind: 'company', name: '宁波物流', manager: '王静' },
  ]);
  const filters: readonly ColumnFilter[] = [
    { key: 'manager', kind: 'oneOf', values: ['李敏'] },
    { key: 'name', kind: 'contains', text: '宁波' },
  ];
  const request: ViewRequest = { ...everybody, tab: 'individual', filters };

  it('tells which part empties it, and what leaving it out shows', () => {
    expect(findEmptying(index, request)).toEqual([
      { part: { kind: 'tab' }, without: 0, alone: 1 },
      { part: { kind: 'filter', at: 0 }, without: 0, alone: 1 },
      { part: { kind: 'filter', at: 1 }, without: 1, alone: 1 },
    ]);
    const left = leaveOut(request, { kind: 'filter', at: 1 });
    expect(listMatching(index, left).map(({ id }) => id)).toEqual(['a']);
  });

  it('narrowed to a circle counts only those still in the book', () => {
    const narrowing = { label: '', ids: ['b', 'gone'] };
    const order = computeView(index, { ...everybody, narrowing }).order;
    expect([...order].map((position) => index.records[position]?.id)).toEqual(['b']);
    const rule = { label: '', filterSet: { ...everybody, filters: filters.slice(1) } };
    expect(computeView(index, { ...everybody, tab: 'individual', narrowing: rule }).order).toHaveLength(0);
  });
});

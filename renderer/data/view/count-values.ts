import type { ColumnFilter } from '@shared/domain/views/column-filter';
import { makeViewTest, type ViewRequest } from './compute-view';
import type { CustomerIndex } from './customer-index';
import type { Test } from './pass-filters';

/** A value of a column and how many customers have it. Empty: they have none. */
export interface ValueCount {
  readonly value: string;
  readonly count: number;
}

/** What the numbers of a column lie between, and how many customers have one. Money in fen, dates as YYYYMMDD. */
export interface ValueRange {
  readonly lowest: number;
  readonly highest: number;
  readonly filled: number;
  readonly empty: number;
}

type Asked = Omit<ViewRequest, 'sorts'>;

/**
 * The values of a column with their counts, under all conditions but the one on this column itself. Tiers and choices
 * stand in their own order, others most frequent first, customers without a value last. 100,000 customers take about
 * 10 ms once the column was read.
 */
export function countValues(index: CustomerIndex, request: Asked, key: string): readonly ValueCount[] {
  const { codes, values } = index.codesOf(key);
  const counts = new Int32Array(values.length);
  const test = testWithout(index, request, key);
  for (let position = 0; position < codes.length; position += 1) {
    if (test !== null && !test(position)) continue;
    const code = codes[position] ?? 0;
    counts[code] = (counts[code] ?? 0) + 1;
  }
  // A ticked value stays in the list when the other conditions leave nobody with it.
  const ticked = new Set(listedValues(request.filters, key));
  const listed = index.column(key)?.listed;
  const places = new Map((listed ?? []).map((value, place) => [value, place]));
  const found: (ValueCount & { readonly place: number })[] = [];
  values.forEach((value, code) => {
    const count = counts[code] ?? 0;
    if (count === 0 && !ticked.has(value)) return;
    const place = value === '' ? Number.POSITIVE_INFINITY : (places.get(value) ?? places.size);
    found.push({ value, count, place });
  });
  return found
    .sort((a, b) => (a.place === b.place ? b.count - a.count : a.place - b.place))
    .map(({ value, count }) => ({ value, count }));
}

/** How far the numbers of a column reach, under all conditions but the one on this column itself. */
export function measureRange(index: CustomerIndex, request: Asked, key: string): ValueRange {
  const keys = index.keysOf(key);
  const test = testWithout(index, request, key);
  let lowest = Number.POSITIVE_INFINITY;
  let highest = Number.NEGATIVE_INFINITY;
  let filled = 0;
  let empty = 0;
  for (let position = 0; position < keys.length; position += 1) {
    if (test !== null && !test(position)) continue;
    const value = keys[position] ?? Number.NaN;
    if (Number.isNaN(value)) {
      empty += 1;
      continue;
    }
    filled += 1;
    if (value < lowest) lowest = value;
    if (value > highest) highest = value;
  }
  return { lowest, highest, filled, empty };
}

function testWithout(index: CustomerIndex, request: Asked, key: string): Test | null {
  return makeViewTest(index, { ...request, filters: request.filters.filter((filter) => filter.key !== key) });
}

function listedValues(filters: readonly ColumnFilter[], key: string): readonly string[] {
  const own = filters.find((filter) => filter.key === key);
  return own?.kind === 'oneOf' || own?.kind === 'noneOf' ? own.values : [];
}

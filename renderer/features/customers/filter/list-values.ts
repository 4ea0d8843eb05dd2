import type { CustomerIndex } from '@renderer/data/view/customer-index';

/** A value of a column and how many customers have it. Empty: they have none. */
export interface ValueCount {
  readonly value: string;
  readonly count: number;
}

/** More distinct values than this are searched by text instead of ticked in a list. */
const listedAtMost = 80;

/**
 * Distinct values of a column with their counts; null when there are too many to list. Tiers and choices in their own
 * order, others most frequent first, blanks last.
 */
export function listValues(index: CustomerIndex, key: string): readonly ValueCount[] | null {
  const column = index.column(key);
  if (column === undefined) return null;
  const counts = new Map<string, number>();
  for (const record of index.records) {
    const value = String(column.read(record) ?? '');
    counts.set(value, (counts.get(value) ?? 0) + 1);
    if (counts.size > listedAtMost) return null;
  }
  const placeOf = (value: string) =>
    value === '' ? Number.POSITIVE_INFINITY : (column.listed?.indexOf(value) ?? 0);
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => placeOf(a.value) - placeOf(b.value) || b.count - a.count);
}

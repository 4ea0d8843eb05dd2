import type { CustomerIndex } from '@renderer/data/view/customer-index';

/** A value of a column and how many customers have it. Empty: they have none. */
export interface ValueCount {
  readonly value: string;
  readonly count: number;
}

/** More distinct values than this are searched by text instead of ticked in a list. */
const listedAtMost = 80;

/** Distinct values of a column with their counts, most frequent first; null when there are too many to list. */
export function listValues(index: CustomerIndex, key: string): readonly ValueCount[] | null {
  const column = index.column(key);
  if (column === undefined) return null;
  const counts = new Map<string, number>();
  for (const record of index.records) {
    const value = String(column.read(record) ?? '');
    counts.set(value, (counts.get(value) ?? 0) + 1);
    if (counts.size > listedAtMost) return null;
  }
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => Number(a.value === '') - Number(b.value === '') || b.count - a.count);
}

import { readImportRecord } from '@renderer/data/imports/import-record';
import type { Month } from '@shared/domain/kernel/calendar';
import type { BookRecord } from '@shared/domain/records/records';
import { readTierMonth } from '@shared/domain/tiers/settled-months';

/** Months with figures, and when they were last written to (ISO time). */
export type BalanceMonths = ReadonlyMap<Month, string>;

/** The months whose balances the book has, from what the imports say; those taken back count as changed. */
export function listBalanceMonths(imports: Iterable<BookRecord>): BalanceMonths {
  const changed = new Map<Month, string>();
  const present = new Set<Month>();
  for (const each of imports) {
    const record = readImportRecord(each);
    if (record === undefined) continue;
    const at = record.undoneAt ?? record.at;
    for (const { month, rows } of record.months ?? []) {
      if (rows > 0 && record.undoneAt === undefined) present.add(month);
      if (at > (changed.get(month) ?? '')) changed.set(month, at);
    }
  }
  return new Map([...changed].filter(([month]) => present.has(month)).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Which months wait to be settled. */
export interface DueMonths {
  /** After the last settled month, oldest first. */
  readonly due: readonly Month[];
  /** The last settled month, when its figures changed since. */
  readonly changed: Month | undefined;
  readonly last: Month | undefined;
}

/** Months that have balances and no tiers yet. */
export function listDueMonths(imports: Iterable<BookRecord>, tierMonths: Iterable<BookRecord>): DueMonths {
  const balances = listBalanceMonths(imports);
  let last: Month | undefined;
  let settledAt = '';
  for (const each of tierMonths) {
    const month = readTierMonth(each);
    if (month === undefined || (last !== undefined && month.period < last)) continue;
    if (month.period !== last || month.at > settledAt) settledAt = month.at;
    last = month.period;
  }
  const due = [...balances.keys()].filter((month) => last === undefined || month > last);
  const touched = last === undefined ? undefined : balances.get(last);
  const isChanged = touched !== undefined && touched > settledAt;
  return { due, changed: isChanged ? last : undefined, last };
}

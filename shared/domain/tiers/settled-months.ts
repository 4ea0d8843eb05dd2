import type { Month } from '../kernel/calendar';
import { addMonths } from '../kernel/calendar';
import { fail, type Result, succeed } from '../kernel/result';
import type { BookRecord } from '../records/records';
import type { SettleOrder } from './settle-month';
import type { TierMonth } from './tier-month';
import type { TierScheme } from './tier-scheme';

/** A stored record as the result of a month; undefined when it is something else. */
export function readTierMonth(record: BookRecord): TierMonth | undefined {
  return typeof record.scheme === 'string' && typeof record.period === 'string' && Array.isArray(record.bands)
    ? (record as TierMonth)
    : undefined;
}

/** The months that were settled, oldest first, of one scheme or of any. */
export function listSettledMonths(records: Iterable<BookRecord>, schemeId?: string): readonly Month[] {
  const months = new Set<Month>();
  for (const record of records) {
    const month = readTierMonth(record);
    if (month !== undefined && (schemeId === undefined || month.scheme === schemeId))
      months.add(month.period);
  }
  return [...months].sort();
}

/** The last settled month of a scheme; undefined before the first. */
export function lastTierMonth(records: Iterable<BookRecord>, schemeId: string): TierMonth | undefined {
  let last: TierMonth | undefined;
  for (const record of records) {
    const month = readTierMonth(record);
    if (month?.scheme === schemeId && (last === undefined || month.period > last.period)) last = month;
  }
  return last;
}

export type SettleFailure = 'tiers.monthPassed';

/**
 * Whether a month may be settled: after all that were, or the last of them again. Tells the months in between that
 * have no figures at all, during which the clock stands still.
 */
export function checkSettleOrder(
  settled: readonly Month[],
  period: Month,
): Result<{ readonly again: boolean; readonly gap: readonly Month[] }, SettleFailure> {
  const last = settled.at(-1);
  if (last === undefined) return succeed({ again: false, gap: [] });
  if (period < last) return fail('tiers.monthPassed', { details: { month: period, last } });
  const gap: Month[] = [];
  for (let month = addMonths(last, 1); month < period; month = addMonths(month, 1)) gap.push(month);
  return succeed({ again: period === last, gap });
}

/** How a scheme's month is to be settled, seen from the months it was settled for. */
export function orderSettlement(
  scheme: TierScheme,
  settled: Iterable<BookRecord>,
  period: Month,
): SettleOrder {
  const months = [...settled]
    .flatMap((record) => readTierMonth(record) ?? [])
    .filter((month) => month.scheme === scheme.id);
  const isFirst = !months.some((month) => month.period !== period);
  const last = months.reduce<TierMonth | undefined>(
    (latest, month) => (latest === undefined || month.period > latest.period ? month : latest),
    undefined,
  );
  const isEdited = last !== undefined && scheme.version !== last.rules.version && scheme.from !== undefined;
  if (last?.period === period) {
    // Settled again: by the rules of then, unless the version in force began with this very month.
    const rules = isEdited && (scheme.from ?? '') > period ? last.rules : scheme;
    const replaces = !isFirst && (last.replaced === true || (isEdited && (scheme.from ?? '') <= period));
    return { scheme: rules, period, isFirst, replaces };
  }
  const replaces = isEdited && (scheme.from ?? '') > last.period && (scheme.from ?? '') <= period;
  return { scheme, period, isFirst, replaces };
}

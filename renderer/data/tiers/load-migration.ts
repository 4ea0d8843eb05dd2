import type { BookSession } from '@renderer/data/book-session';
import { type BalanceRecord, readBalance } from '@shared/domain/balances/balance-record';
import { addMonths, type Month } from '@shared/domain/kernel/calendar';
import { type Result, succeed } from '@shared/domain/kernel/result';
import type { BookRecord } from '@shared/domain/records/records';
import { measureMonth } from '@shared/domain/tiers/measure-basis';
import type { TierMonth } from '@shared/domain/tiers/tier-month';
import type { TierMove } from '@shared/domain/tiers/tier-move';
import type { TierScheme } from '@shared/domain/tiers/tier-scheme';
import { isSettledMove, isToldByMonth, type Migration, migrate, netMoves, tiersAt } from './migration';

/** A migration with the way to tell who held which tier at its end. */
export interface LoadedMigration {
  readonly migration: Migration;
  readonly tierAt: ReturnType<typeof tiersAt>;
}

/** The settled months of a scheme, newest first. */
export function settledMonthsOf(months: readonly TierMonth[], schemeId: string): readonly TierMonth[] {
  return months.filter(({ scheme }) => scheme === schemeId).reverse();
}

function isMoveOf(record: BookRecord, schemeId: string): record is TierMove {
  return record.scheme === schemeId && typeof record.customerId === 'string';
}

/** Exceptions are given in months that were not settled yet; further ahead nobody decides anything. */
export const monthsAhead = 2;

/**
 * Moves of a scheme that were made after a month was settled, up to the settling of another, in their order. What a
 * person decides (exceptions) is kept with the month settled last, so it comes after that month. Reasons: those of
 * `openPartition`.
 */
export async function openMoves(
  session: BookSession,
  schemeId: string,
  after: Month,
  through: Month,
): Promise<Result<readonly TierMove[]>> {
  const moves: TierMove[] = [];
  for (let month = after; month <= through; month = addMonths(month, 1)) {
    const opened = await session.openPartition('tierMoves', month);
    if (!opened.ok) return opened;
    const own = opened.value.all().filter((record) => isMoveOf(record, schemeId));
    if (month > after) moves.push(...own.filter(isSettledMove));
    const byHand = own.filter((move) => !isSettledMove(move));
    // Their ids grow with time.
    if (month < through) moves.push(...byHand.sort((a, b) => (a.id < b.id ? -1 : 1)));
  }
  return succeed(moves);
}

/**
 * Opens what the migration from one settled month to another needs. Null when the months are not two settled months
 * of the scheme, the earlier first. Reasons: those of `openPartition`.
 */
export async function loadMigration(
  session: BookSession,
  scheme: TierScheme,
  settled: readonly TierMonth[],
  from: Month,
  to: Month,
): Promise<Result<LoadedMigration | null>> {
  const own = [...settledMonthsOf(settled, scheme.id)].reverse();
  const before = own.find(({ period }) => period === from);
  const months = own.filter(({ period }) => period > from && period <= to);
  const newest = own.at(-1);
  if (before === undefined || newest === undefined || months.at(-1)?.period !== to) return succeed(null);
  const moves = await openMoves(session, scheme.id, from, to);
  if (!moves.ok) return moves;
  const later = await openMoves(session, scheme.id, to, addMonths(newest.period, monthsAhead));
  if (!later.ok) return later;
  const amounts = new Map<string, number>();
  if (!isToldByMonth(months, moves.value)) {
    // Neighbouring months tell their sums themselves; else the amounts of those who moved are looked up.
    const moved = netMoves(moves.value);
    const read = await session.readPartition('balances', to, (records) => {
      for (const record of records) {
        const balance = moved.has(record.id) ? readBalance(record) : undefined;
        const amount = balance === undefined ? undefined : amountOf(session, scheme, record.id, balance);
        if (amount !== undefined) amounts.set(record.id, amount);
      }
    });
    if (!read.ok) return read;
  }
  const migration = migrate({
    before,
    months,
    moves: moves.value,
    amountAt: (id) => amounts.get(id),
  });
  return succeed(migration === undefined ? null : { migration, tierAt: tiersAt(scheme, later.value) });
}

function amountOf(
  session: BookSession,
  scheme: TierScheme,
  id: string,
  balance: BalanceRecord,
): number | undefined {
  const record = session.customers.get(id);
  return record === undefined ? undefined : measureMonth(scheme.basis, record, balance);
}

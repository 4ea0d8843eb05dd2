import type { BookSession, Progress } from '@renderer/data/book-session';
import { sliceMilliseconds, workInSlices, yieldToWindow } from '@renderer/data/slices';
import { readBalance } from '@shared/domain/balances/balance-record';
import type { Change, TouchedRecord } from '@shared/domain/changes/change';
import type { Month } from '@shared/domain/kernel/calendar';
import { fail, type Result, succeed } from '@shared/domain/kernel/result';
import type { BookRecord } from '@shared/domain/records/records';
import { isMonthlyBasis, measureBasis, measureMonth } from '@shared/domain/tiers/measure-basis';
import { schemeApplies } from '@shared/domain/tiers/scheme-applies';
import { labelSettlement, type SettledScheme, touchSettlement } from '@shared/domain/tiers/settle-draft';
import { Settlement } from '@shared/domain/tiers/settle-month';
import { checkSettleOrder, listSettledMonths, orderSettlement } from '@shared/domain/tiers/settled-months';
import type { TierScheme } from '@shared/domain/tiers/tier-scheme';
import { schemesOf } from './schemes-of';
import { openTierMonths } from './use-tier-months';

/** A month worked out and not yet written: what a preview shows, and what `commitSettlement` writes. */
export interface SettlementPlan {
  readonly period: Month;
  /** The last settled month, settled again. */
  readonly again: boolean;
  /** Months without any figures between the last settled one and this. */
  readonly gap: readonly Month[];
  readonly schemes: readonly SettledScheme[];
}

/** What looks on while a month is settled. */
export interface SettleWatch {
  readonly onProgress?: (progress: Progress) => void;
  readonly isStale?: () => boolean;
}

/**
 * Works a month out for every scheme in force, in slices. Fails with `tiers.monthPassed`, `tiers.stopped` and the
 * reasons of `readPartition`.
 */
export async function planSettlement(
  session: BookSession,
  period: Month,
  watch: SettleWatch = {},
): Promise<Result<SettlementPlan>> {
  const tierMonths = await openTierMonths(session);
  const order = checkSettleOrder(listSettledMonths(tierMonths.all()), period);
  if (!order.ok) return order;
  const schemes = schemesOf(session.settings);
  const amounts = await readAmounts(session, schemes, period);
  if (!amounts.ok) return amounts;
  const customers = session.customers.all();
  const settled: SettledScheme[] = [];
  for (const [at, scheme] of schemes.entries()) {
    const of = orderSettlement(scheme, tierMonths.all(), period);
    const settlement = new Settlement(of);
    const isMonthly = isMonthlyBasis(of.scheme.basis);
    const known = amounts.value[at] ?? new Map<string, number>();
    const done = await workInSlices(
      customers.length,
      (index) => {
        const record = customers[index];
        if (record === undefined) return;
        const present = isMonthly ? known.get(record.id) : measureMonth(of.scheme.basis, record, undefined);
        settlement.take({
          record,
          amount: present,
          known: present === undefined && isMonthly ? measureBasis(of.scheme.basis, record) : undefined,
        });
      },
      () => watch.isStale?.() ?? false,
      (index) => watch.onProgress?.({ stage: 'settle', done: index, total: customers.length }),
    );
    if (!done) return fail('tiers.stopped');
    settled.push({ order: of, outcome: settlement.finish() });
  }
  return succeed({ period, ...order.value, schemes: settled });
}

/** More records than ever lie on one page. */
const pageOfRecords = 4096;

/** What each customer's month came to, by scheme in their order; only schemes that go by figures of a month have any. */
async function readAmounts(
  session: BookSession,
  schemes: readonly TierScheme[],
  period: Month,
): Promise<Result<readonly ReadonlyMap<string, number>[]>> {
  const amounts = schemes.map(() => new Map<string, number>());
  const monthly = schemes.flatMap((scheme, at) => (isMonthlyBasis(scheme.basis) ? [{ scheme, at }] : []));
  const take = (stored: BookRecord) => {
    const balance = readBalance(stored);
    const record = session.customers.get(stored.id);
    if (balance === undefined || record === undefined) return;
    for (const { scheme, at } of monthly) {
      if (!schemeApplies(scheme, record)) continue;
      const amount = measureMonth(scheme.basis, record, balance);
      if (amount !== undefined) amounts[at]?.set(record.id, amount);
    }
  };
  let many: readonly BookRecord[] = [];
  const read = await session.readPartition('balances', period, (records) => {
    // A month that is open already comes in one piece.
    if (records.length > pageOfRecords) many = records;
    else for (const record of records) take(record);
  });
  if (!read.ok) return read;
  await workInSlices(
    many.length,
    (index) => {
      const record = many[index];
      if (record !== undefined) take(record);
    },
    () => false,
  );
  return succeed(amounts);
}

/** Writes a plan as one change, which can be undone. Fails with the reasons of `commit`. */
export async function commitSettlement(session: BookSession, plan: SettlementPlan): Promise<Result<Change>> {
  const { period, schemes } = plan;
  const tierMonths = await openTierMonths(session);
  const moves: BookRecord[] = [];
  // Exceptions may have been given in the month before it was settled for the first time, too.
  const read = await session.readPartition('tierMoves', period, (records) => moves.push(...records));
  if (!read.ok) return read;
  const stamp = { at: new Date().toISOString(), by: session.actor };
  const touched: TouchedRecord[] = [];
  let begun = performance.now();
  for (const record of touchSettlement(session.customers, period, schemes, { tierMonths, moves }, stamp)) {
    touched.push(record);
    if (touched.length % 256 === 0 && performance.now() - begun > sliceMilliseconds) {
      await yieldToWindow();
      begun = performance.now();
    }
  }
  return session.commit({ command: 'settleMonth', label: labelSettlement(period, schemes), touched });
}

/** Works out and writes a month. */
export async function settleMonthInBook(
  session: BookSession,
  period: Month,
  watch: SettleWatch = {},
): Promise<Result<Change>> {
  const plan = await planSettlement(session, period, watch);
  return plan.ok ? commitSettlement(session, plan.value) : plan;
}

/** Settles months in the order given, each as a change of its own; stops at the first that fails. */
export async function settleMonths(
  session: BookSession,
  periods: readonly Month[],
  watch: SettleWatch & { readonly onMonth?: (period: Month, place: number) => void } = {},
): Promise<Result<readonly Change[]>> {
  const changes: Change[] = [];
  for (const [place, period] of periods.entries()) {
    watch.onMonth?.(period, place);
    const settled = await settleMonthInBook(session, period, watch);
    if (!settled.ok) return settled;
    changes.push(settled.value);
  }
  return succeed(changes);
}

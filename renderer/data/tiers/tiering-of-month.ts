import type { BookSession } from '@renderer/data/book-session';
import { workInSlices } from '@renderer/data/slices';
import { readBalance } from '@shared/domain/balances/balance-record';
import { addMonths } from '@shared/domain/kernel/calendar';
import type { Fen } from '@shared/domain/kernel/money';
import { type Result, succeed } from '@shared/domain/kernel/result';
import type { CustomerRecord } from '@shared/domain/records/records';
import { measureMonth } from '@shared/domain/tiers/measure-basis';
import { readPareto } from '@shared/domain/tiers/pareto';
import { schemeApplies } from '@shared/domain/tiers/scheme-applies';
import type { TierBand, Tiering } from '@shared/domain/tiers/tier-customers';
import type { TierMonth } from '@shared/domain/tiers/tier-month';
import type { TierScheme } from '@shared/domain/tiers/tier-scheme';
import { monthsAhead, openMoves } from './load-migration';
import { tiersAt } from './migration';

/** The bands of a scheme, and what each customer stood there by: now, or after a settled month. */
export interface TieringView {
  readonly tiering: Tiering;
  readonly basisOf: (record: CustomerRecord) => Fen | undefined;
  /** The settled month; absent: now. */
  readonly month?: TierMonth;
}

/**
 * The bands as a settled month left them: counts and sums as they were kept, the customers who are still in the book
 * by the moves made since, their amounts from the figures of the month. Null when it went stale on the way. Reasons:
 * those of `openPartition`.
 */
export async function loadTieringOfMonth(
  session: BookSession,
  scheme: TierScheme,
  month: TierMonth,
  newest: TierMonth,
  isStale: () => boolean,
): Promise<Result<TieringView | null>> {
  const later = await openMoves(session, scheme.id, month.period, addMonths(newest.period, monthsAhead));
  if (!later.ok) return later;
  const { rules } = month;
  const records = session.customers.all();
  const amounts = new Map<string, Fen>();
  const read = await session.readPartition('balances', month.period, (balances) => {
    for (const each of balances) {
      const balance = readBalance(each);
      const record = balance === undefined ? undefined : session.customers.get(each.id);
      const amount = record === undefined ? undefined : measureMonth(rules.basis, record, balance);
      if (amount !== undefined) amounts.set(each.id, amount);
    }
  });
  if (!read.ok) return read;
  const basisOf = (record: CustomerRecord) =>
    amounts.get(record.id) ?? measureMonth(rules.basis, record, undefined);
  const tierAt = tiersAt(scheme, later.value);
  const members = new Map<string, CustomerRecord[]>(rules.tiers.map(({ key }) => [key, []]));
  const untieredIds: string[] = [];
  const known: number[] = [];
  const done = await workInSlices(
    records.length,
    (position) => {
      const record = records[position];
      if (record === undefined) return;
      const band = members.get(tierAt(record) ?? '');
      if (band === undefined) {
        if (schemeApplies(rules, record)) untieredIds.push(record.id);
        return;
      }
      band.push(record);
      const amount = basisOf(record);
      if (amount !== undefined) known.push(amount);
    },
    isStale,
  );
  if (!done) return succeed(null);
  const assets = month.bands.reduce((sum, band) => sum + band.assets, 0);
  const bands = rules.tiers.map((tier): TierBand => {
    const kept = month.bands.find((band) => band.tier === tier.key) ?? { count: 0, assets: 0 };
    let ordered: readonly string[] | undefined;
    return {
      tier,
      count: kept.count,
      assets: kept.assets,
      share: assets > 0 ? kept.assets / assets : 0,
      average: kept.count === 0 ? null : Math.round(kept.assets / kept.count),
      watch: 0,
      get customerIds() {
        ordered ??= orderByAmount(members.get(tier.key) ?? [], basisOf);
        return ordered;
      },
      get memberIds() {
        return (members.get(tier.key) ?? []).map(({ id }) => id);
      },
    };
  });
  const descending = Float64Array.from(known).sort().reverse();
  const tiering: Tiering = {
    scheme: rules,
    bands,
    untieredIds,
    count: month.bands.reduce((sum, band) => sum + band.count, 0),
    assets,
    pareto: readPareto(descending),
  };
  return succeed({ tiering, basisOf, month });
}

function orderByAmount(
  records: readonly CustomerRecord[],
  basisOf: (record: CustomerRecord) => Fen | undefined,
): readonly string[] {
  const weighed = records.map((record) => ({
    id: record.id,
    weight: basisOf(record) ?? Number.NEGATIVE_INFINITY,
  }));
  return weighed
    .sort((a, b) => (a.weight === b.weight ? 0 : a.weight < b.weight ? 1 : -1))
    .map(({ id }) => id);
}

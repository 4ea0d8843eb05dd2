import { addMonths, type Month } from '../kernel/calendar';
import type { CustomerRecord } from '../records/records';
import { findTier, listTiers, schemeApplies, tierOfKey } from '../tiers/assign-tier';
import type { TierMove } from '../tiers/tier-move';
import { monthsBelow, type Tier, type TierScheme } from '../tiers/tier-scheme';
import type { EvaluationFacts } from './facts';
import type { TierLabel, TierMoveFact } from './form';

/** What is known of the tiers in a month. */
export interface TierFactsOrder {
  readonly period: Month;
  /** The schemes in force, in their order. */
  readonly schemes: readonly TierScheme[];
  /** Last settled month of each scheme that settled the period, by the scheme's id. */
  readonly settled: ReadonlyMap<string, Month>;
  /** The moves of the period. */
  readonly moves: Iterable<TierMove>;
}

function label(tier: Tier | undefined): TierLabel | null {
  return tier === undefined ? null : { zh: tier.zh, en: tier.en };
}

function countMonths(from: Month, to: Month): number {
  const count = (month: Month) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7));
  return count(to) - count(from);
}

/** Up and down are what amounts decided; a first placing, an exception or a changed scheme is no move of the customer. */
function isOwnMove(move: TierMove): boolean {
  return move.reason === 'up' || move.reason === 'down';
}

function readMove(scheme: TierScheme, move: TierMove): TierMoveFact | undefined {
  const placeOf = (key: string | null) => scheme.tiers.findIndex((tier) => tier.key === key);
  const from = placeOf(move.from);
  const to = placeOf(move.to);
  if (from < 0 || to < 0) return undefined;
  return { steps: from - to, from: label(scheme.tiers[from]), to: label(scheme.tiers[to]) };
}

function readStay(
  scheme: TierScheme,
  record: CustomerRecord,
  order: TierFactsOrder,
  last: Month,
): TierMoveFact {
  const standing = record.standings?.[scheme.id];
  // A tier that began after the month says nothing about the month.
  const isOfMonth = standing !== undefined && standing.since <= addMonths(order.period, 1);
  const tier = isOfMonth ? tierOfKey(scheme, standing.tier) : undefined;
  const of = tier === undefined ? null : monthsBelow(scheme, tier.key);
  const month = (standing?.below?.length ?? 0) - countMonths(order.period, last);
  const isWatched = month > 0 && of !== null && standing?.exception === undefined;
  return {
    steps: 0,
    from: label(tier),
    to: label(tier),
    ...(isWatched ? { watch: { month, of } } : {}),
  };
}

type TierFacts = Required<Pick<EvaluationFacts, 'tierMove' | 'tiersOf'>>;

/**
 * How customers moved between tiers in the month, in the first scheme that has a tier for them: steps up or down where
 * the month's settlement moved them, else whether they are 关注客户 (branch-practice section 4).
 */
export function readTierFacts(order: TierFactsOrder): TierFacts {
  const moves = new Map<string, TierMove>();
  for (const move of order.moves) {
    if (isOwnMove(move)) moves.set(`${move.scheme}:${move.customerId}`, move);
  }
  return {
    tierMove: (record) => {
      const scheme =
        findTier(order.schemes, record)?.scheme ?? order.schemes.find((each) => schemeApplies(each, record));
      const last = scheme === undefined ? undefined : order.settled.get(scheme.id);
      if (scheme === undefined || last === undefined) return undefined;
      const move = moves.get(`${scheme.id}:${record.id}`);
      const read = move === undefined ? undefined : readMove(scheme, move);
      return read ?? readStay(scheme, record, order, last);
    },
    tiersOf: (record) => listTiers(order.schemes, record).map(({ tier }) => tier.key),
  };
}

/**
 * A move as one number for the bands of an indicator: 0 when the tier stayed, 1 for each step up, -1 for 关注客户, -2
 * and less for one step down and more.
 */
export function tierMoveValue({ steps, watch }: TierMoveFact): number {
  if (steps < 0) return steps - 1;
  return steps === 0 && watch !== undefined ? -1 : steps;
}

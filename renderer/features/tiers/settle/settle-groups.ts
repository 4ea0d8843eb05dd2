import type { SettlementPlan } from '@renderer/data/tiers/settle-month';
import { nameOf, textOf } from '@shared/domain/fields/values';
import type { Month } from '@shared/domain/kernel/calendar';
import type { CustomerRecord } from '@shared/domain/records/records';
import { tierOfKey } from '@shared/domain/tiers/assign-tier';
import type { TierStanding } from '@shared/domain/tiers/standing';
import { monthsBelow, type TierScheme } from '@shared/domain/tiers/tier-scheme';

/** What happens to customers when a month is settled, as the preview lists them. */
export const settleGroups = ['up', 'down', 'watch', 'ended', 'other', 'placed'] as const;
export type SettleGroup = (typeof settleGroups)[number];

/** One customer of a group. */
export interface SettleLine {
  readonly id: string;
  readonly name: string;
  readonly manager: string;
  readonly scheme: TierScheme;
  readonly from: string | null;
  readonly to: string | null;
  readonly basis: number | undefined;
  readonly effective: Month | undefined;
  /** For 关注客户: which month below, of how many. */
  readonly clock: { readonly month: number; readonly of: number } | undefined;
}

/** A group with its count and the first of its customers. */
export interface SettleList {
  readonly group: SettleGroup;
  readonly count: number;
  readonly lines: readonly SettleLine[];
}

export interface SettleLists {
  readonly lists: readonly SettleList[];
  /** Customers in a tier before and after who stay in it. */
  readonly staying: number;
}

/** More than anybody reads before deciding. */
const listedLines = 300;

/** Sorts what a plan does into groups; empty ones are left out. */
export function groupSettlement(
  plan: SettlementPlan,
  customers: { all(): readonly CustomerRecord[]; get(id: string): CustomerRecord | undefined },
): SettleLists {
  const lists = new Map<SettleGroup, { count: number; lines: SettleLine[] }>();
  let staying = 0;
  const add = (group: SettleGroup, count: number, makeLine?: () => SettleLine) => {
    const list = lists.get(group) ?? { count: 0, lines: [] };
    lists.set(group, list);
    list.count += count;
    if (makeLine !== undefined && list.lines.length < listedLines) list.lines.push(makeLine());
  };
  for (const { order, outcome } of plan.schemes) {
    const { scheme } = order;
    const places = new Map(scheme.tiers.map(({ key }, place) => [key, place]));
    for (const move of outcome.moves) {
      const record = customers.get(move.customerId);
      if (record === undefined) continue;
      const line = () => ({
        ...lineOf(record, scheme),
        from: move.from,
        to: move.to,
        basis: move.basis,
        effective: move.effective,
      });
      add(groupOf(move.reason, places.get(move.from ?? '') ?? -1, places.get(move.to ?? '') ?? -1), 1, line);
    }
    for (const { from, to, count } of outcome.flows) {
      if (from === to) staying += count;
      else if (from === null && order.isFirst) add('placed', count);
    }
    if (outcome.watch === 0) continue;
    for (const record of customers.all()) {
      const changed = outcome.standings.get(record.id);
      const standing = changed === undefined ? record.standings?.[scheme.id] : changed;
      const clock = readClock(scheme, standing);
      if (clock === undefined || standing === undefined || standing === null) continue;
      add('watch', 1, () => ({ ...lineOf(record, scheme), from: standing.tier, to: standing.tier, clock }));
    }
  }
  const watch = lists.get('watch');
  watch?.lines.sort((a, b) => left(a) - left(b));
  return {
    lists: settleGroups.flatMap((group) => {
      const list = lists.get(group);
      return list === undefined ? [] : [{ group, ...list }];
    }),
    staying,
  };
}

/** Months until the customer falls. */
function left({ clock }: SettleLine): number {
  return clock === undefined ? 0 : clock.of - clock.month;
}

function groupOf(reason: string, from: number, to: number): SettleGroup {
  if (reason === 'exceptionEnded') return 'ended';
  if (reason === 'first') return 'placed';
  if (from < 0 || to < 0) return 'other';
  return to < from ? 'up' : 'down';
}

function lineOf(record: CustomerRecord, scheme: TierScheme): SettleLine {
  return {
    id: record.id,
    name: nameOf(record),
    manager: textOf(record, 'manager') ?? '',
    scheme,
    from: null,
    to: null,
    basis: undefined,
    effective: undefined,
    clock: undefined,
  };
}

function readClock(scheme: TierScheme, standing: TierStanding | null | undefined): SettleLine['clock'] {
  if (standing?.below === undefined) return undefined;
  if (tierOfKey(scheme, standing.exception?.tier) !== undefined) return undefined;
  const of = monthsBelow(scheme, standing.tier);
  return of === null ? undefined : { month: standing.below.length, of };
}

import type { ChangeLabel, TouchedRecord } from '../changes/change';
import { diffRecords } from '../changes/patch';
import type { Month } from '../kernel/calendar';
import { type BookRecord, type CustomerRecord, solePartition } from '../records/records';
import { type SettleOrder, type SettleOutcome, settledMoveId } from './settle-month';
import type { TierStanding, TierStandings } from './standing';
import { type TierMonth, tierMonthId } from './tier-month';
import type { TierMove } from './tier-move';

/** A scheme whose month was settled. */
export interface SettledScheme {
  readonly order: SettleOrder;
  readonly outcome: SettleOutcome;
}

/** What the book had of the month: empty unless it is settled again. */
export interface SettledBefore {
  readonly tierMonths: { get(id: string): BookRecord | undefined };
  /** Moves kept under the month, exceptions among them. */
  readonly moves: readonly BookRecord[];
}

/** Who settles, and when (ISO time). */
export interface SettledBy {
  readonly at: string;
  readonly by: string;
}

/** What the change is called: the counts of all schemes together. */
export function labelSettlement(period: Month, settled: readonly SettledScheme[]): ChangeLabel {
  const sum = (of: (outcome: SettleOutcome) => number) =>
    settled.reduce((total, { outcome }) => total + of(outcome), 0);
  return {
    kind: 'tiersSettled',
    period,
    up: sum(({ up }) => up),
    down: sum(({ down }) => down),
    watch: sum(({ watch }) => watch),
  };
}

/**
 * Every record that settling a month touches, one at a time so that a big book can be worked through in slices:
 * standings of customers that changed, the moves, and one result per scheme.
 */
export function* touchSettlement(
  customers: { get(id: string): CustomerRecord | undefined },
  period: Month,
  settled: readonly SettledScheme[],
  before: SettledBefore,
  stamp: SettledBy,
): Generator<TouchedRecord, void, void> {
  yield* touchStandings(customers, settled);
  yield* touchMoves(period, settled, before.moves);
  for (const { order, outcome } of settled) {
    const id = tierMonthId(order.scheme.id, period);
    const month: TierMonth = {
      id,
      scheme: order.scheme.id,
      period,
      rules: order.scheme,
      at: stamp.at,
      by: stamp.by,
      bands: outcome.bands,
      untiered: outcome.untiered,
      up: outcome.up,
      down: outcome.down,
      watch: outcome.watch,
      flows: outcome.flows,
      ...(order.replaces === true ? { replaced: true } : {}),
    };
    const touched = touch('tierMonths', solePartition, before.tierMonths.get(id), month);
    if (touched !== null) yield touched;
  }
}

function* touchStandings(
  customers: { get(id: string): CustomerRecord | undefined },
  settled: readonly SettledScheme[],
): Generator<TouchedRecord, void, void> {
  const done = new Set<string>();
  /** Customers placed alike share their standings: 100,000 of them take no room. */
  const shared = new Map<TierStanding, TierStandings>();
  for (const { order, outcome } of settled) {
    for (const [id, standing] of outcome.standings) {
      if (done.has(id)) continue;
      done.add(id);
      const record = customers.get(id);
      if (record === undefined) continue;
      const present = record.standings;
      let next: TierStandings | null;
      if (present === undefined && standing !== null && !isElsewhere(settled, outcome, id)) {
        next = shared.get(standing) ?? { [order.scheme.id]: standing };
        shared.set(standing, next);
      } else {
        next = mergeStandings(present, settled, id);
      }
      yield {
        collection: 'customers',
        partition: solePartition,
        id,
        before: { standings: present ?? null },
        after: { standings: next },
      };
    }
  }
}

function isElsewhere(settled: readonly SettledScheme[], here: SettleOutcome, id: string): boolean {
  return settled.some(({ outcome }) => outcome !== here && outcome.standings.has(id));
}

function mergeStandings(
  present: TierStandings | undefined,
  settled: readonly SettledScheme[],
  id: string,
): TierStandings | null {
  const next: Record<string, TierStanding> = { ...present };
  for (const { order, outcome } of settled) {
    const standing = outcome.standings.get(id);
    if (standing === undefined) continue;
    if (standing === null) delete next[order.scheme.id];
    else next[order.scheme.id] = standing;
  }
  return Object.keys(next).length === 0 ? null : next;
}

function* touchMoves(
  period: Month,
  settled: readonly SettledScheme[],
  present: readonly BookRecord[],
): Generator<TouchedRecord, void, void> {
  const known = new Map(present.map((record) => [record.id, record]));
  const kept = new Set<string>();
  for (const { outcome } of settled) {
    for (const move of outcome.moves) {
      kept.add(move.id);
      const touched = touch('tierMoves', period, known.get(move.id), move);
      if (touched !== null) yield touched;
    }
  }
  const schemes = new Set(settled.map(({ order }) => order.scheme.id));
  for (const record of present) {
    if (kept.has(record.id) || !isOfSettlement(record, schemes)) continue;
    yield { collection: 'tierMoves', partition: period, id: record.id, before: record, after: null };
  }
}

/** Moves that settling made, and those of a scheme changed since: not exceptions, which people gave. */
function isOfSettlement(record: BookRecord, schemes: ReadonlySet<string>): boolean {
  const { scheme, customerId } = record as TierMove;
  return schemes.has(scheme) && record.id.startsWith(settledMoveId(scheme, customerId));
}

function touch(
  collection: 'tierMoves' | 'tierMonths',
  partition: Month | typeof solePartition,
  present: BookRecord | undefined,
  next: BookRecord,
): TouchedRecord | null {
  return present === undefined
    ? { collection, partition, id: next.id, before: null, after: next }
    : diffRecords({ collection, partition }, present, next);
}

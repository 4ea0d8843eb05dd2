import type { CustomerRecord } from '../records/records';
import { assignTier, tierForAmount, tierOfKey } from './assign-tier';
import { schemeApplies } from './scheme-applies';
import type { TierScheme } from './tier-scheme';

/** Customers going from a tier to a tier; null: no tier. */
export interface PreviewMove {
  readonly from: string | null;
  readonly to: string | null;
  readonly count: number;
  /** The first of them. */
  readonly ids: readonly string[];
}

/** What an edited scheme would do. */
export interface SchemePreview {
  /** Customers by tier key, now and with the edited scheme. */
  readonly before: ReadonlyMap<string, number>;
  readonly after: ReadonlyMap<string, number>;
  /** Largest first; who stays is not among them. */
  readonly moves: readonly PreviewMove[];
  readonly up: number;
  readonly down: number;
  /** Customers the edited scheme applies to. */
  readonly applies: number;
}

/** Customers kept of each move, to be looked at. */
const listedIds = 200;

/**
 * Who would stand elsewhere were everybody placed by amount under an edited scheme. `current` is the scheme in force,
 * undefined for a new one; `amountOf` gives the amount in the candidate's measure.
 */
export function previewScheme(
  current: TierScheme | undefined,
  candidate: TierScheme,
  records: readonly CustomerRecord[],
  amountOf: (record: CustomerRecord) => number | undefined,
): SchemePreview {
  const before = new Map<string, number>();
  const after = new Map<string, number>();
  const moves = new Map<string, { from: string | null; to: string | null; count: number; ids: string[] }>();
  const places = new Map(candidate.tiers.map(({ key }, place) => [key, place]));
  let up = 0;
  let down = 0;
  let applies = 0;
  for (const record of records) {
    const from =
      current === undefined || current.on === false ? null : (assignTier(current, record)?.key ?? null);
    const isIn = schemeApplies(candidate, record);
    if (isIn) applies += 1;
    const to = isIn && candidate.on !== false ? placeUnder(candidate, record, amountOf(record)) : null;
    if (from !== null) before.set(from, (before.get(from) ?? 0) + 1);
    if (to !== null) after.set(to, (after.get(to) ?? 0) + 1);
    if (from === to) continue;
    const key = `${from ?? ''} ${to ?? ''}`;
    let move = moves.get(key);
    if (move === undefined) {
      move = { from, to, count: 0, ids: [] };
      moves.set(key, move);
    }
    move.count += 1;
    if (move.ids.length < listedIds) move.ids.push(record.id);
    const was = from === null ? undefined : places.get(from);
    const is = to === null ? undefined : places.get(to);
    if (was === undefined || is === undefined) continue;
    if (is < was) up += 1;
    else down += 1;
  }
  return { before, after, moves: [...moves.values()].sort((a, b) => b.count - a.count), up, down, applies };
}

function placeUnder(scheme: TierScheme, record: CustomerRecord, amount: number | undefined): string | null {
  const standing = record.standings?.[scheme.id];
  const excepted = tierOfKey(scheme, standing?.exception?.tier);
  if (excepted !== undefined) return excepted.key;
  if (amount !== undefined) return tierForAmount(scheme, amount)?.key ?? null;
  return scheme.clock === null ? null : (tierOfKey(scheme, standing?.tier)?.key ?? null);
}

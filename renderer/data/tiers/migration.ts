import type { Month } from '@shared/domain/kernel/calendar';
import type { Fen } from '@shared/domain/kernel/money';
import type { CustomerRecord } from '@shared/domain/records/records';
import { assignTier } from '@shared/domain/tiers/assign-tier';
import { settledMoveId } from '@shared/domain/tiers/settle-month';
import type { TierMonth } from '@shared/domain/tiers/tier-month';
import type { TierMove } from '@shared/domain/tiers/tier-move';
import type { Tier, TierScheme } from '@shared/domain/tiers/tier-scheme';

/** How many customers stood in one tier and stand in another; null: in none. */
export interface MigrationCell {
  readonly from: string | null;
  readonly to: string | null;
  readonly count: number;
  /** Sum of the scheme's measure in the later month. */
  readonly assets: Fen;
}

/** Who moved from where to where between two settled months (branch-practice section 4). */
export interface Migration {
  readonly from: Month;
  readonly to: Month;
  /** Tiers of the earlier and of the later month, highest first. */
  readonly rows: readonly Tier[];
  readonly columns: readonly Tier[];
  readonly cells: readonly MigrationCell[];
  readonly up: number;
  readonly down: number;
  readonly stayed: number;
  /** From no tier into one: new customers, and those nothing was known of. */
  readonly arrived: number;
  /** Out of every tier: lost, of another kind. */
  readonly left: number;
  /** Whose tier differs, with the tiers at both ends; customers who went and came back are not among them. */
  readonly moved: ReadonlyMap<string, NetMove>;
}

/** Where a customer stood at the beginning and stands at the end. */
export interface NetMove {
  readonly from: string | null;
  readonly to: string | null;
  /** What the last of its moves went by. */
  readonly basis: Fen | undefined;
}

/** What a migration is made from. */
export interface MigrationParts {
  /** The settled month it begins with, and every settled month of the scheme after that up to its end. */
  readonly before: TierMonth;
  readonly months: readonly TierMonth[];
  /** Moves of the scheme in those months, oldest first. */
  readonly moves: readonly TierMove[];
  /** The measure of a customer in the last month, where the book knows it. */
  readonly amountAt: (customerId: string) => Fen | undefined;
}

/** What each customer's moves come to: from where the first began to where the last ended. */
export function netMoves(moves: readonly TierMove[]): ReadonlyMap<string, NetMove> {
  const net = new Map<string, NetMove>();
  for (const { customerId, from, to, basis } of moves) {
    const known = net.get(customerId);
    // The book keeps no nulls: a move out of no tier, or into none, comes back without the field.
    net.set(customerId, { from: (known === undefined ? from : known.from) ?? null, to: to ?? null, basis });
  }
  for (const [id, { from, to }] of net) if (from === to) net.delete(id);
  return net;
}

/** True for a move that settling a month made; an exception given or ended by a person is none. */
export function isSettledMove(move: TierMove): boolean {
  return move.id === settledMoveId(move.scheme, move.customerId);
}

/** True when the later month's own sums tell the whole migration: nothing else happened since the earlier one. */
export function isToldByMonth(months: readonly TierMonth[], moves: readonly TierMove[]): boolean {
  return months.length === 1 && moves.every(isSettledMove);
}

/**
 * The migration between two settled months. Neighbouring months tell it themselves; else the moves are added
 * up and whoever is left in a tier of the last month stayed. Undefined without a month to end with.
 */
export function migrate({ before, months, moves, amountAt }: MigrationParts): Migration | undefined {
  const last = months.at(-1);
  if (last === undefined) return undefined;
  const moved = netMoves(moves);
  const cells = isToldByMonth(months, moves) ? last.flows : addUp(last, moved, amountAt);
  const columns = last.rules.tiers;
  const places = new Map(columns.map(({ key }, place) => [key, place]));
  const sum = { up: 0, down: 0, stayed: 0, arrived: 0, left: 0 };
  for (const { from, to, count } of cells) sum[nameFlow(places, from, to)] += count;
  return {
    from: before.period,
    to: last.period,
    rows: before.rules.tiers,
    columns,
    cells,
    ...sum,
    moved,
  };
}

function nameFlow(
  places: ReadonlyMap<string, number>,
  from: string | null,
  to: string | null,
): 'up' | 'down' | 'stayed' | 'arrived' | 'left' {
  if (from === to) return 'stayed';
  if (from === null) return 'arrived';
  if (to === null) return 'left';
  return (places.get(to) ?? 0) < (places.get(from) ?? places.size) ? 'up' : 'down';
}

function addUp(
  last: TierMonth,
  moved: ReadonlyMap<string, NetMove>,
  amountAt: MigrationParts['amountAt'],
): readonly MigrationCell[] {
  const cells = new Map<string, { from: string | null; to: string | null; count: number; assets: Fen }>();
  const stayed = new Map(last.bands.map(({ tier, count, assets }) => [tier, { count, assets }]));
  for (const [id, { from, to, basis }] of moved) {
    const amount = to === null ? 0 : (amountAt(id) ?? basis ?? 0);
    const key = `${from ?? ''} ${to ?? ''}`;
    const cell = cells.get(key) ?? { from, to, count: 0, assets: 0 };
    cell.count += 1;
    cell.assets += amount;
    cells.set(key, cell);
    const rest = to === null ? undefined : stayed.get(to);
    if (rest === undefined) continue;
    rest.count -= 1;
    rest.assets -= amount;
  }
  const diagonal = [...stayed]
    .filter(([, { count }]) => count > 0)
    .map(([tier, rest]) => ({ from: tier, to: tier, ...rest }));
  return [...cells.values(), ...diagonal];
}

/** The cell of two tiers; nobody where the migration has none. */
export function cellOf(migration: Migration, from: string | null, to: string | null): MigrationCell {
  return (
    migration.cells.find((cell) => cell.from === from && cell.to === to) ?? { from, to, count: 0, assets: 0 }
  );
}

/** True when somebody came from no tier, or went to none: the row and the column of it are shown then only. */
export function hasNone(migration: Migration, side: 'from' | 'to'): boolean {
  return migration.cells.some((cell) => cell[side] === null && cell.count > 0);
}

/**
 * The tier of every customer after a settled month: what it holds now, with the moves made since taken back. `later`:
 * moves of the scheme after that month, oldest first.
 */
export function tiersAt(
  scheme: TierScheme,
  later: readonly TierMove[],
): (record: CustomerRecord) => string | null {
  const since = new Map<string, string | null>();
  for (const { customerId, from } of later) if (!since.has(customerId)) since.set(customerId, from);
  return (record) => {
    const known = since.get(record.id);
    return known === undefined ? (assignTier(scheme, record)?.key ?? null) : known;
  };
}

/**
 * The customers of a cell who are still in the book. Who moved is told by the moves; who stayed is everybody else who
 * held the tier at the end.
 */
export function listCell(
  migration: Migration,
  cell: Pick<MigrationCell, 'from' | 'to'>,
  records: readonly CustomerRecord[],
  tierAt: (record: CustomerRecord) => string | null,
): readonly CustomerRecord[] {
  return records.filter((record) => {
    const move = migration.moved.get(record.id);
    if (move !== undefined) return move.from === cell.from && move.to === cell.to;
    return cell.from === cell.to && cell.to !== null && tierAt(record) === cell.to;
  });
}

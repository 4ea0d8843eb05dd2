import type { Month } from '../kernel/calendar';
import type { Fen } from '../kernel/money';
import type { CustomerKind } from '../records/records';
import { type BalanceField, type BalanceRecord, balanceFields, tierBasisOfBalance } from './balance-record';

/** How one figure of one customer went from one month to another. */
export interface Move {
  readonly customerId: string;
  readonly field: BalanceField;
  readonly previous: Fen;
  readonly current: Fen;
  /** Fen; negative: it fell. */
  readonly difference: Fen;
  /** Part of the previous figure, -0.2: a fifth less; null when there was nothing before. */
  readonly ratio: number | null;
}

/**
 * The figures that differ between two months, customer by customer in the order of `current`, fields in the order of
 * `balanceFields`. Only figures that both months tell are compared: what is not known has not moved.
 */
export function* listMoves(
  previous: Iterable<BalanceRecord>,
  current: Iterable<BalanceRecord>,
): Generator<Move, void, void> {
  const earlier = indexBalances(previous);
  for (const now of current) {
    const then = earlier.get(now.id);
    if (then === undefined) continue;
    for (const field of balanceFields) {
      const move = moveOf(field, then, now);
      if (move !== undefined) yield move;
    }
  }
}

/** The move of one field; undefined when a month does not tell it or nothing moved. */
export function moveOf(
  field: BalanceField,
  previous: BalanceRecord,
  current: BalanceRecord,
): Move | undefined {
  const was = previous[field];
  const is = current[field];
  if (was === undefined || is === undefined || was === is) return undefined;
  const difference = is - was;
  const ratio = was === 0 ? null : difference / Math.abs(was);
  return { customerId: current.id, field, previous: was, current: is, difference, ratio };
}

/** Balances by their customer. */
export function indexBalances(balances: Iterable<BalanceRecord>): ReadonlyMap<string, BalanceRecord> {
  const byCustomer = new Map<string, BalanceRecord>();
  for (const balance of balances) byCustomer.set(balance.id, balance);
  return byCustomer;
}

/** What a customer had in all, in two months, added up the same way. */
export interface AssetsPair {
  readonly previous: Fen;
  readonly current: Fen;
}

/**
 * The assets of two months made comparable: totals when both months have one, else the sum of the kinds of assets that
 * both months tell (a month whose sheet had deposits only is compared by deposits only), for companies without any
 * the average deposits. Undefined when the months have nothing in common.
 */
export function compareAssets(previous: BalanceRecord, current: BalanceRecord): AssetsPair | undefined {
  if (previous.aum !== undefined && current.aum !== undefined) {
    return { previous: previous.aum, current: current.aum };
  }
  const pair = { previous: 0, current: 0 };
  let common = 0;
  for (const part of [depositsOf, wealthOf, fundsOf]) {
    const was = part(previous);
    const is = part(current);
    if (was === undefined || is === undefined) continue;
    common += 1;
    pair.previous += was;
    pair.current += is;
  }
  if (common > 0) return pair;
  const { averageDeposits: was } = previous;
  const { averageDeposits: is } = current;
  return was === undefined || is === undefined ? undefined : { previous: was, current: is };
}

function depositsOf({ deposits, demandDeposits, timeDeposits }: BalanceRecord): Fen | undefined {
  if (deposits !== undefined) return deposits;
  return demandDeposits === undefined && timeDeposits === undefined
    ? undefined
    : (demandDeposits ?? 0) + (timeDeposits ?? 0);
}

function wealthOf({ wealth }: BalanceRecord): Fen | undefined {
  return wealth;
}

function fundsOf({ funds }: BalanceRecord): Fen | undefined {
  return funds;
}

/** What a customer's assets came to in a month, by the amount tiers are decided on. */
export interface MonthBasis {
  readonly month: Month;
  readonly basis: Fen;
}

/**
 * The amounts tiers are decided on, month by month as given, for one customer; months that tell nothing are left out.
 * The clock of a tier (低于标准 第 n 月) counts on these.
 */
export function listBases(
  months: readonly { readonly month: Month; readonly balance: BalanceRecord | undefined }[],
  kind: CustomerKind,
): readonly MonthBasis[] {
  return months.flatMap(({ month, balance }) => {
    const basis = balance === undefined ? undefined : tierBasisOfBalance(balance, kind);
    return basis === undefined ? [] : [{ month, basis }];
  });
}

/** The mean of the last three months in fen; undefined when one of them is not known. */
export function averageOfThreeMonths(bases: readonly MonthBasis[]): Fen | undefined {
  const last = bases.slice(-3);
  if (last.length < 3) return undefined;
  return Math.round(last.reduce((sum, { basis }) => sum + basis, 0) / 3);
}

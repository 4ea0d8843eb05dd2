import {
  amountInGroup,
  listSettlementProducts,
  type ProductGroup,
  productGroups,
} from '../evaluations/product-groups';
import { assetsOf, depositsOf } from '../fields/assets';
import { flagOf, moneyOf } from '../fields/values';
import type { Fen } from '../kernel/money';
import type { CustomerRecord } from '../records/records';

export type HoldingKey =
  | 'demand'
  | 'time'
  | 'deposits'
  | 'otherDeposits'
  | 'wealth'
  | 'funds'
  | 'otherAssets'
  | 'insurance'
  | 'loans';

/** One line of what a customer holds. */
export interface Holding {
  readonly key: HoldingKey;
  readonly amount: Fen;
  /** Part of the customer's assets, 0 to 1; absent for what does not count as assets (insurance, loans). */
  readonly share?: number;
}

/** Whether a kind of product is held; `unknown`: the book does not say. */
export type Held = 'yes' | 'no' | 'unknown';

export type CoverageKey = ProductGroup | 'mobileBanking' | 'socialCard';

export interface Holdings {
  readonly lines: readonly Holding[];
  /** The customer's assets; undefined when nothing is known. */
  readonly total: Fen | undefined;
  /** Kinds of products a customer of this kind can hold, with whether it does. */
  readonly kinds: readonly { readonly key: CoverageKey; readonly held: Held }[];
  /** Settlement products of a company, by the names its sheet gives. */
  readonly settlement: readonly string[];
}

const onlyPeople: ReadonlySet<CoverageKey> = new Set(['wealthCard', 'socialCard']);

/** A remainder below this comes of rounding to 0.01 万元 and is no holding, in fen. */
const rounding: Fen = 15_000;

/**
 * What a customer holds: deposits by kind where the sheet tells them apart, wealth, funds, whatever else the total
 * contains, and beside them insurance and loans, which are no part of it (see `assetsOf`). Amounts nobody knows are
 * left out.
 */
export function listHoldings(record: CustomerRecord): Holdings {
  const total = assetsOf(record);
  const parts = listDeposits(record);
  for (const key of ['wealth', 'funds'] as const) {
    const amount = moneyOf(record, key);
    if (amount !== undefined) parts.push({ key, amount });
  }
  const known = parts.reduce((sum, { amount }) => sum + amount, 0);
  const rest = total === undefined ? 0 : total - known;
  if (rest > rounding) parts.push({ key: 'otherAssets', amount: rest });
  const base = Math.max(total ?? 0, known);
  const lines: Holding[] = parts.map((part) =>
    base > 0 && part.amount >= 0 ? { ...part, share: part.amount / base } : part,
  );
  for (const key of ['insurance', 'loans'] as const) {
    const amount = moneyOf(record, key);
    if (amount !== undefined) lines.push({ key, amount });
  }
  const keys: readonly CoverageKey[] = [...productGroups, 'mobileBanking', 'socialCard'];
  return {
    lines,
    total,
    kinds: keys
      .filter((key) => record.kind === 'individual' || !onlyPeople.has(key))
      .map((key) => ({ key, held: heldOf(record, key) })),
    settlement: listSettlementProducts(record),
  };
}

function listDeposits(record: CustomerRecord): Omit<Holding, 'share'>[] {
  const demand = moneyOf(record, 'demandDeposits');
  const time = moneyOf(record, 'timeDeposits');
  const all = depositsOf(record);
  if (demand === undefined && time === undefined)
    return all === undefined ? [] : [{ key: 'deposits', amount: all }];
  const lines: Omit<Holding, 'share'>[] = [];
  if (demand !== undefined) lines.push({ key: 'demand', amount: demand });
  if (time !== undefined) lines.push({ key: 'time', amount: time });
  const rest = (all ?? 0) - (demand ?? 0) - (time ?? 0);
  if (rest > rounding) lines.push({ key: 'otherDeposits', amount: rest });
  return lines;
}

function heldOf(record: CustomerRecord, key: CoverageKey): Held {
  if (key === 'mobileBanking' || key === 'socialCard') {
    const flag = flagOf(record, key === 'socialCard' ? 'hasSocialCard' : 'hasMobileBanking');
    return flag === undefined ? 'unknown' : flag ? 'yes' : 'no';
  }
  const amount = amountInGroup(record, key);
  if (amount === undefined) {
    // The sheet may say that there are wealth products without telling how many.
    const flag = key === 'wealth' ? flagOf(record, 'hasWealthProducts') : undefined;
    return flag === undefined ? 'unknown' : flag ? 'yes' : 'no';
  }
  return amount > 0 ? 'yes' : 'no';
}

import { assetsOf } from '../fields/assets';
import type { CalendarDate } from '../kernel/calendar';
import type { Fen } from '../kernel/money';
import type { BookRecord, CustomerKind, CustomerRecord } from '../records/records';

/**
 * The fields of a customer that are figures of a day: they come with every 月度余额表 and are kept month by month.
 * Limits and estimates are not: they are what was agreed or thought, whatever the day.
 */
export const balanceFields = [
  'aum',
  'deposits',
  'demandDeposits',
  'timeDeposits',
  'averageDeposits',
  'wealth',
  'funds',
  'insurance',
  'loans',
  'nonPerformingLoans',
  'usedCredit',
  'monthlyAverageAum',
] as const;

export type BalanceField = (typeof balanceFields)[number];

const balanceKeys: ReadonlySet<string> = new Set(balanceFields);

/** Tells a field whose figures are kept by month. */
export function isBalanceField(key: string): key is BalanceField {
  return balanceKeys.has(key);
}

/** The key under which a customer remembers the day its figures are from; no field of the catalogue. */
export const balancesOnKey = 'balancesOn';

/**
 * What a customer had on a day of a month, fen by field; collection `balances`, partition the month, `id` that of the
 * customer. A field the sheets of the month did not tell is absent.
 */
export type BalanceRecord = BookRecord & {
  /** The day the figures stand for (截止日期). */
  readonly asOf: CalendarDate;
} & { readonly [K in BalanceField]?: Fen };

/** Reads a stored record as balances; undefined when it is something else. Cheap: a month may hold 100,000. */
export function readBalance(record: BookRecord): BalanceRecord | undefined {
  return typeof record.asOf === 'string' ? (record as BalanceRecord) : undefined;
}

/** The figures as those of a customer, for the rules that know customers. */
export function asCustomer(balance: BalanceRecord, kind: CustomerKind = 'individual'): CustomerRecord {
  const customer: Record<string, Fen> = {};
  for (const field of balanceFields) {
    const fen = balance[field];
    if (fen !== undefined) customer[field] = fen;
  }
  return { id: balance.id, kind, ...customer };
}

/** What the customer held at the branch at the end of the month, see `assetsOf`. */
export function assetsOfBalance(balance: BalanceRecord): Fen | undefined {
  return assetsOf(asCustomer(balance));
}

/**
 * The amount tiers are decided on, of one month, in fen: the monthly average, for companies average deposits, else the
 * assets at its end (branch-practice section 4).
 */
export function tierBasisOfBalance(balance: BalanceRecord, kind: CustomerKind): Fen | undefined {
  const average = kind === 'company' ? balance.averageDeposits : balance.monthlyAverageAum;
  return average ?? assetsOfBalance(balance);
}

import type { Fen } from '../kernel/money';
import type { CustomerRecord, FieldValue } from '../records/records';
import { keptNumberOf as moneyOf } from './kept-values';

const parts = ['deposits', 'demandDeposits', 'timeDeposits', 'wealth', 'funds'] as const;

/**
 * What the customer holds at the branch, in fen: the total the sheet gives, else deposits + wealth + funds, where
 * deposits may be the sum of demand and time deposits. Loans never count.
 * `undefined` when nothing is known, or when a part could not be read (待核实): a sum without it would be too low.
 * A total that could not be read does no harm once every part is known.
 */
export function assetsOf(record: CustomerRecord): Fen | undefined {
  const total = moneyOf(record, 'aum');
  if (total !== undefined) return total;
  if (isUnread(record, parts)) return undefined;
  const deposits = depositsOf(record);
  const wealth = moneyOf(record, 'wealth');
  const funds = moneyOf(record, 'funds');
  if (deposits === undefined && wealth === undefined && funds === undefined) return undefined;
  const complete = deposits !== undefined && wealth !== undefined && funds !== undefined;
  if (!complete && isUnread(record, ['aum'])) return undefined;
  return (deposits ?? 0) + (wealth ?? 0) + (funds ?? 0);
}

/** Deposits in fen: as given, else demand plus time deposits. */
export function depositsOf(record: CustomerRecord): Fen | undefined {
  const deposits = moneyOf(record, 'deposits');
  if (deposits !== undefined) return deposits;
  const demand = moneyOf(record, 'demandDeposits');
  const time = moneyOf(record, 'timeDeposits');
  return demand === undefined && time === undefined ? undefined : (demand ?? 0) + (time ?? 0);
}

/**
 * The amount tiers are decided on, in fen: monthly average assets (branch-practice section 4), for companies average
 * deposits; where the sheet gives no average, the assets at the date of the sheet.
 */
export function tierBasisOf(record: CustomerRecord): Fen | undefined {
  const average = moneyOf(record, record.kind === 'company' ? 'averageDeposits' : 'monthlyAverageAum');
  return average ?? assetsOf(record);
}

/** True when one of the fields has no value because its cell was not understood. */
function isUnread(record: CustomerRecord, fields: readonly string[]): boolean {
  if (record.unverified === undefined) return false;
  return record.unverified.some((cell) => record[cell.field] === undefined && fields.includes(cell.field));
}

/** Rounding to 0.01 万元 may leave a total this far from its three parts. */
const tolerance: Fen = 15_000;

/**
 * What else changes when balances do: totals follow their parts. Deposits become demand + time, and the assets
 * deposits + wealth + funds, where the record holds such a total, the change does not set it itself, and either it
 * agreed with its parts before or every part is given anew. `given`: the new values by field; answers only totals.
 */
export function followParts(
  record: CustomerRecord,
  given: Readonly<Record<string, FieldValue | null>>,
): Readonly<Record<string, Fen>> {
  const totals: Record<string, Fen> = {};
  follow('deposits', ['demandDeposits', 'timeDeposits']);
  follow('aum', ['deposits', 'wealth', 'funds']);
  return totals;

  function follow(total: string, of: readonly string[]): void {
    const old = moneyOf(record, total);
    if (old === undefined || given[total] !== undefined) return;
    const news = of.map((key) => totals[key] ?? given[key]);
    if (news.every((value) => value === undefined)) return;
    const before = of.reduce((sum, key) => sum + (moneyOf(record, key) ?? 0), 0);
    const complete = news.every((value) => typeof value === 'number');
    if (!complete && Math.abs(before - old) > tolerance) return;
    totals[total] = of.reduce((sum, key, at) => {
      const value = news[at];
      if (value === undefined) return sum + (moneyOf(record, key) ?? 0);
      return sum + (typeof value === 'number' ? value : 0);
    }, 0);
  }
}

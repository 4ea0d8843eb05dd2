import type { BookSession } from '@renderer/data/book-session';
import {
  type BalanceRecord,
  balanceFields,
  balancesOnKey,
  readBalance,
} from '@shared/domain/balances/balance-record';
import { type AssetsPair, compareAssets } from '@shared/domain/balances/moves';
import { addMonths, type Month } from '@shared/domain/kernel/calendar';
import { type Result, succeed } from '@shared/domain/kernel/result';
import type { CustomerRecord } from '@shared/domain/records/records';

/** Gives the assets of a customer in a month and in an earlier one, where the book knows both. */
export type FindAssetsPair = (record: CustomerRecord) => AssetsPair | undefined;

/** The same for any of the distances that were read. */
export type FindGrowth = (record: CustomerRecord, months: number) => AssetsPair | undefined;

/**
 * Reads the balances of a month and of those so many months earlier, for 资产变动, each month once and none of them
 * kept in memory afterwards. Reasons: those of `readPartition`.
 */
export async function readAssetPairs(
  session: BookSession,
  period: Month,
  growth: readonly number[],
): Promise<Result<FindGrowth>> {
  if (growth.length === 0) return succeed(() => undefined);
  const current = await readBalances(session, period);
  if (!current.ok) return current;
  const pairs = new Map<number, FindAssetsPair>();
  for (const months of growth) {
    const previous = await readBalances(session, addMonths(period, -months));
    if (!previous.ok) return previous;
    pairs.set(months, pairAssets(previous.value, current.value));
  }
  return succeed((record, months) => pairs.get(months)?.(record));
}

/** Balances of a month by the id of the customer. */
type Balances = ReadonlyMap<string, BalanceRecord>;

/**
 * Puts the assets of two months side by side. A customer whom no sheet of the later month names has the figures of his
 * record, when nothing says of which day they are: then they are taken for today's, as everywhere.
 */
export function pairAssets(before: Balances, now: Balances): FindAssetsPair {
  return (record) => {
    const then = before.get(record.id);
    const present = now.get(record.id) ?? undatedFigures(record);
    return then === undefined || present === undefined ? undefined : compareAssets(then, present);
  };
}

async function readBalances(session: BookSession, month: Month): Promise<Result<Balances>> {
  const balances = new Map<string, BalanceRecord>();
  const read = await session.readPartition('balances', month, (records) => {
    for (const record of records) {
      const balance = readBalance(record);
      if (balance !== undefined) balances.set(record.id, balance);
    }
  });
  return read.ok ? succeed(balances) : read;
}

function undatedFigures(record: CustomerRecord): BalanceRecord | undefined {
  if (record[balancesOnKey] !== undefined) return undefined;
  const figures: Record<string, number> = {};
  for (const field of balanceFields) {
    const fen = record[field];
    if (typeof fen === 'number') figures[field] = fen;
  }
  return { id: record.id, asOf: '', ...figures };
}

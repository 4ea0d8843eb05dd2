import type { BookSession } from '@renderer/data/book-session';
import {
  type BalanceRecord,
  balanceFields,
  balancesOnKey,
  readBalance,
} from '@shared/domain/balances/balance-record';
import { type AssetsPair, compareAssets, indexBalances } from '@shared/domain/balances/moves';
import { addMonths, type Month } from '@shared/domain/kernel/calendar';
import { type Result, succeed } from '@shared/domain/kernel/result';
import type { BookRecord, CustomerRecord } from '@shared/domain/records/records';

/** Gives the assets of a customer in a month and in the one before, where the book knows both. */
export type FindAssetsPair = (record: CustomerRecord) => AssetsPair | undefined;

/** Opens the balances of a month and of the one before, for 资产变动. Reasons: those of `openPartition`. */
export async function openAssetPairs(session: BookSession, period: Month): Promise<Result<FindAssetsPair>> {
  const current = await session.openPartition('balances', period);
  if (!current.ok) return current;
  const previous = await session.openPartition('balances', addMonths(period, -1));
  if (!previous.ok) return previous;
  return succeed(pairAssets(readAll(previous.value.all()), readAll(current.value.all())));
}

/**
 * Puts the assets of two months side by side. A customer whom no sheet of the month names has the figures of his
 * record, when nothing says of which day they are: then they are taken for today's, as everywhere.
 */
export function pairAssets(
  previous: readonly BalanceRecord[],
  current: readonly BalanceRecord[],
): FindAssetsPair {
  const before = indexBalances(previous);
  const now = indexBalances(current);
  return (record) => {
    const then = before.get(record.id);
    const present = now.get(record.id) ?? undatedFigures(record);
    return then === undefined || present === undefined ? undefined : compareAssets(then, present);
  };
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

function readAll(records: readonly BookRecord[]): BalanceRecord[] {
  return records.flatMap((record) => readBalance(record) ?? []);
}

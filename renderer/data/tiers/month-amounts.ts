import type { BookSession } from '@renderer/data/book-session';
import { readBalance } from '@shared/domain/balances/balance-record';
import type { Month } from '@shared/domain/kernel/calendar';
import { type Result, succeed } from '@shared/domain/kernel/result';
import type { CustomerRecord } from '@shared/domain/records/records';
import { isMonthlyBasis, measureBasis, measureMonth } from '@shared/domain/tiers/measure-basis';
import type { TierBasis } from '@shared/domain/tiers/tier-scheme';

/** Gives a customer's amount in the measure of a scheme. */
export type AmountOf = (record: CustomerRecord) => number | undefined;

/** Amounts as the book knows them now: of figures of several months, each customer's newest. */
export function presentAmounts(basis: TierBasis): AmountOf {
  return (record) => measureBasis(basis, record);
}

/**
 * The amounts of one month in a measure, for every customer whom the month names; the others have none, unless the
 * measure does not go by months. Reasons: those of `readPartition`.
 */
export async function readMonthAmounts(
  session: BookSession,
  basis: TierBasis,
  period: Month,
): Promise<Result<AmountOf>> {
  if (!isMonthlyBasis(basis)) return succeed(presentAmounts(basis));
  const amounts = new Map<string, number>();
  const read = await session.readPartition('balances', period, (records) => {
    for (const stored of records) {
      const balance = readBalance(stored);
      const record = session.customers.get(stored.id);
      if (balance === undefined || record === undefined) continue;
      const amount = measureMonth(basis, record, balance);
      if (amount !== undefined) amounts.set(record.id, amount);
    }
  });
  return read.ok ? succeed((record) => amounts.get(record.id)) : read;
}

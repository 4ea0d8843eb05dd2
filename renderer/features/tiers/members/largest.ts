import { listLeading, makeCurve } from '@renderer/data/tiers/pareto-curve';
import type { CustomerRecord } from '@shared/domain/records/records';

/** A customer with the amount it is listed by. */
export interface Member {
  readonly record: CustomerRecord;
  readonly amount: number | undefined;
}

/** The `limit` customers with most, largest first; then those whose amount nobody knows. Made for lists of 100,000. */
export function listLargest(
  records: readonly CustomerRecord[],
  amountOf: (record: CustomerRecord) => number | undefined,
  limit: number,
): readonly Member[] {
  const amounts = Float64Array.from(records, (record) => amountOf(record) ?? Number.NaN);
  const curve = makeCurve(
    Uint32Array.from(records, (_, place) => place),
    amounts,
  );
  const leading = [...listLeading(curve, Math.min(limit, curve.customers))].sort(
    (a, b) => (amounts[b] ?? 0) - (amounts[a] ?? 0) || a - b,
  );
  const members: Member[] = [];
  for (const place of leading) {
    const record = records[place];
    if (record !== undefined) members.push({ record, amount: amounts[place] });
  }
  for (const [place, record] of records.entries()) {
    if (members.length >= limit) break;
    if (Number.isNaN(amounts[place] ?? 0)) members.push({ record, amount: undefined });
  }
  return members;
}

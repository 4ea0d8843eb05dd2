import { assetsOf } from '../../fields/assets';
import type { CustomerRecord } from '../../records/records';

/**
 * Shares customers out so that everybody gets as many, give or take one, and about the same assets: dealt from the
 * largest down, there and back again. Nobody to deal to: nobody gets any.
 */
export function shareEvenly(
  customers: readonly CustomerRecord[],
  receivers: readonly string[],
): ReadonlyMap<string, string> {
  const shared = new Map<string, string>();
  if (receivers.length === 0) return shared;
  const weighed = customers.map((record) => ({ id: record.id, assets: assetsOf(record) ?? 0 }));
  weighed.sort((left, right) => right.assets - left.assets || (left.id < right.id ? -1 : 1));
  for (const [index, { id }] of weighed.entries()) {
    const round = Math.floor(index / receivers.length);
    const seat = index % receivers.length;
    const to = receivers[round % 2 === 0 ? seat : receivers.length - 1 - seat];
    if (to !== undefined) shared.set(id, to);
  }
  return shared;
}

/** Gives each group of customers to the receiver named for it; a group without one keeps its 客户经理. */
export function shareByGroup(
  customers: readonly CustomerRecord[],
  groupOf: (record: CustomerRecord) => string,
  receivers: Readonly<Record<string, string>>,
): ReadonlyMap<string, string> {
  const shared = new Map<string, string>();
  for (const record of customers) {
    const to = receivers[groupOf(record)];
    if (to !== undefined && to !== '') shared.set(record.id, to);
  }
  return shared;
}

/** What everybody would get. */
export interface ReceiverCount {
  readonly to: string;
  readonly customers: number;
  /** In fen. */
  readonly assets: number;
}

/** Counts a plan by receiver, in the order in which they first appear. */
export function countReceivers(
  customers: readonly CustomerRecord[],
  receivers: ReadonlyMap<string, string>,
): readonly ReceiverCount[] {
  const counts = new Map<string, { customers: number; assets: number }>();
  for (const record of customers) {
    const to = receivers.get(record.id);
    if (to === undefined) continue;
    const count = counts.get(to) ?? { customers: 0, assets: 0 };
    count.customers += 1;
    count.assets += assetsOf(record) ?? 0;
    counts.set(to, count);
  }
  return [...counts].map(([to, count]) => ({ to, ...count }));
}

import { textOf } from '../fields/values';
import type { CustomerRecord } from '../records/records';

/** A manager as the book knows one: the name, and how many customers carry it. */
export interface ManagerCount {
  readonly name: string;
  readonly customers: number;
}

/** The managers of some customers, the one with the most first. */
export function countManagers(customers: readonly CustomerRecord[]): readonly ManagerCount[] {
  const counts = new Map<string, number>();
  for (const record of customers) {
    const name = textOf(record, 'manager');
    if (name !== undefined) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts]
    .map(([name, count]) => ({ name, customers: count }))
    .sort((left, right) => right.customers - left.customers || (left.name < right.name ? -1 : 1));
}

/** The staff number most of a manager's customers carry, or undefined when none does. */
export function numberOfManager(customers: readonly CustomerRecord[], manager: string): string | undefined {
  const counts = new Map<string, number>();
  for (const record of customers) {
    if (record.manager !== manager) continue;
    const number = textOf(record, 'managerNo');
    if (number !== undefined) counts.set(number, (counts.get(number) ?? 0) + 1);
  }
  let best: string | undefined;
  for (const [number, count] of counts)
    if (best === undefined || count > (counts.get(best) ?? 0)) best = number;
  return best;
}

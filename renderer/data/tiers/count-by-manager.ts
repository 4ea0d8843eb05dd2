import type { ResidentTable } from '@renderer/data/book-session';
import { textOf } from '@shared/domain/fields/values';
import type { CustomerRecord } from '@shared/domain/records/records';
import type { Tiering } from '@shared/domain/tiers/tier-customers';

/** A manager's customers, counted by tier in the order of the scheme. */
export interface ManagerRow {
  /** Empty: customers without a manager. */
  readonly manager: string;
  readonly counts: readonly number[];
  readonly total: number;
}

/** Counts each manager's customers by tier; the manager with most customers first, those without a manager last. */
export function countByManager(
  tiering: Tiering,
  customers: Pick<ResidentTable<CustomerRecord>, 'get'>,
): readonly ManagerRow[] {
  const rows = new Map<string, number[]>();
  for (const [place, band] of tiering.bands.entries()) {
    for (const id of band.customerIds) {
      const record = customers.get(id);
      const manager = record === undefined ? '' : (textOf(record, 'manager') ?? '');
      let counts = rows.get(manager);
      if (counts === undefined) {
        counts = tiering.bands.map(() => 0);
        rows.set(manager, counts);
      }
      counts[place] = (counts[place] ?? 0) + 1;
    }
  }
  return [...rows]
    .map(([manager, counts]) => ({
      manager,
      counts,
      total: counts.reduce((sum, count) => sum + count, 0),
    }))
    .sort(
      (a, b) =>
        Number(a.manager === '') - Number(b.manager === '') ||
        b.total - a.total ||
        (a.manager < b.manager ? -1 : 1),
    );
}

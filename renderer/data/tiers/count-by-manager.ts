import type { ResidentTable } from '@renderer/data/book-session';
import { workInSlices, yieldToWindow } from '@renderer/data/slices';
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

type Customers = Pick<ResidentTable<CustomerRecord>, 'get'>;
type Counts = Map<string, number[]>;

/** Counts each manager's customers by tier; the manager with most customers first, those without a manager last. */
export function countByManager(tiering: Tiering, customers: Customers): readonly ManagerRow[] {
  const counts: Counts = new Map();
  for (const [place, band] of tiering.bands.entries())
    for (const id of band.memberIds) countCustomer(counts, tiering, place, customers.get(id));
  return toRows(counts);
}

/** As `countByManager`, in slices, so that 100,000 customers never hold up the window; null when it went stale. */
export async function loadManagers(
  tiering: Tiering,
  customers: Customers,
  isStale: () => boolean,
): Promise<readonly ManagerRow[] | null> {
  const counts: Counts = new Map();
  for (const [place, band] of tiering.bands.entries()) {
    await yieldToWindow();
    const ids = band.memberIds;
    const count = (at: number) => countCustomer(counts, tiering, place, customers.get(ids[at] ?? ''));
    if (!(await workInSlices(ids.length, count, isStale))) return null;
  }
  return toRows(counts);
}

function countCustomer(
  rows: Counts,
  tiering: Tiering,
  place: number,
  record: CustomerRecord | undefined,
): void {
  const manager = record === undefined ? '' : (textOf(record, 'manager') ?? '');
  let counts = rows.get(manager);
  if (counts === undefined) {
    counts = tiering.bands.map(() => 0);
    rows.set(manager, counts);
  }
  counts[place] = (counts[place] ?? 0) + 1;
}

function toRows(rows: Counts): readonly ManagerRow[] {
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

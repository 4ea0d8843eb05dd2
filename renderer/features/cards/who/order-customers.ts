import { tierBasisColumnKey, tierColumnKey } from '@renderer/data/view/customer-columns';
import type { CustomerIndex } from '@renderer/data/view/customer-index';
import type { ColumnSort } from '@renderer/data/view/view-column';
import type { CustomerRecord } from '@shared/domain/records/records';

/** The order papers come out of the printer in. */
export type PrintOrder = 'listed' | 'manager' | 'tier' | 'assets';
export const printOrders: readonly PrintOrder[] = ['listed', 'manager', 'tier', 'assets'];

const sortsOf: Readonly<Record<Exclude<PrintOrder, 'listed'>, readonly ColumnSort[]>> = {
  manager: [
    { key: 'manager', descending: false },
    { key: 'name', descending: false },
  ],
  tier: [
    { key: tierColumnKey, descending: false },
    { key: tierBasisColumnKey, descending: true },
  ],
  assets: [{ key: tierBasisColumnKey, descending: true }],
};

/**
 * Customers in the order they are printed. `listed` keeps them as they came. The index keeps its orders, so 100,000
 * cost about as much as one pass.
 */
export function orderCustomers(
  index: Pick<CustomerIndex, 'records' | 'orderFor'>,
  customers: readonly CustomerRecord[],
  order: PrintOrder,
): readonly CustomerRecord[] {
  if (order === 'listed' || customers.length < 2) return customers;
  const wanted = new Map(customers.map((customer) => [customer.id, customer]));
  const ordered: CustomerRecord[] = [];
  for (const position of index.orderFor(sortsOf[order])) {
    const id = index.records[position]?.id ?? '';
    const customer = wanted.get(id);
    if (customer === undefined) continue;
    ordered.push(customer);
    wanted.delete(id);
  }
  // The index may still be reading those who came a moment ago.
  return wanted.size === 0 ? ordered : [...ordered, ...wanted.values()];
}

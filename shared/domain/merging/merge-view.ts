import type { CustomersView } from '../commands/customers-view';
import type { BookRecord, CollectionName, Partition } from '../records/records';

/** A record and where it is kept. */
export interface PlacedRecord {
  readonly collection: CollectionName;
  readonly partition: Partition;
  readonly record: BookRecord;
}

/** The part of the book that a merge looks at. */
export interface MergeView extends CustomersView {
  /**
   * Everything that belongs to a customer in other collections: what carries its id as `customerId` or as its own id,
   * its relations from either side, and lists of the settings (groups) that name it.
   */
  children(customerId: string): readonly PlacedRecord[];
}

/**
 * Names a child among those of two customers. Balances have the customer's id in every month; the others may have gone
 * to another month since (a contact whose date was put right) and are known by their id.
 */
export function childKey(collection: CollectionName, partition: Partition, id: string): string {
  return collection === 'balances' ? `balances|${partition}|${id}` : `${collection}|${id}`;
}

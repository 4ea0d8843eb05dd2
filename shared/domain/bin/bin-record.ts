import type { RecordPatch } from '../changes/change';
import type { BookRecord, CollectionName, Partition } from '../records/records';

/** A record that a merge moved to the customer who stays, with what it held before. */
export interface MovedChild {
  readonly collection: CollectionName;
  readonly partition: Partition;
  readonly id: string;
  readonly before: RecordPatch | null;
  readonly after: RecordPatch | null;
}

/** A customer out of the book, by its own id (回收站); collection `bin`. */
export interface BinRecord extends BookRecord {
  /** The whole customer as it was, without its id. */
  readonly customer: RecordPatch;
  /** ISO time. */
  readonly at: string;
  readonly by: string;
  readonly why: 'removed' | 'merged';
  /** Of a merge: the customer who stays, what the merge wrote on it, and the children that went over. */
  readonly into?: string;
  readonly kept?: { readonly before: RecordPatch; readonly after: RecordPatch };
  readonly moved?: readonly MovedChild[];
}

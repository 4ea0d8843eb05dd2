import type { RecordPatch } from '../changes/change';
import { recordFrom } from '../changes/patch';
import {
  type BookRecord,
  type CollectionName,
  type CustomerRecord,
  isCustomer,
  type Partition,
} from '../records/records';

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

/** The bin as commands look at it. */
export interface BinView {
  get(id: string): BookRecord | undefined;
  all(): readonly BookRecord[];
}

/** The bin record of a customer that leaves the book; a merge adds what it needs to be taken back. */
export function binRecordOf(
  record: CustomerRecord,
  leaving: Pick<BinRecord, 'at' | 'by' | 'why' | 'into' | 'kept' | 'moved'>,
): BinRecord {
  const { id, ...customer } = record;
  return { id, customer, ...leaving };
}

/** Tells a record of the bin. */
export function isBinRecord(record: BookRecord): record is BinRecord {
  return (
    (record.why === 'removed' || record.why === 'merged') &&
    typeof record.customer === 'object' &&
    record.customer !== null
  );
}

/** The customer as it was when it left, or undefined when the record holds none. */
export function customerInBin(record: BinRecord): CustomerRecord | undefined {
  const customer = recordFrom(record.id, record.customer);
  return isCustomer(customer) ? customer : undefined;
}

/** The record of the bin with this id, where it is one. */
export function findInBin(bin: BinView, id: string): BinRecord | undefined {
  const record = bin.get(id);
  return record !== undefined && isBinRecord(record) ? record : undefined;
}

import type { Result } from '@shared/domain/kernel/result';
import { succeed } from '@shared/domain/kernel/result';
import { type CollectionName, collections, solePartition } from '@shared/domain/records/records';
import { belongsTo, type ChildRecord, childCollections } from '@shared/domain/retention/erase-customer';
import type { BookSession } from '../book-session';

/** Everything in the book that belongs to a customer, over all months. Fails as `readPartition`. */
export async function listChildren(
  session: BookSession,
  customerId: string,
): Promise<Result<readonly ChildRecord[]>> {
  const found: ChildRecord[] = [];
  for (const { collection, by } of childCollections) {
    const partitions = await listPartitions(session, collection);
    if (!partitions.ok) return partitions;
    for (const partition of partitions.value) {
      const read = await session.readPartition(collection, partition, (records) => {
        for (const record of records)
          if (belongsTo(record, by, customerId)) found.push({ collection, partition, id: record.id });
      });
      if (!read.ok) return read;
    }
  }
  return succeed(found);
}

function listPartitions(session: BookSession, collection: CollectionName) {
  if (collections[collection].resident) return Promise.resolve(succeed([solePartition]));
  return session.reads.listPartitions(collection);
}

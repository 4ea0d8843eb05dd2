import { solePartition } from '@shared/domain/records/records';
import { Dexie } from 'dexie';
import type { BookDatabase, PageRow } from './database';
import { type PartitionKey, partitionKey } from './manifest';

/** The partition that is read ahead: by far the largest of those that every start opens. */
export const partitionAhead: PartitionKey = partitionKey('customers', solePartition);

/** Sealed pages on their way from the database before it is known which of them count. */
export interface SealedAhead {
  /** By page number; null when the database did not give them, which is found out again when they are opened. */
  readonly rows: Promise<ReadonlyMap<number, PageRow> | null>;
}

/** Reads the sealed customers in one request. They stay sealed: nothing is known of them without the key. */
export async function readPagesAhead(database: BookDatabase): Promise<ReadonlyMap<number, PageRow> | null> {
  try {
    const rows = await database.pages
      .where('[collection+partition+page]')
      .between(['customers', solePartition, Dexie.minKey], ['customers', solePartition, Dexie.maxKey])
      .toArray();
    return new Map(rows.map((row) => [row.page, row]));
  } catch {
    return null;
  }
}

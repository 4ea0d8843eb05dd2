import type { Result } from '@shared/domain/kernel/result';
import { succeed } from '@shared/domain/kernel/result';
import type { BookRecord, CollectionName, Partition } from '@shared/domain/records/records';
import type { Progress } from '../../book-session';
import type { HistoryPage, HistoryQuery } from '../engine/customer-history';
import type { PendingCommits } from './pending-commits';
import type { TableSet } from './table-set';
import type { WorkerClient } from './worker-client';

/** Looks into what is not kept in memory, one thing at a time. */
export class BookReads {
  constructor(
    private readonly client: WorkerClient,
    private readonly tables: TableSet,
    private readonly pending: PendingCommits,
  ) {}

  /** One record of a partition, without keeping the others; null when there is none. Fails like `openPartition`. */
  async readRecord(
    collection: CollectionName,
    partition: Partition,
    id: string,
  ): Promise<Result<BookRecord | null>> {
    const known = this.tables.find(collection, partition);
    if (known !== undefined) return succeed(known.get(id) ?? null);
    return this.client.call('readRecord', { collection, partition, id, by: 'id' });
  }

  /** The only record of a partition with this `customerId`; otherwise as `readRecord`. */
  async readOwned(
    collection: CollectionName,
    partition: Partition,
    customerId: string,
  ): Promise<Result<BookRecord | null>> {
    const known = this.tables.find(collection, partition);
    if (known !== undefined)
      return succeed(known.all().find((record) => record.customerId === customerId) ?? null);
    return this.client.call('readRecord', { collection, partition, id: customerId, by: 'customerId' });
  }

  /** The partitions of a collection that hold anything, in order. */
  listPartitions(collection: CollectionName): Promise<Result<readonly Partition[]>> {
    return this.client.call('listPartitions', { collection });
  }

  /**
   * The changes that touched a customer, the newest first, as far as the journal goes back. A search that is ended by
   * `signal` answers what it found so far; `customerHistory.stopped` when that is nothing.
   */
  async readHistory(
    query: HistoryQuery,
    onProgress: (progress: Progress) => void,
    signal: AbortSignal,
  ): Promise<Result<HistoryPage>> {
    // What is on its way to the disk is part of the history, too.
    await this.pending.whenEmpty();
    const running = this.client.begin('readHistory', query, {
      listener: { progress: (stage, done, total) => onProgress({ stage, done, total }) },
    });
    const cancel = () => this.client.cancel(running.id);
    signal.addEventListener('abort', cancel);
    if (signal.aborted) cancel();
    const read = await running.result;
    signal.removeEventListener('abort', cancel);
    return read;
  }
}

import type { BookRecord, CollectionName, Partition } from '@shared/domain/records/records';
import { type PartitionKey, partitionKey, splitPartitionKey } from '../store/manifest';
import type { PageStore } from '../store/page-store';

/** Collections of which an old import may have touched very many records: opened whole at the first question. */
const manyRecords: ReadonlySet<CollectionName> = new Set(['customers', 'balances']);

/** The records as they are now, looked up by the thousand. Call `PageStore.releaseWhole` afterwards. */
export class PresentRecords {
  readonly #whole = new Map<PartitionKey, Promise<ReadonlyMap<string, BookRecord>>>();

  constructor(private readonly store: PageStore) {}

  async find(collection: CollectionName, partition: Partition, id: string): Promise<BookRecord | undefined> {
    const key = partitionKey(collection, partition);
    if (manyRecords.has(collection)) return (await this.#openWhole(key)).get(id);
    const page = (await this.store.indexOf(key)).pageOf.get(id);
    if (page === undefined) return undefined;
    return (await this.store.readPage(key, page)).find((record) => record.id === id);
  }

  /** Ids of customers somebody has spoken with: the records of their contacts must not lose them. */
  async listContacted(): Promise<ReadonlySet<string>> {
    const ids = new Set<string>();
    for (const key of this.store.manifest.partitions.keys()) {
      if (splitPartitionKey(key)[0] !== 'contacts') continue;
      for (const { customerId } of await this.store.loadWhole(key)) {
        if (typeof customerId === 'string') ids.add(customerId);
      }
    }
    return ids;
  }

  #openWhole(key: PartitionKey): Promise<ReadonlyMap<string, BookRecord>> {
    let whole = this.#whole.get(key);
    if (whole === undefined) {
      whole = this.store
        .loadWhole(key)
        .then((records) => new Map(records.map((record) => [record.id, record])));
      this.#whole.set(key, whole);
    }
    return whole;
  }
}

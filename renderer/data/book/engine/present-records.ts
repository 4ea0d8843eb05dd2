import type { BalanceStock } from '@shared/domain/balances/balance-stock';
import type { BookRecord, CollectionName, Partition } from '@shared/domain/records/records';
import { type PartitionKey, partitionKey, splitPartitionKey } from '../store/manifest';
import type { PageStore } from '../store/page-store';
import { stockBalances } from './import-context';

/** The records as they are now, looked up by the thousand. Call `PageStore.releaseWhole` afterwards. */
export class PresentRecords {
  #customers: ReadonlyMap<string, BookRecord> | null = null;
  readonly #months = new Map<PartitionKey, BalanceStock>();

  constructor(private readonly store: PageStore) {}

  async find(collection: CollectionName, partition: Partition, id: string): Promise<BookRecord | undefined> {
    const key = partitionKey(collection, partition);
    if (collection === 'customers') return (await this.#openCustomers(key)).get(id);
    if (collection === 'balances') return (await this.#openMonth(key)).find(id);
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

  async #openCustomers(key: PartitionKey): Promise<ReadonlyMap<string, BookRecord>> {
    if (this.#customers === null) {
      const records = await this.store.loadWhole(key);
      this.#customers = new Map(records.map((record) => [record.id, record]));
    }
    return this.#customers;
  }

  async #openMonth(key: PartitionKey): Promise<BalanceStock> {
    const known = this.#months.get(key) ?? (await stockBalances(this.store, key));
    this.#months.set(key, known);
    return known;
  }
}

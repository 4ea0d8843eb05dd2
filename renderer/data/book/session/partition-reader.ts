import type { Result } from '@shared/domain/kernel/result';
import { succeed } from '@shared/domain/kernel/result';
import type { BookRecord, CollectionName, Partition } from '@shared/domain/records/records';
import type { ResidentTable } from '../../book-session';
import type { Bytes } from '../codec/envelope';
import { decodePage } from '../codec/page-codec';
import { RecordTable } from './record-table';
import type { TableSet } from './table-set';

/** Takes the records of pages as they arrive. */
interface PageTaker {
  load(records: readonly BookRecord[]): void;
}

/** Asks the worker for the pages of a partition; `onMade` is called when all have come. */
type FetchPages = (
  collection: CollectionName,
  partition: Partition,
  onMade: () => void,
) => Promise<Result<null>>;

/** Opens partitions that are not resident, or reads them through; who asks for one that is under way waits for it. */
export class PartitionReader {
  /** Where pages that are on their way go. */
  readonly #arriving = new Map<string, PageTaker>();
  readonly #openings = new Map<string, Promise<Result<ResidentTable<BookRecord>>>>();
  /** Partitions that are being read without being kept. */
  readonly #readings = new Map<string, Promise<Result<null>>>();

  constructor(
    private readonly tables: TableSet,
    private readonly fetchPages: FetchPages,
  ) {}

  /** Keeps the records in memory; later changes are applied to them. */
  open(collection: CollectionName, partition: Partition): Promise<Result<ResidentTable<BookRecord>>> {
    const known = this.tables.find(collection, partition);
    if (known !== undefined) return Promise.resolve(succeed(known));
    const key = `${collection}|${partition}`;
    // Its pages are on their way to somebody else.
    const reading = this.#readings.get(key);
    if (reading !== undefined) return reading.then(() => this.open(collection, partition));
    const opening = this.#openings.get(key) ?? this.#open(collection, partition);
    this.#openings.set(key, opening);
    void opening.then(() => this.#openings.delete(key));
    return opening;
  }

  /** Gives the records, some at a time, and keeps none. */
  async read(
    collection: CollectionName,
    partition: Partition,
    take: (records: readonly BookRecord[]) => void,
  ): Promise<Result<null>> {
    const key = `${collection}|${partition}`;
    for (;;) {
      const known = this.tables.find(collection, partition);
      if (known !== undefined) {
        take(known.all());
        return succeed(null);
      }
      const under = this.#openings.get(key) ?? this.#readings.get(key);
      if (under === undefined) break;
      const ended = await under;
      if (!ended.ok) return ended;
    }
    const reading = this.#fetch(collection, partition, { load: take }, () => undefined);
    this.#readings.set(key, reading);
    const read = await reading;
    this.#readings.delete(key);
    return read;
  }

  /** Takes pages of a partition that is being opened or read. */
  takePages(collection: CollectionName, partition: Partition, pages: readonly Bytes[]): void {
    const taker = this.#arriving.get(`${collection}|${partition}`);
    for (const page of pages) taker?.load(decodePage(page, collection));
  }

  async #open(collection: CollectionName, partition: Partition): Promise<Result<ResidentTable<BookRecord>>> {
    const table = new RecordTable();
    const opened = await this.#fetch(collection, partition, table, () =>
      this.tables.add(collection, partition, table),
    );
    return opened.ok ? succeed(table) : opened;
  }

  async #fetch(
    collection: CollectionName,
    partition: Partition,
    taker: PageTaker,
    onMade: () => void,
  ): Promise<Result<null>> {
    const key = `${collection}|${partition}`;
    this.#arriving.set(key, taker);
    const fetched = await this.fetchPages(collection, partition, onMade);
    this.#arriving.delete(key);
    return fetched;
  }
}

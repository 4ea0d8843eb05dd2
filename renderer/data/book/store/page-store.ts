import type { BookRecord, CollectionName, Partition } from '@shared/domain/records/records';
import type { Bytes } from '../codec/envelope';
import { decodePage, readPageIds } from '../codec/page-codec';
import { placeOfManifest, placeOfPage, type Sealer } from '../crypto/sealer';
import type { BookDatabase, PageRow, PartRow } from './database';
import { Manifest, type PartitionKey, partitionKey, splitPartitionKey } from './manifest';
import { connect, PagesDamagedError, readSoundly, settleInTime } from './read-soundly';
import { partitionAhead, type SealedAhead } from './sealed-ahead';
import { joinWrites, type StoreWrite } from './store-write';

/** Decoded pages kept at hand, so that editing around in the same place needs no opening. */
const cachedPages = 24;
/** Pages read from IndexedDB at a time. */
const pagesPerRead = 32;
/** Pages handed to the window at a time: what it can decode without holding anything up. */
const pagesPerHandover = 6;
/** Longer than a slow disk takes for the largest change; whoever has not answered by then never will. */
const writePatienceMs = 60_000;

export { PagesDamagedError };

/** Which page each record of an opened partition is in, and how many records each page has. */
export interface PartitionIndex {
  readonly pageOf: Map<string, number>;
  readonly counts: Map<number, number>;
}

/** The sealed pages of the book and what is known about them. */
export class PageStore {
  manifest = new Manifest();
  readonly #indexes = new Map<PartitionKey, PartitionIndex>();
  readonly #cache = new Map<string, readonly BookRecord[]>();
  #cacheLimit = cachedPages;
  /** What IndexedDB refused to take: it is in the journal, stays here, and goes along with the next write. */
  #unsaved: StoreWrite | null = null;
  /** Sealed pages read before the key was there; the first opening uses them up, any write makes them old. */
  #ahead: SealedAhead | null;

  constructor(
    readonly database: BookDatabase,
    readonly sealer: Sealer,
    ahead: SealedAhead | null = null,
  ) {
    this.#ahead = ahead;
  }

  /** What IndexedDB has refused so far in this run; null on an ordinary day. */
  get unsaved(): StoreWrite | null {
    return this.#unsaved;
  }

  /** Reads the manifest; `null` when there is none. Throws `PagesDamagedError` when it does not open. */
  async readManifest(): Promise<Manifest | null> {
    const row = await this.#read(() => this.database.meta.get('manifest'), 'manifest');
    if (row?.key !== 'manifest') return null;
    const bytes = await this.sealer.open(row, placeOfManifest('pages', row.seq));
    if (bytes === null) throw new PagesDamagedError('manifest');
    return Manifest.decode(bytes);
  }

  /**
   * Opens a partition page by page in order, hands each page's plain content over and builds the index. `onPages`
   * may take the buffers away.
   */
  async openPartition(key: PartitionKey, onPages: (pages: readonly Bytes[]) => void): Promise<void> {
    const index: PartitionIndex = { pageOf: new Map(), counts: new Map() };
    const ready = await this.#takeAhead(key);
    const read = (wanted: readonly number[]): Promise<readonly (PageRow | undefined)[]> =>
      ready === null ? this.#readRows(key, wanted) : Promise.resolve(wanted.map((page) => ready.get(page)));
    const numbers = [...this.manifest.pagesOf(key).keys()].sort((left, right) => left - right);
    let ahead = read(numbers.slice(0, pagesPerRead));
    for (let start = 0; start < numbers.length; start += pagesPerRead) {
      const slice = numbers.slice(start, start + pagesPerRead);
      const rows = await ahead;
      // The database reads the next pages while these are unsealed.
      ahead = read(numbers.slice(start + pagesPerRead, start + 2 * pagesPerRead));
      ahead.catch(() => undefined);
      const opened = await this.#unsealRows(key, slice, rows);
      for (const [position, page] of slice.entries()) {
        const ids = readPageIds(opened[position] ?? missing(key, page));
        for (const id of ids) index.pageOf.set(id, page);
        index.counts.set(page, ids.length);
      }
      for (let first = 0; first < opened.length; first += pagesPerHandover) {
        onPages(opened.slice(first, first + pagesPerHandover));
      }
    }
    this.#indexes.set(key, index);
  }

  /** What was read ahead of a partition, once. */
  async #takeAhead(key: PartitionKey): Promise<ReadonlyMap<number, PageRow> | null> {
    if (key !== partitionAhead || this.#ahead === null) return null;
    const rows = await this.#ahead.rows;
    const isOld = this.#ahead === null;
    this.#ahead = null;
    return isOld ? null : rows;
  }

  /** The index of a partition, opening it when that has not been done. */
  async indexOf(key: PartitionKey): Promise<PartitionIndex> {
    const known = this.#indexes.get(key);
    if (known !== undefined) return known;
    await this.openPartition(key, () => undefined);
    const built = this.#indexes.get(key);
    if (built === undefined) throw new Error('A partition was opened without an index');
    return built;
  }

  /** The page a record is on, null when it is on none; undefined when the partition was not opened in this run. */
  knownPageOf(key: PartitionKey, id: string): number | null | undefined {
    const index = this.#indexes.get(key);
    return index === undefined ? undefined : (index.pageOf.get(id) ?? null);
  }

  /** Plain content of some pages of a partition; nothing of it is kept. */
  openPagesOf(key: PartitionKey, pages: readonly number[]): Promise<Bytes[]> {
    return this.#openPages(key, pages);
  }

  /** The records of a page; the array must not be changed. */
  async readPage(key: PartitionKey, page: number): Promise<readonly BookRecord[]> {
    const name = `${key}|${page}`;
    const cached = this.#cache.get(name);
    if (cached !== undefined) {
      this.#cache.delete(name);
      this.#cache.set(name, cached);
      return cached;
    }
    const [bytes] = await this.#openPages(key, [page]);
    const records = decodePage(bytes ?? missing(key, page), splitPartitionKey(key)[0]);
    this.remember(key, page, records);
    return records;
  }

  /** Shows the records of some pages, read many at a time; the arrays must not be changed. */
  async readPages(
    key: PartitionKey,
    pages: readonly number[],
    visit: (page: number, records: readonly BookRecord[]) => void,
  ): Promise<void> {
    const collection = splitPartitionKey(key)[0];
    for (let start = 0; start < pages.length; start += pagesPerRead) {
      const slice = pages.slice(start, start + pagesPerRead);
      const unread = slice.filter((page) => !this.#cache.has(`${key}|${page}`));
      const opened = await this.#openPages(key, unread);
      for (const page of slice) {
        const position = unread.indexOf(page);
        const records =
          position < 0
            ? (this.#cache.get(`${key}|${page}`) ?? [])
            : decodePage(opened[position] ?? missing(key, page), collection);
        visit(page, records);
      }
    }
  }

  /** All records of a partition, kept at hand until `releaseWhole`. */
  async loadWhole(key: PartitionKey): Promise<BookRecord[]> {
    this.#cacheLimit = Number.POSITIVE_INFINITY;
    const records: BookRecord[] = [];
    const numbers = [...this.manifest.pagesOf(key).keys()].sort((left, right) => left - right);
    for (const page of numbers) {
      for (const record of await this.readPage(key, page)) records.push(record);
    }
    return records;
  }

  /** Shows all records of a partition page by page and keeps none of them. */
  async visitPages(key: PartitionKey, visit: (records: readonly BookRecord[]) => void): Promise<void> {
    const numbers = [...this.manifest.pagesOf(key).keys()].sort((left, right) => left - right);
    for (let start = 0; start < numbers.length; start += pagesPerRead) {
      const opened = await this.#openPages(key, numbers.slice(start, start + pagesPerRead));
      for (const bytes of opened) visit(decodePage(bytes, splitPartitionKey(key)[0]));
    }
  }

  /** Forgets where the records of a partition are; it is found out again when needed. */
  forgetIndex(key: PartitionKey): void {
    this.#indexes.delete(key);
  }

  /** Forgets what `loadWhole` kept, but for the usual few pages. */
  releaseWhole(): void {
    this.#cacheLimit = cachedPages;
    this.#trim();
  }

  /** Keeps the decoded records of a page at hand, or forgets them. */
  remember(key: PartitionKey, page: number, records: readonly BookRecord[] | null): void {
    const name = `${key}|${page}`;
    this.#cache.delete(name);
    if (records === null) return;
    this.#cache.set(name, records);
    this.#trim();
  }

  /**
   * Writes pages, frames and the manifest in one transaction. Answers false when IndexedDB refuses: the changes are
   * safe in the journal, nothing is lost, and the same is tried again with the next write.
   */
  async save(write: StoreWrite): Promise<boolean> {
    for (const row of write.pages) {
      this.manifest.setPage(partitionKey(row.collection, row.partition), row.page, row.version);
    }
    for (const { key, page, version } of write.ahead) this.manifest.setPage(key, page, version);
    for (const [key, page] of write.gone) this.manifest.removePage(key, page);
    this.manifest.seq = write.seq;
    const whole = this.#unsaved === null ? write : joinWrites(this.#unsaved, write);
    const { seq } = this.manifest;
    const manifest = await this.sealer.seal(this.manifest.encode(), placeOfManifest('pages', seq));
    const put = () => this.#put(whole, { key: 'manifest', seq, ...manifest });
    const saved = await this.#write(put);
    this.#unsaved = saved ? null : whole;
    return saved;
  }

  /** Empties the database before it is rebuilt. */
  async clear(): Promise<void> {
    const { dexie, pages, heads, parts, meta } = this.database;
    await dexie.transaction('rw', [pages, heads, parts, meta], async () => {
      await pages.clear();
      await heads.clear();
      await parts.clear();
      await meta.delete('manifest');
      await meta.delete('rebuild');
    });
    this.manifest = new Manifest();
    this.#indexes.clear();
    this.#cache.clear();
    this.#unsaved = null;
  }

  /**
   * Writes parts and whole new pages of a large change before it is made; they count only once the manifest names
   * them. Answers false when IndexedDB refuses.
   */
  async keepAhead(rows: readonly PageRow[], partRows: readonly PartRow[]): Promise<boolean> {
    const { dexie, pages, parts } = this.database;
    this.#ahead = null;
    return this.#write(() =>
      dexie.transaction('rw', [pages, parts], async () => {
        await Promise.all([pages.bulkPut([...rows]), parts.bulkPut([...partRows])]);
      }),
    );
  }

  /** A page that was written ahead; `null` when it is not there or not sound. */
  async readAhead(key: PartitionKey, page: number): Promise<Bytes | null> {
    const row = await this.#read(() => this.database.pages.get([...splitPartitionKey(key), page]), key);
    return row === undefined ? null : this.openRow(row);
  }

  /** Removes what was written ahead for changes that were never made. */
  async dropAhead(): Promise<void> {
    const { dexie, pages, parts } = this.database;
    const drop = async () => {
      await parts
        .where('[seq+part]')
        .aboveOrEqual([this.manifest.seq + 1, 0])
        .delete();
      // As many as there should be: nothing was left, and thousands of keys need not be listed.
      if ((await pages.count()) === this.manifest.countPages()) return;
      const keys = (await pages.toCollection().primaryKeys()) as [CollectionName, Partition, number][];
      const unnamed = keys.filter(
        ([collection, partition, page]) =>
          !this.manifest.pagesOf(partitionKey(collection, partition)).has(page),
      );
      await pages.bulkDelete(unnamed);
    };
    // What stays behind after a failure is dropped at the next start.
    await this.#write(() => dexie.transaction('rw', [pages, parts], drop));
  }

  /** Asks for a rebuild at the next start. */
  async markForRebuild(): Promise<void> {
    await this.database.meta.put({ key: 'rebuild' });
  }

  /** Opens one page row; `null` when it is not sound. */
  openRow(row: PageRow): Promise<Bytes | null> {
    return this.sealer.open(row, placeOfPage(row.collection, row.partition, row.page, row.version));
  }

  #read<T>(read: () => PromiseLike<T>, what: string): Promise<T> {
    return readSoundly(this.database.dexie, read, what);
  }

  /** Whether IndexedDB has done what was asked; false also when it does not answer at all. */
  async #write(write: () => PromiseLike<unknown>): Promise<boolean> {
    const connected = await settleInTime(connect(this.database.dexie), writePatienceMs);
    if (connected.state !== 'done') return false;
    return (await settleInTime(write(), writePatienceMs)).state === 'done';
  }

  #trim(): void {
    for (const oldest of this.#cache.keys()) {
      if (this.#cache.size <= this.#cacheLimit) break;
      this.#cache.delete(oldest);
    }
  }

  async #put(write: StoreWrite, manifest: { key: 'manifest'; seq: number; iv: Bytes; sealed: Bytes }) {
    this.#ahead = null;
    const { dexie, pages, heads, parts, meta } = this.database;
    await dexie.transaction('rw', [pages, heads, parts, meta], async () => {
      const jobs: Promise<unknown>[] = [meta.put(manifest)];
      if (write.pages.length > 0) jobs.push(pages.bulkPut([...write.pages]));
      if (write.gone.length > 0) {
        jobs.push(pages.bulkDelete(write.gone.map(([key, page]) => [...splitPartitionKey(key), page])));
      }
      if (write.heads.length > 0) jobs.push(heads.bulkPut([...write.heads]));
      if (write.parts.length > 0) jobs.push(parts.bulkPut([...write.parts]));
      await Promise.all(jobs);
    });
  }

  async #openPages(key: PartitionKey, numbers: readonly number[]): Promise<Bytes[]> {
    return this.#unsealRows(key, numbers, await this.#readRows(key, numbers));
  }

  /** The sealed pages as the database has them, or as they wait to be written. */
  async #readRows(key: PartitionKey, numbers: readonly number[]): Promise<readonly (PageRow | undefined)[]> {
    if (numbers.length === 0) return [];
    const [collection, partition] = splitPartitionKey(key);
    const waiting = new Map(
      this.#unsaved?.pages
        .filter((row) => row.collection === collection && row.partition === partition)
        .map((row) => [row.page, row]),
    );
    const keys = numbers.map((page): [string, string, number] => [collection, partition, page]);
    const rows = await this.#read(() => this.database.pages.bulkGet(keys), key);
    return numbers.map((page, position) => waiting.get(page) ?? rows[position]);
  }

  async #unsealRows(
    key: PartitionKey,
    numbers: readonly number[],
    rows: readonly (PageRow | undefined)[],
  ): Promise<Bytes[]> {
    const versions = this.manifest.pagesOf(key);
    return Promise.all(
      numbers.map(async (page, position) => {
        const row = rows[position];
        if (row === undefined || row.version !== versions.get(page)) missing(key, page);
        return (await this.openRow(row)) ?? missing(key, page);
      }),
    );
  }
}

function missing(key: PartitionKey, page: number): never {
  throw new PagesDamagedError(`${key} page ${page}`);
}

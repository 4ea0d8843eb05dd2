import type { TouchedRecord } from '@shared/domain/changes/change';
import { applyPatch, recordFrom } from '@shared/domain/changes/patch';
import { frozenTouch } from '@shared/domain/evaluations/frozen';
import type { BookRecord, CollectionName } from '@shared/domain/records/records';
import { decodePage, encodePage } from '../codec/page-codec';
import { placeOfPage } from '../crypto/sealer';
import type { HeadRow, PageRow, PartRow } from './database';
import { type PartitionKey, partitionKey, splitPartitionKey } from './manifest';
import type { PageStore, PartitionIndex } from './page-store';
import { ChangeConflictError, RefusedChangeError, type TouchGuard } from './refusals';
import type { PageMark, StoreWrite } from './store-write';

/** Records on a page. */
const recordsPerPage = 256;
const sealedAtOnce = 8;

/**
 * Collections with pages of another size. Whole workbooks lie on pages of their own: to change one must not mean to
 * seal all of them again. Balances are small and come and go by the month.
 */
const otherSizes: Partial<Readonly<Record<CollectionName, number>>> = { layouts: 1, balances: 1024 };

function pageSizeOf(key: PartitionKey): number {
  return otherSizes[splitPartitionKey(key)[0]] ?? recordsPerPage;
}

interface DraftPage {
  readonly key: PartitionKey;
  readonly page: number;
  /** Null once it was sealed early to save memory. */
  records: BookRecord[] | null;
  sealed: PageRow | null;
  /** Version under which IndexedDB holds it ahead of the commit; then `records` and `sealed` are null. */
  ahead: number | null;
}

interface DraftPartition {
  readonly index: PartitionIndex;
  readonly pageSize: number;
  /** Page of each record that moved in this draft; null: removed. */
  readonly moved: Map<string, number | null>;
  tail: number;
  tailCount: number;
}

/** Pages with changes laid over them, not yet written. Dropping the draft leaves everything as it was. */
export class PageDraft {
  readonly #partitions = new Map<PartitionKey, DraftPartition>();
  readonly #pages = new Map<string, DraftPage>();

  /** Without a guard everything may be touched: what the journal holds was let in before. */
  constructor(
    private readonly store: PageStore,
    private readonly guard?: TouchGuard,
  ) {}

  /**
   * Lays touched records over the pages. Throws `ChangeConflictError` when they do not fit, and `RefusedChangeError`
   * when `command` would alter an approved form or the guard refuses; then drop the draft. What the journal holds comes
   * without a command.
   */
  async apply(touched: readonly TouchedRecord[], command?: string): Promise<void> {
    await this.#loadTouched(touched);
    for (const record of touched) {
      const key = partitionKey(record.collection, record.partition);
      const partition = this.#partitions.get(key) ?? (await this.#openPartition(key));
      const place = this.#findPage(partition, record.id);
      if (record.before === null) {
        if (place !== undefined) throw new ChangeConflictError('creates a record that exists');
        this.#admit(record, undefined, command);
        await this.#create(key, partition, record);
        continue;
      }
      if (place === undefined) throw new ChangeConflictError('touches a record that does not exist');
      const page = await this.#loadPage(key, place);
      const position = page.findIndex((candidate) => candidate.id === record.id);
      const present = page[position];
      if (present === undefined) throw new ChangeConflictError('touches a record that is not on its page');
      if (command !== undefined && frozenTouch(record, present, command)) {
        throw new RefusedChangeError('evaluations.frozen');
      }
      this.#admit(record, present, command);
      if (record.after === null) {
        page.splice(position, 1);
        partition.moved.set(record.id, null);
        if (place === partition.tail) partition.tailCount -= 1;
      } else {
        page[position] = applyPatch(present, record.after);
      }
    }
  }

  #admit(touched: TouchedRecord, present: BookRecord | undefined, command = ''): void {
    const refusal = this.guard?.refuse(touched, present, command) ?? null;
    if (refusal !== null) throw new RefusedChangeError(refusal);
  }

  /** Reads the pages that will be touched many at a time: one after the other, each waits for the database. */
  async #loadTouched(touched: readonly TouchedRecord[]): Promise<void> {
    const wanted = new Map<PartitionKey, Set<number>>();
    for (const record of touched) {
      if (record.before === null) continue;
      const key = partitionKey(record.collection, record.partition);
      const partition = this.#partitions.get(key) ?? (await this.#openPartition(key));
      const place = this.#findPage(partition, record.id);
      if (place === undefined || this.#pages.has(`${key}|${place}`)) continue;
      const pages = wanted.get(key) ?? new Set();
      wanted.set(key, pages.add(place));
    }
    for (const [key, pages] of wanted) {
      await this.store.readPages(key, [...pages], (page, records) => {
        this.#pages.set(`${key}|${page}`, { key, page, records: [...records], sealed: null, ahead: null });
      });
    }
  }

  /** Seals pages that were filled by this draft and lets go of their records, to keep a big import small. */
  async sealFilledPages(version: number): Promise<void> {
    for (const page of this.#pages.values()) {
      // Most pages of a big import are sealed already.
      if (page.records === null) continue;
      const partition = this.#partitions.get(page.key);
      if (partition?.tail === page.page || page.records.length !== partition?.pageSize) continue;
      // Only pages that are new with this draft: what the book has must stay untouched until the commit.
      if (this.store.manifest.pagesOf(page.key).has(page.page)) continue;
      page.sealed = await this.#seal(page, page.records, version);
      page.records = null;
    }
  }

  /** Pages sealed by `sealFilledPages`, for writing ahead; tell with `markAhead` when they are written. */
  listSealedPages(): PageRow[] {
    return [...this.#pages.values()].flatMap((page) => (page.sealed === null ? [] : [page.sealed]));
  }

  /** These pages are in IndexedDB now and need not be kept here. */
  markAhead(rows: readonly PageRow[]): void {
    for (const row of rows) {
      const page = this.#pages.get(`${partitionKey(row.collection, row.partition)}|${row.page}`);
      // Opened again or sealed anew since: then what was written ahead is out of date.
      if (page?.sealed !== row) continue;
      page.sealed = null;
      page.ahead = row.version;
    }
  }

  /** Everything the draft wants written, pages sealed as of change `version`. */
  async toWrite(
    version: number,
    heads: readonly HeadRow[],
    parts: readonly PartRow[] = [],
  ): Promise<StoreWrite> {
    const pages: PageRow[] = [];
    const gone: [PartitionKey, number][] = [];
    const ahead: PageMark[] = [];
    const drafts: DraftPage[] = [];
    for (const page of this.#pages.values()) {
      if (page.ahead === null) drafts.push(page);
      else ahead.push({ key: page.key, page: page.page, version: page.ahead });
    }
    for (let start = 0; start < drafts.length; start += sealedAtOnce) {
      const slice = drafts.slice(start, start + sealedAtOnce);
      const sealed = await Promise.all(
        slice.map(async (page) => {
          if (page.records === null) return page.sealed;
          return page.records.length === 0 ? null : this.#seal(page, page.records, version);
        }),
      );
      for (const [position, row] of sealed.entries()) {
        const page = slice[position];
        if (row !== null) pages.push(row);
        else if (page !== undefined) gone.push([page.key, page.page]);
      }
    }
    return { pages, ahead, gone, heads, parts, seq: version };
  }

  /** Makes the draft the store's present state in memory. Call it when the change is in the journal. */
  settle(): void {
    for (const partition of this.#partitions.values()) {
      for (const [id, page] of partition.moved) {
        if (page === null) partition.index.pageOf.delete(id);
        else partition.index.pageOf.set(id, page);
      }
    }
    for (const { key, page, records } of this.#pages.values()) {
      const counts = this.#partitions.get(key)?.index.counts;
      const count = records?.length ?? pageSizeOf(key);
      if (count === 0) counts?.delete(page);
      else counts?.set(page, count);
      this.store.remember(key, page, count === 0 ? null : records);
    }
  }

  async #openPartition(key: PartitionKey): Promise<DraftPartition> {
    const index = await this.store.indexOf(key);
    const tail = Math.max(0, this.store.manifest.lastPage(key));
    const tailCount = index.counts.get(tail) ?? 0;
    const partition = { index, pageSize: pageSizeOf(key), moved: new Map(), tail, tailCount };
    this.#partitions.set(key, partition);
    return partition;
  }

  #findPage(partition: DraftPartition, id: string): number | undefined {
    const moved = partition.moved.get(id);
    if (moved !== undefined) return moved ?? undefined;
    return partition.index.pageOf.get(id);
  }

  async #create(key: PartitionKey, partition: DraftPartition, touched: TouchedRecord): Promise<void> {
    if (partition.tailCount >= partition.pageSize) {
      partition.tail += 1;
      partition.tailCount = 0;
    }
    const page =
      partition.tailCount === 0 && !this.#pages.has(`${key}|${partition.tail}`)
        ? this.#startPage(key, partition.tail)
        : await this.#loadPage(key, partition.tail);
    // A record that carries its id was read from a frame and is complete.
    const { id, after } = touched;
    page.push(after?.id === id ? (after as BookRecord) : recordFrom(id, after ?? {}));
    partition.tailCount += 1;
    partition.moved.set(touched.id, partition.tail);
  }

  #startPage(key: PartitionKey, page: number): BookRecord[] {
    const records: BookRecord[] = [];
    this.#pages.set(`${key}|${page}`, { key, page, records, sealed: null, ahead: null });
    return records;
  }

  async #loadPage(key: PartitionKey, page: number): Promise<BookRecord[]> {
    const name = `${key}|${page}`;
    const known = this.#pages.get(name);
    if (known === undefined) {
      const records = [...(await this.store.readPage(key, page))];
      this.#pages.set(name, { key, page, records, sealed: null, ahead: null });
      return records;
    }
    if (known.records !== null) return known.records;
    const bytes = await (known.sealed === null
      ? this.store.readAhead(key, page)
      : this.store.openRow(known.sealed));
    if (bytes === null) throw new Error('A page sealed a moment ago does not open');
    known.records = decodePage(bytes, splitPartitionKey(key)[0]);
    known.sealed = null;
    known.ahead = null;
    return known.records;
  }

  async #seal(page: DraftPage, records: readonly BookRecord[], version: number): Promise<PageRow> {
    const [collection, partition] = splitPartitionKey(page.key);
    const place = placeOfPage(collection, partition, page.page, version);
    const sealed = await this.store.sealer.seal(encodePage(records), place);
    return { collection, partition, page: page.page, version, ...sealed };
  }
}

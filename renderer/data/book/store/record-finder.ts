import type { BookRecord, CollectionName } from '@shared/domain/records/records';
import { decodePage, readPageIds } from '../codec/page-codec';
import { type PartitionKey, splitPartitionKey } from './manifest';
import type { PageStore } from './page-store';

/** What is known of a page: the version it was looked at in, and a short mark of each of its records, sorted. */
interface PageMarks {
  readonly version: number;
  readonly marks: Uint32Array;
}

const decoder = new TextDecoder('latin1');

/** Pages opened at a time while a record is looked for. */
const pagesAtOnce = 16;

/**
 * Finds single records in partitions that are not in memory, without keeping them. Months are written in much the same
 * order, so the page next to where the record lay in another month is tried first; of pages that had to be opened only
 * four bytes per record are kept, so that the next record costs one page. A page that was written since is looked at
 * anew.
 */
export class RecordFinder {
  readonly #known = new Map<PartitionKey, Map<number, PageMarks>>();
  /** Where the last record found of each collection lay, by its id. */
  readonly #last = new Map<CollectionName, { readonly id: string; readonly page: number }>();

  constructor(private readonly store: PageStore) {}

  /** The record, or undefined when the partition has none with this id. Throws `PagesDamagedError`. */
  async find(key: PartitionKey, id: string): Promise<BookRecord | undefined> {
    const versions = this.store.manifest.pagesOf(key);
    if (versions.size === 0) return undefined;
    const indexed = this.store.knownPageOf(key, id);
    if (indexed !== undefined) {
      return indexed === null ? undefined : this.#readFrom(key, [indexed], id);
    }
    const known = this.#known.get(key) ?? new Map<number, PageMarks>();
    this.#known.set(key, known);
    const mark = markOf(id);
    const isFresh = (page: number) => known.get(page)?.version === versions.get(page);
    const pages = [...versions.keys()];
    const likely = pages.filter((page) => isFresh(page) && holds(known.get(page)?.marks, mark));
    const there = likely.length === 0 ? undefined : await this.#readFrom(key, likely, id);
    if (there !== undefined) return there;
    const hint = this.#last.get(splitPartitionKey(key)[0]);
    const around = hint?.id === id ? hint.page : undefined;
    const unknown = pages.filter((page) => !isFresh(page)).sort(nearest(around));
    let size = around === undefined ? pagesAtOnce : 1;
    for (let start = 0; start < unknown.length; ) {
      const found = await this.#readFrom(key, unknown.slice(start, start + size), id);
      if (found !== undefined) return found;
      start += size;
      size = pagesAtOnce;
    }
    return undefined;
  }

  /**
   * The record of a partition that belongs to a customer (`customerId`), where there is at most one, such as the
   * evaluation of a month. Throws `PagesDamagedError`.
   */
  async findOwned(key: PartitionKey, customerId: string): Promise<BookRecord | undefined> {
    const [collection] = splitPartitionKey(key);
    const hint = this.#last.get(collection);
    const around = hint?.id === customerId ? hint.page : undefined;
    const pages = [...this.store.manifest.pagesOf(key).keys()].sort(nearest(around));
    let size = around === undefined ? pagesAtOnce : 1;
    for (let start = 0; start < pages.length; ) {
      const slice = pages.slice(start, start + size);
      for (const [at, bytes] of (await this.store.openPagesOf(key, slice)).entries()) {
        // Looked through as text first: forms are long, and most pages hold nothing of this customer.
        if (!decoder.decode(bytes).includes(customerId)) continue;
        const found = decodePage(bytes, collection).find((record) => record.customerId === customerId);
        if (found === undefined) continue;
        this.#last.set(collection, { id: customerId, page: slice[at] ?? 0 });
        return found;
      }
      start += size;
      size = pagesAtOnce;
    }
    return undefined;
  }

  async #readFrom(key: PartitionKey, pages: readonly number[], id: string): Promise<BookRecord | undefined> {
    const [collection] = splitPartitionKey(key);
    const versions = this.store.manifest.pagesOf(key);
    const known = this.#known.get(key);
    const opened = await this.store.openPagesOf(key, pages);
    let found: BookRecord | undefined;
    for (const [at, bytes] of opened.entries()) {
      const page = pages[at] ?? 0;
      const ids = readPageIds(bytes);
      known?.set(page, { version: versions.get(page) ?? 0, marks: marksOf(ids) });
      if (found !== undefined || !ids.includes(id)) continue;
      found = decodePage(bytes, collection).find((record) => record.id === id);
      this.#last.set(collection, { id, page });
    }
    return found;
  }
}

function nearest(page: number | undefined): (left: number, right: number) => number {
  return page === undefined
    ? (left, right) => left - right
    : (left, right) => Math.abs(left - page) - Math.abs(right - page);
}

/** A mark of 32 bits (FNV-1a): two ids of a book of 100,000 rarely share one, and then one page more is opened. */
function markOf(id: string): number {
  let mark = 0x811c9dc5;
  for (let at = 0; at < id.length; at += 1) mark = Math.imul(mark ^ id.charCodeAt(at), 0x01000193);
  return mark >>> 0;
}

function marksOf(ids: readonly string[]): Uint32Array {
  return Uint32Array.from(ids, markOf).sort();
}

function holds(marks: Uint32Array | undefined, mark: number): boolean {
  if (marks === undefined) return false;
  let low = 0;
  let high = marks.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const seen = marks[middle] ?? 0;
    if (seen === mark) return true;
    if (seen < mark) low = middle + 1;
    else high = middle - 1;
  }
  return false;
}

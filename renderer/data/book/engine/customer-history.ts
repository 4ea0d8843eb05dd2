import type { ChangeHeader, TouchedRecord } from '@shared/domain/changes/change';
import type { Result } from '@shared/domain/kernel/result';
import { fail, succeed } from '@shared/domain/kernel/result';
import { decodeTouched, readChangeHeader } from '../codec/change-codec';
import type { Bytes } from '../codec/envelope';
import type { HeadRow } from '../store/database';
import type { PageStore } from '../store/page-store';
import { readParts } from './change-log';
import { openFrame } from './frames';

/** Which changes are looked for. */
export interface HistoryQuery {
  /** Id of the customer. */
  readonly id: string;
  /** Ids of records that belong to it and do not say so in every change: contacts, relations, evaluations. */
  readonly related: readonly string[];
  /** Only changes before this one; null: from the newest. */
  readonly before: number | null;
  /** Stops after so many changes were found. */
  readonly limit: number;
}

/** A change that touched the customer, with what it did to it. */
export interface HistoryEntry {
  readonly seq: number;
  readonly header: ChangeHeader;
  readonly touched: readonly TouchedRecord[];
}

export interface HistoryPage {
  /** Newest first. */
  readonly entries: readonly HistoryEntry[];
  /** Where the next page begins; null when the beginning was reached. */
  readonly before: number | null;
  /** Clock of the oldest change that is kept: nothing is known of what was before. Null while there is none. */
  readonly since: string | null;
  /** Changes that were looked through. */
  readonly looked: number;
}

export interface HistoryWatch {
  /** Changes looked through so far, and how many there are. */
  readonly progress: (done: number, total: number) => void;
  readonly signal: AbortSignal;
}

/** Changes read from the database at a time. */
const headsAtOnce = 64;
/** Progress of a large change is told after so many parts. */
const partsPerTold = 32;

const decoder = new TextDecoder('latin1');

/**
 * Looks for the changes that touched a customer, the newest first. Frames are opened one after the other and looked
 * through as text; only those that name the customer are decoded, and nothing is kept of the others. A search that was
 * cancelled answers what it found so far, with the place to go on from.
 */
export async function readCustomerHistory(
  store: PageStore,
  query: HistoryQuery,
  watch: HistoryWatch,
): Promise<Result<HistoryPage>> {
  const total = await store.database.heads.count();
  const search = new HistorySearch(store, query, watch.signal);
  let before = query.before ?? Number.MAX_SAFE_INTEGER;
  let looked = 0;
  let atEnd = false;
  for (;;) {
    const rows = await listHeads(store, before);
    if (rows.length === 0) {
      atEnd = true;
      break;
    }
    for (const row of rows) {
      if (watch.signal.aborted || search.entries.length >= query.limit) break;
      if (!(await search.take(row, () => watch.progress(looked, total)))) break;
      before = row.seq;
      looked += 1;
    }
    watch.progress(looked, total);
    if (watch.signal.aborted || search.entries.length >= query.limit) break;
  }
  const since = await findOldest(store);
  if (watch.signal.aborted && search.entries.length === 0 && looked === 0) {
    return fail('customerHistory.stopped');
  }
  return succeed({ entries: search.entries, before: atEnd ? null : before, since, looked });
}

/** Heads before a change, the newest first, those that wait to be written among them. */
async function listHeads(store: PageStore, before: number): Promise<readonly HeadRow[]> {
  const kept = await store.database.heads.where('seq').below(before).reverse().limit(headsAtOnce).toArray();
  const waiting = (store.unsaved?.heads ?? []).filter(({ seq }) => seq < before);
  return [...kept, ...waiting].sort((left, right) => right.seq - left.seq);
}

async function findOldest(store: PageStore): Promise<string | null> {
  const row = await store.database.heads.orderBy('seq').first();
  const bytes = row === undefined ? null : await openFrame(store.sealer, row);
  return bytes === null ? null : (readChangeHeader(bytes)?.clock ?? null);
}

class HistorySearch {
  readonly entries: HistoryEntry[] = [];
  readonly #names: string[];
  readonly #related: Set<string>;

  constructor(
    private readonly store: PageStore,
    private readonly query: HistoryQuery,
    private readonly signal: AbortSignal,
  ) {
    this.#related = new Set(query.related);
    this.#names = [query.id, ...query.related];
  }

  /** Looks one change through; false when it was cancelled on the way. */
  async take(row: HeadRow, onPart: () => void): Promise<boolean> {
    const bytes = await openFrame(this.store.sealer, row);
    const header = bytes === null ? undefined : readChangeHeader(bytes);
    // A frame that does not open is passed over: what it held is not known.
    if (bytes === null || header === undefined) return true;
    const touched = this.#select(bytes, this.#names);
    if (row.kind === 'commit') {
      let part = 0;
      // Large changes create and remove whole records, which name their customer.
      for await (const content of readParts(this.store, row.seq, 1, row.part - 1)) {
        if (this.signal.aborted) return false;
        if (content !== null) touched.push(...this.#select(content, [this.query.id]));
        part += 1;
        if (part % partsPerTold === 0) onPart();
      }
    }
    if (touched.length > 0) this.entries.push({ seq: row.seq, header, touched });
    return true;
  }

  /** What a frame did to the customer and its records. */
  #select(bytes: Bytes, names: readonly string[]): TouchedRecord[] {
    const text = decoder.decode(bytes);
    if (!names.some((name) => text.includes(name))) return [];
    const selected = decodeTouched(bytes).filter((touched) => this.#concerns(touched));
    for (const touched of selected) {
      if (touched.id === this.query.id || this.#related.has(touched.id)) continue;
      // Earlier changes of this record may not name the customer any more.
      this.#related.add(touched.id);
      this.#names.push(touched.id);
    }
    return selected;
  }

  #concerns({ id, before, after }: TouchedRecord): boolean {
    return (
      id === this.query.id ||
      this.#related.has(id) ||
      names(before, this.query.id) ||
      names(after, this.query.id)
    );
  }
}

/** The members of a record that say whose it is. */
const owners = ['customerId', 'from', 'to'] as const;

function names(content: TouchedRecord['before'], id: string): boolean {
  return content !== null && owners.some((member) => content[member] === id);
}

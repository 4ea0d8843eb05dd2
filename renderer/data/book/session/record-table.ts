import type { RecordPatch, TouchedRecord } from '@shared/domain/changes/change';
import { applyPatch, recordFrom } from '@shared/domain/changes/patch';
import type { BookRecord } from '@shared/domain/records/records';
import type { ResidentTable } from '../../book-session';

type Listener = (touched: readonly string[] | null) => void;

/** More touched records than this are told as "many". */
const toldSingly = 1000;
/** Up to this many replaced or removed records are looked for one by one; more are done in one pass. */
const placedSingly = 8;

interface Replacement {
  readonly id: string;
  readonly before: BookRecord;
  readonly after: BookRecord;
  readonly patch: RecordPatch;
}

/** A change worked out for one table, ready to take effect at once. */
export class TableUpdate {
  readonly created: BookRecord[] = [];
  readonly replaced: Replacement[] = [];
  readonly removed: string[] = [];
  readonly touched: string[] = [];
}

/** The records of one partition in memory, in the order in which they came. */
export class RecordTable implements ResidentTable<BookRecord> {
  #records: readonly BookRecord[] = [];
  #loading: BookRecord[] = [];
  #byId = new Map<string, BookRecord>();
  #version = 0;
  readonly #listeners = new Set<Listener>();

  get version(): number {
    return this.#version;
  }

  all(): readonly BookRecord[] {
    return this.#records;
  }

  get(id: string): BookRecord | undefined {
    return this.#byId.get(id);
  }

  subscribe(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Adds records while the book opens; nobody listens yet. */
  load(records: readonly BookRecord[]): void {
    for (const record of records) {
      this.#loading.push(record);
      this.#byId.set(record.id, record);
    }
    this.#records = this.#loading;
  }

  /** Forgets everything and tells nobody: the book closes, or opening begins again. */
  clear(): void {
    this.#records = [];
    this.#loading = [];
    this.#byId = new Map();
  }

  /** Applies touched records of this table's partition and tells the listeners. */
  apply(touched: readonly TouchedRecord[]): void {
    if (touched.length === 0) return;
    const update = new TableUpdate();
    for (const record of touched) this.prepare(update, record);
    this.finish(update);
  }

  /**
   * Works one touched record out. Of a large change many can be prepared in slices before `finish`; until then the
   * list is as it was (a record to be created can be got by its id, which nobody knows yet).
   */
  prepare(update: TableUpdate, { id, before, after }: TouchedRecord): void {
    const present = this.#byId.get(id);
    update.touched.push(id);
    if (after === null) {
      if (present !== undefined) update.removed.push(id);
    } else if (present !== undefined) {
      update.replaced.push({ id, before: present, after: applyPatch(present, after), patch: after });
    } else if (before === null) {
      // A record that carries its id was read from a frame and is complete; anything else is made one.
      const record = after.id === id ? (after as BookRecord) : recordFrom(id, after);
      update.created.push(record);
      this.#byId.set(id, record);
    }
  }

  /** Makes a prepared change take effect, in one step, and tells the listeners. */
  finish(update: TableUpdate): void {
    const replacements = new Map<BookRecord, BookRecord | null>();
    for (const { id, before, after, patch } of update.replaced) {
      const present = this.#byId.get(id);
      // Changed since it was prepared (a commit was taken off in between): worked out again.
      const next = present === undefined || present === before ? after : applyPatch(present, patch);
      replacements.set(present ?? before, next);
      this.#byId.set(id, next);
    }
    for (const id of update.removed) {
      const present = this.#byId.get(id);
      if (present !== undefined) replacements.set(present, null);
      this.#byId.delete(id);
    }
    this.#records = replaceAll(this.#records, replacements).concat(update.created);
    this.#version += 1;
    const ids = update.touched.length > toldSingly ? null : update.touched;
    for (const listener of this.#listeners) listener(ids);
  }
}

/** A new list with records replaced, or left out where the replacement is null. */
function replaceAll(
  records: readonly BookRecord[],
  replacements: ReadonlyMap<BookRecord, BookRecord | null>,
): BookRecord[] {
  if (replacements.size === 0) return records.slice();
  if (replacements.size > placedSingly) {
    const next: BookRecord[] = [];
    for (const record of records) {
      const replacement = replacements.get(record);
      if (replacement === undefined) next.push(record);
      else if (replacement !== null) next.push(replacement);
    }
    return next;
  }
  const next = records.slice();
  for (const [record, replacement] of replacements) {
    const place = next.indexOf(record);
    if (place < 0) continue;
    if (replacement === null) next.splice(place, 1);
    else next[place] = replacement;
  }
  return next;
}

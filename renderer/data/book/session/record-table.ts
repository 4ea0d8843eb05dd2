import type { TouchedRecord } from '@shared/domain/changes/change';
import { applyPatch, recordFrom } from '@shared/domain/changes/patch';
import type { BookRecord } from '@shared/domain/records/records';
import type { ResidentTable } from '../../book-session';

type Listener = (touched: readonly string[] | null) => void;

/** More touched records than this are told as "many". */
const toldSingly = 1000;
/** More removed records than this are taken out in one pass. */
const removedSingly = 8;

/** The records of one partition in memory, in the order in which they came. */
export class RecordTable implements ResidentTable<BookRecord> {
  #records: BookRecord[] = [];
  #places = new Map<string, number>();
  #version = 0;
  readonly #listeners = new Set<Listener>();

  get version(): number {
    return this.#version;
  }

  all(): readonly BookRecord[] {
    return this.#records;
  }

  get(id: string): BookRecord | undefined {
    const place = this.#places.get(id);
    return place === undefined ? undefined : this.#records[place];
  }

  subscribe(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Adds records while the book opens; nobody listens yet. */
  load(records: readonly BookRecord[]): void {
    for (const record of records) this.#append(record);
  }

  /** Forgets everything and tells nobody: the book closes, or opening begins again. */
  clear(): void {
    this.#records = [];
    this.#places = new Map();
  }

  /** Applies touched records of this table's partition and tells the listeners. */
  apply(touched: readonly TouchedRecord[]): void {
    if (touched.length === 0) return;
    this.#records = this.#records.slice();
    const removed = new Set<string>();
    for (const record of touched) {
      const { id, before, after } = record;
      const place = this.#places.get(id);
      if (after === null) {
        if (place !== undefined) removed.add(id);
      } else if (before === null && place === undefined) {
        this.#append(recordFrom(id, after));
      } else if (place !== undefined) {
        const present = this.#records[place];
        if (present !== undefined) this.#records[place] = applyPatch(present, after);
      }
    }
    if (removed.size > 0) this.#remove(removed);
    this.#version += 1;
    const ids = touched.length > toldSingly ? null : touched.map((record) => record.id);
    for (const listener of this.#listeners) listener(ids);
  }

  #append(record: BookRecord): void {
    this.#places.set(record.id, this.#records.length);
    this.#records.push(record);
  }

  #remove(ids: ReadonlySet<string>): void {
    let first = this.#records.length;
    for (const id of ids) first = Math.min(first, this.#places.get(id) ?? first);
    if (ids.size > removedSingly) {
      this.#records = this.#records.filter((record) => !ids.has(record.id));
    } else {
      for (const id of ids) {
        const place = this.#records.findIndex((record) => record.id === id);
        if (place >= 0) this.#records.splice(place, 1);
      }
    }
    for (const id of ids) this.#places.delete(id);
    for (let place = first; place < this.#records.length; place += 1) {
      const record = this.#records[place];
      if (record !== undefined) this.#places.set(record.id, place);
    }
  }
}

import type { FieldValue } from '../records/records';
import { stripZeros } from '../sheets/reading/read-customer-no';
import { hashValue } from './hash-text';
import { type IdentityKey, isWeak, type MatchedOn } from './identity';
import { KeyIndex } from './key-index';

export interface SeenRow {
  /** Its number among the rows seen. */
  readonly place: number;
  readonly sheetIndex: number;
  readonly row: number;
  readonly on: MatchedOn;
  /** Fields whose values differ from the row seen first (compared by hash). */
  readonly conflicts: readonly string[];
}

/** Field keys of a sheet's columns, in the order in which their hashes are kept. */
type Layout = readonly string[];

/**
 * Remembers the rows of one file that were taken, to recognise a second row for the same customer and say what
 * differs. Keeps hashes only: about 100 bytes a row, never the row.
 */
export class SeenRows {
  readonly #index = new KeyIndex();
  readonly #layouts = new Map<number, Layout>();
  #widest = 0;
  #rows = new Uint32Array(256);
  #sheets = new Uint16Array(256);
  #numbers = new Uint32Array(256);
  #offsets = new Uint32Array(256);
  #count = 0;
  #hashes = new Uint32Array(4096);
  #used = 0;

  /** Tells which fields the rows of a sheet can have. */
  describeSheet(sheetIndex: number, layout: Layout): void {
    this.#layouts.set(sheetIndex, layout);
    this.#widest = Math.max(this.#widest, layout.length);
  }

  /** The row taken earlier for the same customer, if any. */
  find(keys: readonly IdentityKey[], values: Readonly<Record<string, FieldValue>>): SeenRow | undefined {
    for (const key of keys) {
      const place = this.#index.find(key);
      if (place < 0) continue;
      const { on } = key;
      if (isWeak(on) && this.#hasOtherNumber(place, values)) continue;
      return this.at(place, on, values);
    }
    return undefined;
  }

  /** A row by the number that `add` gave it. */
  at(place: number, on: MatchedOn, values: Readonly<Record<string, FieldValue>>): SeenRow {
    return {
      place,
      sheetIndex: this.#sheets[place] ?? 0,
      row: this.#rows[place] ?? 0,
      on,
      conflicts: this.#listConflicts(place, values),
    };
  }

  /** Remembers a row; answers its number among the rows seen. */
  add(
    sheetIndex: number,
    row: number,
    keys: readonly IdentityKey[],
    values: Readonly<Record<string, FieldValue>>,
  ): number {
    const place = this.#count;
    this.#makeRoom();
    this.#rows[place] = row;
    this.#sheets[place] = sheetIndex;
    this.#numbers[place] = hashNumber(values.customerNo);
    this.#offsets[place] = this.#used;
    for (const key of this.#layouts.get(sheetIndex) ?? []) {
      const value = values[key];
      this.#hashes[this.#used] = value === undefined ? 0 : hashValue(value);
      this.#used += 1;
    }
    this.#count += 1;
    for (const key of keys) this.#index.add(key, place);
    return place;
  }

  /** Lets a row be recognised by the keys of another one, which was laid over it. */
  addKeys(place: number, keys: readonly IdentityKey[]): void {
    for (const key of keys) this.#index.add(key, place);
  }

  #hasOtherNumber(place: number, values: Readonly<Record<string, FieldValue>>): boolean {
    const known = this.#numbers[place] ?? 0;
    const mine = hashNumber(values.customerNo);
    return known !== 0 && mine !== 0 && known !== mine;
  }

  #listConflicts(place: number, values: Readonly<Record<string, FieldValue>>): string[] {
    const layout = this.#layouts.get(this.#sheets[place] ?? 0) ?? [];
    const offset = this.#offsets[place] ?? 0;
    return layout.filter((key, at) => {
      const value = values[key];
      const known = this.#hashes[offset + at] ?? 0;
      return value !== undefined && known !== 0 && known !== hashValue(value);
    });
  }

  #makeRoom(): void {
    if (this.#used + this.#widest > this.#hashes.length) this.#hashes = widen(this.#hashes, Uint32Array);
    if (this.#count < this.#rows.length) return;
    this.#rows = widen(this.#rows, Uint32Array);
    this.#sheets = widen(this.#sheets, Uint16Array);
    this.#numbers = widen(this.#numbers, Uint32Array);
    this.#offsets = widen(this.#offsets, Uint32Array);
  }
}

function widen<A extends Uint16Array<ArrayBuffer> | Uint32Array<ArrayBuffer>>(
  array: A,
  make: new (length: number) => A,
): A {
  const wide = new make(array.length * 2);
  wide.set(array);
  return wide;
}

/** Hash of a customer number without its leading zeros; 0 when there is none. */
function hashNumber(value: FieldValue | undefined): number {
  return typeof value === 'string' ? hashValue(stripZeros(value)) : 0;
}

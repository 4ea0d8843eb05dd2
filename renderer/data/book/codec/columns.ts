import type { StoredContent } from '../migrations/migration';

/**
 * Records as a table: field names once, then a row of values per record, `null` where the record has no such field.
 * A value that is itself null, or an object that looks like the wrapping, is wrapped as `{"~": value}`.
 */
export interface Columns {
  readonly fields: readonly string[];
  readonly rows: readonly (readonly unknown[])[];
}

const wrapping = '~';

/** Turns records (or patches) into a table. The `id` is kept apart and left out. */
export function toColumns(contents: readonly StoredContent[]): Columns {
  const fields: string[] = [];
  const places = new Map<string, number>();
  const rows = contents.map((content) => {
    const row: unknown[] = new Array(fields.length).fill(null);
    for (const field in content) {
      const value = content[field];
      if (value === undefined || field === 'id') continue;
      let place = places.get(field);
      if (place === undefined) {
        place = fields.length;
        places.set(field, place);
        fields.push(field);
      }
      while (row.length < place) row.push(null);
      row[place] = typeof value === 'object' ? wrap(value) : value;
    }
    return row;
  });
  return { fields, rows };
}

/**
 * Reads rows of one table back into objects. Adding twenty fields to an object one after the other makes the engine
 * keep it as a hash table, four times as large; so each object starts as a copy of one that has its fields already.
 */
export class RowReader {
  readonly #patterns = new Map<string | number, Record<string, unknown>>();

  constructor(private readonly fields: readonly string[]) {}

  /** The object of a row, beginning with the given id when there is one. */
  read(row: readonly unknown[], id?: string): Record<string, unknown> {
    const content = { ...this.#findPattern(row, id !== undefined) };
    if (id !== undefined) content.id = id;
    for (let index = 0; index < row.length; index += 1) {
      const value = row[index];
      const field = this.fields[index];
      if (value === null || field === undefined) continue;
      content[field] = typeof value === 'object' ? unwrap(value) : value;
    }
    return content;
  }

  /** An object with exactly the fields that the row fills. */
  #findPattern(row: readonly unknown[], hasId: boolean): Record<string, unknown> {
    const key = nameFilled(row, hasId);
    let pattern = this.#patterns.get(key);
    if (pattern === undefined) {
      const filled = this.fields.filter((_, index) => index < row.length && row[index] !== null);
      const names = hasId ? ['id', ...filled] : filled;
      // Objects out of the JSON parser have their fields laid out, whatever their number.
      pattern = JSON.parse(`{${names.map((name) => `${JSON.stringify(name)}:null`).join()}}`) as Record<
        string,
        unknown
      >;
      this.#patterns.set(key, pattern);
    }
    return pattern;
  }
}

/** Bits of a whole number that a double keeps exactly, less one for the id, in two halves that take shifts. */
const halfBits = 26;

/** Names which places of a row are filled: a number where its bits suffice, quick to make for 100,000 rows. */
function nameFilled(row: readonly unknown[], hasId: boolean): string | number {
  if (row.length > 2 * halfBits) return `${hasId} ${row.map((value) => (value === null ? 0 : 1)).join('')}`;
  let low = 0;
  let high = 0;
  for (let place = 0; place < row.length; place += 1) {
    if (row[place] === null) continue;
    if (place < halfBits) low |= 1 << place;
    else high |= 1 << (place - halfBits);
  }
  const filled = high * 2 ** halfBits + low;
  return hasId ? filled : -1 - filled;
}

function wrap(value: object | null): unknown {
  return value === null || wrapping in value ? { [wrapping]: value } : value;
}

function unwrap(value: unknown): unknown {
  return typeof value === 'object' && value !== null && wrapping in value ? value[wrapping] : value;
}

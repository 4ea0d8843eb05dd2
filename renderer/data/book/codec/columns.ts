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

/** Reads a row back into an object, beginning with the given id when there is one. */
export function fromRow(
  fields: readonly string[],
  row: readonly unknown[],
  id?: string,
): Record<string, unknown> {
  const content: Record<string, unknown> = id === undefined ? {} : { id };
  for (let index = 0; index < row.length; index += 1) {
    const value = row[index];
    const field = fields[index];
    if (value === null || field === undefined) continue;
    content[field] = typeof value === 'object' ? unwrap(value) : value;
  }
  return content;
}

function wrap(value: object | null): unknown {
  return value === null || wrapping in value ? { [wrapping]: value } : value;
}

function unwrap(value: unknown): unknown {
  return typeof value === 'object' && value !== null && wrapping in value ? value[wrapping] : value;
}

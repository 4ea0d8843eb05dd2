import { comparedFields, makePerson, type Person } from '@shared/domain/duplicates/person';
import type { CustomerRecord } from '@shared/domain/records/records';

/** Stand between values and between customers; no value of the book holds them. */
const betweenValues = '\u001f';
const betweenRows = '\u001e';

/** The compared fields of some customers as bytes: a tenth of what copying the records would take. */
export function packRows(records: readonly CustomerRecord[]): Uint8Array<ArrayBuffer> {
  const rows = records.map((record) => {
    let row = record.kind === 'company' ? 'c' : 'i';
    for (const field of comparedFields) {
      const value = record[field];
      row += betweenValues;
      if (typeof value === 'string') row += clean(value);
    }
    return row;
  });
  return new TextEncoder().encode(rows.join(betweenRows));
}

/** Without the two marks, should a sheet ever have brought them. */
function clean(value: string): string {
  if (!value.includes(betweenValues) && !value.includes(betweenRows)) return value;
  return value.replaceAll(betweenValues, ' ').replaceAll(betweenRows, ' ');
}

/** The customers of packed rows, ready for comparing, in their order. */
export function unpackRows(bytes: Uint8Array): Person[] {
  const text = new TextDecoder().decode(bytes);
  if (text === '') return [];
  return text.split(betweenRows).map((row) => {
    const [kind, ...texts] = row.split(betweenValues);
    const values = Object.fromEntries(comparedFields.map((field, at) => [field, texts[at]]));
    return makePerson(kind === 'c' ? 'company' : 'individual', values);
  });
}

import type { Fen } from '../kernel/money';
import type { CustomerRecord, FieldValue } from '../records/records';

/** The text of a field, or `undefined` when it is absent or not text. */
export function textOf(record: CustomerRecord, key: string): string | undefined {
  const value = record[key];
  return typeof value === 'string' ? value : undefined;
}

/** The fen of a money field, or `undefined` when the book does not know the amount. */
export function moneyOf(record: CustomerRecord, key: string): Fen | undefined {
  return numberOf(record, key);
}

/** The number of a rate or number field. */
export function numberOf(record: CustomerRecord, key: string): number | undefined {
  const value = record[key];
  return typeof value === 'number' ? value : undefined;
}

/** The answer of a yes-or-no field. */
export function flagOf(record: CustomerRecord, key: string): boolean | undefined {
  const value = record[key];
  return typeof value === 'boolean' ? value : undefined;
}

/** The value of any catalogue field, leaving out the list of unverified cells. */
export function fieldValueOf(record: CustomerRecord, key: string): FieldValue | undefined {
  const value = record[key];
  return value === undefined || typeof value === 'object' ? undefined : value;
}

/** The customer's name for lists and messages; `''` when there is none. */
export function nameOf(record: CustomerRecord): string {
  return textOf(record, 'name') ?? '';
}

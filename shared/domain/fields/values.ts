import type { Fen } from '../kernel/money';
import type { CustomerRecord, FieldValue } from '../records/records';
import { assetsOf } from './assets';
import { computedValueOf } from './computed-values';
import type { Field } from './field';

/** Keys of the branch's own fields; only those can be computed. */
const ownKeyStart = 'own_';

/**
 * The value of any catalogue field, leaving out the list of unverified cells: what the record holds, or for a computed
 * field of the branch what its formula gives.
 */
export function fieldValueOf(record: CustomerRecord, key: string): FieldValue | undefined {
  const value = record[key];
  if (value === undefined) return key.startsWith(ownKeyStart) ? computedValueOf(record, key) : undefined;
  return typeof value === 'object' ? undefined : value;
}

/**
 * The value of a field as screens show it, sort by it and export it: as `fieldValueOf`, and assets worked out of their
 * parts where the sheet gives no total.
 */
export function shownValueOf(record: CustomerRecord, field: Pick<Field, 'key'>): FieldValue | undefined {
  return field.key === 'aum' ? assetsOf(record) : fieldValueOf(record, field.key);
}

/** The text of a field, or `undefined` when it is absent or not text. */
export function textOf(record: CustomerRecord, key: string): string | undefined {
  const value = fieldValueOf(record, key);
  return typeof value === 'string' ? value : undefined;
}

/** The fen of a money field, or `undefined` when the book does not know the amount. */
export function moneyOf(record: CustomerRecord, key: string): Fen | undefined {
  return numberOf(record, key);
}

/** The number of a rate or number field. */
export function numberOf(record: CustomerRecord, key: string): number | undefined {
  const value = fieldValueOf(record, key);
  return typeof value === 'number' ? value : undefined;
}

/** The answer of a yes-or-no field. */
export function flagOf(record: CustomerRecord, key: string): boolean | undefined {
  const value = fieldValueOf(record, key);
  return typeof value === 'boolean' ? value : undefined;
}

/** The customer's name for lists and messages; `''` when there is none. */
export function nameOf(record: CustomerRecord): string {
  return textOf(record, 'name') ?? '';
}

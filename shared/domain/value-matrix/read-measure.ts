import { assetsOf, depositsOf } from '../fields/assets';
import type { Field } from '../fields/field';
import { numberOf } from '../fields/values';
import type { CustomerRecord } from '../records/records';

/** Reads one number of a customer: fen for money, the number itself otherwise; undefined when nobody knows it. */
export type Measure = (record: CustomerRecord) => number | undefined;

const measurable: ReadonlySet<Field['type']> = new Set(['money', 'number', 'rate']);

/** Tells a field that can be added up or ranked. */
export function isMeasurable(field: Field): boolean {
  return measurable.has(field.type);
}

/**
 * The measure of a field. Assets and deposits are read as everywhere else: where the sheet gives no total, the sum of
 * their parts.
 */
export function measureOf(key: string): Measure {
  switch (key) {
    case 'aum':
      return assetsOf;
    case 'deposits':
      return depositsOf;
    default:
      return (record) => numberOf(record, key);
  }
}

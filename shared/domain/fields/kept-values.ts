import type { CustomerRecord, FieldValue } from '../records/records';

/** What the record itself holds in a field: nothing computed, and not the list of unverified cells. */
export function keptValueOf(record: CustomerRecord, key: string): FieldValue | undefined {
  const value = record[key];
  return value === undefined || typeof value === 'object' ? undefined : value;
}

/** The number, rate or fen that the record itself holds in a field. */
export function keptNumberOf(record: CustomerRecord, key: string): number | undefined {
  const value = record[key];
  return typeof value === 'number' ? value : undefined;
}

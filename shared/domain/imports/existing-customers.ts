import type { CustomerRecord, FieldValue } from '../records/records';
import { stripZeros } from '../sheets/reading/read-customer-no';
import { type IdentityKey, isSameKey, isWeak, listIdentityKeys, type MatchedOn } from './identity';
import { KeyIndex } from './key-index';

export interface ExistingMatch {
  readonly record: CustomerRecord;
  /** Place of the record in the book's list, to see that it is met twice. */
  readonly place: number;
  readonly on: MatchedOn;
}

/** The customers the book already has, as an import looks them up. */
export interface ExistingCustomers {
  readonly size: number;
  /** The customers by their place. */
  at(place: number): CustomerRecord | undefined;
  /** The first record that shares a key, strongest key first. */
  match(
    keys: readonly IdentityKey[],
    values: Readonly<Record<string, FieldValue>>,
  ): ExistingMatch | undefined;
}

/** Indexes the book's customers by every key; holds the list itself and flat hashes, no copies. */
export function indexExisting(records: readonly CustomerRecord[]): ExistingCustomers {
  const index = new KeyIndex();
  records.forEach((record, place) => {
    for (const key of listIdentityKeys(record)) index.add(key, place);
  });
  return {
    size: records.length,
    at: (place) => records[place],
    match(keys, values) {
      if (records.length === 0) return undefined;
      for (const key of keys) {
        const place = index.find(key);
        const record = records[place];
        if (record === undefined || !sharesKey(record, key)) continue;
        const { on } = key;
        if (isWeak(on) && haveDifferentNumbers(record.customerNo, values.customerNo)) continue;
        return { record, place, on };
      }
      return undefined;
    },
  };
}

/** The book's customer that a row probably is although the customer numbers differ; reported, never merged. */
export function findNamesake(
  existing: ExistingCustomers,
  keys: readonly IdentityKey[],
): ExistingMatch | undefined {
  const weak = keys.filter(({ on }) => isWeak(on));
  return weak.length === 0 ? undefined : existing.match(weak, {});
}

/** Makes sure that a hash did not lie. */
function sharesKey(record: CustomerRecord, key: IdentityKey): boolean {
  return listIdentityKeys(record).some((other) => isSameKey(other, key));
}

/** True when both numbers are known and are not the same but for leading zeros. */
export function haveDifferentNumbers(left: unknown, right: unknown): boolean {
  return typeof left === 'string' && typeof right === 'string' && stripZeros(left) !== stripZeros(right);
}

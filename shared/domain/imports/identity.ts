import type { CustomerRecord, FieldValue } from '../records/records';
import { stripZeros } from '../sheets/reading/read-customer-no';
import { hashPair, type PairHash } from './hash-text';

/** Why two rows, or a row and a record, are the same customer; in the order in which they are tried. */
export type MatchedOn =
  | 'customerNo'
  | 'idNumber'
  | 'creditCode'
  | 'customerNoWithoutZeros'
  | 'mobileAndName'
  | 'nameAndBirthDate';

/** A key with its hash; `second` is `''` for keys of one part. */
export interface IdentityKey extends PairHash {
  readonly on: MatchedOn;
  readonly first: string;
  readonly second: string;
}

/** Keys that only suggest the same person: two different customer numbers speak against them. */
export function isWeak(on: MatchedOn): boolean {
  return on === 'mobileAndName' || on === 'nameAndBirthDate';
}

/** The key under which a customer remembers the numbers of those merged into it; no field of the catalogue. */
export const mergedNumbersKey = 'mergedNumbers';

/** Customer numbers of customers that were merged into this one: a sheet that names them means this customer. */
export function readMergedNumbers(values: Values): readonly string[] {
  const numbers = values[mergedNumbersKey];
  return typeof numbers === 'string' ? numbers.split(' ') : [];
}

type Values = Readonly<Record<string, FieldValue | undefined>> | CustomerRecord;

/**
 * The keys by which a customer can be recognised, strongest first: customer number; ID; credit code; the number
 * without its leading zeros together with the name (a sheet that stored it as a number lost them); mobile + name;
 * name + birthday.
 */
export function listIdentityKeys(values: Values): IdentityKey[] {
  const keys: IdentityKey[] = [];
  const { customerNo, idNumber, creditCode, name, mobile, birthDate } = values;
  if (typeof customerNo === 'string') keys.push(makeKey('customerNo', customerNo));
  for (const number of readMergedNumbers(values)) keys.push(makeKey('customerNo', number));
  if (typeof idNumber === 'string') keys.push(makeKey('idNumber', lengthenId(idNumber)));
  if (typeof creditCode === 'string') keys.push(makeKey('creditCode', creditCode));
  if (typeof name !== 'string') return keys;
  if (typeof customerNo === 'string') {
    keys.push(makeKey('customerNoWithoutZeros', stripZeros(customerNo), name));
  }
  if (typeof mobile === 'string') keys.push(makeKey('mobileAndName', mobile, name));
  if (typeof birthDate === 'string') keys.push(makeKey('nameAndBirthDate', birthDate, name));
  return keys;
}

const tags: Readonly<Record<MatchedOn, number>> = {
  customerNo: 1,
  idNumber: 2,
  creditCode: 3,
  customerNoWithoutZeros: 4,
  mobileAndName: 5,
  nameAndBirthDate: 6,
};

function makeKey(on: MatchedOn, first: string, second = ''): IdentityKey {
  const { high, low } = hashPair(tags[on], first, second);
  return { on, first, second, high, low };
}

/** True when two keys are the same in fact, not by hash alone. */
export function isSameKey(left: IdentityKey, right: IdentityKey): boolean {
  return left.on === right.on && left.first === right.first && left.second === right.second;
}

/** The first 17 characters of an 18-character ID, also for the old form of 15 (19 put in, no check character). */
function lengthenId(id: string): string {
  if (/^\d{15}$/.test(id)) return `${id.slice(0, 6)}19${id.slice(6)}`;
  return id.length === 18 ? id.slice(0, 17) : id;
}

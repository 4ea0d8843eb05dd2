import { hashPair } from '../imports/hash-text';
import { tailOf } from './compare-persons';
import type { Person, SoundOf } from './person';

/**
 * Kinds of keys by which customers are brought together to be compared: two that share no key are never looked at, so
 * that 100,000 customers cost a few hundred thousand comparisons and not five thousand million.
 */
export const keyKinds = [
  'idNumber',
  'creditCode',
  'phone',
  'soundAndBirthDate',
  'soundAndTail',
  'soundAndAddress',
  'companyCore',
  'numberAndName',
] as const;
export type KeyKind = (typeof keyKinds)[number];

/** Keys that a crowd may share without meaning anything: a branch's own phone, 测试有限公司. */
export const weakKinds: ReadonlySet<KeyKind> = new Set(keyKinds.slice(2));

const none: readonly number[] = [];

/** The keys of a kind that a customer has, as 32-bit hashes; two customers that `comparePersons` matches share one. */
export function listKeys(kind: KeyKind, person: Person, soundOf: SoundOf): readonly number[] {
  const tag = keyKinds.indexOf(kind) + 32 + (person.kind === 'company' ? 16 : 0);
  const key = (first: string, second = '') => hashPair(tag, first, second).low;
  const { idNumber, creditCode, phones, birthDate, address, customerNo, company, name } = person;
  const sounding = () => soundOf(company?.core ?? name);
  switch (kind) {
    case 'idNumber':
      return idNumber === undefined ? none : [key(idNumber)];
    case 'creditCode':
      return creditCode === undefined ? none : [key(creditCode)];
    case 'phone':
      return phones.length === 0 ? none : phones.map((phone) => key(phone));
    case 'soundAndBirthDate':
      return birthDate === undefined || name === '' ? none : [key(birthDate, sounding())];
    case 'soundAndTail':
      return phones.length === 0 || name === ''
        ? none
        : [...new Set(phones.map(tailOf))].map((tail) => key(tail, sounding()));
    case 'soundAndAddress':
      return address === undefined || name === '' ? none : [key(address, sounding())];
    case 'companyCore':
      return company === undefined ? none : [key(company.core)];
    case 'numberAndName':
      return customerNo === undefined || name === '' ? none : [key(customerNo, name)];
  }
}

/** How many customers an index can hold: a place takes 21 bits beside a hash of 32 in one exact number. */
const places = 2 ** 21;

/** A key and a place in one number that sorts by key. */
export function packKey(key: number, place: number): number {
  return key * places + place;
}

/** The place in a packed number. */
export function placeIn(packed: number): number {
  return packed % places;
}

/** The key in a packed number. */
export function keyIn(packed: number): number {
  return Math.floor(packed / places);
}

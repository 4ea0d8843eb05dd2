import type { CustomerRecord, FieldValue } from '../records/records';
import { stripZeros } from '../sheets/reading/read-customer-no';

/** Why two rows, or a row and a record, are the same customer; in the order in which they are tried. */
export type MatchedOn =
  | 'customerNo'
  | 'idNumber'
  | 'creditCode'
  | 'customerNoWithoutZeros'
  | 'mobileAndName'
  | 'nameAndBirthDate';

export interface IdentityKey {
  readonly on: MatchedOn;
  readonly text: string;
}

/** Keys that only suggest the same person: two different customer numbers speak against them. */
export function isWeak(on: MatchedOn): boolean {
  return on === 'mobileAndName' || on === 'nameAndBirthDate';
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
  if (typeof customerNo === 'string') keys.push({ on: 'customerNo', text: `n${customerNo}` });
  if (typeof idNumber === 'string') keys.push({ on: 'idNumber', text: `i${lengthenId(idNumber)}` });
  if (typeof creditCode === 'string') keys.push({ on: 'creditCode', text: `c${creditCode}` });
  if (typeof name !== 'string') return keys;
  if (typeof customerNo === 'string') {
    keys.push({ on: 'customerNoWithoutZeros', text: `z${stripZeros(customerNo)}|${name}` });
  }
  if (typeof mobile === 'string') keys.push({ on: 'mobileAndName', text: `m${mobile}|${name}` });
  if (typeof birthDate === 'string') keys.push({ on: 'nameAndBirthDate', text: `b${birthDate}|${name}` });
  return keys;
}

/** The first 17 characters of an 18-character ID, also for the old form of 15 (19 put in, no check character). */
function lengthenId(id: string): string {
  if (/^\d{15}$/.test(id)) return `${id.slice(0, 6)}19${id.slice(6)}`;
  return id.length === 18 ? id.slice(0, 17) : id;
}

import { areElsewhere } from './company-name';
import type { Person, SoundOf } from './person';

/** Why two customers may be one; in the order of the scan's headings. */
export const matchReasons = [
  'idNumber',
  'creditCode',
  'mobileAndName',
  'nameAndBirthDate',
  'likeness',
] as const;
export type MatchReason = (typeof matchReasons)[number];

/** How sure it is: the same by law, by all that is known, or worth a look. */
export type MatchStrength = 'certain' | 'likely' | 'possible';

/** What the two have in common or nearly so, and what speaks against them. */
export type MatchHint =
  | 'sameId'
  | 'sameCreditCode'
  | 'sameName'
  | 'sameCompany'
  | 'sameSound'
  | 'oneCharacter'
  | 'otherName'
  | 'samePhone'
  | 'sameTail'
  | 'sameBirthDate'
  | 'sameAddress'
  | 'sameLegalRepresentative'
  | 'sameNumber'
  | 'otherBirthDate'
  | 'otherGender'
  | 'otherPhone';

export interface Match {
  readonly reason: MatchReason;
  readonly strength: MatchStrength;
  readonly hints: readonly MatchHint[];
}

/**
 * Says whether two customers are probably one (branch-practice section 2: records are incomplete and come twice).
 * Two people with different checked ID numbers, or companies with different checked credit codes, never are; nor are
 * a person and a company. The same on both sides. `undefined` when nothing speaks for it.
 */
export function comparePersons(left: Person, right: Person, soundOf: SoundOf): Match | undefined {
  if (left.kind !== right.kind || haveOtherIdentity(left, right)) return undefined;
  const name = compareNames(left, right, soundOf);
  const hints: MatchHint[] = [];
  if (name !== undefined) hints.push(name);
  const phone = comparePhones(left, right);
  if (phone !== undefined) hints.push(phone);
  const against = listContradictions(left, right);
  if (left.birthDate !== undefined && left.birthDate === right.birthDate) hints.push('sameBirthDate');
  if (left.address !== undefined && left.address === right.address) hints.push('sameAddress');
  if (isSame(left.legalRepresentative, right.legalRepresentative)) hints.push('sameLegalRepresentative');
  if (isSame(left.customerNo, right.customerNo)) hints.push('sameNumber');
  const all = [...hints, ...against];
  if (isSame(left.idNumber, right.idNumber)) {
    const strength = name === undefined ? 'likely' : 'certain';
    return { reason: 'idNumber', strength, hints: ['sameId', ...otherName(name), ...all] };
  }
  if (isSame(left.creditCode, right.creditCode))
    return {
      reason: 'creditCode',
      strength: 'certain',
      hints: ['sameCreditCode', ...otherName(name), ...all],
    };
  const doubt = against.length > 0 || haveOther(left.idNumber, right.idNumber);
  if (name === 'sameName' && phone === 'samePhone')
    return { reason: 'mobileAndName', strength: doubt ? 'possible' : 'likely', hints: all };
  if (name === 'sameName' && hints.includes('sameBirthDate')) {
    const elsewhere = haveOtherPhones(left, right) && !hints.includes('sameAddress');
    const strength = doubt || elsewhere ? 'possible' : 'likely';
    return { reason: 'nameAndBirthDate', strength, hints: elsewhere ? [...all, 'otherPhone'] : all };
  }
  if (name === undefined || doubt) return undefined;
  const strength = judgeLikeness(name, hints);
  return strength === undefined ? undefined : { reason: 'likeness', strength, hints: all };
}

/** Likeness counts only where a second thing agrees, except for a company's name without its 省市 and 有限公司. */
function judgeLikeness(name: MatchHint, hints: readonly MatchHint[]): MatchStrength | undefined {
  const has = (hint: MatchHint) => hints.includes(hint);
  const samePlace = has('samePhone') || has('sameAddress') || has('sameLegalRepresentative');
  switch (name) {
    case 'sameCompany':
      return samePlace ? 'likely' : 'possible';
    case 'sameName':
      return has('sameTail') || has('sameNumber') || samePlace ? 'possible' : undefined;
    case 'sameSound':
      return samePlace || has('sameTail') || has('sameBirthDate') ? 'possible' : undefined;
    case 'oneCharacter':
      return has('samePhone') ? 'possible' : undefined;
    default:
      return undefined;
  }
}

function haveOtherIdentity(left: Person, right: Person): boolean {
  return (
    (left.idChecked && right.idChecked && left.idNumber !== right.idNumber) ||
    (left.creditChecked && right.creditChecked && left.creditCode !== right.creditCode)
  );
}

function compareNames(left: Person, right: Person, soundOf: SoundOf): MatchHint | undefined {
  if (left.name === '' || right.name === '') return undefined;
  const [one, other] = [left.company, right.company];
  if (one !== undefined && other !== undefined) {
    if (areElsewhere(one, other)) return undefined;
    if (left.name === right.name || one.core === other.core) return 'sameCompany';
    return compareWords(one.core, other.core, soundOf);
  }
  return left.name === right.name ? 'sameName' : compareWords(left.name, right.name, soundOf);
}

function compareWords(left: string, right: string, soundOf: SoundOf): MatchHint | undefined {
  if (Math.abs(left.length - right.length) > 1) return undefined;
  if (left.length === right.length && soundOf(left) === soundOf(right)) return 'sameSound';
  return left[0] === right[0] && differByOne(left, right) ? 'oneCharacter' : undefined;
}

/** True when one character was replaced, left out or put in; two texts of at least two characters. */
export function differByOne(left: string, right: string): boolean {
  const [short, long] = left.length <= right.length ? [left, right] : [right, left];
  if (short.length < 2 || long.length - short.length > 1 || left === right) return false;
  let from = 0;
  while (from < short.length && short[from] === long[from]) from += 1;
  const rest = long.slice(from + 1);
  return rest === short.slice(short.length === long.length ? from + 1 : from);
}

function comparePhones(left: Person, right: Person): 'samePhone' | 'sameTail' | undefined {
  if (left.phones.some((phone) => right.phones.includes(phone))) return 'samePhone';
  const tails = right.phones.map(tailOf);
  return left.phones.some((phone) => tails.includes(tailOf(phone))) ? 'sameTail' : undefined;
}

/** The last four digits, which people remember and copy. */
export function tailOf(phone: string): string {
  return phone.slice(-4);
}

function listContradictions(left: Person, right: Person): MatchHint[] {
  const against: MatchHint[] = [];
  if (haveOther(left.birthDate, right.birthDate)) against.push('otherBirthDate');
  if (haveOther(left.gender, right.gender)) against.push('otherGender');
  return against;
}

function haveOtherPhones(left: Person, right: Person): boolean {
  return left.phones.length > 0 && right.phones.length > 0 && comparePhones(left, right) !== 'samePhone';
}

function isSame(left: string | undefined, right: string | undefined): boolean {
  return left !== undefined && left === right;
}

function haveOther(left: string | undefined, right: string | undefined): boolean {
  return left !== undefined && right !== undefined && left !== right;
}

function otherName(name: MatchHint | undefined): readonly MatchHint[] {
  return name === undefined ? ['otherName'] : [];
}

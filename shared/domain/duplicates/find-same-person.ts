import type { CustomerKind, CustomerRecord } from '../records/records';
import { comparePersons, type Match, matchReasons } from './compare-persons';
import { type ComparedValues, makePerson, type SoundOf } from './person';
import type { SamePersonIndex } from './same-person-index';

/** What is being typed: the values read so far. `id` where it is a customer of the book already. */
export interface Candidate {
  readonly id?: string;
  readonly kind: CustomerKind;
  readonly values: ComparedValues;
}

/** The book as the warning looks it up. */
export interface SamePersonLookup {
  readonly index: SamePersonIndex;
  readonly soundOf: SoundOf;
  get(id: string): CustomerRecord | undefined;
}

export interface SamePerson {
  readonly record: CustomerRecord;
  readonly match: Match;
}

const strengths = ['certain', 'likely', 'possible'] as const;
/** Customers looked at for one key: enough for a common name, quick enough for a keystroke. */
const mostPerKey = 80;

/**
 * The customers of the book that are probably the one being typed, the surest first. Fast against 100,000: a few
 * lookups by key, and a comparison for each customer that shares one.
 */
export function findSamePersons(candidate: Candidate, lookup: SamePersonLookup): readonly SamePerson[] {
  const person = makePerson(candidate.kind, candidate.values);
  const seen = new Set<string>();
  const found: SamePerson[] = [];
  for (const id of lookup.index.listNear(person, mostPerKey)) {
    if (id === candidate.id || seen.has(id)) continue;
    seen.add(id);
    const record = lookup.get(id);
    if (record === undefined) continue;
    const match = comparePersons(person, makePerson(record.kind, record), lookup.soundOf);
    if (match !== undefined) found.push({ record, match });
  }
  return found.sort((left, right) => rankMatch(left.match) - rankMatch(right.match));
}

/** The surest of `findSamePersons`, or undefined. */
export function findSamePerson(candidate: Candidate, lookup: SamePersonLookup): SamePerson | undefined {
  return findSamePersons(candidate, lookup)[0];
}

/** Orders matches: the surest first, then by reason. */
export function rankMatch({ strength, reason }: Match): number {
  return strengths.indexOf(strength) * matchReasons.length + matchReasons.indexOf(reason);
}

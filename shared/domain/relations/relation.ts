import type { BookRecord } from '../records/records';

/**
 * How `from` is related to `to`, read as "from is the ... of to". Family relations make a household (branch-practice
 * section 2); the others tie people to companies and companies to each other.
 */
export const relationKinds = [
  'spouse',
  'parent',
  'sibling',
  'relative',
  'friend',
  'introducer',
  'legalRepresentative',
  'shareholder',
  'contactPerson',
  'employee',
  'parentCompany',
  'partner',
] as const;
export type RelationKind = (typeof relationKinds)[number];

/** One relation of two customers, kept once and shown from both sides; collection `relations`. */
export interface RelationRecord extends BookRecord {
  readonly from: string;
  readonly to: string;
  readonly relation: RelationKind;
  readonly note?: string;
}

/** Relations whose customers share a household: their assets are added up. */
export const householdKinds: ReadonlySet<RelationKind> = new Set(['spouse', 'parent']);

import type { Formula } from '../formulas/expression';
import type { CustomerKind } from '../records/records';
import type { Choice, FieldType, Sensitivity } from './field';

/** Types that a field of the branch's own can have. */
export const branchFieldTypes = [
  'text',
  'longText',
  'number',
  'money',
  'date',
  'choice',
  'flag',
  'phone',
] as const satisfies readonly FieldType[];

/**
 * Types that are typed in, and `computed`: worked out from other fields. In the catalogue a computed field has the type
 * of what its formula gives and is `derived`.
 */
export type TypedBranchFieldType = (typeof branchFieldTypes)[number];
export type BranchFieldType = TypedBranchFieldType | 'computed';

/**
 * A field that a branch added itself: a further row of the catalogue. Kept in the settings as a record with the id
 * `field:<key>`; the key is `own_` and eight letters or digits, so it never meets a key of the house.
 */
export interface BranchField {
  readonly key: string;
  readonly zh: string;
  readonly en: string;
  readonly type: BranchFieldType;
  readonly kinds: readonly CustomerKind[];
  /** Of `choice` fields. */
  readonly choices?: readonly Choice[];
  /** Of `computed` fields. */
  readonly formula?: Formula;
  /** Of `text` fields: what kind of number stands in it, and so how it is hidden; absent: plain. */
  readonly sensitivity?: Sensitivity;
  /** Headers that mean this field: the one it was made from, first. */
  readonly synonyms: readonly string[];
  /** Place among the branch's own fields; those without one come last. */
  readonly order?: number;
  /** True when the branch shows it no longer: no column, form or export has it, but what customers hold stays. */
  readonly hidden?: boolean;
}

import type { Formula } from '../formulas/expression';
import type { CustomerKind } from '../records/records';

/**
 * Types a field can have. Stored forms: `money` integer fen; `date` YYYY-MM-DD; `rate` number (per mille for
 * commission, see `unit`); `phone` digits with an optional extension or area code `0574-82754910`; `idNumber`
 * 18 characters upper case (or the original 15); everything else text, number or boolean.
 */
export type FieldType =
  | 'text'
  | 'longText'
  | 'number'
  | 'money'
  | 'rate'
  | 'date'
  | 'choice'
  | 'flag'
  | 'phone'
  | 'idNumber'
  | 'creditCode'
  | 'customerNo'
  | 'email'
  | 'postalCode';

/** How a field is hidden on screen and paper, see `maskValue`; `plain` is shown. */
export const sensitivities = [
  'plain',
  'phone',
  'idNumber',
  'account',
  'contact',
  'address',
  'licence',
] as const;

export type Sensitivity = (typeof sensitivities)[number];

/** Headings under which cards, drawers and forms group the fields. */
export type FieldSection =
  | 'identity'
  | 'contact'
  | 'work'
  | 'company'
  | 'assets'
  | 'preference'
  | 'family'
  | 'service'
  /** Fields that the branch added itself. */
  | 'own';

export interface Choice {
  /** Stored value. */
  readonly value: string;
  readonly zh: string;
  readonly en: string;
  /** Other spellings seen in sheets, such as `M` or `男性`. */
  readonly synonyms?: readonly string[];
}

/** One field of a customer, described once: grid, forms, card, import, export and search derive from it. */
export interface Field {
  /** Key in `CustomerRecord`, standard English of the glossary. */
  readonly key: string;
  readonly zh: string;
  readonly en: string;
  readonly type: FieldType;
  /** Headers seen in sheets (domain headers list); compared after normalising width, brackets and spaces. */
  readonly synonyms: readonly string[];
  readonly sensitivity: Sensitivity;
  readonly kinds: readonly CustomerKind[];
  readonly section: FieldSection;
  readonly choices?: readonly Choice[];
  /** Shown after the name where the number needs it: `万元`, `‰`. */
  readonly unit?: { readonly zh: string; readonly en: string };
  /** Default place in the customers grid; absent: offered by the column chooser only. */
  readonly grid?: { readonly order: number; readonly width: number };
  /** Counts towards completeness (动态管理, branch-practice section 2). */
  readonly expected?: boolean;
  /** Found by quick search. */
  readonly searched?: boolean;
  /** Computed from other fields: shown and exported, never typed in. */
  readonly derived?: boolean;
  /** The rule of a computed field of the branch's own; such a field is `derived` and has the type it gives. */
  readonly formula?: Formula;
  /** Headers that name this field only where nothing names it better, such as a bare `编号`. */
  readonly weakSynonyms?: readonly string[];
  /** Longest text kept; absent: 200 characters, 4,000 for long text. */
  readonly maxLength?: number;
}

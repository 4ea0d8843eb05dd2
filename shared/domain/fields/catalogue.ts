import { fieldsOfFormula } from '../formulas/expression';
import type { CalendarDate } from '../kernel/calendar';
import type { CustomerKind } from '../records/records';
import type { BranchField } from './branch-field';
import { fieldOfBranch } from './branch-fields';
import { assetFields } from './catalogue/asset-fields';
import { companyFields } from './catalogue/company-fields';
import { contactFields } from './catalogue/contact-fields';
import { identityFields } from './catalogue/identity-fields';
import { lifeFields } from './catalogue/life-fields';
import { preferenceFields } from './catalogue/preference-fields';
import { serviceFields } from './catalogue/service-fields';
import { workFields } from './catalogue/work-fields';
import type { Field, Sensitivity } from './field';

/** Every field that comes with the house (branch-practice section 2), in the order cards and forms show them. */
export const houseFields: readonly Field[] = [
  ...identityFields,
  ...contactFields,
  ...workFields,
  ...companyFields,
  ...assetFields,
  ...preferenceFields,
  ...serviceFields,
  ...lifeFields,
];

/** The catalogue in one piece, so that all of it changes at once. */
interface Catalogue {
  /** The day that TODAY() of computed fields means. */
  readonly day: CalendarDate;
  readonly own: readonly BranchField[];
  readonly fields: readonly Field[];
  readonly byKey: ReadonlyMap<string, Field>;
  readonly hidden: ReadonlyMap<string, Field>;
  readonly byKind: Readonly<Record<CustomerKind, readonly Field[]>>;
}

function layCatalogue(own: readonly BranchField[], day: CalendarDate): Catalogue {
  const rows = protectComputed(own.map(fieldOfBranch));
  const shown = rows.filter((_, place) => own[place]?.hidden !== true);
  const hidden = rows.filter((_, place) => own[place]?.hidden === true);
  const fields = shown.length === 0 ? houseFields : [...houseFields, ...shown];
  return {
    own,
    day,
    fields,
    byKey: mapByKey(fields),
    hidden: mapByKey(hidden),
    byKind: {
      individual: fields.filter((field) => field.kinds.includes('individual')),
      company: fields.filter((field) => field.kinds.includes('company')),
    },
  };
}

/** Hidden most strictly first: a text made of an ID number and a phone is hidden as an ID number is. */
const strictness: readonly Sensitivity[] = ['idNumber', 'account', 'licence', 'phone', 'contact', 'address'];

/** A text that a formula makes out of a phone or an ID number is hidden like one. */
function protectComputed(rows: readonly Field[]): readonly Field[] {
  if (rows.every(({ formula }) => formula === undefined)) return rows;
  const byKey = mapByKey([...houseFields, ...rows]);
  const readBy = (key: string, seen: Set<string>): Set<string> => {
    if (seen.has(key)) return seen;
    seen.add(key);
    const { formula } = byKey.get(key) ?? {};
    if (formula !== undefined) for (const other of fieldsOfFormula(formula.tree)) readBy(other, seen);
    return seen;
  };
  return rows.map((row) => {
    if (row.formula === undefined || row.type !== 'text') return row;
    const kinds = new Set(Array.from(readBy(row.key, new Set()), (key) => byKey.get(key)?.sensitivity));
    const sensitivity = strictness.find((kind) => kinds.has(kind));
    return sensitivity === undefined ? row : { ...row, sensitivity };
  });
}

function mapByKey(fields: readonly Field[]): ReadonlyMap<string, Field> {
  return new Map(fields.map((field) => [field.key, field]));
}

/**
 * The one piece of state in the domain. Which fields there are depends on the open book, and every parser, formatter,
 * command and screen asks the catalogue; handing a catalogue to all of them would put a parameter through the whole
 * house for something that changes a few times a year. There is one open book per window and worker, so the state is
 * set where a book is opened and where its settings change, and reset where it is closed (`setBranchFields([])`).
 */
let catalogue = layCatalogue([], '1970-01-01');

/**
 * Every field of a customer in force: those of the house, then those of the branch. Its identity changes with the
 * branch's fields and only then, so screens can depend on it and tables can be kept by it (`deriveFromCatalogue`).
 */
export function listFields(): readonly Field[] {
  return catalogue.fields;
}

/**
 * Makes these the branch's own fields. Answers whether anything changed; setting the same fields again changes
 * nothing, not even the identity of the list.
 */
export function setBranchFields(own: readonly BranchField[]): boolean {
  if (JSON.stringify(own) === JSON.stringify(catalogue.own)) return false;
  catalogue = layCatalogue(own, catalogue.day);
  return true;
}

/** The day that TODAY() means in computed fields. */
export function catalogueDay(): CalendarDate {
  return catalogue.day;
}

/**
 * Says which day it is, for TODAY() in computed fields: set where a book is opened, and again after midnight. Answers
 * whether what fields come to may have changed; then the list of fields has a new identity.
 */
export function setCatalogueDay(day: CalendarDate): boolean {
  if (day === catalogue.day) return false;
  const computed = catalogue.own.some(({ formula }) => formula !== undefined);
  catalogue = computed ? layCatalogue(catalogue.own, day) : { ...catalogue, day };
  return computed;
}

/** The field in force with this key, or `undefined` for a key that the catalogue does not have or that is hidden. */
export function fieldByKey(key: string): Field | undefined {
  return catalogue.byKey.get(key);
}

/** The field with this key even when the branch shows it no longer, for naming it in the history. */
export function findAnyField(key: string): Field | undefined {
  return catalogue.byKey.get(key) ?? catalogue.hidden.get(key);
}

/** The fields in force that a kind of customer has, in catalogue order. */
export function fieldsOf(kind: CustomerKind): readonly Field[] {
  return catalogue.byKind[kind];
}

/**
 * A table worked out of the fields in force: made at the first call, kept, and made anew after the branch's fields
 * changed. In place of a constant at the top of a file, which would know the fields of the house only.
 */
export function deriveFromCatalogue<T>(derive: (fields: readonly Field[]) => T): () => T {
  let known: { readonly fields: readonly Field[]; readonly derived: T } | undefined;
  return () => {
    const { fields } = catalogue;
    if (known === undefined || known.fields !== fields) known = { fields, derived: derive(fields) };
    return known.derived;
  };
}

import { describeProblem } from '@renderer/components/facts/describe-problem';
import { readTyped, type TypedValues } from '@renderer/components/facts/typed-values';
import { readToday } from '@renderer/data/current-period';
import { fieldByKey, fieldsOf } from '@shared/domain/fields/catalogue';
import type { Field } from '@shared/domain/fields/field';
import type { CustomerKind, FieldValue } from '@shared/domain/records/records';
import type { Lang } from '@shared/words/define-words';

/** What the form asks for, two in a line; the rest is filled in the profile. */
const askedOfHouse: Readonly<Record<CustomerKind, readonly string[]>> = {
  individual: [
    'name',
    'customerNo',
    'idNumber',
    'mobile',
    'gender',
    'birthDate',
    'employer',
    'position',
    'openedOn',
    'address',
    'aum',
    'manager',
    'remark',
  ],
  company: [
    'name',
    'customerNo',
    'creditCode',
    'legalRepresentative',
    'contactPerson',
    'mobile',
    'industry',
    'openedOn',
    'address',
    'averageDeposits',
    'manager',
    'remark',
  ],
};

/** The fields of the form: those every book has, then what the branch itself wants to know and nobody computes. */
export function listAsked(kind: CustomerKind): readonly Field[] {
  const house = askedOfHouse[kind].map(fieldByKey).filter((field) => field !== undefined);
  const own = fieldsOf(kind).filter((field) => field.section === 'own' && field.derived !== true);
  return [...house, ...own];
}

/** Text by field key. */
export type Typed = Readonly<Record<string, string>>;
/** Values ready for the book, or what is wrong by field key. */
export type FormReading = { readonly values: TypedValues } | { readonly problems: Typed };

/** Reads the whole form; blank fields other than the name are left out. */
export function readForm(kind: CustomerKind, typed: Typed, lang: Lang): FormReading {
  const values: Record<string, FieldValue | null> = {};
  const problems: Record<string, string> = {};
  for (const field of listAsked(kind)) {
    const { key } = field;
    const text = typed[key] ?? '';
    if (text.trim() === '' && key !== 'name') continue;
    const read = readTyped(field, text, readToday());
    if (read.ok) Object.assign(values, read.value);
    else problems[key] = describeProblem(field, read, lang);
  }
  return Object.keys(problems).length > 0 ? { problems } : { values };
}

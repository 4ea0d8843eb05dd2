import { readToday } from '@renderer/data/current-period';
import { fieldByKey } from '@shared/domain/fields/catalogue';
import type { CustomerKind, FieldValue } from '@shared/domain/records/records';
import type { Lang } from '@shared/words/define-words';
import { describeProblem } from '../editing/describe-problem';
import { readTyped, type TypedValues } from '../editing/typed-values';

/** What the form asks for, two in a line; the rest is filled in the profile. */
export const askedFields: Readonly<Record<CustomerKind, readonly string[]>> = {
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

/** Text by field key. */
export type Typed = Readonly<Record<string, string>>;
/** Values ready for the book, or what is wrong by field key. */
export type FormReading = { readonly values: TypedValues } | { readonly problems: Typed };

/** Reads the whole form; blank fields other than the name are left out. */
export function readForm(kind: CustomerKind, typed: Typed, lang: Lang): FormReading {
  const values: Record<string, FieldValue | null> = {};
  const problems: Record<string, string> = {};
  for (const key of askedFields[kind]) {
    const field = fieldByKey(key);
    const text = typed[key] ?? '';
    if (field === undefined || (text.trim() === '' && key !== 'name')) continue;
    const read = readTyped(field, text, readToday());
    if (read.ok) Object.assign(values, read.value);
    else problems[key] = describeProblem(field, read, lang);
  }
  return Object.keys(problems).length > 0 ? { problems } : { values };
}

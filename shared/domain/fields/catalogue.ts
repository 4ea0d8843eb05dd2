import type { CustomerKind } from '../records/records';
import { assetFields } from './catalogue/asset-fields';
import { companyFields } from './catalogue/company-fields';
import { contactFields } from './catalogue/contact-fields';
import { identityFields } from './catalogue/identity-fields';
import { preferenceFields } from './catalogue/preference-fields';
import { serviceFields } from './catalogue/service-fields';
import { workFields } from './catalogue/work-fields';
import type { Field } from './field';

/** Every field of a customer (branch-practice section 2), in the order cards and forms show them. */
export const fields: readonly Field[] = [
  ...identityFields,
  ...contactFields,
  ...workFields,
  ...companyFields,
  ...assetFields,
  ...preferenceFields,
  ...serviceFields,
];

const byKey: ReadonlyMap<string, Field> = new Map(fields.map((field) => [field.key, field]));

/** The field with this key, or `undefined` for a key the catalogue does not have. */
export function fieldByKey(key: string): Field | undefined {
  return byKey.get(key);
}

const byKind: Readonly<Record<CustomerKind, readonly Field[]>> = {
  individual: fields.filter((field) => field.kinds.includes('individual')),
  company: fields.filter((field) => field.kinds.includes('company')),
};

/** The fields a kind of customer has, in catalogue order. */
export function fieldsOf(kind: CustomerKind): readonly Field[] {
  return byKind[kind];
}

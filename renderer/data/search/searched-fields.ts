import { deriveFromCatalogue } from '@shared/domain/fields/catalogue';
import type { Field } from '@shared/domain/fields/field';
import type { CustomerRecord } from '@shared/domain/records/records';
import {
  makeNameSpeller,
  makeSearchEntry,
  type SearchEntry,
  type SearchedField,
} from '@shared/domain/search/search-entry';
import { readEveryday } from './everyday-reading';

const digitTypes: ReadonlySet<Field['type']> = new Set(['phone', 'customerNo', 'idNumber', 'creditCode']);

/**
 * What quick search looks at, from the catalogue. Who serves the customer is left out: looking for 思远 must not bring
 * up everybody whose manager is called so; the column filter is there for that.
 */
export const searchedFields = deriveFromCatalogue((fields): readonly SearchedField[] =>
  fields
    .filter((field) => (field.searched === true || field.type === 'idNumber') && field.key !== 'manager')
    .map((field) => ({
      key: field.key,
      as: field.key === 'name' ? 'name' : digitTypes.has(field.type) ? 'digits' : 'words',
    })),
);

const spell = makeNameSpeller(readEveryday);

/** The search entry of a customer by the catalogue's searched fields. Names once spelled are remembered. */
export function readSearchEntry(record: CustomerRecord): SearchEntry {
  return makeSearchEntry(record, searchedFields(), spell);
}

import { fieldsOf } from '@shared/domain/fields/catalogue';
import type { CustomerKind } from '@shared/domain/records/records';
import { describe, expect, it } from 'vitest';

/** What branch-practice section 2 lists, by the keys of the catalogue. */
const both = [
  'name',
  'address',
  'email',
  'postalCode',
  'industry',
  'taxStatus',
  'customerNo',
  'employer',
  'position',
  'manager',
  'openedOn',
  'aum',
  'deposits',
  'loans',
  'commissionRate',
  'contribution',
  'holdings',
  'investmentPreference',
  'hobbies',
  'productPreference',
  'riskTolerance',
  'marketingAttitude',
  'relations',
  'remark',
];
const listed: Readonly<Record<CustomerKind, readonly string[]>> = {
  individual: [
    ...both,
    'mobile',
    'landline',
    'gender',
    'birthDate',
    'occupation',
    'education',
    'school',
    'hasWealthCard',
    'family',
  ],
  company: [
    ...both,
    'companyNature',
    'productsAndServices',
    'registeredCapital',
    'organizationType',
    'businessScale',
    'businessMode',
    'businessField',
    'contacts',
    'legalRepresentative',
    'creditCode',
  ],
};

describe('fields of customers', () => {
  it.each(['individual', 'company'] as const)('hold everything that the practice lists for: %s', (kind) => {
    const keys = new Set(fieldsOf(kind).map(({ key }) => key));
    expect(listed[kind].filter((key) => !keys.has(key))).toEqual([]);
  });

  it('keep apart what only one kind has', () => {
    const company = new Set(fieldsOf('company').map(({ key }) => key));
    const person = new Set(fieldsOf('individual').map(({ key }) => key));
    expect(['gender', 'birthDate', 'school'].filter((key) => company.has(key))).toEqual([]);
    expect(['creditCode', 'registeredCapital'].filter((key) => person.has(key))).toEqual([]);
  });
});

import { describeUnverified, maskUnverified } from '@renderer/components/facts/describe-unverified';
import { completenessColumnKey, tierColumnKey } from '@renderer/data/view/customer-columns';
import type { ColumnSort } from '@renderer/data/view/view-column';
import type { ViewTab } from '@renderer/data/view/view-tab';
import { assetsOf } from '@shared/domain/fields/assets';
import { deriveFromCatalogue, houseFields } from '@shared/domain/fields/catalogue';
import { completenessOf } from '@shared/domain/fields/completeness';
import type { Field } from '@shared/domain/fields/field';
import { captionOfField, formatField, nameOfField } from '@shared/domain/fields/format-field';
import { hidesText } from '@shared/domain/fields/mask-text';
import { fieldValueOf, shownValueOf } from '@shared/domain/fields/values';
import type { CustomerRecord } from '@shared/domain/records/records';
import { findTier } from '@shared/domain/tiers/assign-tier';
import type { TierScheme } from '@shared/domain/tiers/tier-scheme';
import { customersWords } from '@shared/words/customers';
import { type Lang, wordsIn } from '@shared/words/define-words';

/** A column of the grid: how a record reads in it. `key` is that of the view column of the same name. */
export interface GridColumn {
  readonly key: string;
  readonly width: number;
  readonly look: 'name' | 'tier' | 'number' | 'text' | 'quiet';
  /** Name over the column, and in full with its unit. */
  readonly caption: (lang: Lang) => string;
  readonly fullCaption: (lang: Lang) => string;
  readonly text: (record: CustomerRecord, lang: Lang, schemes: readonly TierScheme[]) => string;
  /** Absent where nothing can be typed in or filtered by the catalogue. */
  readonly field?: Field;
  /** False for columns that only tell something. */
  readonly sortable: boolean;
}

/** Key of the column that lists what is to be verified. */
export const unverifiedColumnKey = 'unverified';

const quiet: ReadonlySet<Field['type']> = new Set(['phone', 'customerNo', 'idNumber', 'creditCode', 'date']);

function lookOf(field: Field): GridColumn['look'] {
  if (field.key === 'name') return 'name';
  if (field.type === 'money' || field.type === 'number' || field.type === 'rate') return 'number';
  return quiet.has(field.type) ? 'quiet' : 'text';
}

function makeFieldColumn(field: Field): GridColumn {
  return {
    key: field.key,
    width: field.grid?.width ?? (field.type === 'longText' ? 200 : 120),
    look: lookOf(field),
    caption: (lang) => nameOfField(field, lang),
    fullCaption: (lang) => captionOfField(field, lang),
    text: (record, lang) => {
      const value = field.key === 'aum' ? assetsOf(record) : fieldValueOf(record, field.key);
      return formatField(field, value, lang, { masked: true });
    },
    field,
    sortable: true,
  };
}

/** What a cell says with nothing hidden; `''` for a column without a field. */
export function fullTextOf({ field }: GridColumn, record: CustomerRecord, lang: Lang): string {
  return field === undefined ? '' : formatField(field, shownValueOf(record, field), lang);
}

/** True when a cell hides something of what it says, be it a value or what waits in words. */
export function hidesCell(column: GridColumn, record: CustomerRecord, lang: Lang): boolean {
  const { field } = column;
  if (field === undefined) return false;
  const text = fullTextOf(column, record, lang);
  if (text !== '') return hidesText(field, text);
  const unread = record.unverified?.find((cell) => cell.field === column.key);
  return unread !== undefined && maskUnverified(unread) !== unread.text;
}

const tierColumn: GridColumn = {
  key: tierColumnKey,
  width: 96,
  look: 'tier',
  caption: (lang) => wordsIn(customersWords, lang).tier,
  fullCaption: (lang) => wordsIn(customersWords, lang).tier,
  text: (record, lang, schemes) => {
    const tier = findTier(schemes, record)?.tier;
    return tier === undefined ? '' : lang === 'en' ? tier.en : tier.zh;
  },
  sortable: true,
};

const completenessColumn: GridColumn = {
  key: completenessColumnKey,
  width: 96,
  look: 'number',
  caption: (lang) => wordsIn(customersWords, lang).completeness,
  fullCaption: (lang) => wordsIn(customersWords, lang).completeness,
  text: (record) => `${Math.round(completenessOf(record).ratio * 100)}%`,
  sortable: true,
};

const unverifiedColumn: GridColumn = {
  key: unverifiedColumnKey,
  width: 320,
  look: 'text',
  caption: (lang) => wordsIn(customersWords, lang).toVerify,
  fullCaption: (lang) => wordsIn(customersWords, lang).toVerify,
  text: (record, lang) =>
    (record.unverified ?? []).map((cell) => describeUnverified(cell, lang)).join(lang === 'en' ? '; ' : '；'),
  sortable: false,
};

const columns = deriveFromCatalogue((fields) => {
  const all = [...fields.map(makeFieldColumn), tierColumn, completenessColumn, unverifiedColumn];
  return { all, byKey: new Map(all.map((column) => [column.key, column])) };
});

/** The column of this key, if the grid has one. */
export function gridColumn(key: string): GridColumn | undefined {
  return columns().byKey.get(key);
}

const usual: readonly string[] = houseFields
  .filter((field) => field.grid !== undefined)
  .toSorted((a, b) => (a.grid?.order ?? 0) - (b.grid?.order ?? 0))
  .map((field) => field.key)
  .flatMap((key) => (key === 'name' ? [key, tierColumnKey] : [key]));

/** Companies are looked at by other columns than people. */
const forCompanies: readonly string[] = [
  'name',
  tierColumnKey,
  'customerNo',
  'contactPerson',
  'mobile',
  'averageDeposits',
  'loans',
  'legalRepresentative',
  'industry',
  'registeredCapital',
  'manager',
  'openedOn',
  'address',
  'remark',
];

/** Keys of the columns a tab shows unless the person chose others. */
export function usualColumns(tab: ViewTab): readonly string[] {
  switch (tab) {
    case 'company':
      return forCompanies;
    case 'unverified':
      return usual.flatMap((key) => (key === 'customerNo' ? [key, unverifiedColumnKey] : [key]));
    case 'incomplete':
      return usual.flatMap((key) => (key === 'customerNo' ? [key, completenessColumnKey] : [key]));
    default:
      return usual;
  }
}

const byAssets: readonly ColumnSort[] = [{ key: 'aum', descending: true }];
const byDeposits: readonly ColumnSort[] = [{ key: 'averageDeposits', descending: true }];
const byCompleteness: readonly ColumnSort[] = [{ key: completenessColumnKey, descending: false }];

/** How a tab is sorted until the person sorts it: what matters most first. */
export function usualSorts(tab: ViewTab): readonly ColumnSort[] {
  return tab === 'company' ? byDeposits : tab === 'incomplete' ? byCompleteness : byAssets;
}

/** Columns that can be chosen, in catalogue order, the branch's own among them; the name is always shown. */
export function listChoosable(): readonly GridColumn[] {
  return columns().all.filter((column) => column.key !== 'name');
}

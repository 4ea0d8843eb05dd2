import { assetsOf } from '@shared/domain/fields/assets';
import { fieldByKey, fieldsOf } from '@shared/domain/fields/catalogue';
import type { Field } from '@shared/domain/fields/field';
import { captionOfField, formatField } from '@shared/domain/fields/format-field';
import { maskFieldText } from '@shared/domain/fields/mask-text';
import { fieldValueOf } from '@shared/domain/fields/values';
import type { CustomerKind, CustomerRecord } from '@shared/domain/records/records';
import { findTier } from '@shared/domain/tiers/assign-tier';
import type { TierScheme } from '@shared/domain/tiers/tier-scheme';
import type { ColumnDeclaration, WriteCell } from '@shared/ipc/workbook-declaration';
import { customersWords } from '@shared/words/customers';
import { type Lang, wordsIn } from '@shared/words/define-words';
import { exportsWords } from '@shared/words/exports';
import { workInSlices } from '../slices';
import { tierColumnKey } from '../view/customer-columns';

/** A sheet of customers to be written: who, and which columns in which order. */
export interface CustomerSheet {
  readonly name: string;
  readonly records: readonly CustomerRecord[];
  readonly columns: readonly SheetColumn[];
}

/** A column of a sheet: how it is declared and what it holds for a customer. */
export interface SheetColumn {
  readonly key: string;
  readonly declaration: ColumnDeclaration;
  readonly cell: (record: CustomerRecord) => WriteCell;
}

/** How sheets of customers are made. */
export interface SheetStyle {
  readonly lang: Lang;
  readonly schemes: readonly TierScheme[];
  /** Hides phones, ID numbers and the like, also those written into free text. */
  readonly masked: boolean;
}

/** Stored as what they are; everything else as text, so that 客户号 and phones keep their zeros. */
const typedFields: ReadonlySet<Field['type']> = new Set(['money', 'date', 'number', 'rate']);

/** A character of the grid is about 7 px wide, and Excel measures columns in characters. */
const pixelsPerCharacter = 7;

/** Width in characters: what the grid shows, and room for the header (a Chinese character counts two). */
function widthOf(field: Field, header: string): number {
  const pixels = field.grid?.width ?? (field.type === 'longText' ? 240 : 96);
  const headerWidth = [...header].reduce((sum, character) => sum + (character > '\u2e7f' ? 2 : 1), 3);
  return Math.min(60, Math.max(headerWidth, Math.round(pixels / pixelsPerCharacter)));
}

function declareField(field: Field, lang: Lang): ColumnDeclaration {
  const header = captionOfField(field, lang);
  const base = { key: field.key, header, width: widthOf(field, header) };
  switch (field.type) {
    case 'money':
      return { ...base, type: 'money', unit: 'wan' };
    case 'date':
      return { ...base, type: 'date' };
    case 'number':
      return { ...base, type: 'general' };
    case 'rate':
      return { ...base, type: 'decimal', numFmt: '0.0##' };
    default:
      return { ...base, type: 'text' };
  }
}

function makeFieldColumn(field: Field, style: SheetStyle, assets: 'asKept' | 'workedOut'): SheetColumn {
  const { lang, masked } = style;
  return {
    key: field.key,
    declaration: declareField(field, lang),
    cell: (record) => {
      const value =
        field.key === 'aum' && assets === 'workedOut' ? assetsOf(record) : fieldValueOf(record, field.key);
      if (value === undefined) return null;
      if (typedFields.has(field.type)) return value;
      const text = formatField(field, value, lang);
      return masked ? maskFieldText(field, text) : text;
    },
  };
}

function makeTierColumn({ lang, schemes }: SheetStyle, header: string): SheetColumn {
  return {
    key: tierColumnKey,
    declaration: {
      key: tierColumnKey,
      header,
      width: 10,
      type: 'text',
    },
    cell: (record) => {
      const tier = findTier(schemes, record)?.tier;
      return tier === undefined ? null : lang === 'en' ? tier.en : tier.zh;
    },
  };
}

/** The grid as shown: the given columns in their order, for the given customers. Keys the catalogue lacks are left out. */
export function sheetAsShown(
  records: readonly CustomerRecord[],
  columnKeys: readonly string[],
  style: SheetStyle,
): CustomerSheet {
  const columns = columnKeys.flatMap((key) => {
    if (key === tierColumnKey) return [makeTierColumn(style, wordsIn(customersWords, style.lang).tier)];
    const field = fieldByKey(key);
    return field === undefined ? [] : [makeFieldColumn(field, style, 'workedOut')];
  });
  return { name: wordsIn(customersWords, style.lang).sheetShown, records, columns };
}

/** Fields that anybody of a kind has. */
type FieldsInUse = Readonly<Record<CustomerKind, ReadonlySet<string>>>;

function noteFields(record: CustomerRecord | undefined, used: Record<CustomerKind, Set<string>>): void {
  if (record === undefined) return;
  const ofKind = used[record.kind];
  for (const key in record) if (!ofKind.has(key)) ofKind.add(key);
}

function makeBookSheets(
  records: readonly CustomerRecord[],
  used: FieldsInUse,
  style: SheetStyle,
): readonly CustomerSheet[] {
  const words = wordsIn(customersWords, style.lang);
  const kinds: readonly (readonly [CustomerKind, string])[] = [
    ['individual', words.sheetIndividuals],
    ['company', words.sheetCompanies],
  ];
  const sheets = kinds.map(([kind, name]) => {
    const ofKind = records.filter((record) => record.kind === kind);
    const columns = fieldsOf(kind)
      .filter((field) => field.expected === true || used[kind].has(field.key))
      .map((field) => makeFieldColumn(field, style, 'asKept'));
    columns.splice(
      Math.min(2, columns.length),
      0,
      makeTierColumn(style, wordsIn(exportsWords, style.lang).tierWorkedOut),
    );
    return { name, records: ofKind, columns };
  });
  const filled = sheets.filter((sheet) => sheet.records.length > 0);
  return filled.length === 0 ? sheets.slice(0, 1) : filled;
}

/**
 * The whole book: a sheet per kind of customer with every field that anybody has or that a card should have. Amounts
 * are those kept, not worked out, so that bringing the file in again changes nothing.
 */
export function sheetsOfBook(
  records: readonly CustomerRecord[],
  style: SheetStyle,
): readonly CustomerSheet[] {
  const used = { individual: new Set<string>(), company: new Set<string>() };
  for (const record of records) noteFields(record, used);
  return makeBookSheets(records, used, style);
}

/** The same in slices that the window does not notice: which fields 100,000 customers have takes a while to see. */
export async function layOutBook(
  records: readonly CustomerRecord[],
  style: SheetStyle,
): Promise<readonly CustomerSheet[]> {
  const used = { individual: new Set<string>(), company: new Set<string>() };
  await workInSlices(
    records.length,
    (index) => noteFields(records[index], used),
    () => false,
  );
  return makeBookSheets(records, used, style);
}

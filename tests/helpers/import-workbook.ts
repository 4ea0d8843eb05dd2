import { fileURLToPath } from 'node:url';
import type { TouchedRecord } from '@shared/domain/changes/change';
import { applyPatch, recordFrom } from '@shared/domain/changes/patch';
import { indexExisting } from '@shared/domain/imports/existing-customers';
import { beginImport } from '@shared/domain/imports/import-run';
import type { ImportOutcome } from '@shared/domain/imports/outcome';
import type { CustomerRecord } from '@shared/domain/records/records';
import type { RawRow, WorkbookPeek } from '@shared/domain/sheets/cell';
import type { GivenMapping } from '@shared/domain/sheets/plan';
import { planWorkbook } from '@shared/domain/sheets/planning/plan-workbook';
import { readWithExcelJs } from './exceljs-rows';

export interface Imported {
  readonly outcome: ImportOutcome;
  readonly touched: readonly TouchedRecord[];
  /** The book's customers afterwards. */
  readonly customers: readonly CustomerRecord[];
}

/** Path of a sample workbook. */
export function fixture(name: string): string {
  return fileURLToPath(new URL(`../fixtures/workbooks/${name}`, import.meta.url));
}

export interface ImportSettings {
  readonly before?: readonly CustomerRecord[];
  readonly mapping?: GivenMapping;
  readonly period?: string;
}

/** Imports a workbook file into a book of customers held in memory, with the rules the product uses. */
export async function importFile(path: string, settings: ImportSettings = {}): Promise<Imported> {
  const { peek, rows } = await readWithExcelJs(path);
  return importRows(peek, rows, settings);
}

/** Imports rows that were read or made up already. */
export function importRows(
  peek: WorkbookPeek,
  rows: readonly (readonly RawRow[])[],
  { before = [], mapping, period = '2026-10' }: ImportSettings = {},
): Imported {
  const plan = planWorkbook(peek, mapping);
  let made = 0;
  const run = beginImport({
    file: peek.file,
    plan,
    existing: indexExisting(before),
    makeId: () => `new-${before.length}-${++made}`,
    period,
    today: '2026-11-03',
  });
  const touched = plan.sheets.flatMap((sheet) => run.takeRows(sheet.index, rows[sheet.index] ?? []));
  return { outcome: run.finish(), touched, customers: applyTouched(before, touched) };
}

function applyTouched(
  before: readonly CustomerRecord[],
  touched: readonly TouchedRecord[],
): CustomerRecord[] {
  const book = new Map(before.map((record) => [record.id, record]));
  for (const { id, before: was, after } of touched) {
    const record = book.get(id);
    if (was === null) book.set(id, recordFrom(id, after ?? {}) as CustomerRecord);
    else if (record !== undefined) book.set(id, applyPatch(record, after ?? {}));
  }
  return [...book.values()];
}

import { fileURLToPath } from 'node:url';
import type { BalanceRecord } from '@shared/domain/balances/balance-record';
import { orderSheets } from '@shared/domain/balances/balance-sheet';
import type { TouchedRecord } from '@shared/domain/changes/change';
import { applyPatch, recordFrom } from '@shared/domain/changes/patch';
import { indexExisting } from '@shared/domain/imports/existing-customers';
import { beginImport, type ImportListener } from '@shared/domain/imports/import-run';
import type { ImportOutcome } from '@shared/domain/imports/outcome';
import type { Month } from '@shared/domain/kernel/calendar';
import { type BookRecord, type CustomerRecord, isCustomer } from '@shared/domain/records/records';
import type { RawRow, WorkbookPeek } from '@shared/domain/sheets/cell';
import type { GivenMapping, SheetPlan } from '@shared/domain/sheets/plan';
import { planWorkbook } from '@shared/domain/sheets/planning/plan-workbook';
import { readWithExcelJs } from './exceljs-rows';

export interface Imported {
  readonly outcome: ImportOutcome;
  readonly touched: readonly TouchedRecord[];
  /** The book's customers afterwards. */
  readonly customers: readonly CustomerRecord[];
  /** The balances of its months afterwards. */
  readonly balances: MonthBalances;
}

/** Balances by month and customer. */
export type MonthBalances = ReadonlyMap<Month, ReadonlyMap<string, BalanceRecord>>;

/** Path of a sample workbook. */
export function fixture(name: string): string {
  return fileURLToPath(new URL(`../fixtures/workbooks/${name}`, import.meta.url));
}

export interface ImportSettings {
  readonly before?: readonly CustomerRecord[];
  readonly balances?: MonthBalances;
  /** What was decided about rows of the first sheet, and other changes of its plan. */
  readonly adjust?: (sheet: SheetPlan) => SheetPlan;
  readonly listener?: ImportListener;
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
  { before = [], balances = new Map(), mapping, period = '2026-10', adjust, listener }: ImportSettings = {},
): Imported {
  const understood = planWorkbook(peek, mapping);
  const plan = adjust === undefined ? understood : { ...understood, sheets: understood.sheets.map(adjust) };
  let made = 0;
  const run = beginImport({
    file: peek.file,
    plan,
    existing: indexExisting(before),
    makeId: () => `new-${before.length}-${++made}`,
    period,
    today: '2026-11-03',
    balances: { find: (month, id) => balances.get(month)?.get(id), holds: () => false },
    ...(listener === undefined ? {} : { listener }),
  });
  const touched = orderSheets(plan.sheets).flatMap((sheet) =>
    run.takeRows(sheet.index, rows[sheet.index] ?? []),
  );
  touched.push(...run.takeRest());
  return {
    outcome: run.finish(),
    touched,
    customers: applyToCustomers(before, touched),
    balances: applyToBalances(balances, touched),
  };
}

function applyToCustomers(
  before: readonly CustomerRecord[],
  touched: readonly TouchedRecord[],
): CustomerRecord[] {
  const book = new Map<string, BookRecord>(before.map((record) => [record.id, record]));
  applyTouched(
    book,
    touched.filter(({ collection }) => collection === 'customers'),
  );
  return [...book.values()].filter(isCustomer);
}

function applyToBalances(before: MonthBalances, touched: readonly TouchedRecord[]): MonthBalances {
  const after = new Map([...before].map(([month, records]) => [month, new Map<string, BookRecord>(records)]));
  for (const record of touched) {
    if (record.collection !== 'balances') continue;
    const month = after.get(record.partition) ?? new Map<string, BookRecord>();
    after.set(record.partition, month);
    applyTouched(month, [record]);
  }
  return after as ReadonlyMap<Month, ReadonlyMap<string, BookRecord>> as MonthBalances;
}

function applyTouched(book: Map<string, BookRecord>, touched: readonly TouchedRecord[]): void {
  for (const { id, before: was, after } of touched) {
    const record = book.get(id);
    if (was === null) book.set(id, recordFrom(id, after ?? {}));
    else if (record !== undefined) book.set(id, applyPatch(record, after ?? {}));
  }
}

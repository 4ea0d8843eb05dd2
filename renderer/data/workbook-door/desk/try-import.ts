import { orderSheets } from '@shared/domain/balances/balance-sheet';
import type { ExistingCustomers } from '@shared/domain/imports/existing-customers';
import { beginImport, type ImportListener, type ImportRun } from '@shared/domain/imports/import-run';
import type { ReportLine } from '@shared/domain/imports/outcome';
import { fail, type Result, succeed } from '@shared/domain/kernel/result';
import type { RawRow } from '@shared/domain/sheets/cell';
import { cropRows } from '@shared/domain/sheets/parts/crop';
import type { SheetPlan } from '@shared/domain/sheets/plan';
import { yieldToWindow } from '../../slices';
import type { OpenedWorkbook } from '../../workbook/workbook-client';
import type { CheckAnswer, CheckOrder } from '../door-protocol';
import { describeSheet } from './describe-sheet';
import { SheetFindings } from './sheet-findings';
import type { Shelf } from './shelf';

export interface TrialWatch {
  readonly signal: AbortSignal;
  progress(done: number, total: number): void;
}

/** What a trial leaves: its counts, and what it found row by row. */
export interface Trial {
  readonly answer: CheckAnswer;
  readonly findings: ReadonlyMap<number, SheetFindings>;
}

/** Rows looked at between two turns of the worker, when they lie on the shelf. */
const batchRows = 512;

/** Runs an import to its end without writing anything; rows are put on their sheet's shelf on the way. */
export async function tryImport(
  order: CheckOrder,
  existing: ExistingCustomers,
  book: OpenedWorkbook,
  shelfOf: (sheet: number) => Shelf,
  watch: TrialWatch,
): Promise<Result<Trial>> {
  const begun = performance.now();
  const { plan } = order;
  let made = 0;
  const makeId = () => `trial-${++made}`;
  const findings = new Map(plan.sheets.map((sheet) => [sheet.index, new SheetFindings(sheet)]));
  const listener = listenInto(findings);
  const run = beginImport({ ...order, file: plan.file, existing, makeId, listener });
  const total = plan.sheets.reduce((sum, { filledRows }) => sum + filledRows, 0);
  let done = 0;
  for (const sheet of orderSheets(plan.sheets)) {
    const found = findings.get(sheet.index) ?? new SheetFindings(sheet);
    const read = await readSheet(book, sheet, shelfOf(sheet.index), run, found, watch.signal, (rows) => {
      done += rows;
      watch.progress(done, total);
    });
    if (!read.ok) return read;
  }
  const { report, ...outcome } = run.finish();
  const bySheet = groupLines(report);
  for (const found of findings.values()) found.finish(bySheet.get(found.plan.name) ?? new Map());
  const sheets = plan.sheets.map((sheet) =>
    describeSheet(
      shelfOf(sheet.index),
      findings.get(sheet.index) ?? new SheetFindings(sheet),
      outcome.sheets.find(({ name }) => name === sheet.name),
    ),
  );
  const milliseconds = performance.now() - begun;
  return succeed({ answer: { outcome, sheets, milliseconds }, findings });
}

async function readSheet(
  book: OpenedWorkbook,
  sheet: SheetPlan,
  shelf: Shelf,
  run: ImportRun,
  found: SheetFindings,
  signal: AbortSignal,
  onRows: (rows: number) => void,
): Promise<Result<null>> {
  const { part } = sheet;
  const take = (row: RawRow) => run.takeRows(sheet.index, part === undefined ? [row] : cropRows(part, [row]));
  if (shelf.complete) {
    for (let from = 0; from < shelf.rows.length; from += batchRows) {
      const rows = shelf.rows.slice(from, from + batchRows);
      for (const row of rows) take(row);
      onRows(rows.length);
      await yieldToWindow();
      if (signal.aborted) return fail('book.cancelled');
    }
    return succeed(null);
  }
  shelf.beginReading();
  // All of the sheet is shown, with what is not the table's own dimmed.
  for await (const batch of book.readRows(part?.sheet ?? sheet.index)) {
    if (!batch.ok) return batch;
    if (signal.aborted) return fail('book.cancelled');
    for (const row of batch.value) {
      take(row);
      shelf.put(row, () => found.isNotable(row.number));
    }
    onRows(batch.value.length);
  }
  shelf.endReading();
  return succeed(null);
}

/** Notes what a run tells of single rows. */
export function listenInto(findings: ReadonlyMap<number, SheetFindings>): ImportListener {
  return {
    matched: (sheet, row, match) => findings.get(sheet)?.noteMatch(row, match),
    touched: (sheet, row, touched) => findings.get(sheet)?.noteTouched(row, touched),
  };
}

/** The lines of a report by sheet and row. */
export function groupLines(report: readonly ReportLine[]): Map<string, Map<number, ReportLine[]>> {
  const bySheet = new Map<string, Map<number, ReportLine[]>>();
  for (const line of report) {
    let rows = bySheet.get(line.sheet);
    if (rows === undefined) {
      rows = new Map();
      bySheet.set(line.sheet, rows);
    }
    const lines = rows.get(line.row);
    if (lines === undefined) rows.set(line.row, [line]);
    else lines.push(line);
  }
  return bySheet;
}

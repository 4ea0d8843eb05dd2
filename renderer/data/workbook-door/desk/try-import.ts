import type { ExistingCustomers } from '@shared/domain/imports/existing-customers';
import { beginImport, type ImportRun } from '@shared/domain/imports/import-run';
import type { ReportLine } from '@shared/domain/imports/outcome';
import { fail, type Result, succeed } from '@shared/domain/kernel/result';
import type { RawRow } from '@shared/domain/sheets/cell';
import type { SheetPlan } from '@shared/domain/sheets/plan';
import { yieldToWindow } from '../../view/slices';
import type { OpenedWorkbook } from '../../workbook/workbook-client';
import { type CheckAnswer, type CheckedSheet, type CheckOrder, rowFilters } from '../door-protocol';
import { isProblem, SheetFindings } from './paint-rows';
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
/** Problems listed one by one for a sheet. */
const listedProblems = 300;

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
  const run = beginImport({ ...order, file: plan.file, existing, makeId });
  const total = plan.sheets.reduce((sum, { filledRows }) => sum + filledRows, 0);
  const findings = new Map<number, SheetFindings>();
  let done = 0;
  for (const sheet of plan.sheets) {
    const found = new SheetFindings(sheet);
    findings.set(sheet.index, found);
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
    describeSheet(shelfOf(sheet.index), findings.get(sheet.index) ?? new SheetFindings(sheet), report),
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
  const take = (row: RawRow) => {
    const touched = run.takeRows(sheet.index, [row])[0];
    if (touched !== undefined) found.noteTouched(row.number, touched);
    return touched;
  };
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
  for await (const batch of book.readRows(sheet.index)) {
    if (!batch.ok) return batch;
    if (signal.aborted) return fail('book.cancelled');
    for (const row of batch.value) {
      const touched = take(row);
      shelf.put(row, () => touched === undefined || touched.after?.unverified !== undefined);
    }
    onRows(batch.value.length);
  }
  shelf.endReading();
  return succeed(null);
}

function describeSheet(shelf: Shelf, found: SheetFindings, report: readonly ReportLine[]): CheckedSheet {
  const { plan } = found;
  const totals = { all: 0, problems: 0, changes: 0 };
  for (const { number } of shelf.rows) {
    for (const filter of rowFilters) if (found.passes(number, filter)) totals[filter] += 1;
  }
  const own = report.filter(({ sheet }) => sheet === plan.name);
  return {
    index: plan.index,
    totals,
    notShown: shelf.notShown,
    problems: own.filter(({ kind }) => isProblem(kind)).slice(0, listedProblems),
    skipped: own
      .filter(({ kind }) => kind === 'skipped')
      .slice(0, listedProblems)
      .map(({ row, reason }) => ({ row, reason })),
  };
}

function groupLines(report: readonly ReportLine[]): Map<string, Map<number, ReportLine[]>> {
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

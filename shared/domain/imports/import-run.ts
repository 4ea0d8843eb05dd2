import type { TouchedRecord } from '../changes/change';
import { type CalendarDate, endOfMonth, type Month } from '../kernel/calendar';
import type { UnverifiedCell } from '../records/records';
import type { RawRow } from '../sheets/cell';
import type { SheetPlan, WorkbookPlan } from '../sheets/plan';
import { createRowReader } from '../sheets/rows/read-row';
import type { CellRemark, RowReading } from '../sheets/rows/row-reading';
import {
  type ExistingCustomers,
  type ExistingMatch,
  findNamesake,
  haveDifferentNumbers,
} from './existing-customers';
import { type IdentityKey, listIdentityKeys } from './identity';
import type { ImportOutcome, ReportLine, SheetCounts } from './outcome';
import { ReportBook } from './report-book';
import { type SeenRow, SeenRows } from './seen-rows';
import { createCustomer, updateCustomer } from './update-customer';

export interface ImportOrder {
  readonly file: string;
  readonly plan: WorkbookPlan;
  readonly existing: ExistingCustomers;
  /** Makes the id of a new customer. */
  readonly makeId: () => string;
  readonly period: Month;
  readonly today: CalendarDate;
}

/** An import in progress: rows go in as they stream by, touched records come out. */
export interface ImportRun {
  /**
   * Takes rows of a sheet of the plan, in order; rows up to the header are passed over. Answers the records they
   * touch: created ones complete (`before: null`), updated ones as patches; duplicates and unchanged rows none.
   */
  takeRows(sheetIndex: number, rows: readonly RawRow[]): TouchedRecord[];
  /** The counts and the report; more rows may not be taken afterwards. */
  finish(): ImportOutcome;
}

type Customer = Extract<RowReading, { outcome: 'customer' }>;
type Tally = { -readonly [K in keyof SheetCounts]: SheetCounts[K] };

interface OpenSheet {
  readonly plan: SheetPlan;
  readonly readRow: (row: RawRow) => RowReading;
  readonly tally: Tally;
}

/**
 * Begins an import of one file. Nothing is written here: the caller collects the touched records into one change.
 * Rows are matched in the file first, then in the book (see `listIdentityKeys` for the order).
 */
export function beginImport(order: ImportOrder): ImportRun {
  const { file, plan, existing } = order;
  const asOf = plan.asOf ?? dayWithin(order.period, order.today);
  const latest = [order.today, asOf, endOfMonth(order.period)].sort().at(-1) ?? order.today;
  const sheets = new Map(plan.sheets.map((sheet) => [sheet.index, openSheet(sheet, latest)]));
  const seen = new SeenRows();
  for (const sheet of plan.sheets) {
    seen.describeSheet(
      sheet.index,
      sheet.columns.flatMap(({ fieldKey }) => (fieldKey === null ? [] : [fieldKey])),
    );
  }
  const report = new ReportBook(file);
  /** Row, counted from 1, that met a record of the book; 0 none. */
  const metBy = new Uint32Array(existing.size);

  return { takeRows, finish };

  function takeRows(sheetIndex: number, rows: readonly RawRow[]): TouchedRecord[] {
    const sheet = sheets.get(sheetIndex);
    if (sheet === undefined) return [];
    const touched: TouchedRecord[] = [];
    for (const row of rows) {
      if (row.number < sheet.plan.firstDataRow) continue;
      const record = takeRow(sheet, row);
      if (record !== undefined) touched.push(record);
    }
    return touched;
  }

  function takeRow(sheet: OpenSheet, row: RawRow): TouchedRecord | undefined {
    const reading = sheet.readRow(row);
    if (reading.outcome === 'empty') return undefined;
    sheet.tally.read += 1;
    if (reading.outcome === 'customer') return takeCustomer(sheet, row.number, reading);
    sheet.tally[reading.outcome] += 1;
    report.addRow(reading.outcome, sheet.plan.name, row.number, reading.text, reading.reason);
    return undefined;
  }

  function takeCustomer(sheet: OpenSheet, row: number, reading: Customer): TouchedRecord | undefined {
    const { values } = reading;
    const keys = listIdentityKeys(values);
    const earlier = seen.find(keys, values);
    if (earlier !== undefined) return reportDuplicate(sheet, row, reading, earlier);
    const match = existing.match(keys, values);
    const metRow = match === undefined ? 0 : (metBy[match.place] ?? 0);
    if (match !== undefined && metRow > 0) {
      return reportDuplicate(sheet, row, reading, seen.at(metRow - 1, match.on, values));
    }
    const place = seen.add(sheet.plan.index, row, keys, values);
    const unread = reportCells(sheet, row, reading);
    if (match === undefined) return create(sheet, row, reading, keys, unread);
    metBy[match.place] = place + 1;
    return update(sheet, row, reading, match, unread);
  }

  function create(
    sheet: OpenSheet,
    row: number,
    reading: Customer,
    keys: readonly IdentityKey[],
    unread: readonly UnverifiedCell[],
  ): TouchedRecord {
    const { values } = reading;
    sheet.tally.created += 1;
    if (existing.size > 0 && findNamesake(existing, keys) !== undefined) {
      report.addRow('note', sheet.plan.name, row, String(values.name ?? ''), 'match.sameNameOtherNumber');
    }
    return createCustomer(order.makeId(), reading.kind, sheet.plan.stage, values, unread);
  }

  function update(
    sheet: OpenSheet,
    row: number,
    reading: Customer,
    match: ExistingMatch,
    unread: readonly UnverifiedCell[],
  ): TouchedRecord | undefined {
    const { values } = reading;
    if (haveDifferentNumbers(match.record.customerNo, values.customerNo)) {
      report.addRow('note', sheet.plan.name, row, String(values.customerNo), 'match.otherNumberKept');
    }
    const touched = updateCustomer(match.record, values, unread);
    if (touched === undefined) sheet.tally.unchanged += 1;
    else sheet.tally.updated += 1;
    return touched;
  }

  function reportDuplicate(sheet: OpenSheet, row: number, reading: Customer, earlier: SeenRow): undefined {
    sheet.tally.duplicates += 1;
    report.addDuplicate(sheet.plan, row, reading.values, earlier);
    return undefined;
  }

  function reportCells(sheet: OpenSheet, row: number, reading: Customer): UnverifiedCell[] {
    for (const note of reading.notes) report.addCell('note', sheet.plan.name, row, note);
    sheet.tally.issues += reading.issues.length;
    return reading.issues.map((issue) => {
      report.addCell('issue', sheet.plan.name, row, issue);
      return toUnverified(issue, sheet.plan.name, row);
    });
  }

  function toUnverified(
    { field, text, reason, column }: CellRemark,
    sheet: string,
    row: number,
  ): UnverifiedCell {
    return { field, text, reason, file, sheet, row, column: column.letter };
  }

  function finish(): ImportOutcome {
    const counts = [...sheets.values()].map(({ tally }): SheetCounts => ({ ...tally }));
    const lines: readonly ReportLine[] = report.lines;
    return {
      file,
      asOf,
      sheets: counts,
      ignored: plan.ignored,
      created: counts.reduce((sum, { created }) => sum + created, 0),
      updated: counts.reduce((sum, { updated }) => sum + updated, 0),
      report: lines,
      omitted: report.omitted,
    };
  }
}

/** The day figures stand for when the file does not say: the end of the month, or today while the month still runs. */
function dayWithin(month: Month, today: CalendarDate): CalendarDate {
  const end = endOfMonth(month);
  return today.startsWith(month) && today < end ? today : end;
}

function openSheet(plan: SheetPlan, latest: CalendarDate): OpenSheet {
  const mapping: Record<string, string> = {};
  for (const { path, fieldKey } of plan.columns) if (fieldKey !== null) mapping[path] = fieldKey;
  const none = {
    read: 0,
    created: 0,
    updated: 0,
    unchanged: 0,
    duplicates: 0,
    rejected: 0,
    skipped: 0,
    issues: 0,
  };
  const { name, headerRows } = plan;
  return {
    plan,
    readRow: createRowReader(plan, { latest }),
    tally: { name, headerRow: headerRows[0] ?? 1, headerRows, ...none, mapping },
  };
}

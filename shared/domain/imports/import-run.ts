import { balancesOnKey } from '../balances/balance-record';
import { takeBalance } from '../balances/take-balance';
import type { TouchedRecord } from '../changes/change';
import { type CalendarDate, endOfMonth, type Month } from '../kernel/calendar';
import type { UnverifiedCell } from '../records/records';
import type { RawRow } from '../sheets/cell';
import type { OtherRow, RowDecision } from '../sheets/choices';
import type { CellRemark, RowReading } from '../sheets/rows/row-reading';
import { type DatedFigures, datedFigures, isAfter, withoutBalances } from './dated-figures';
import { type ExistingMatch, findNamesake, haveDifferentNumbers } from './existing-customers';
import { HeldRows } from './held-rows';
import { type IdentityKey, listIdentityKeys } from './identity';
import type { ImportOrder, ImportRun, RowMatch } from './import-order';
import { listMissing } from './list-missing';
import { type OpenSheet, openSheet } from './open-sheet';
import type { ImportOutcome, SheetCounts } from './outcome';
import { nameRow, ReportBook } from './report-book';
import { collectDecisions, isLaying, otherRowOf } from './row-decisions';
import { type SeenRow, SeenRows } from './seen-rows';
import { chooseContent, layOver, type RowContent, type TakenRow } from './taken-row';
import { type CustomerUpdate, createCustomer, updateCustomer } from './update-customer';

export type { ImportListener, ImportOrder, ImportRun, RowMatch } from './import-order';

type Customer = Extract<RowReading, { outcome: 'customer' }>;

/**
 * Begins an import of one file. Nothing is written here: the caller collects the touched records into one change.
 * Rows are matched in the file first, then in the book (see `listIdentityKeys` for the order); what a person decided
 * about a row (`SheetPlan.decisions`) goes before. No record is touched twice.
 */
export function beginImport(order: ImportOrder): ImportRun {
  const { file, plan, existing, balances, listener } = order;
  const asOf = plan.asOf ?? dayWithin(order.period, order.today);
  const latest = [order.today, asOf, endOfMonth(order.period)].sort().at(-1) ?? order.today;
  const sheets = new Map(plan.sheets.map((sheet) => [sheet.index, openSheet(sheet, latest)]));
  const decisions = collectDecisions(plan.sheets);
  const held = new HeldRows();
  const seen = new SeenRows();
  for (const sheet of plan.sheets) {
    seen.describeSheet(
      sheet.index,
      sheet.columns.flatMap(({ fieldKey }) => (fieldKey === null ? [] : [fieldKey])),
    );
  }
  const report = new ReportBook(file);
  /** Row, counted from 1, that takes a record of the book; 0 none. */
  const metBy = new Uint32Array(existing.size);
  /** Records of the book that a row was about, taken or not. */
  const present = new Uint8Array(existing.size);
  /** Customer that each row seen became, in files whose sheets are of several months. */
  const customerAt: (string | undefined)[] = [];
  const hasSeveralMonths =
    new Set(plan.sheets.flatMap((sheet) => sheets.get(sheet.index)?.month?.month ?? [])).size > 1;
  const furtherMonths = new Set<string>();
  let out: TouchedRecord[] = [];

  return { takeRows, takeRest, finish };

  function takeRows(sheetIndex: number, rows: readonly RawRow[]): TouchedRecord[] {
    const sheet = sheets.get(sheetIndex);
    if (sheet === undefined) return [];
    for (const row of rows) if (row.number >= sheet.plan.firstDataRow) takeRow(sheet, row);
    return handOver();
  }

  function handOver(): TouchedRecord[] {
    const touched = out;
    out = [];
    return touched;
  }

  function takeRow(sheet: OpenSheet, row: RawRow): void {
    const reading = sheet.readRow(row);
    if (reading.outcome === 'empty') return;
    sheet.tally.read += 1;
    if (reading.outcome === 'customer') {
      sheet.kinds.add(reading.kind);
      takeCustomer(sheet, row.number, reading);
      return;
    }
    sheet.tally[reading.outcome] += 1;
    report.addRow(reading.outcome, sheet.plan.name, row.number, reading.text, reading.reason);
  }

  function takeCustomer(sheet: OpenSheet, row: number, reading: Customer): void {
    const { values } = reading;
    const keys = listIdentityKeys(values);
    const decision = decisions.of(sheet.plan.index, row);
    const other = otherRowOf(decision);
    const waiting = other === undefined ? undefined : held.find(other);
    if (other !== undefined && waiting !== undefined) {
      layRow(sheet, row, reading, keys, other, waiting);
      return;
    }
    const isSeparate = decision?.kind === 'separate';
    const earlier = isSeparate ? undefined : seen.find(keys, values);
    if (earlier !== undefined) {
      takeSecondRow(sheet, row, reading, earlier);
      return;
    }
    const match = isSeparate ? undefined : findInBook(sheet, row, reading, keys, decision);
    if (decision?.kind === 'skip') {
      leaveOut(sheet, row, reading, match);
      return;
    }
    const metRow = match === undefined ? 0 : (metBy[match.place] ?? 0);
    if (match !== undefined && metRow > 0) {
      takeSecondRow(sheet, row, reading, seen.at(metRow - 1, match.on, values));
      return;
    }
    const place = seen.add(sheet.plan.index, row, keys, values);
    if (match !== undefined) metBy[match.place] = place + 1;
    const isForBook = match !== undefined && other === undefined;
    const content = readContent(sheet, row, reading, isForBook ? decision : undefined);
    const taken: TakenRow = {
      sheetIndex: sheet.plan.index,
      row,
      kind: reading.kind,
      place,
      match,
      ...content,
      takesNumber: isForBook && decision?.kind === 'merge' && decision.fields.includes('customerNo'),
      isSeparate,
    };
    const laidOver = decisions.countLaidOver(sheet.plan.index, row);
    if (laidOver > 0) held.hold(taken, laidOver);
    else emit(sheet, taken);
  }

  /** The book's record that the row is about: a namesake only when somebody said so. */
  function findInBook(
    sheet: OpenSheet,
    row: number,
    { values }: Customer,
    keys: readonly IdentityKey[],
    decision: RowDecision | undefined,
  ): ExistingMatch | undefined {
    const match = existing.match(keys, values);
    if (match !== undefined) {
      present[match.place] = 1;
      tellMatch('same', sheet, row, match);
      return match;
    }
    const isChosen = isLaying(decision) && decision.otherRow === undefined;
    if (existing.size === 0 || (!isChosen && listener?.matched === undefined)) return undefined;
    const namesake = findNamesake(existing, keys);
    if (namesake === undefined) return undefined;
    tellMatch('namesake', sheet, row, namesake);
    if (!isChosen) return undefined;
    present[namesake.place] = 1;
    return namesake;
  }

  function tellMatch(kind: RowMatch['kind'], sheet: OpenSheet, row: number, match: ExistingMatch): void {
    if (listener?.matched === undefined) return;
    const { id, name } = match.record;
    const recordName = typeof name === 'string' ? name : '';
    listener.matched(sheet.plan.index, row, { kind, on: match.on, recordId: id, recordName });
  }

  /** A row laid over an earlier one of the file. */
  function layRow(
    sheet: OpenSheet,
    row: number,
    reading: Customer,
    keys: readonly IdentityKey[],
    other: OtherRow,
    waiting: TakenRow,
  ): void {
    const sheetIndex = sheet.plan.index;
    const decision = decisions.of(sheetIndex, row);
    sheet.tally.duplicates += 1;
    const reason = decision?.kind === 'merge' ? 'duplicate.merged' : 'duplicate.laidOver';
    report.addLaidOver(sheet.plan, row, reading.values, other, reason);
    layOver(waiting, readContent(sheet, row, reading, decision));
    seen.addKeys(waiting.place, keys);
    // The later row may say who it is where the earlier one did not.
    const match = waiting.isSeparate ? undefined : existing.match(keys, reading.values);
    if (match !== undefined) {
      present[match.place] = 1;
      tellMatch('same', sheet, row, match);
      if (waiting.match === undefined && metBy[match.place] === 0) {
        waiting.match = match;
        metBy[match.place] = waiting.place + 1;
      }
    }
    const laidOver = decisions.countLaidOver(sheetIndex, row);
    const complete = held.noteLaid(other, sheetIndex, row, laidOver);
    if (complete !== undefined) emit(sheetOf(complete), complete);
  }

  function sheetOf({ sheetIndex }: TakenRow): OpenSheet {
    const sheet = sheets.get(sheetIndex);
    if (sheet === undefined) throw new Error('A row of a sheet that is not in the plan');
    return sheet;
  }

  /** The row as it ends: a customer created or changed, and the balances of its month. */
  function emit(sheet: OpenSheet, taken: TakenRow): void {
    const { match, values } = taken;
    const dated = sheet.balances === undefined ? undefined : datedFigures(sheet.balances, values);
    if (match === undefined) {
      if (dated !== undefined) values[balancesOnKey] = dated.sheet.asOf;
      create(sheet, taken, dated);
      return;
    }
    const { record } = match;
    if (hasSeveralMonths) customerAt[taken.place] = record.id;
    const isOlder = dated !== undefined && isAfter(record[balancesOnKey], dated.sheet.asOf);
    const update: CustomerUpdate = isOlder ? withoutBalances(taken) : taken;
    if (dated !== undefined && !isOlder) values[balancesOnKey] = dated.sheet.asOf;
    if (isOlder && sheet.month !== undefined) sheet.month.older += 1;
    if (haveDifferentNumbers(record.customerNo, values.customerNo) && !taken.takesNumber) {
      report.addRow('note', sheet.plan.name, taken.row, String(values.customerNo), 'match.otherNumberKept');
    }
    const touched = updateCustomer(record, update);
    if (touched === undefined) sheet.tally.unchanged += 1;
    else emitUpdate(sheet, taken.row, touched);
    if (dated !== undefined) emitBalance(sheet, record.id, dated);
  }

  function create(sheet: OpenSheet, taken: TakenRow, dated: DatedFigures | undefined): void {
    const { values, unread, row } = taken;
    sheet.tally.created += 1;
    if (existing.size > 0 && !taken.isSeparate) {
      const namesake = findNamesake(existing, listIdentityKeys(values));
      if (namesake !== undefined) {
        const reason = 'match.sameNameOtherNumber';
        report.addRow('note', sheet.plan.name, row, String(values.name ?? ''), reason);
      }
    }
    const touched = createCustomer(order.makeId(), taken.kind, sheet.plan.stage, values, unread);
    out.push(touched);
    if (hasSeveralMonths) customerAt[taken.place] = touched.id;
    listener?.touched?.(sheet.plan.index, row, touched);
    if (dated !== undefined) emitBalance(sheet, touched.id, dated);
  }

  function emitUpdate(sheet: OpenSheet, row: number, touched: TouchedRecord): void {
    out.push(touched);
    // The same figures of a later day: the customer remembers the day, but nothing that people see is another.
    const isSameToPeople = Object.keys(touched.after ?? {}).join() === balancesOnKey;
    if (isSameToPeople) {
      sheet.tally.unchanged += 1;
      return;
    }
    sheet.tally.updated += 1;
    listener?.touched?.(sheet.plan.index, row, touched);
  }

  function emitBalance(sheet: OpenSheet, customerId: string, { sheet: dated, figures }: DatedFigures): void {
    if (sheet.month !== undefined) sheet.month.rows += 1;
    if (balances === undefined || balances.holds(dated, customerId, figures)) return;
    const taken = takeBalance(dated, customerId, figures, balances.find(dated.month, customerId));
    if (taken === undefined) return;
    out.push(taken.touched);
    if (taken.isCorrection && sheet.month !== undefined) sheet.month.corrected += 1;
  }

  function leaveOut(
    sheet: OpenSheet,
    row: number,
    reading: Customer,
    match: ExistingMatch | undefined,
  ): void {
    const kind = match === undefined ? 'skipped' : 'note';
    sheet.tally[match === undefined ? 'skipped' : 'unchanged'] += 1;
    report.addRow(kind, sheet.plan.name, row, nameRow(reading.values), 'row.leftOut');
  }

  /** A second row for a customer: of another month's sheet it tells that month's balances, else it is left out. */
  function takeSecondRow(sheet: OpenSheet, row: number, reading: Customer, earlier: SeenRow): void {
    const customerId = customerAt[earlier.place];
    const ofOther = sheets.get(earlier.sheetIndex)?.month?.month;
    const dated = sheet.balances === undefined ? undefined : datedFigures(sheet.balances, reading.values);
    if (
      dated === undefined ||
      customerId === undefined ||
      ofOther === undefined ||
      ofOther === dated.sheet.month
    ) {
      reportDuplicate(sheet, row, reading, earlier);
      return;
    }
    sheet.tally.unchanged += 1;
    if (sheet.month !== undefined) sheet.month.older += 1;
    emitMonth(sheet, earlier.place, customerId, dated);
  }

  /** Balances of a further month, once for every customer and month. */
  function emitMonth(sheet: OpenSheet, place: number, customerId: string, dated: DatedFigures): void {
    const key = `${place} ${dated.sheet.month}`;
    if (furtherMonths.has(key)) return;
    furtherMonths.add(key);
    emitBalance(sheet, customerId, dated);
  }

  function reportDuplicate(sheet: OpenSheet, row: number, reading: Customer, earlier: SeenRow): void {
    sheet.tally.duplicates += 1;
    report.addDuplicate(sheet.plan, row, reading.values, earlier);
  }

  /** What a row brings, its cells reported; of a merge only the fields named. */
  function readContent(
    sheet: OpenSheet,
    row: number,
    reading: Customer,
    decision: RowDecision | undefined,
  ): RowContent {
    const unread = reportCells(sheet, row, reading);
    return chooseContent({ values: reading.values, blanks: reading.blanks ?? noBlanks, unread }, decision);
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

  function takeRest(): TouchedRecord[] {
    for (const taken of held.takeAll()) emit(sheetOf(taken), taken);
    return handOver();
  }

  function finish(): ImportOutcome {
    takeRest();
    const opened = [...sheets.values()];
    for (const { plan: sheet, month, tally } of opened) {
      if (month === undefined || month.older === 0) continue;
      report.addRow('note', sheet.name, tally.headerRow, String(month.older), 'balances.newerKept');
    }
    const counts = opened.map(({ tally }): SheetCounts => ({ ...tally }));
    const missing = listMissing(
      opened.flatMap(({ balances: dated, kinds }) => (dated === undefined ? [] : [{ ...dated, kinds }])),
      existing,
      (place) => present[place] === 1,
    );
    return {
      file,
      asOf,
      sheets: counts,
      ignored: plan.ignored,
      created: counts.reduce((sum, { created }) => sum + created, 0),
      updated: counts.reduce((sum, { updated }) => sum + updated, 0),
      report: report.lines,
      omitted: report.omitted,
      months: opened.flatMap(({ month }) => (month === undefined ? [] : [{ ...month }])),
      ...(missing === undefined ? {} : { missing }),
    };
  }
}

const noBlanks: readonly string[] = [];

/** The day figures stand for when the file does not say: the end of the month, or today while the month still runs. */
function dayWithin(month: Month, today: CalendarDate): CalendarDate {
  const end = endOfMonth(month);
  return today.startsWith(month) && today < end ? today : end;
}

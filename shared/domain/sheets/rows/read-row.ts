import { isSeveral, parseField, type SeveralValues } from '../../fields/parse-field';
import type { CalendarDate } from '../../kernel/calendar';
import { fromFen, type MoneyUnit, toFen } from '../../kernel/money';
import { fail, type Result, succeed } from '../../kernel/result';
import type { CustomerKind, FieldValue } from '../../records/records';
import type { RawCell, RawRow } from '../cell';
import { cropRow } from '../parts/crop';
import type { SheetPlan } from '../plan';
import { looksLikeCompany } from '../planning/sheet-nature';
import { readAmount } from '../reading/read-amount';
import { isBlankCell, showCell } from '../reading/text-of-cell';
import { type BoundColumn, bindColumns } from './bind-columns';
import { createRowClassifier } from './classify-row';
import { evaluateFormula } from './evaluate-formula';
import { createRowRepair, type RepairedCell } from './repair-row';
import { createTotalCheck } from './right-total';
import type { CellRemark, RowReading } from './row-reading';
import { bindSection } from './section-values';
import { acceptOtherDocument, dropDependentTotal, spreadPhones } from './settle-cells';

export interface RowOptions {
  /** See `ParseOptions.latest`. */
  readonly latest?: CalendarDate;
}

/**
 * Prepares the reading of one sheet's rows; the returned function is called for every row below the header, in the
 * order of the sheet: a section row may give the rows below it a value.
 */
export function createRowReader(plan: SheetPlan, options: RowOptions = {}): (row: RawRow) => RowReading {
  const bound = bindColumns(plan);
  const classify = createRowClassifier(plan);
  const rightTotal = createTotalCheck(bound);
  const { latest } = options;
  const { part } = plan;
  const repair = plan.repairs === undefined ? undefined : createRowRepair(plan.repairs);
  const leavesHidden = plan.hiddenRows === 'leave';
  const clears = plan.blanks === 'clear';
  const section = bindSection(plan, bound);

  return (given) => {
    const own = part === undefined ? given : cropRow(part, given);
    if (own === undefined) return { outcome: 'empty' };
    const mended = repair?.(own);
    const row = mended === undefined ? own : mended.row;
    const skipped = classify(row);
    if (skipped === 'empty') return { outcome: 'empty' };
    // The heading of a section counts for the rows below it even where it is hidden itself.
    if (skipped === 'row.section') section?.enter(row);
    if (leavesHidden && row.hidden === true) {
      return { outcome: 'skipped', reason: 'row.hidden', text: showRow(row) };
    }
    if (skipped !== undefined) return { outcome: 'skipped', reason: skipped, text: showRow(row) };
    const values: Record<string, FieldValue> = {};
    const issues: CellRemark[] = [];
    const blanks: string[] | undefined = clears ? [] : undefined;
    const notes: CellRemark[] = [];
    const several: { bound: BoundColumn; found: SeveralValues; text: string }[] = [];
    for (const column of bound) {
      const cell = row.cells[column.column.index];
      if (cell === null || cell === undefined || cell === '') {
        blanks?.push(column.field.key);
        continue;
      }
      if (column.field.sensitivity !== 'plain' && isMasked(cell)) {
        notes.push(remark(column, cell, 'cell.masked'));
        continue;
      }
      const parsed = readCell(column, cell, row);
      if (!parsed.ok) issues.push(remark(column, cell, parsed.reason));
      else if (isSeveral(parsed.value))
        several.push({ bound: column, found: parsed.value, text: showCell(cell) });
      else if (parsed.value !== null) values[column.field.key] = parsed.value;
      else blanks?.push(column.field.key);
    }
    for (const { bound: column, found, text } of several) spreadPhones(values, issues, column, found, text);
    settle(values, issues, notes, row);
    if (values.name === undefined && values.customerNo === undefined) {
      return { outcome: 'rejected', reason: 'row.noNameNoNumber', text: showRow(row) };
    }
    section?.fill(values, issues);
    if (mended !== undefined) noteRepairs(mended.repaired, notes);
    const kind = kindOf(values);
    if (blanks === undefined) return { outcome: 'customer', kind, values, issues, notes };
    return { outcome: 'customer', kind, values, blanks: blanks.filter(isCleared(values)), issues, notes };
  };

  function noteRepairs(repaired: readonly RepairedCell[], notes: CellRemark[]): void {
    for (const { column, was } of repaired) {
      const own = bound.find((other) => other.column.index === column);
      if (own === undefined) continue;
      notes.push({ column: own.column, field: own.field.key, text: was, reason: 'cell.repaired' });
    }
  }

  function readCell(column: BoundColumn, cell: RawCell, row: RawRow): ReturnType<typeof parseField> {
    const { field, unit } = column;
    if (field.type !== 'money') return parseField(field, cell, latest === undefined ? {} : { latest });
    if (typeof cell === 'object' && cell !== null && cell.kind === 'formula') {
      const result = evaluateFormula(cell.formula, row.number, (index) => readOperand(row, index, unit));
      return result.ok ? succeed(toFen(result.value, unit)) : { ...result, field: field.key };
    }
    return readAmount(cell, unit);
  }

  /** An operand in the unit of the formula's own column; text that is no amount counts as nothing, as in Excel. */
  function readOperand(row: RawRow, index: number, unit: MoneyUnit): Result<number | null> {
    const cell = row.cells[index] ?? null;
    if (typeof cell === 'number') return succeed(cell);
    const own = bound.find(({ column }) => column.index === index);
    const amount = readAmount(cell, own?.field.type === 'money' ? own.unit : unit);
    if (amount.ok) return succeed(amount.value === null ? null : fromFen(amount.value, unit));
    return amount.reason === 'amount.unclear' ? succeed(null) : fail(amount.reason);
  }

  function settle(
    values: Record<string, FieldValue>,
    issues: CellRemark[],
    notes: CellRemark[],
    row: RawRow,
  ): void {
    if (issues.length > 0) {
      acceptOtherDocument(values, issues);
      dropDependentTotal(issues, notes);
    }
    const total = rightTotal(values, row);
    if (total === undefined) return;
    values.aum = total.fen;
    notes.push({ column: total.column, field: 'aum', text: total.text, reason: 'amount.totalSkippedText' });
  }

  function kindOf(values: Readonly<Record<string, FieldValue>>): CustomerKind {
    if (plan.kind !== 'mixed') return plan.kind;
    if (values.creditCode !== undefined) return 'company';
    return typeof values.name === 'string' && looksLikeCompany(values.name) ? 'company' : 'individual';
  }
}

/** `138****8888`: a number that an export hid. It tells nothing new, so what the book has stays. */
function isMasked(cell: RawCell): boolean {
  return typeof cell === 'string' && cell.includes('**');
}

/** Reads a single row; for many rows of one sheet prepare `createRowReader` once. */
export function interpretRow(plan: SheetPlan, row: RawRow, options: RowOptions = {}): RowReading {
  return createRowReader(plan, options)(row);
}

/** Blank cells clear neither what names the customer, nor what another cell of the row gave. */
function isCleared(values: Readonly<Record<string, FieldValue>>): (key: string) => boolean {
  return (key) => key !== 'name' && key !== 'customerNo' && values[key] === undefined;
}

function remark({ column, field }: BoundColumn, cell: RawCell, reason: string): CellRemark {
  return { column, field: field.key, text: showCell(cell), reason };
}

/** The row in short, for reports: filled cells with ` | ` between, at most 200 characters. */
function showRow(row: RawRow): string {
  const text = row.cells
    .filter((cell) => !isBlankCell(cell))
    .map((cell) => showCell(cell).trim())
    .join(' | ');
  return text.length > 200 ? `${text.slice(0, 199)}…` : text;
}

import { fieldByKey } from '../../fields/catalogue';
import type { Field } from '../../fields/field';
import { isSeveral, parseField, type SeveralValues } from '../../fields/parse-field';
import type { CalendarDate } from '../../kernel/calendar';
import { fromFen, type MoneyUnit, toFen } from '../../kernel/money';
import { fail, type Result, succeed } from '../../kernel/result';
import type { CustomerKind, FieldValue } from '../../records/records';
import type { RawCell, RawRow } from '../cell';
import type { ColumnPlan, SheetPlan } from '../plan';
import { looksLikeCompany } from '../planning/sheet-nature';
import { readAmount } from '../reading/read-amount';
import { isBlankCell, showCell } from '../reading/text-of-cell';
import { createRowClassifier } from './classify-row';
import { evaluateFormula } from './evaluate-formula';
import { createTotalCheck } from './right-total';
import type { CellRemark, RowReading } from './row-reading';

export interface RowOptions {
  /** See `ParseOptions.latest`. */
  readonly latest?: CalendarDate;
}

export interface BoundColumn {
  readonly column: ColumnPlan;
  readonly field: Field;
  readonly unit: MoneyUnit;
}

/** Prepares the reading of one sheet's rows; the returned function is called for every row below the header. */
export function createRowReader(plan: SheetPlan, options: RowOptions = {}): (row: RawRow) => RowReading {
  const bound = bindColumns(plan);
  const classify = createRowClassifier(plan);
  const rightTotal = createTotalCheck(bound);
  const { latest } = options;

  return (row) => {
    const skipped = classify(row);
    if (skipped === 'empty') return { outcome: 'empty' };
    if (skipped !== undefined) return { outcome: 'skipped', reason: skipped, text: showRow(row) };
    const values: Record<string, FieldValue> = {};
    const issues: CellRemark[] = [];
    const several: { bound: BoundColumn; found: SeveralValues; text: string }[] = [];
    for (const column of bound) {
      const cell = row.cells[column.column.index];
      if (cell === null || cell === undefined || cell === '') continue;
      const parsed = readCell(column, cell, row);
      if (!parsed.ok) issues.push(remark(column, cell, parsed.reason));
      else if (isSeveral(parsed.value))
        several.push({ bound: column, found: parsed.value, text: showCell(cell) });
      else if (parsed.value !== null) values[column.field.key] = parsed.value;
    }
    for (const { bound: column, found, text } of several) spread(values, issues, column, found, text);
    const notes: CellRemark[] = [];
    settle(values, issues, notes, row);
    if (values.name === undefined && values.customerNo === undefined) {
      return { outcome: 'rejected', reason: 'row.noNameNoNumber', text: showRow(row) };
    }
    return { outcome: 'customer', kind: kindOf(values), values, issues, notes };
  };

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

/** Reads a single row; for many rows of one sheet prepare `createRowReader` once. */
export function interpretRow(plan: SheetPlan, row: RawRow, options: RowOptions = {}): RowReading {
  return createRowReader(plan, options)(row);
}

function bindColumns(plan: SheetPlan): BoundColumn[] {
  const bound: BoundColumn[] = [];
  for (const column of plan.columns) {
    const field = column.fieldKey === null ? undefined : fieldByKey(column.fieldKey);
    if (field !== undefined) bound.push({ column, field, unit: column.unit ?? 'yuan' });
  }
  return bound;
}

function remark({ column, field }: BoundColumn, cell: RawCell, reason: string): CellRemark {
  return { column, field: field.key, text: showCell(cell), reason };
}

/** Gives the values of a cell with several their places; what a column of its own says is never overwritten. */
function spread(
  values: Record<string, FieldValue>,
  issues: CellRemark[],
  { column, field }: BoundColumn,
  found: SeveralValues,
  text: string,
): void {
  let lost = found.issue;
  for (const [key, value] of Object.entries(found.values)) {
    const place = [key, 'secondMobile'].find((name) => values[name] === undefined || values[name] === value);
    if (place === undefined) lost = 'phone.tooMany';
    else values[place] = value;
  }
  if (lost !== undefined) issues.push({ column, field: field.key, text, reason: lost });
}

const otherDocuments = new Set(['passport', 'hkMacaoPermit', 'taiwanPermit', 'residencePermit', 'officerId']);

/** Where the sheet says that the ID is a passport or permit, its number need not be that of a resident. */
function acceptOtherDocument(values: Record<string, FieldValue>, issues: CellRemark[]): void {
  if (typeof values.idType !== 'string' || !otherDocuments.has(values.idType)) return;
  const at = issues.findIndex(({ field, reason }) => field === 'idNumber' && /length|unclear/.test(reason));
  const text = issues[at]?.text.replaceAll(' ', '').toUpperCase();
  if (text === undefined || text.length < 5 || text.length > 20) return;
  values.idNumber = text;
  issues.splice(at, 1);
}

const totals: Readonly<Record<string, readonly string[]>> = {
  aum: ['deposits', 'demandDeposits', 'timeDeposits', 'wealth', 'funds', 'insurance'],
  deposits: ['demandDeposits', 'timeDeposits'],
};

/**
 * A total whose formula has no stored result, and whose part cannot be read: the part is reported, the total only
 * noted. A total that stands in the sheet as an error is a cell not understood like any other.
 */
function dropDependentTotal(issues: CellRemark[], notes: CellRemark[]): void {
  for (const [total, parts] of Object.entries(totals)) {
    const at = issues.findIndex(({ field, text }) => field === total && text.startsWith('='));
    const issue = issues[at];
    if (issue === undefined || !issues.some(({ field }) => parts.includes(field))) continue;
    issues.splice(at, 1);
    notes.push({ ...issue, reason: 'amount.totalUnknown' });
  }
}

/** The row in short, for reports: filled cells with ` | ` between, at most 200 characters. */
function showRow(row: RawRow): string {
  const text = row.cells
    .filter((cell) => !isBlankCell(cell))
    .map((cell) => showCell(cell).trim())
    .join(' | ');
  return text.length > 200 ? `${text.slice(0, 199)}…` : text;
}

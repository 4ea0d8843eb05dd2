import { isSeveral, type ParsedField, parseField } from '@shared/domain/fields/parse-field';
import { fieldValueOf } from '@shared/domain/fields/values';
import type { ExistingCustomers } from '@shared/domain/imports/existing-customers';
import { listIdentityKeys } from '@shared/domain/imports/identity';
import type { CalendarDate } from '@shared/domain/kernel/calendar';
import type { CustomerRecord, FieldValue } from '@shared/domain/records/records';
import type { RawCell, RawRow } from '@shared/domain/sheets/cell';
import type { SheetPlan } from '@shared/domain/sheets/plan';
import { isBlankMark } from '@shared/domain/sheets/reading/clean-text';
import { showCell } from '@shared/domain/sheets/reading/text-of-cell';
import { type BoundColumn, bindColumns } from '@shared/domain/sheets/rows/bind-columns';
import { createRowReader } from '@shared/domain/sheets/rows/read-row';
import type { RowReading, SkipReason } from '@shared/domain/sheets/rows/row-reading';
import { ColumnManner } from './column-manner';

/** A cell that the book says something else about. */
export interface ChangedCell {
  readonly column: BoundColumn;
  readonly cell: RawCell;
  /** Values for the cell, in the order they stand in it; none: it becomes blank. */
  readonly values: readonly FieldValue[];
}

interface FoundRow {
  readonly changed: readonly ChangedCell[];
  /** True for rows of customers, false for titles, sections, totals and the like. */
  readonly isData: boolean;
}

/** A row of the sheet in which something may have to be written. */
export interface ReadRow extends FoundRow {
  readonly number: number;
  /** The cells, where somebody still has to look at them. */
  readonly cells: readonly RawCell[] | null;
}

/** No row of a customer. */
const otherRow: FoundRow = { changed: [], isData: false };
/** A customer's row that stays as it is. */
const strangeRow: FoundRow = { changed: [], isData: true };

/** What an export has found in the sheets so far. */
export interface Counts {
  rows: number;
  gone: number;
  repeated: number;
}

/** Rows that are no customer's, whatever stands in them. */
const otherRows: ReadonlySet<SkipReason> = new Set([
  'row.blank',
  'row.section',
  'row.repeatedHeader',
  'row.total',
  'row.signature',
  'row.note',
  'row.instruction',
]);

/**
 * Reads the rows of a sheet anew and lays the book beside them: which customer each row is, and which cells the book
 * would write differently. A second row of the same customer, and rows that a person set apart or left out, stay as
 * they are.
 */
export class SheetReading {
  readonly columns: readonly BoundColumn[];
  readonly rows: ReadRow[] = [];
  /** Last row of a customer; 0: none. */
  lastRow = 0;
  /** Last row of the customers that share a value of the section field. */
  readonly lastOf = new Map<FieldValue, number>();
  /** How many customers of the sheet each manager has. */
  readonly managers = new Map<FieldValue, number>();
  /** Rows of customers whose cells are of the kinds that their columns usually have, top to bottom. */
  private readonly usualRows: number[] = [];
  /** Cells of the last customer's row. */
  lastCells: readonly RawCell[] = [];
  private readonly manners = new Map<number, ColumnManner>();
  private readonly read: (row: RawRow) => RowReading;

  constructor(
    readonly plan: SheetPlan,
    private readonly existing: ExistingCustomers,
    private readonly met: Set<number>,
    private readonly keepCells: boolean,
    today: CalendarDate,
  ) {
    this.columns = bindColumns(plan);
    for (const { column, field } of this.columns) this.manners.set(column.index, new ColumnManner(field));
    this.read = createRowReader(plan, { latest: today });
  }

  mannerOf({ column, field }: BoundColumn): ColumnManner {
    return this.manners.get(column.index) ?? new ColumnManner(field);
  }

  /** The row that one put in below row `after` should look like: the nearest above it that is like the others. */
  modelFor(after: number): number {
    return this.usualRows.findLast((row) => row <= after) ?? after;
  }

  /** Takes the next row of the sheet. */
  take(row: RawRow, counts: Counts): void {
    const found = row.number < this.plan.firstDataRow ? otherRow : this.look(row, counts);
    if (found === null || (found.changed.length === 0 && !this.keepCells)) return;
    this.rows.push({ number: row.number, cells: this.keepCells ? row.cells : null, ...found });
  }

  private look(row: RawRow, counts: Counts): FoundRow | null {
    const reading = this.read(row);
    if (reading.outcome === 'empty') return null;
    if (reading.outcome !== 'customer') {
      return reading.outcome === 'rejected' || !otherRows.has(reading.reason) ? strangeRow : otherRow;
    }
    counts.rows += 1;
    this.noteLast(row, reading.values);
    for (const column of this.columns) this.learn(column, row.cells[column.column.index] ?? null);
    if (this.columns.every((column) => this.isUsual(column, row.cells[column.column.index] ?? null))) {
      this.usualRows.push(row.number);
    }
    const decision = this.plan.decisions?.[row.number]?.kind;
    const match = this.existing.match(listIdentityKeys(reading.values), reading.values);
    if (match === undefined) {
      if (decision !== 'skip') counts.gone += 1;
      return strangeRow;
    }
    const known = this.met.has(match.place);
    this.met.add(match.place);
    if (known || decision === 'skip' || decision === 'separate') {
      counts.repeated += 1;
      return strangeRow;
    }
    const { manager } = match.record;
    if (typeof manager === 'string') this.managers.set(manager, (this.managers.get(manager) ?? 0) + 1);
    const changed = this.columns.flatMap((column) => this.compare(column, row, reading.values, match.record));
    return { changed, isData: true };
  }

  private noteLast(row: RawRow, values: Readonly<Record<string, FieldValue>>): void {
    this.lastRow = row.number;
    this.lastCells = row.cells;
    const { sectionField } = this.plan;
    const section = sectionField === undefined ? undefined : values[sectionField];
    if (section !== undefined) this.lastOf.set(section, row.number);
  }

  private learn(column: BoundColumn, cell: RawCell): void {
    const meaning = readCell(column, cell);
    const value = meaning === undefined || meaning === null || isSeveral(meaning) ? undefined : meaning;
    this.mannerOf(column).learn(cell, value);
  }

  private isUsual(column: BoundColumn, cell: RawCell): boolean {
    if (cell === null) return true;
    if (column.field.type === 'money') return typeof cell === 'number' || typeof cell === 'object';
    const dates = column.field.type === 'date' && this.mannerOf(column).serialDates;
    return !dates || typeof cell === 'object';
  }

  private compare(
    column: BoundColumn,
    row: RawRow,
    read: Readonly<Record<string, FieldValue>>,
    record: CustomerRecord,
  ): readonly ChangedCell[] {
    const { field } = column;
    const cell = row.cells[column.column.index] ?? null;
    if (field.derived === true || (typeof cell === 'object' && cell?.kind === 'formula')) return [];
    const kept = fieldValueOf(record, field.key);
    const meaning = readCell(column, cell);
    if (meaning === undefined) {
      // Not understood by itself; what the person made of it, or the book knows by now, is written.
      return kept === undefined || isSameText(cell, kept) ? [] : [{ column, cell, values: [kept] }];
    }
    // The number names the row: one of another system, or one without its zeros, stays.
    if (field.key === 'customerNo' && meaning !== null) return [];
    if (meaning !== null && isSeveral(meaning)) {
      const keys = Object.keys(meaning.values);
      if (keys.every((key) => record[key] === meaning.values[key])) return [];
      const order = [field.key, ...keys.filter((key) => key !== field.key)];
      const values = order.flatMap((key) => fieldValueOf(record, key) ?? []);
      return [{ column, cell, values }];
    }
    if (meaning === null) {
      if (kept === undefined || isTold(kept, this.columns, column, read)) return [];
      return [{ column, cell, values: [kept] }];
    }
    return meaning === kept ? [] : [{ column, cell, values: kept === undefined ? [] : [kept] }];
  }
}

/** What a cell means by itself; null: blank; undefined: not understood. */
function readCell({ field, unit }: BoundColumn, cell: RawCell): ParsedField | undefined {
  if (cell === null || (typeof cell === 'string' && isBlankMark(cell.trim()))) return null;
  const parsed = parseField(field, cell, { unit });
  return parsed.ok ? parsed.value : undefined;
}

/** True when the cell says what the book keeps, letter by letter, such as the number of a passport. */
function isSameText(cell: RawCell, kept: FieldValue): boolean {
  const bare = (text: string) => text.replace(/\s/g, '').toUpperCase();
  return bare(showCell(cell)) === bare(String(kept));
}

/** True when another cell of the row gave the blank one's value, such as a landline in the mobile column. */
function isTold(
  kept: FieldValue,
  columns: readonly BoundColumn[],
  { field }: BoundColumn,
  read: Readonly<Record<string, FieldValue>>,
): boolean {
  return (
    read[field.key] === kept &&
    columns.some((other) => other.field.key !== field.key && other.field.type === field.type)
  );
}

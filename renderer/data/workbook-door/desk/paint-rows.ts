import type { RecordPatch, TouchedRecord } from '@shared/domain/changes/change';
import type { ReportLine } from '@shared/domain/imports/outcome';
import type { FieldValue } from '@shared/domain/records/records';
import type { RawRow } from '@shared/domain/sheets/cell';
import type { SheetPlan } from '@shared/domain/sheets/plan';
import { showCell } from '@shared/domain/sheets/reading/text-of-cell';
import type { CellMark, DoorRow, RowFilter, RowKind } from '../door-protocol';

/** What the trial found out about the rows of one sheet. */
export class SheetFindings {
  /** Rows that would create or change a customer; of changes what the book holds now. */
  readonly #touched = new Map<number, RecordPatch | null>();
  #lines: ReadonlyMap<number, readonly ReportLine[]> = new Map();
  done = false;

  constructor(readonly plan: SheetPlan) {}

  noteTouched(row: number, touched: TouchedRecord): void {
    this.#touched.set(row, touched.before === null ? null : touched.before);
  }

  /** Takes the lines of the report that are about this sheet. */
  finish(lines: ReadonlyMap<number, readonly ReportLine[]>): void {
    this.#lines = lines;
    this.done = true;
  }

  linesOf(row: number): readonly ReportLine[] {
    return this.#lines.get(row) ?? [];
  }

  kindOf(row: number): RowKind {
    const { headerRows, firstDataRow } = this.plan;
    if (row < (headerRows[0] ?? firstDataRow)) return 'title';
    if (row < firstDataRow) return 'header';
    if (!this.done) return 'unchecked';
    const before = this.#touched.get(row);
    if (before !== undefined) return before === null ? 'created' : 'updated';
    const whole = this.linesOf(row).find(({ kind }) => rowKinds.has(kind));
    return whole === undefined ? 'unchanged' : (whole.kind as RowKind);
  }

  passes(row: number, filter: RowFilter): boolean {
    if (filter === 'all') return true;
    if (row < this.plan.firstDataRow) return filter === 'problems' && this.plan.headerRows.at(-1) === row;
    if (filter === 'changes') return this.kindOf(row) === 'updated';
    return this.linesOf(row).some(({ kind }) => isProblem(kind));
  }

  marksOf(row: number): readonly CellMark[] {
    const marks: CellMark[] = [];
    for (const { kind, field, column, reason } of this.linesOf(row)) {
      if (field === undefined || (kind !== 'issue' && kind !== 'note' && kind !== 'conflict')) continue;
      const planned = this.plan.columns.find(({ letter }) => letter === column);
      if (planned !== undefined) marks.push({ column: planned.index, kind, field, reason });
    }
    const before = this.#touched.get(row);
    if (before === undefined || before === null) return marks;
    for (const { index, fieldKey } of this.plan.columns) {
      if (fieldKey === null || !Object.hasOwn(before, fieldKey)) continue;
      const value = before[fieldKey] as FieldValue | null;
      marks.push({ column: index, kind: 'changed', field: fieldKey, before: value });
    }
    return marks;
  }
}

const rowKinds: ReadonlySet<ReportLine['kind']> = new Set(['skipped', 'rejected', 'duplicate']);

/** Lines that somebody should look at. */
export function isProblem(kind: ReportLine['kind']): boolean {
  return kind === 'issue' || kind === 'duplicate' || kind === 'rejected';
}

/** A row as it is shown; without findings only its texts are known. */
export function paintRow(row: RawRow, findings: SheetFindings | undefined): DoorRow {
  const texts = row.cells.map(showCell);
  const { number } = row;
  if (findings === undefined) return { number, kind: 'unchecked', texts, marks: [] };
  const lines = findings.linesOf(number);
  const whole = lines.find(({ kind, column }) => column === '' && kind !== 'conflict');
  return {
    number,
    kind: findings.kindOf(number),
    texts,
    marks: findings.marksOf(number),
    ...(whole === undefined ? {} : { reason: whole.reason }),
    ...(whole?.otherRow === undefined ? {} : { otherRow: whole.otherRow }),
  };
}

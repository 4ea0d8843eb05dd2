import type { RecordPatch, TouchedRecord } from '@shared/domain/changes/change';
import { isWeak, type MatchedOn } from '@shared/domain/imports/identity';
import type { RowMatch } from '@shared/domain/imports/import-run';
import type { ReportLine } from '@shared/domain/imports/outcome';
import type { FieldValue } from '@shared/domain/records/records';
import type { RawRow } from '@shared/domain/sheets/cell';
import type { RowDecision } from '@shared/domain/sheets/choices';
import type { SheetPlan } from '@shared/domain/sheets/plan';
import type { CellMark, RowFilter, RowKind } from '../door-protocol';
import { RepairedCells } from './repaired-cells';

const noLines: readonly ReportLine[] = [];

/** What the trial found out about the rows of one sheet. */
export class SheetFindings {
  #plan: SheetPlan;
  #repairs: RepairedCells;
  /** Rows that would create or change a customer; of changes what the book holds now. */
  readonly #touched = new Map<number, RecordPatch | null>();
  /** Rows that met a customer of the book by what only suggests the same person. */
  readonly #matched = new Map<number, MatchedOn>();
  /** Rows with cells that were not understood. */
  readonly #unclear = new Set<number>();
  #lines = new Map<number, readonly ReportLine[]>();
  #done = false;
  /** Grows when single rows were tried again. */
  revision = 0;

  constructor(plan: SheetPlan) {
    this.#plan = plan;
    this.#repairs = new RepairedCells(plan.repairs);
  }

  get plan(): SheetPlan {
    return this.#plan;
  }

  get repairs(): RepairedCells {
    return this.#repairs;
  }

  noteTouched(row: number, touched: TouchedRecord): void {
    this.#touched.set(row, touched.before);
    if (touched.after?.unverified !== undefined) this.#unclear.add(row);
  }

  /** Notes a customer of the book that the row probably is; one told by a number of its own needs no word. */
  noteMatch(row: number, { on, kind }: RowMatch): void {
    if (kind === 'namesake' || isWeak(on)) this.#matched.set(row, on);
  }

  /** True while reading for rows that are worth keeping: not plainly taken, or taken with something unclear. */
  isNotable(row: number): boolean {
    return !this.#touched.has(row) || this.#unclear.has(row) || this.#matched.has(row);
  }

  /** Takes the lines of the report that are about this sheet. */
  finish(lines: ReadonlyMap<number, readonly ReportLine[]>): void {
    this.#lines = new Map(lines);
    this.#done = true;
  }

  /** Takes what another trial found out about some of the rows, under a plan that differs in their cells only. */
  replaceRows(rows: readonly number[], newer: SheetFindings): void {
    this.#plan = newer.#plan;
    this.#repairs = newer.#repairs;
    for (const row of rows) {
      moveEntry(this.#touched, newer.#touched, row);
      moveEntry(this.#matched, newer.#matched, row);
      moveEntry(this.#lines, newer.#lines, row);
    }
    this.revision += 1;
  }

  linesOf(row: number): readonly ReportLine[] {
    return this.#lines.get(row) ?? noLines;
  }

  /** The lines in the order of the rows. */
  *allLines(): Generator<ReportLine> {
    for (const lines of this.#lines.values()) yield* lines;
  }

  decisionOf(row: number): RowDecision | undefined {
    return this.#plan.decisions?.[row];
  }

  matchOf(row: number): MatchedOn | undefined {
    return this.#matched.get(row);
  }

  kindOf(row: number): RowKind {
    const { headerRows, firstDataRow } = this.#plan;
    if (row < (headerRows[0] ?? firstDataRow)) return 'title';
    if (row < firstDataRow) return 'header';
    if (!this.#done) return 'unchecked';
    const before = this.#touched.get(row);
    if (before !== undefined) return before === null ? 'created' : 'updated';
    const whole = this.linesOf(row).find(({ kind }) => rowKinds.has(kind));
    return whole === undefined ? 'unchanged' : (whole.kind as RowKind);
  }

  /** True when the row has something that somebody should still look at. */
  isTroubled(row: number): boolean {
    const decided = this.decisionOf(row) !== undefined;
    return this.linesOf(row).some(({ kind }) => isProblem(kind) && !(decided && kind === 'duplicate'));
  }

  isRepeated(row: number): boolean {
    return this.#matched.has(row) || this.linesOf(row).some(({ kind }) => kind === 'duplicate');
  }

  /** Whether a filter shows a row. What was just repaired or decided stays in view. */
  passes(row: RawRow, filter: RowFilter): boolean {
    if (filter === 'all') return true;
    const { number } = row;
    if (number < this.#plan.firstDataRow) return false;
    const kind = this.kindOf(number);
    switch (filter) {
      case 'changes':
        return kind === 'updated';
      case 'created':
        return kind === 'created';
      case 'duplicates':
        return this.isRepeated(number) || this.decisionOf(number) !== undefined;
      default:
        return (
          this.isTroubled(number) ||
          this.decisionOf(number) !== undefined ||
          this.#repairs.read(row).repaired.length > 0
        );
    }
  }

  /** How many rows are troubled and how many repeat another, and how many were repaired. */
  count(): { problems: number; duplicates: number; alike: number } {
    let problems = 0;
    let duplicates = this.#matched.size;
    for (const row of this.#lines.keys()) {
      if (this.isTroubled(row)) problems += 1;
      if (!this.#matched.has(row) && this.isRepeated(row)) duplicates += 1;
    }
    return { problems, duplicates, alike: this.#matched.size };
  }

  marksOf(row: number): readonly CellMark[] {
    const marks: CellMark[] = [];
    for (const { kind, field, column, reason } of this.linesOf(row)) {
      if (field === undefined || (kind !== 'issue' && kind !== 'note' && kind !== 'conflict')) continue;
      const planned = this.#plan.columns.find(({ letter }) => letter === column);
      if (planned !== undefined) marks.push({ column: planned.index, kind, field, reason });
    }
    const before = this.#touched.get(row);
    if (before === undefined || before === null) return marks;
    for (const { index, fieldKey } of this.#plan.columns) {
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

function moveEntry<V>(into: Map<number, V>, from: ReadonlyMap<number, V>, row: number): void {
  const value = from.get(row);
  if (value === undefined) into.delete(row);
  else into.set(row, value);
}

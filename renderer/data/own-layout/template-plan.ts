import type { MoneyUnit } from '@shared/domain/kernel/money';
import { fail, type Result, succeed } from '@shared/domain/kernel/result';
import type { RawCell, RawRow } from '@shared/domain/sheets/cell';
import { readHeaderText, readUnitRemark } from '@shared/domain/sheets/planning/header-text';
import { findMarks, isOfCustomer, type Mark, readMark } from './template-marks';

/** A cell of a template that holds marks. */
export interface MarkedCell {
  readonly row: number;
  readonly column: number;
  /** Texts and marks in their order. */
  readonly pieces: readonly (string | Mark)[];
  /** In which sums and amounts are written there: what the header above says, else 万元. */
  readonly unit: MoneyUnit;
}

/** What is to be filled in one sheet of a template. */
export interface TemplateSheet {
  readonly index: number;
  /** Filled once. */
  readonly single: readonly MarkedCell[];
  /** The row that is repeated for each customer. */
  readonly repeated: {
    readonly row: number;
    readonly marked: readonly MarkedCell[];
    /** What else stands in the row, to be repeated with it. */
    readonly fixed: readonly (readonly [column: number, cell: RawCell])[];
  } | null;
}

/** A sheet of a template with all its rows. */
export interface SheetContent {
  readonly name: string;
  readonly index: number;
  readonly rows: readonly RawRow[];
}

/**
 * Finds the marks of a template. Reasons: `template.noMarks`; `template.unknownMark` with all of them in
 * `details.marks`; `template.severalRows` with the name of the sheet.
 */
export function planTemplate(
  file: string,
  sheets: readonly SheetContent[],
): Result<readonly TemplateSheet[]> {
  const unknown = new Set<string>();
  const planned: TemplateSheet[] = [];
  for (const sheet of sheets) {
    const marked = listMarked(sheet.rows, unknown);
    const rows = [...new Set(marked.filter(holdsCustomer).map(({ row }) => row))];
    if (rows.length > 1) return fail('template.severalRows', { details: { file, marks: sheet.name } });
    const [row] = rows;
    const own = marked.filter((cell) => cell.row === row);
    planned.push({
      index: sheet.index,
      single: marked
        .filter((cell) => cell.row !== row)
        .map((cell) => ({ ...cell, unit: unitOfSum(cell, own) })),
      repeated: row === undefined ? null : planRow(row, marked, sheet.rows),
    });
  }
  if (unknown.size > 0) {
    const marks = [...unknown].map((name) => `{{${name}}}`).join(' ');
    return fail('template.unknownMark', { details: { file, marks } });
  }
  const filled = planned.filter(({ single, repeated }) => single.length > 0 || repeated !== null);
  return filled.length === 0 ? fail('template.noMarks', { details: { file } }) : succeed(filled);
}

function listMarked(rows: readonly RawRow[], unknown: Set<string>): readonly MarkedCell[] {
  const marked: MarkedCell[] = [];
  for (const row of rows) {
    for (const [column, cell] of row.cells.entries()) {
      const found = typeof cell === 'string' ? findMarks(cell) : null;
      if (found === null) continue;
      const pieces = found.pieces.flatMap((piece): readonly (string | Mark)[] => {
        if (typeof piece === 'string') return [piece];
        const mark = readMark(piece.mark);
        if (mark === undefined) unknown.add(piece.mark);
        return mark === undefined ? [] : [mark];
      });
      marked.push({ row: row.number, column, pieces, unit: findUnit(rows, row.number, column) });
    }
  }
  return marked;
}

/** A sum is in the unit of the column that it sums up, wherever it stands. */
function unitOfSum(cell: MarkedCell, repeated: readonly MarkedCell[]): MoneyUnit {
  const sum = cell.pieces.find((piece) => typeof piece === 'object' && piece.kind === 'total');
  if (typeof sum !== 'object' || sum.kind !== 'total') return cell.unit;
  const summed = repeated.find(({ pieces }) =>
    pieces.some(
      (piece) => typeof piece === 'object' && piece.kind === 'field' && piece.field.key === sum.field.key,
    ),
  );
  return summed?.unit ?? cell.unit;
}

function holdsCustomer({ pieces }: MarkedCell): boolean {
  return pieces.some((piece) => typeof piece === 'object' && isOfCustomer(piece));
}

function planRow(
  number: number,
  marked: readonly MarkedCell[],
  rows: readonly RawRow[],
): TemplateSheet['repeated'] {
  const own = marked.filter(({ row }) => row === number);
  const columns = new Set(own.map(({ column }) => column));
  const cells = rows.find((row) => row.number === number)?.cells ?? [];
  const fixed = [...cells.entries()].filter(([column, cell]) => cell !== null && !columns.has(column));
  return { row: number, marked: own, fixed };
}

/** The unit that the nearest header above names, else one told for the whole sheet, else 万元 as on screen. */
function findUnit(rows: readonly RawRow[], below: number, column: number): MoneyUnit {
  const above = rows.filter(({ number }) => number < below).reverse();
  for (const { cells } of above) {
    const cell = cells[column];
    const unit = typeof cell === 'string' ? readHeaderText(cell).unit : undefined;
    if (unit !== undefined) return unit;
  }
  for (const { cells } of above) {
    for (const cell of cells) {
      const unit = typeof cell === 'string' ? readUnitRemark(cell) : undefined;
      if (unit !== undefined) return unit;
    }
  }
  return 'wan';
}

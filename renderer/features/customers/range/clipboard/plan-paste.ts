import type { CellEdit, UnreadCell } from '@shared/domain/commands/edit-cells';
import type { Field } from '@shared/domain/fields/field';
import type { CalendarDate } from '@shared/domain/kernel/calendar';
import { fail } from '@shared/domain/kernel/result';
import type { CustomerRecord, FieldValue, UnverifiedCell } from '@shared/domain/records/records';
import type { RangeRect } from '../range-model';
import { isMasked, readCell, type TroubledCell, textOfPasted } from './read-cell';
import type { PastedBlock, PastedCell } from './read-clipboard';

/** A value copied within the book: exact, in full, with the field it came from. */
export interface OwnCell {
  readonly type: Field['type'];
  readonly value: FieldValue | null;
}

export interface PasteRequest {
  readonly block: PastedBlock;
  /** The same block in exact values where it was copied from this book. */
  readonly own?: readonly (readonly (OwnCell | undefined)[])[];
  /** The cells selected. */
  readonly rect: RangeRect;
  /** Columns shown, in order; without a field they cannot be written. */
  readonly columns: readonly { readonly key: string; readonly field?: Field }[];
  readonly rows: number;
  /** The customer of a row; undefined for the row of a band, which is passed over. */
  readonly recordAt: (row: number) => CustomerRecord | undefined;
  readonly today: CalendarDate;
}

export interface PastePlan {
  readonly cells: readonly CellEdit[];
  readonly unread: readonly UnreadCell[];
  /** Cells that could not be read; each is in `unread` too. */
  readonly bad: readonly TroubledCell[];
  /** Cells of columns that cannot be written. */
  readonly refused: readonly TroubledCell[];
  /** Cells left alone because a copy had hidden their middle. */
  readonly masked: number;
  /** Columns and rows of the block that found no place in the grid. */
  readonly beyondColumns: number;
  readonly beyondRows: number;
  /** Cells the paste covers, to be selected afterwards. */
  readonly covered: RangeRect;
  /** Where each customer's row is, to tell the place of what a command refuses. */
  readonly rowOf: ReadonlyMap<string, number>;
}

/** How large a piece of the grid one paste may write, in cells. */
export const mostCells = 200_000;

/** Rows and columns a block takes up: as it is, or repeated where the selection is a multiple of it, as in Excel. */
export function sizeOfPaste(
  block: PastedBlock,
  rect: RangeRect,
): { readonly rows: number; readonly columns: number } {
  const height = block.length;
  const width = block[0]?.length ?? 0;
  const rows = rect.bottom - rect.top + 1;
  const columns = rect.right - rect.left + 1;
  return {
    rows: rows % height === 0 && (columns % width === 0 || columns === 1) ? rows : height,
    columns: columns % width === 0 && (rows % height === 0 || rows === 1) ? columns : width,
  };
}

/**
 * What pasting a block would write. Blank cells clear, cells that cannot be read are kept in words beside the value the
 * field has, numbers with a hidden middle are left alone. Nothing is written yet.
 */
export function planPaste(request: PasteRequest): PastePlan {
  const { block, own, rect, columns, rows, recordAt, today } = request;
  const size = sizeOfPaste(block, rect);
  const width = Math.min(size.columns, columns.length - rect.left);
  const targets = listTargets(rect.top, size.rows, rows, recordAt);
  const cells: CellEdit[] = [];
  const others: CellEdit[] = [];
  const unread: UnreadCell[] = [];
  const bad: TroubledCell[] = [];
  const refused: TroubledCell[] = [];
  const rowOf = new Map<string, number>();
  let masked = 0;
  targets.forEach(({ row, record }, offset) => {
    rowOf.set(record.id, row);
    const source = offset % block.length;
    for (let at = 0; at < width; at += 1) {
      const column = columns[rect.left + at];
      const from = at % (block[0]?.length ?? 1);
      const cell = block[source]?.[from];
      if (column === undefined || cell === undefined) continue;
      take(row, record, column, cell, own?.[source]?.[from]);
    }
  });
  return {
    // What a cell says of other fields gives way to what their own column says.
    cells: others.length === 0 ? cells : [...others, ...cells],
    unread,
    bad,
    refused,
    masked,
    beyondColumns: size.columns - width,
    beyondRows: size.rows - targets.length,
    covered: {
      top: rect.top,
      bottom: targets.at(-1)?.row ?? rect.top,
      left: rect.left,
      right: rect.left + Math.max(width, 1) - 1,
    },
    rowOf,
  };

  function take(
    row: number,
    { id }: CustomerRecord,
    { key, field }: PasteRequest['columns'][number],
    cell: NonNullable<PastedCell> | null,
    exact: OwnCell | undefined,
  ): void {
    if (field === undefined || field.derived === true) {
      const failure = fail('cell.readOnly', field === undefined ? {} : { field: key });
      refused.push({ row, column: key, text: textOfPasted(cell), failure });
    } else if (exact !== undefined && exact.type === field.type) {
      cells.push({ id, field: key, value: exact.value });
    } else if (isMasked(field, cell)) {
      masked += 1;
    } else {
      const read = readCell(field, cell, today);
      if (!read.ok) {
        const text = textOfPasted(cell);
        bad.push({ row, column: key, text, failure: read });
        unread.push({ id, cell: { ...pastedCell(key, text, row), reason: read.reason } });
        return;
      }
      const { value, others: more } = read.value;
      if (value !== undefined) cells.push({ id, field: key, value });
      for (const [other, found] of more) others.push({ id, field: other, value: found });
    }
  }
}

interface Target {
  readonly row: number;
  readonly record: CustomerRecord;
}

/** The next rows with customers, from `top` on. */
function listTargets(
  top: number,
  wanted: number,
  rows: number,
  recordAt: PasteRequest['recordAt'],
): readonly Target[] {
  const targets: Target[] = [];
  for (let row = top; row < rows && targets.length < wanted; row += 1) {
    const record = recordAt(row);
    if (record !== undefined) targets.push({ row, record });
  }
  return targets;
}

/** A pasted cell that waits to be looked into. It came from no sheet; its place is that in the grid. */
function pastedCell(field: string, text: string, row: number): Omit<UnverifiedCell, 'reason'> {
  return { field, text, file: '', sheet: '', row: row + 1, column: '', source: 'pasted' };
}

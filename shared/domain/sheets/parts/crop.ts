import type { MergedRange, RawCell, RawRow, SheetPart, SheetPeek } from '../cell';
import { isBlankCell } from '../reading/text-of-cell';

/**
 * The row as a table of the sheet sees it: cells outside are blank, columns keep their numbers. `undefined` for a row
 * above or below the table, or with nothing in it. A row that lies wholly inside is answered as it came.
 */
export function cropRow(part: SheetPart, row: RawRow): RawRow | undefined {
  if (row.number < part.top || row.number > part.bottom) return undefined;
  const { cells } = row;
  if (part.left === 0 && cells.length <= part.right + 1) return row;
  const own: RawCell[] = cells.slice(0, part.right + 1);
  own.fill(null, 0, Math.min(part.left, own.length));
  return own.every(isBlankCell) ? undefined : { ...row, cells: own };
}

/** The rows of a batch that belong to a table, cropped to it. */
export function cropRows(part: SheetPart, rows: readonly RawRow[]): readonly RawRow[] {
  return rows.flatMap((row) => cropRow(part, row) ?? []);
}

/** A first look at a part of a sheet; still under the name and index of the sheet. */
export function cropPeek(peek: SheetPeek, part: SheetPart): SheetPeek {
  return {
    ...peek,
    head: cropRows(part, peek.head),
    merges: peek.merges.filter((merge) => overlaps(merge, part)),
    lastRow: Math.min(peek.lastRow, part.bottom),
    part,
  };
}

function overlaps(merge: MergedRange, part: SheetPart): boolean {
  return (
    merge.left <= part.right &&
    merge.right >= part.left &&
    merge.top <= part.bottom &&
    merge.bottom >= part.top
  );
}

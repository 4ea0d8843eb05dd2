/** A cell by its row in the view (0 is the first) and the key of its column. */
export interface CellPlace {
  readonly row: number;
  readonly column: string;
}

/** What is selected: from the cell where it began, which stays the active one, to the cell opposite. */
export interface CellRange {
  readonly anchor: CellPlace;
  readonly focus: CellPlace;
}

/** A range laid over the columns shown: places among them, and rows; all ends included. */
export interface RangeRect {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** The range over the columns shown, cut to `rows`; `undefined` when one of its columns or its rows is gone. */
export function rectOf(
  range: CellRange | null,
  columns: readonly string[],
  rows: number,
): RangeRect | undefined {
  if (range === null) return undefined;
  const one = columns.indexOf(range.anchor.column);
  const other = columns.indexOf(range.focus.column);
  const top = Math.min(range.anchor.row, range.focus.row);
  if (one < 0 || other < 0 || top >= rows) return undefined;
  const bottom = Math.min(Math.max(range.anchor.row, range.focus.row), rows - 1);
  return { top, bottom, left: Math.min(one, other), right: Math.max(one, other) };
}

export function countCells({ top, bottom, left, right }: RangeRect): number {
  return (bottom - top + 1) * (right - left + 1);
}

export function isInside(rect: RangeRect, row: number, column: number): boolean {
  return row >= rect.top && row <= rect.bottom && column >= rect.left && column <= rect.right;
}

/**
 * Where Ctrl with an arrow ends, as in Excel: from a filled cell to the last filled one before a gap; from an empty
 * cell, or where the next one is empty, to the next filled one; else to the end. `step` is 1 or -1.
 */
export function edgeOfData(
  from: number,
  step: 1 | -1,
  count: number,
  isFilled: (place: number) => boolean,
): number {
  const last = step === 1 ? count - 1 : 0;
  const within = (place: number): boolean => place >= 0 && place < count;
  if (!within(from + step)) return from;
  let at = from + step;
  if (isFilled(from) && isFilled(at)) {
    while (within(at + step) && isFilled(at + step)) at += step;
    return at;
  }
  while (within(at) && !isFilled(at)) at += step;
  return within(at) ? at : last;
}

/** The part a rectangle's edge plays for one cell: painted as borders, and the corner as the handle. */
export function describeCell(rect: RangeRect | undefined, row: number, column: number): string {
  if (rect === undefined || !isInside(rect, row, column)) return '';
  const parts = ['in'];
  if (row === rect.top) parts.push('top');
  if (row === rect.bottom) parts.push('bottom');
  if (column === rect.left) parts.push('left');
  if (column === rect.right) parts.push('right');
  if (row === rect.bottom && column === rect.right) parts.push('corner');
  if (countCells(rect) === 1) parts.push('one');
  return parts.join(' ');
}

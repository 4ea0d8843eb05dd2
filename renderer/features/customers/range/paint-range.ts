import { rowNumberId } from '../grid/column-defs';
import { describeCell, type RangeRect } from './range-model';

/** The rectangles that lie over the grid. */
export interface Marks {
  readonly range: RangeRect | undefined;
  readonly copied: RangeRect | undefined;
  readonly filling: RangeRect | undefined;
}

/**
 * Marks the drawn cells by attributes that the style sheet reads; AG Grid neither knows nor redraws them. Heads of rows
 * and columns in the range are marked too. `root` holds the grid, `columns` are the keys shown.
 */
export function paintRange(root: HTMLElement, columns: readonly string[], marks: Marks): void {
  const places = placesOf(columns);
  paintRows(root.querySelectorAll<HTMLElement>('.ag-row[row-index]'), columns, marks);
  for (const head of root.querySelectorAll<HTMLElement>('.ag-header-cell[col-id]')) {
    const place = places.get(head.getAttribute('col-id') ?? '');
    const { range } = marks;
    const covered = range !== undefined && place !== undefined && place >= range.left && place <= range.right;
    setMark(head, 'range', covered ? 'head' : '');
  }
}

/** Marks the cells of some rows, as they come into view. */
export function paintRows(rows: Iterable<HTMLElement>, columns: readonly string[], marks: Marks): void {
  const places = placesOf(columns);
  for (const row of rows) paintRow(row, places, marks);
}

function placesOf(columns: readonly string[]): ReadonlyMap<string, number> {
  return new Map(columns.map((key, place) => [key, place]));
}

function paintRow(row: HTMLElement, places: ReadonlyMap<string, number>, marks: Marks): void {
  const number = Number(row.getAttribute('row-index'));
  for (const cell of row.querySelectorAll<HTMLElement>('.ag-cell[col-id]')) {
    const key = cell.getAttribute('col-id') ?? '';
    const place = places.get(key);
    if (place !== undefined) {
      const mark = describeCell(marks.range, number, place);
      setMark(cell, 'range', mark);
      setMark(cell, 'copied', describeCell(marks.copied, number, place));
      setMark(cell, 'filling', describeCell(marks.filling, number, place));
      if (mark !== '') cell.ariaSelected = 'true';
      else if (cell.hasAttribute('aria-selected')) cell.removeAttribute('aria-selected');
    } else if (key === rowNumberId) {
      const { range } = marks;
      const covered = range !== undefined && number >= range.top && number <= range.bottom;
      setMark(cell, 'range', covered ? 'head' : '');
    }
  }
}

function setMark(element: HTMLElement, name: 'range' | 'copied' | 'filling', mark: string): void {
  const before = element.dataset[name] ?? '';
  if (before === mark) return;
  if (mark === '') delete element.dataset[name];
  else element.dataset[name] = mark;
}

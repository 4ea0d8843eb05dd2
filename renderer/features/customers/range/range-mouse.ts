import { rowNumberId } from '../grid/column-defs';
import { watchDrag } from './drag';
import { listenToHandle } from './fill-handle';
import { headerHeight, rowHeight } from './grid-measures';
import type { RangeDesk } from './range-desk';
import type { CellPlace } from './range-model';

/** The cell under an element, if it is one of the grid's; row numbers count as cells of their own column. */
export function placeOf(target: EventTarget | null): CellPlace | undefined {
  if (!(target instanceof Element)) return undefined;
  const cell = target.closest('.ag-cell[col-id]');
  const row = cell?.closest('.ag-row[row-index]');
  const column = cell?.getAttribute('col-id');
  const index = row?.getAttribute('row-index');
  return column === null || column === undefined || index === null || index === undefined
    ? undefined
    : { row: Number(index), column };
}

/**
 * The mouse over the cells: press and drag selects, Shift extends, row numbers select rows, Ctrl or Alt on a header
 * selects its column. Listens before the grid does, so that a drag never starts an edit. Returns the way to stop.
 */
export function listenToMouse(desk: RangeDesk): () => void {
  const stop = new AbortController();
  const options = { capture: true, signal: stop.signal } as const;
  const { root } = desk;
  listenToHandle(desk, stop.signal);
  root.addEventListener('mousedown', (event) => press(desk, event), options);
  root.addEventListener('click', (event) => click(desk, event), options);
  root.addEventListener(
    'contextmenu',
    (event) => {
      if (desk.isEditing() || placeOf(event.target) === undefined) return;
      event.preventDefault();
      event.stopPropagation();
      desk.events.onMenu(event.clientX, event.clientY);
    },
    options,
  );
  return () => stop.abort();
}

function press(desk: RangeDesk, event: MouseEvent): void {
  if (event.defaultPrevented) return;
  const place = placeOf(event.target);
  if (place === undefined || isTyping(event.target) || event.button === 1) return;
  const onRowNumber = place.column === rowNumberId;
  if (onRowNumber && event.target instanceof HTMLInputElement) return;
  if (event.button === 2) {
    event.preventDefault();
    if (onRowNumber) {
      if (!coversRow(desk, place.row)) selectRows(desk, place.row, place.row);
    } else if (!desk.covers(place)) desk.select({ anchor: place, focus: place });
    return;
  }
  // A cell that cannot be left keeps its editor: the grid looks after that.
  event.preventDefault();
  const anchor = desk.store.range?.anchor;
  if (onRowNumber) {
    const from = event.shiftKey ? (anchor?.row ?? place.row) : place.row;
    selectRows(desk, from, place.row);
    if (!desk.isEditing()) drag(desk, event, (over) => selectRows(desk, from, over.row));
    return;
  }
  if (event.shiftKey && anchor !== undefined && !desk.isEditing()) desk.extend(place);
  else {
    desk.api.setFocusedCell(place.row, place.column);
    if (desk.isEditing()) return;
    desk.collapse(place);
  }
  drag(desk, event, (over) => {
    if (over.column !== rowNumberId) desk.extend(over);
    else desk.extend({ row: over.row, column: desk.columns()[0] ?? place.column });
  });
}

/** A click that ended a drag or extended the range opens nobody; Ctrl or Alt on a header selects its column. */
function click(desk: RangeDesk, event: MouseEvent): void {
  const place = placeOf(event.target);
  if (place !== undefined) {
    const extends_ = event.shiftKey && place.column !== rowNumberId;
    if (extends_ || (desk.count() > 1 && place.column !== rowNumberId)) event.stopPropagation();
    return;
  }
  const head = event.target instanceof Element ? event.target.closest('.ag-header-cell[col-id]') : null;
  const column = head?.getAttribute('col-id');
  if (!(event.ctrlKey || event.metaKey || event.altKey) || column === null || column === undefined) return;
  if (column === rowNumberId || desk.rows() === 0) return;
  event.preventDefault();
  event.stopPropagation();
  const extending = event.shiftKey ? desk.store.range?.anchor.column : undefined;
  desk.select({
    anchor: { row: 0, column: extending ?? column },
    focus: { row: desk.rows() - 1, column },
  });
}

export function selectRows(desk: RangeDesk, from: number, to: number): void {
  const columns = desk.columns();
  const first = columns[0];
  const last = columns.at(-1);
  if (first === undefined || last === undefined) return;
  desk.select({ anchor: { row: from, column: first }, focus: { row: to, column: last } });
}

function coversRow(desk: RangeDesk, row: number): boolean {
  const rect = desk.rect();
  return (
    rect !== undefined &&
    row >= rect.top &&
    row <= rect.bottom &&
    rect.left === 0 &&
    rect.right === desk.columns().length - 1
  );
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('.bb-cell-input') !== null;
}

function drag(desk: RangeDesk, event: MouseEvent, move: (over: CellPlace) => void): void {
  watchDrag({
    viewport: viewportOf(desk),
    header: headerHeight,
    step: rowHeight,
    start: event,
    over: (x, y) => {
      const place = placeAt(x, y);
      if (place !== undefined) move(place);
    },
  });
}

/** What scrolls: rows and columns in one. */
export function viewportOf(desk: RangeDesk): HTMLElement {
  return desk.root.querySelector<HTMLElement>('.ag-grid-viewport') ?? desk.root;
}

/** The cell at a point of the window. */
export function placeAt(x: number, y: number): CellPlace | undefined {
  return placeOf(document.elementFromPoint(x, y));
}

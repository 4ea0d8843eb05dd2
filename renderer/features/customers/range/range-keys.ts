import { rowNumberId } from '../grid/column-defs';
import { rowHeight } from './grid-measures';
import type { RangeDesk } from './range-desk';
import { edgeOfData } from './range-model';
import { placeOf, viewportOf } from './range-mouse';

const arrows: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/**
 * Keys of a sheet over the cells. Plain arrows are the grid's own. Returns the way to stop; while a cell is edited only
 * keys of an input method are held back from the grid.
 */
export function listenToKeys(desk: RangeDesk): () => void {
  const tab = { column: '', row: -1 };
  const press = (event: KeyboardEvent): void => {
    // Enter, Esc and arrows choose among the words of an input method; the grid must not hear them.
    if (event.isComposing || event.keyCode === 229) {
      event.stopPropagation();
      return;
    }
    if (placeOf(event.target) === undefined) return;
    if (desk.isEditing()) {
      followTabs(desk, event, tab);
      return;
    }
    if (!carryOut(desk, event, tab)) return;
    event.preventDefault();
    event.stopPropagation();
  };
  // Below the capture: the grid has ended the edit and gone a row down by then.
  const after = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') goBackUnder(desk, tab);
  };
  desk.root.addEventListener('keydown', press, { capture: true });
  desk.root.addEventListener('keydown', after);
  return () => {
    desk.root.removeEventListener('keydown', press, { capture: true });
    desk.root.removeEventListener('keydown', after);
  };
}

/** Where a row of Tabs began: Enter after them goes back under it, as in Excel. */
interface TabStart {
  column: string;
  row: number;
}

function carryOut(desk: RangeDesk, event: KeyboardEvent, tab: TabStart): boolean {
  const active = desk.api.getFocusedCell();
  if (active === null || active === undefined) return false;
  const control = event.ctrlKey || event.metaKey;
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  if (event.altKey) return false;
  if (key !== 'Tab' && key !== 'Enter' && key !== 'Shift') tab.row = -1;
  if (key === 'ContextMenu' || (key === 'F10' && event.shiftKey)) return openMenu(desk);
  if (control && !event.shiftKey) {
    if (key === 'a') return selectAll(desk);
    if (key === 'd') return call(() => desk.events.onFill('down'));
    if (key === 'r') return call(() => desk.events.onFill('right'));
  }
  if (control && event.shiftKey) {
    if (key === 'c') return call(desk.events.onCopyFull);
    if (key === 'u') return call(() => desk.host.showCell(active.rowIndex, active.column.getColId()));
  }
  if (key === 'Delete' && !control) return call(desk.events.onClear);
  if (key === 'Escape' && desk.hasCopied()) return call(() => desk.markCopied(undefined));
  if (key === 'Enter' && !control && active.column.getColId() !== 'name') {
    const moved = move(desk, event.shiftKey ? -1 : 1, 0);
    goBackUnder(desk, tab);
    return moved;
  }
  if (key === 'Tab' && !control) {
    noteTab(desk, tab);
    return move(desk, 0, event.shiftKey ? -1 : 1);
  }
  const step = arrows[key];
  if (step !== undefined) return pressArrow(desk, step, control, event.shiftKey);
  return jump(desk, key, control, event.shiftKey);
}

function call(action: () => void): true {
  action();
  return true;
}

/** A Tab that ends an edit begins a row of Tabs as well. */
function followTabs(desk: RangeDesk, { key }: KeyboardEvent, tab: TabStart): void {
  if (key === 'Tab') noteTab(desk, tab);
  else if (key === 'Escape') tab.row = -1;
}

/** After a row of Tabs, Enter goes on under its first cell. */
function goBackUnder(desk: RangeDesk, tab: TabStart): void {
  const { row, column } = tab;
  if (row < 0 || desk.isEditing()) return;
  tab.row = -1;
  const active = desk.api.getFocusedCell();
  if (active !== null && active.rowIndex === row + 1) desk.go(active.rowIndex, column, false);
}

function noteTab(desk: RangeDesk, tab: TabStart): void {
  const active = desk.api.getFocusedCell();
  if (active === null || active.rowIndex === tab.row) return;
  tab.row = active.rowIndex;
  tab.column = active.column.getColId();
}

/** From the corner opposite to the active cell when extending, else from the active cell. */
function cornerOf(desk: RangeDesk, extend: boolean): { row: number; column: number } | undefined {
  const columns = desk.columns();
  const active = desk.api.getFocusedCell();
  const { range } = desk.store;
  if (extend && range !== null) return { row: range.focus.row, column: columns.indexOf(range.focus.column) };
  if (active === null) return undefined;
  const id = active.column.getColId();
  return { row: active.rowIndex, column: id === rowNumberId ? -1 : columns.indexOf(id) };
}

function move(desk: RangeDesk, rows: number, columns: number): boolean {
  const from = cornerOf(desk, false);
  const keys = desk.columns();
  if (from === undefined) return false;
  let row = from.row + rows;
  let column = from.column + columns;
  // At the end of a row Tab goes on in the next one.
  if (column >= keys.length) [row, column] = [row + 1, 0];
  else if (column < 0) [row, column] = [row - 1, keys.length - 1];
  const key = keys[column];
  // Before the first and after the last cell Tab leaves the grid.
  if (key === undefined || row < 0 || row >= desk.rows()) return false;
  desk.go(row, key, false);
  return true;
}

function pressArrow(
  desk: RangeDesk,
  [rows, columns]: readonly [number, number],
  control: boolean,
  extend: boolean,
): boolean {
  if (!control && !extend) {
    const active = desk.api.getFocusedCell();
    // The grid goes on from the active cell by itself.
    if (active !== null && desk.count() > 1)
      desk.collapse({ row: active.rowIndex, column: active.column.getColId() });
    return false;
  }
  const from = cornerOf(desk, extend);
  const keys = desk.columns();
  if (from === undefined || from.column < 0) return false;
  let { row, column } = from;
  const key = keys[column] ?? '';
  if (!control) {
    row = clamp(row + rows, desk.rows());
    column = clamp(column + columns, keys.length);
  } else if (rows !== 0) {
    row = edgeOfData(row, rows > 0 ? 1 : -1, desk.rows(), (place) => desk.isFilled(place, key));
  } else {
    column = edgeOfData(column, columns > 0 ? 1 : -1, keys.length, (place) =>
      desk.isFilled(row, keys[place] ?? ''),
    );
  }
  desk.go(row, keys[column] ?? key, extend);
  return true;
}

function jump(desk: RangeDesk, key: string, control: boolean, extend: boolean): boolean {
  const from = cornerOf(desk, extend);
  const keys = desk.columns();
  if (from === undefined) return false;
  const last = desk.rows() - 1;
  const page = Math.max(1, Math.floor(viewportOf(desk).clientHeight / rowHeight) - 2);
  const column = keys[Math.max(0, from.column)] ?? '';
  switch (key) {
    case 'Home':
      desk.go(control ? 0 : from.row, keys[0] ?? column, extend);
      // The first column is always in view: what comes after it is to be seen, too.
      viewportOf(desk).scrollLeft = 0;
      return true;
    case 'End':
      desk.go(control ? last : from.row, keys.at(-1) ?? column, extend);
      return true;
    case 'PageUp':
      desk.go(clamp(from.row - page, desk.rows()), column, extend);
      return true;
    case 'PageDown':
      desk.go(clamp(from.row + page, desk.rows()), column, extend);
      return true;
    default:
      return false;
  }
}

function clamp(at: number, count: number): number {
  return Math.max(0, Math.min(count - 1, at));
}

function selectAll(desk: RangeDesk): boolean {
  const keys = desk.columns();
  const rows = desk.rows();
  const first = keys[0];
  const last = keys.at(-1);
  if (first === undefined || last === undefined || rows === 0) return true;
  desk.selectAll({ row: 0, column: first }, { row: rows - 1, column: last });
  return true;
}

function openMenu(desk: RangeDesk): boolean {
  const cell = desk.root.querySelector('.ag-cell-focus')?.getBoundingClientRect();
  if (cell === undefined) return true;
  desk.events.onMenu(cell.left + 12, cell.bottom - 4);
  return true;
}

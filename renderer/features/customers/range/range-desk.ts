import type { GridApi } from 'ag-grid-community';
import { rowNumberId } from '../grid/column-defs';
import { gridColumn } from '../grid/grid-columns';
import type { GridHost } from '../grid/grid-host';
import { type Marks, paintRange, paintRows } from './paint-range';
import { type CellPlace, type CellRange, countCells, isInside, type RangeRect, rectOf } from './range-model';
import type { RangeStore } from './range-store';
import { renewTyping } from './typing-spot';

/** What the page does when the cells selected, or what is wanted of them, change. */
export interface RangeEvents {
  readonly onChange: () => void;
  readonly onCopy: (event: ClipboardEvent, cut: boolean) => void;
  /** The cells are wanted on the clipboard with nothing hidden. */
  readonly onCopyFull: () => void;
  readonly onPaste: (event: ClipboardEvent) => void;
  readonly onClear: () => void;
  readonly onFill: (way: 'down' | 'right') => void;
  /** The handle was dragged from the range to cover these rows above or below it. */
  readonly onFillTo: (target: RangeRect) => void;
  readonly onMenu: (x: number, y: number) => void;
}

/**
 * The cells selected in one grid: what they are, and how they look. AG Grid keeps the active cell (its focused one); the
 * range lies around it in row numbers and column keys, painted by attributes on the few hundred cells that are drawn.
 */
export class RangeDesk {
  /** Cells copied or cut, with a dashed line around them until something is written. */
  private copied: RangeRect | undefined;
  /** Where a drag of the handle would fill. */
  private filling: RangeRect | undefined;

  constructor(
    readonly api: GridApi,
    readonly root: HTMLElement,
    readonly host: GridHost,
    readonly store: RangeStore,
    readonly events: RangeEvents,
  ) {}

  /** Keys of the columns shown, without the row numbers. */
  columns(): readonly string[] {
    return this.api
      .getAllDisplayedColumns()
      .map((column) => column.getColId())
      .filter((key) => key !== rowNumberId);
  }

  rows(): number {
    return this.api.getDisplayedRowCount();
  }

  rect(): RangeRect | undefined {
    return rectOf(this.store.range, this.columns(), this.rows());
  }

  /** True when a cell shows something. */
  isFilled(row: number, column: string): boolean {
    const record = this.host.recordAt(row);
    const shown = gridColumn(column);
    if (record === undefined || shown === undefined) return false;
    return shown.text(record, this.host.lang(), this.host.schemes()) !== '';
  }

  isEditing(): boolean {
    return this.api.getEditingCells().length > 0;
  }

  covers(place: CellPlace): boolean {
    const rect = this.rect();
    return rect !== undefined && isInside(rect, place.row, this.columns().indexOf(place.column));
  }

  /** One cell alone, as after a click or an arrow. */
  collapse(place: CellPlace): void {
    this.set({ anchor: place, focus: place });
  }

  /** After the grid made another cell the active one; it tells so a little later, when the range may have grown from it. */
  follow({ row, column }: CellPlace): void {
    const anchor = this.store.range?.anchor;
    if (anchor?.row !== row || anchor.column !== column) this.collapse({ row, column });
  }

  /** Selects from the active cell to this one. */
  extend(focus: CellPlace): void {
    const anchor = this.store.range?.anchor ?? focus;
    this.set({ anchor, focus });
  }

  /** Selects a range and makes its first cell the active one. */
  select(range: CellRange): void {
    const active = this.api.getFocusedCell();
    const { row, column } = range.anchor;
    if (active?.rowIndex !== row || active.column.getColId() !== column) {
      this.api.setFocusedCell(row, column);
    }
    this.set(range);
  }

  selectRect({ top, bottom, left, right }: RangeRect): void {
    const columns = this.columns();
    const first = columns[left];
    const last = columns[right];
    if (first === undefined || last === undefined) return;
    this.select({ anchor: { row: top, column: first }, focus: { row: bottom, column: last } });
  }

  /**
   * Tells later whether the active cell is still the one it is now: whoever went on while something was written is not
   * called back.
   */
  stillThere(): () => boolean {
    const before = this.store.range?.anchor;
    return () => {
      const anchor = this.store.range?.anchor;
      return anchor?.row === before?.row && anchor?.column === before?.column;
    };
  }

  /** Selects everything from one corner to the other without leaving the active cell. */
  selectAll(first: CellPlace, last: CellPlace): void {
    this.set({ anchor: first, focus: last });
  }

  /** Moves the active cell, or with `extend` the corner opposite to it, and brings it into view. */
  go(row: number, column: string, extend: boolean): void {
    this.api.ensureIndexVisible(row);
    this.api.ensureColumnVisible(column);
    if (extend) {
      this.extend({ row, column });
      return;
    }
    this.api.setFocusedCell(row, column);
    this.collapse({ row, column });
  }

  /** Goes to a cell that may lie far off, in the middle of what is shown. */
  reveal(place: CellPlace): void {
    this.api.ensureIndexVisible(place.row, 'middle');
    this.api.ensureColumnVisible(place.column);
    this.api.setFocusedCell(place.row, place.column);
    this.collapse(place);
  }

  /** Gives the focus back to the active cell, as after a dialog. */
  focusActive(): void {
    this.root.querySelector<HTMLElement>('.ag-cell-focus')?.focus({ preventScroll: true });
  }

  /** After the view changed: the range keeps only its active cell; without that nothing is selected. */
  settle(): void {
    const { range } = this.store;
    if (range === null) return;
    const { anchor } = range;
    const row = Math.min(anchor.row, this.rows() - 1);
    const gone = row < 0 || !this.columns().includes(anchor.column);
    const place = { row, column: anchor.column };
    this.copied = undefined;
    this.set(gone ? null : { anchor: place, focus: place });
    this.renew();
  }

  /** After cells were drawn again: marks, and what is told of them. */
  renew(): void {
    this.paint();
    renewTyping();
    this.events.onChange();
  }

  markCopied(rect: RangeRect | undefined): void {
    this.copied = rect;
    this.paint();
  }

  markFilling(rect: RangeRect | undefined): void {
    this.filling = rect;
    this.paint();
  }

  hasCopied(): boolean {
    return this.copied !== undefined;
  }

  /** Puts the marks on the cells that are drawn. Only what differs is touched: about a millisecond. */
  paint(): void {
    paintRange(this.root, this.columns(), this.marks());
  }

  /** Puts the marks on rows that have just been drawn. */
  paintDrawn(rows: Iterable<HTMLElement>): void {
    paintRows(rows, this.columns(), this.marks());
  }

  /** How many cells are selected. */
  count(): number {
    const rect = this.rect();
    return rect === undefined ? 0 : countCells(rect);
  }

  private marks(): Marks {
    return { range: this.rect(), copied: this.copied, filling: this.filling };
  }

  private set(range: CellRange | null): void {
    const before = this.store.range;
    if (before === range || (before !== null && range !== null && sameRange(before, range))) return;
    this.store.range = range;
    this.paint();
    this.events.onChange();
  }
}

function sameRange(one: CellRange, other: CellRange): boolean {
  return (
    one.anchor.row === other.anchor.row &&
    one.anchor.column === other.anchor.column &&
    one.focus.row === other.focus.row &&
    one.focus.column === other.focus.column
  );
}

import type { PatchValue } from '@shared/ipc/workbook-port';

export type { PatchValue } from '@shared/ipc/workbook-port';

/** New values of a row by 0-based column. */
export type RowValues = ReadonlyMap<number, PatchValue>;

/** Rows put in between, each like the model row: its looks, height, merged cells and formulas, no values. */
export interface RowInsert {
  /** 1-based row of the original above which the new rows stand. */
  readonly before: number;
  /** Row above it that they are like. Ranges that end with it stretch over the new rows. */
  readonly model: number;
  /** A row a little above may stand in for the model, if it has the formulas that most rows there have. */
  readonly likeMost?: boolean;
  readonly rows: readonly RowValues[];
}

/** What changes in a sheet; all row numbers are those of the original. A cell with a formula keeps it. */
export interface SheetEdits {
  readonly rows: ReadonlyMap<number, RowValues>;
  readonly inserts: readonly RowInsert[];
}

export interface PatchOrder {
  /** By the index of the sheet, as `WorkbookPeek` counts. */
  readonly sheets: ReadonlyMap<number, SheetEdits>;
  /**
   * Hides phones and ID numbers wherever else they stand in the file: sheets that are not edited, texts that no cell
   * refers to any more, comments, caches of pivot tables.
   */
  readonly conceal?: boolean;
}

/** What was done. */
export interface PatchDone {
  readonly cells: number;
  readonly rowsAdded: number;
  /** Cells that were left alone because they hold a formula. */
  readonly formulasKept: number;
}

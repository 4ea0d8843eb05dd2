import type { CalendarDate, Month } from '../kernel/calendar';
import type { IgnoredSheet } from '../sheets/plan';

/**
 * Counts of one sheet, as `summary.json` has them. Every row below the header that holds something ends as exactly
 * one of created, updated, unchanged, duplicates, rejected or skipped; `read` is their sum. Wholly empty rows (a
 * blank line, formatted rows below the table) are not rows of the table and are not counted.
 */
export interface SheetCounts {
  readonly name: string;
  /** Number of the first header row; `headerRows` lists all of them. */
  readonly headerRow: number;
  readonly headerRows: readonly number[];
  readonly read: number;
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  /** A second row for the same customer in the same file. */
  readonly duplicates: number;
  /** No name and no number. */
  readonly rejected: number;
  readonly skipped: number;
  /** Cells not understood: the row is taken, the field is left as it was. */
  readonly issues: number;
  /** Header path -> field key, of the columns that were taken. */
  readonly mapping: Readonly<Record<string, string>>;
}

/**
 * What a line of the report is about. `skipped`, `rejected` and `duplicate` are rows not taken; `conflict` is a cell
 * of a duplicate row that differs from the row kept; `issue` a cell not understood; `note` is worth knowing only.
 */
export type ReportKind = 'skipped' | 'rejected' | 'duplicate' | 'conflict' | 'issue' | 'note';

export interface ReportLine {
  readonly kind: ReportKind;
  readonly file: string;
  readonly sheet: string;
  readonly row: number;
  /** Letter; `''` for lines about a whole row. */
  readonly column: string;
  readonly header: string;
  /** What stood in the cell, or the row in short. */
  readonly text: string;
  /** Code such as `phone.length`; `describeReason` tells it. */
  readonly reason: string;
  readonly field?: string;
  /** The row kept, for duplicates. */
  readonly otherRow?: number;
  /** Index of the sheet that the row kept is in, when it is another one. */
  readonly otherSheet?: number;
}

/** What the rows of a sheet did to the balances of its month. */
export interface MonthTaken {
  readonly sheet: string;
  readonly month: Month;
  readonly asOf: CalendarDate;
  /** Rows with figures. */
  readonly rows: number;
  /** Customers of whom the month had other figures before. */
  readonly corrected: number;
  /** Rows whose customer has newer figures, which stay: only the month's balances were written. */
  readonly older: number;
}

/** A customer of the book who should be in a sheet of balances and is not. */
export interface MissingCustomer {
  readonly id: string;
  readonly name: string;
  readonly customerNo?: string;
  readonly manager?: string;
}

/** Customers of the book that the sheets of the newest month do not name. They stay as they are. */
export interface MissingCustomers {
  readonly month: Month;
  readonly count: number;
  /** In the order of the book, the first `longestMissing`. */
  readonly customers: readonly MissingCustomer[];
}

export interface ImportOutcome {
  readonly file: string;
  /** Date the figures stand for. */
  readonly asOf: CalendarDate;
  readonly sheets: readonly SheetCounts[];
  readonly ignored: readonly IgnoredSheet[];
  readonly created: number;
  readonly updated: number;
  readonly report: readonly ReportLine[];
  /** Lines beyond `longestReport` that were counted but not kept. */
  readonly omitted: number;
  /** Sheets whose figures belong to a month, in order; empty: none did. */
  readonly months: readonly MonthTaken[];
  /** Undefined when no sheet tells balances of a month, or nobody is missing. */
  readonly missing?: MissingCustomers;
}

/** Missing customers that are listed by name; more are counted. */
export const longestMissing = 5000;

/** A file whose every row is wrong must not fill the memory with complaints. */
export const longestReport = 50_000;

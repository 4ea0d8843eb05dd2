import type { CalendarDate } from '../kernel/calendar';
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
}

/** A file whose every row is wrong must not fill the memory with complaints. */
export const longestReport = 50_000;

/**
 * The talk between the window and the door's worker, which reads a workbook, keeps what is shown of it, and tries an
 * import without writing anything.
 */
import type { ImportOutcome, ReportLine } from '@shared/domain/imports/outcome';
import type { CalendarDate, Month } from '@shared/domain/kernel/calendar';
import type { Result } from '@shared/domain/kernel/result';
import type { CustomerRecord, FieldValue } from '@shared/domain/records/records';
import type { WorkbookPeek } from '@shared/domain/sheets/cell';
import type { WorkbookPlan } from '@shared/domain/sheets/plan';

/** What a row of the sheet is, as far as it is known. */
export type RowKind =
  | 'title'
  | 'header'
  /** Below the header, not looked at yet. */
  | 'unchecked'
  | 'created'
  | 'updated'
  | 'unchanged'
  | 'duplicate'
  | 'rejected'
  | 'skipped';

/** A remark painted over a cell. */
export interface CellMark {
  /** 0-based column of the sheet. */
  readonly column: number;
  readonly kind: 'issue' | 'note' | 'conflict' | 'changed';
  readonly field: string;
  /** Code, see `describeReason`; of changed cells none. */
  readonly reason?: string;
  /** What the book holds now; null: nothing. */
  readonly before?: FieldValue | null;
}

/** A row as the door shows it. */
export interface DoorRow {
  /** 1-based number in the sheet. */
  readonly number: number;
  readonly kind: RowKind;
  /** By column of the sheet; trailing blanks left out. */
  readonly texts: readonly string[];
  readonly marks: readonly CellMark[];
  /** Why the row is not taken, or what is worth knowing about it. */
  readonly reason?: string;
  /** The row that was kept, for duplicates. */
  readonly otherRow?: number;
}

export const rowFilters = ['all', 'problems', 'changes'] as const;
/** `problems`: cells not understood, duplicates and rows that cannot be customers; `changes`: customers that differ from the book. */
export type RowFilter = (typeof rowFilters)[number];

/** How many rows of a sheet each filter shows. */
export type RowTotals = Readonly<Record<RowFilter, number>>;

export interface CheckedSheet {
  readonly index: number;
  readonly totals: RowTotals;
  /** Rows that are counted but not kept for showing, in very long sheets. */
  readonly notShown: number;
  /** Problems in the order of the rows, the first few hundred. */
  readonly problems: readonly ReportLine[];
  /** Rows below the header that are not taken, by reason: section rows, totals. */
  readonly skipped: readonly { readonly row: number; readonly reason: string }[];
}

/** What an import would do. */
export interface CheckAnswer {
  readonly outcome: Omit<ImportOutcome, 'report'>;
  readonly sheets: readonly CheckedSheet[];
  readonly milliseconds: number;
}

/** What is to be tried. */
export interface CheckOrder {
  readonly plan: WorkbookPlan;
  readonly period: Month;
  readonly today: CalendarDate;
}

export interface RowsAnswer {
  readonly rows: readonly DoorRow[];
  readonly total: number;
}

/** Each call with its argument and its answer (inside a `Result`). */
export interface DoorCalls {
  /** Opens the workbook behind a read token; its port to the workbook process travels along. */
  open: {
    readonly argument: { readonly token: string; readonly file: string; readonly password?: string };
    readonly answer: { readonly peek: WorkbookPeek; readonly plan: WorkbookPlan };
  };
  /** Tries the import against the customers sent before. A newer check ends an older one with `book.cancelled`. */
  check: { readonly argument: CheckOrder; readonly answer: CheckAnswer };
  rows: {
    readonly argument: {
      readonly sheet: number;
      readonly filter: RowFilter;
      readonly from: number;
      readonly to: number;
    };
    readonly answer: RowsAnswer;
  };
  /** Place of a row among the rows a filter shows; -1 when it is not among them. */
  locate: {
    readonly argument: { readonly sheet: number; readonly filter: RowFilter; readonly row: number };
    readonly answer: { readonly position: number };
  };
}

export type DoorCall = keyof DoorCalls;

export type ToDesk =
  | { readonly type: 'call'; readonly id: number; readonly name: DoorCall; readonly argument: unknown }
  /** A slice of the book's customers; `first` begins anew. */
  | { readonly type: 'customers'; readonly first: boolean; readonly records: readonly CustomerRecord[] };

export type FromDesk =
  | { readonly type: 'reply'; readonly id: number; readonly result: Result<unknown> }
  | { readonly type: 'progress'; readonly id: number; readonly done: number; readonly total: number };

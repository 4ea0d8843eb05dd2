/**
 * The talk between the window and the door's worker, which reads a workbook, keeps what is shown of it, and tries an
 * import without writing anything.
 */
import type { MatchedOn } from '@shared/domain/imports/identity';
import type { ImportOutcome, ReportLine } from '@shared/domain/imports/outcome';
import type { CalendarDate, Month } from '@shared/domain/kernel/calendar';
import type { Result } from '@shared/domain/kernel/result';
import type { BookRecord, CustomerRecord, FieldValue } from '@shared/domain/records/records';
import type { RawRow, WorkbookPeek } from '@shared/domain/sheets/cell';
import type { OtherRow, RowDecision } from '@shared/domain/sheets/choices';
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

/** A cell that was written anew in the check step. */
export interface RepairedCell {
  readonly column: number;
  /** As the sheet has it. */
  readonly was: string;
  /** `alike`: it was written anew together with all like it. */
  readonly by: 'cell' | 'alike';
}

/** A row as the door shows it. */
export interface DoorRow {
  /** 1-based number in the sheet. */
  readonly number: number;
  readonly kind: RowKind;
  /** By column of the sheet, repairs included; trailing blanks left out. */
  readonly texts: readonly string[];
  readonly marks: readonly CellMark[];
  readonly repaired?: readonly RepairedCell[];
  /** Hidden or filtered away in the sheet. */
  readonly isHidden?: boolean;
  /** What was decided about the row. */
  readonly decision?: RowDecision;
  /** Why it is taken for a customer of the book, where that is no number of its own. */
  readonly matchedOn?: MatchedOn;
  /** Why the row is not taken, or what is worth knowing about it. */
  readonly reason?: string;
  /** The row that was kept, for duplicates, and its sheet where that is another one. */
  readonly otherRow?: number;
  readonly otherSheet?: number;
}

export const rowFilters = ['all', 'problems', 'changes', 'created', 'duplicates'] as const;
/**
 * `problems`: cells not understood, duplicates nobody decided about and rows that cannot be customers; `changes`:
 * customers that differ from the book; `duplicates`: second rows of the file, and customers of the book that were
 * recognised by their name with mobile or birthday only.
 */
export type RowFilter = (typeof rowFilters)[number];

/** How many rows of a sheet below its header are of each kind, shown or not. */
export type RowTotals = Readonly<Record<RowFilter, number>>;

export interface SkippedRow {
  readonly row: number;
  readonly reason: string;
  /** The row in short. */
  readonly text: string;
}

export interface CheckedSheet {
  readonly index: number;
  readonly totals: RowTotals;
  /** Rows that a customer of the book was recognised in by name and mobile or birthday only. */
  readonly alike: number;
  /** Rows that are counted but not kept for showing, in very long sheets. */
  readonly notShown: number;
  /** Cells written anew, and words replaced wherever they stand. */
  readonly repaired: number;
  /** Problems in the order of the rows, the first few hundred. */
  readonly problems: readonly ReportLine[];
  /** Rows below the header that are not taken, by reason: section rows, totals. */
  readonly skipped: readonly SkippedRow[];
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

/** A customer that a row was recognised as. */
export interface SameCustomer {
  readonly where: 'file' | 'book';
  readonly on: MatchedOn;
  /** Probably the same, although the customer numbers differ: a customer of its own unless decided otherwise. */
  readonly isNamesake?: boolean;
  /** Of the file: the earlier row. */
  readonly otherRow?: OtherRow;
  /** Null when the earlier row is no longer at hand. */
  readonly values: RowValues | null;
}

export type RowValues = Readonly<Record<string, FieldValue>>;

/** One row looked at closely. */
export interface RowInspection {
  readonly row: number;
  /** What its cells say, by field. */
  readonly values: RowValues;
  readonly same: SameCustomer | null;
}

/** Cells of a column that are like one that was repaired. */
export interface AlikeCells {
  /** The cell as the sheet has it. */
  readonly text: string;
  /** Other cells of the column with this very text. */
  readonly sameText: number;
  /** Rows with another text and the same trouble. */
  readonly sameTrouble: readonly number[];
}

/** Each call with its argument and its answer (inside a `Result`). */
export interface DoorCalls {
  /** Opens the workbook behind a read token; its port to the workbook process travels along. */
  open: {
    readonly argument: {
      readonly token: string;
      readonly file: string;
      readonly password?: string;
      /** The book's settings: fields of the branch's own, and how its sheets were matched before. */
      readonly settings: readonly BookRecord[];
    };
    readonly answer: { readonly peek: WorkbookPeek; readonly plan: WorkbookPlan };
  };
  /** Tries the import against the customers sent before. A newer check ends an older one with `book.cancelled`. */
  check: { readonly argument: CheckOrder; readonly answer: CheckAnswer };
  /**
   * Tries single rows of a sheet again, after cells of these columns were written anew. Answers null when that would
   * not tell the truth about the other rows: then all must be tried.
   */
  retry: {
    readonly argument: CheckOrder & {
      readonly sheet: number;
      readonly rows: readonly number[];
      readonly columns: readonly number[];
    };
    readonly answer: CheckAnswer | null;
  };
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
  /** The next row with a problem (or the one before) from a row on, and its column; null: no further one. */
  nextProblem: {
    readonly argument: {
      readonly sheet: number;
      readonly row: number;
      readonly column: number;
      readonly backwards: boolean;
    };
    readonly answer: { readonly row: number; readonly column: number } | null;
  };
  inspect: {
    readonly argument: { readonly sheet: number; readonly row: number };
    readonly answer: RowInspection | null;
  };
  alike: {
    readonly argument: {
      readonly sheet: number;
      readonly row: number;
      readonly column: number;
      readonly reason: string;
    };
    readonly answer: AlikeCells;
  };
  /** Rows of a sheet that are second rows of the file, with the row each repeats. */
  repeats: {
    readonly argument: { readonly sheet: number };
    readonly answer: readonly { readonly row: number; readonly other: OtherRow }[];
  };
}

export type DoorCall = keyof DoorCalls;

export type ToDesk =
  | { readonly type: 'call'; readonly id: number; readonly name: DoorCall; readonly argument: unknown }
  /** A slice of the book's customers; `first` begins anew. */
  | { readonly type: 'customers'; readonly first: boolean; readonly records: readonly CustomerRecord[] };

export type FromDesk =
  | { readonly type: 'reply'; readonly id: number; readonly result: Result<unknown> }
  /** The first rows of a workbook, long before all of it was looked at. */
  | { readonly type: 'head'; readonly id: number; readonly rows: readonly RawRow[] }
  | { readonly type: 'progress'; readonly id: number; readonly done: number; readonly total: number };

/**
 * What a person says in the check step about single cells and rows. It travels in the plan of a sheet, so that the
 * trial and the import see the same.
 */

/** A cell written anew. */
export interface CellRepair {
  /** 1-based row number in the sheet. */
  readonly row: number;
  /** 0-based column. */
  readonly column: number;
  /** As typed; `''` makes the cell blank. */
  readonly text: string;
}

/** The same words in a column, wherever they stand, written anew ("same fix for all like this"). */
export interface TextReplacement {
  readonly column: number;
  /** The cell as `showCell` shows it. */
  readonly from: string;
  readonly to: string;
}

export interface CellRepairs {
  readonly cells: readonly CellRepair[];
  readonly replacements: readonly TextReplacement[];
}

/**
 * What to do with a row that is the same customer as an earlier row of the file, or as a record of the book.
 * `skip`: the row is not taken. `separate`: a customer of its own in spite of the match. `update`: its values go over
 * the earlier row's or the book's. `merge`: only the fields named come from this row, the others stay.
 * Without a decision a second row of the file is skipped and a customer of the book is updated.
 */
export type RowDecision =
  | { readonly kind: 'skip' }
  | { readonly kind: 'separate' }
  | { readonly kind: 'update'; readonly otherRow?: OtherRow }
  | { readonly kind: 'merge'; readonly fields: readonly string[]; readonly otherRow?: OtherRow };

/** The earlier row of the file that this one is laid over; absent: a record of the book. */
export interface OtherRow {
  readonly sheet: number;
  readonly row: number;
}

/** Row number -> decision. */
export type RowDecisions = Readonly<Record<number, RowDecision>>;

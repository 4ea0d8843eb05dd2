/**
 * A cell as read from a sheet, before anybody decided what it means. Blank cells are null (and trailing ones may be
 * left out of the row). Texts keep their spaces and line breaks. Numbers carry no format; numbers whose format is a
 * date (built-in 14-22, 27-36, 45-47, 50-58, or a custom date code) come as `SpecialCell` dates.
 */
export type RawCell = string | number | boolean | null | SpecialCell;

export type SpecialCell =
  /** `iso` is `YYYY-MM-DD` or `YYYY-MM-DDTHH:mm:ss`; `serial` the number behind it. */
  | { readonly kind: 'date'; readonly iso: string; readonly serial: number }
  /** `#N/A`, `#REF!` ... */
  | { readonly kind: 'error'; readonly text: string }
  /** A formula without a stored result; `formula` without the leading `=`. */
  | { readonly kind: 'formula'; readonly formula: string };

/** One row as it streams by. `number` is the 1-based row number in the sheet; wholly empty rows may be left out. */
export interface RawRow {
  readonly number: number;
  readonly cells: readonly RawCell[];
  /** Hidden or filtered away in the sheet. */
  readonly hidden?: boolean;
}

/** A merged block, 0-based columns and 1-based rows, all ends included. */
export interface MergedRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export type SheetVisibility = 'visible' | 'hidden' | 'veryHidden';

/** A table within a sheet that holds several: 0-based columns, 1-based rows, all ends included. */
export interface SheetPart extends MergedRange {
  /** Index of the sheet in the workbook. */
  readonly sheet: number;
}

/** What is known about a sheet after a first look, before its rows are read. */
export interface SheetPeek {
  readonly name: string;
  readonly index: number;
  readonly visibility: SheetVisibility;
  /** The first rows (up to 80), enough to find titles and headers. */
  readonly head: readonly RawRow[];
  readonly merges: readonly MergedRange[];
  /** Rows that hold at least one value. */
  readonly filledRows: number;
  /** Number of the last row that holds a value; 0 in an empty sheet. */
  readonly lastRow: number;
  /** 0-based columns hidden in the sheet. */
  readonly hiddenColumns: readonly number[];
  /** Rows that hold something and are hidden or filtered away; absent: none. */
  readonly hiddenRows?: number;
  /** Set when this is one of several tables of a sheet; `index` is then its own, beyond those of the sheets. */
  readonly part?: SheetPart;
}

/** A workbook after a first look. */
export interface WorkbookPeek {
  readonly file: string;
  /** Bytes. */
  readonly size: number;
  /** SHA-256 of the file, hex. */
  readonly sha256: string;
  readonly sheets: readonly SheetPeek[];
}

import type { CalendarDate } from '../kernel/calendar';
import type { MoneyUnit } from '../kernel/money';
import type { CustomerKind } from '../records/records';

/** How a column came to its field. `given`: the person, or a mapping file, said so. */
export type MatchedBy = 'synonym' | 'likeness' | 'content' | 'given';

/**
 * Where the unit of a money column was found. `cells`: half the cells or more say 万, so the bare ones are 万 too;
 * `default`: nowhere, so 元 is taken. Both are guesses and shown as such.
 */
export type UnitFrom = 'header' | 'sheet' | 'cells' | 'default' | 'given';

/** A column that is understood but is no field of a customer. */
export type ColumnRole = 'rowNumber' | 'period';

export interface ColumnPlan {
  /** 0-based. */
  readonly index: number;
  /** `A`, `B`, … `AA`. */
  readonly letter: string;
  /** The lowest header text above the column. */
  readonly header: string;
  /** All header levels joined: `金融资产(万元)/存款`. */
  readonly path: string;
  /** Catalogue key; `null` when the column is not taken. */
  readonly fieldKey: string | null;
  readonly matched?: MatchedBy;
  readonly role?: ColumnRole;
  /** Of money columns only. A unit in a cell always wins over it. */
  readonly unit?: MoneyUnit;
  readonly unitFrom?: UnitFrom;
}

/** Which kind of customer a sheet holds; `mixed`: told row by row from the name. */
export type SheetKind = CustomerKind | 'mixed';

export interface TitleRow {
  readonly row: number;
  readonly text: string;
}

/** What was understood of one sheet before its rows are read. */
export interface SheetPlan {
  readonly name: string;
  /** Index in the workbook, see `SheetPeek`. */
  readonly index: number;
  /** Rows above the header, with their texts. */
  readonly titles: readonly TitleRow[];
  /** 1-based numbers of the header rows, top to bottom: `[3, 4]`. */
  readonly headerRows: readonly number[];
  readonly firstDataRow: number;
  readonly columns: readonly ColumnPlan[];
  readonly kind: SheetKind;
  /** Stage of customers created from this sheet (branch-practice section 3). */
  readonly stage: 'established' | 'prospect';
  /** Date the figures stand for (截止日期), when the sheet, its name or the file's name tells. */
  readonly asOf?: CalendarDate;
  /** Rows that hold something, for progress. */
  readonly filledRows: number;
}

export type IgnoredReason =
  | 'sheet.hidden'
  | 'sheet.empty'
  | 'sheet.noHeader'
  | 'sheet.codeTable'
  | 'sheet.evaluationForm'
  /** The person chose not to import it. */
  | 'sheet.leftOut';

export interface IgnoredSheet {
  readonly name: string;
  readonly index: number;
  readonly reason: IgnoredReason;
}

/** What was understood of a workbook; shown to the person before anything is written. */
export interface WorkbookPlan {
  readonly file: string;
  readonly sheets: readonly SheetPlan[];
  readonly ignored: readonly IgnoredSheet[];
  /** The latest date the sheets stand for. */
  readonly asOf?: CalendarDate;
}

/** A mapping given from outside: sheet name -> column header (path or lowest header) -> field key, `null`: leave out. */
export type GivenMapping = Readonly<Record<string, Readonly<Record<string, string | null>>>>;

/** Letters of a 0-based column: 0 `A`, 25 `Z`, 26 `AA`. */
export function letterOf(index: number): string {
  let letters = '';
  for (let rest = index; rest >= 0; rest = Math.floor(rest / 26) - 1) {
    letters = String.fromCharCode(65 + (rest % 26)) + letters;
  }
  return letters;
}

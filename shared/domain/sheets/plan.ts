import type { BranchField } from '../fields/branch-field';
import type { CalendarDate } from '../kernel/calendar';
import type { MoneyUnit } from '../kernel/money';
import type { CustomerKind } from '../records/records';
import type { SheetPart } from './cell';
import type { CellRepairs, RowDecisions } from './choices';

/**
 * How a column came to its field. `given`: the person, or a mapping file, said so; `remembered`: somebody said so
 * when a sheet of the same shape was imported before.
 */
export type MatchedBy = 'synonym' | 'likeness' | 'content' | 'given' | 'remembered';

/**
 * Where the unit of a money column was found. `cells`: half the cells or more say 万, so the bare ones are 万 too;
 * `default`: nowhere, so 元 is taken. Both are guesses and shown as such.
 */
export type UnitFrom = 'header' | 'sheet' | 'cells' | 'default' | 'given' | 'remembered';

/** A column that is understood but brings nothing in: a counter, the period, what a formula of the branch works out. */
export type ColumnRole = 'rowNumber' | 'period' | 'computed';

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
  /** A field of the branch's own that this import adds; `fieldKey` is its key. */
  readonly newField?: BranchField;
  /** True when nothing stands above the column; `header` and `path` are then made of its letter (第F列). */
  readonly unnamed?: boolean;
}

/** Which kind of customer a sheet holds; `mixed`: told row by row from the name. */
export type SheetKind = CustomerKind | 'mixed';

export interface TitleRow {
  readonly row: number;
  readonly text: string;
}

/** A row that heads the rows below it and is no customer itself. */
export interface SheetSection {
  /** 1-based; a row above the header too, when its label says what it stands for. */
  readonly row: number;
  /** As the sheet has it: `—— 王芳 管户 ——`. */
  readonly text: string;
  /** What the rows below would take: `王芳`. */
  readonly value: string;
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
  /** Where the table lies, when the sheet holds several; rows and columns outside are not its own. */
  readonly part?: SheetPart;
  /** True when the sheet has no header at all: `headerRows` is empty and columns are guessed from their cells. */
  readonly headless?: boolean;
  /** Rows hidden or filtered away in the sheet; absent: taken like the others. */
  readonly hiddenRows?: 'take' | 'leave';
  /** What a blank cell does to a value the book has; absent: keeps it. Name and customer number always stay. */
  readonly blanks?: 'keep' | 'clear';
  /** Field that takes the text of section rows (管户经理：王芳) for the rows below, where their own cell is blank. */
  readonly sectionField?: string;
  /** Section rows among the first rows; absent: none. */
  readonly sections?: readonly SheetSection[];
  /** The field that the sections seem to stand for: offered, never taken unasked. */
  readonly sectionSuggestion?: string;
  /** Cells the person wrote anew in the check step. */
  readonly repairs?: CellRepairs;
  /** What the person decided about single rows, by row number. */
  readonly decisions?: RowDecisions;
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
  /** What was understood of a sheet that the person left out, so that its kind is known next month. */
  readonly plan?: SheetPlan;
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

import type { CustomerKind, FieldValue } from '../../records/records';
import type { ColumnPlan } from '../plan';

export type SkipReason =
  | 'row.blank'
  | 'row.section'
  | 'row.repeatedHeader'
  | 'row.total'
  | 'row.signature'
  | 'row.note'
  | 'row.instruction'
  /** The header of another table further down the sheet, and the rows below it. */
  | 'row.otherTable'
  /** Hidden or filtered away, and the person left such rows out. */
  | 'row.hidden';

/** A cell that was not understood, or about which something is worth knowing. */
export interface CellRemark {
  readonly column: ColumnPlan;
  readonly field: string;
  /** What stood in the cell. */
  readonly text: string;
  readonly reason: string;
}

/** What a row of a sheet turned out to be. */
export type RowReading =
  /** Nothing in it at all: not counted. */
  | { readonly outcome: 'empty' }
  | { readonly outcome: 'skipped'; readonly reason: SkipReason; readonly text: string }
  /** Neither a name nor a customer number. */
  | { readonly outcome: 'rejected'; readonly reason: 'row.noNameNoNumber'; readonly text: string }
  | {
      readonly outcome: 'customer';
      readonly kind: CustomerKind;
      /** A fresh object that the receiver may keep. Fields that are blank or not understood are absent. */
      readonly values: Record<string, FieldValue>;
      /** Fields whose cells are blank; only told when the plan says that blanks clear (`SheetPlan.blanks`). */
      readonly blanks?: readonly string[];
      /** Cells not understood; each is counted. */
      readonly issues: readonly CellRemark[];
      /** Remarks that are not counted, such as a total that was put right. */
      readonly notes: readonly CellRemark[];
    };

import type { MergedRange, RawRow, SheetVisibility } from '@shared/domain/sheets/cell';

/** A sheet of a format that is read from top to bottom each time it is needed. */
export interface SheetSource {
  readonly name: string;
  readonly visibility: SheetVisibility;
  /** Starts at the top of the sheet. */
  scan(): SheetScan;
}

/** One way through a sheet. */
export interface SheetScan {
  /** The filled rows, top to bottom, some at a time. May throw `WorkbookFault` and disk errors. */
  readonly rows: AsyncIterable<readonly RawRow[]> | Iterable<readonly RawRow[]>;
  /** Complete once all rows were read. */
  readonly merges: readonly MergedRange[];
  readonly hiddenColumns: ReadonlySet<number>;
}

/** Rows that a scan gives at a time. */
export const scanRows = 512;

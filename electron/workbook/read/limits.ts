import type { RawRow } from '@shared/domain/sheets/cell';
import { WorkbookFault } from './fault';

/** Limits that stop hostile files; generous for anything a branch keeps. */
export interface ReadLimits {
  /** Bytes of the file itself. */
  readonly fileBytes: number;
  /** Bytes of a file that is held in memory as a whole: .xls, pages saved as .xls, workbooks under a password. */
  readonly heldBytes: number;
  /** Rounds of hashing that a workbook may ask for before its password is known; Excel writes 100,000. */
  readonly spinCount: number;
  /** Entries in the zip directory. */
  readonly entries: number;
  /** Bytes of all parts together once inflated. */
  readonly inflatedBytes: number;
  /** A part that inflates beyond `ratioFloorBytes` may not do so by more than this factor. */
  readonly ratio: number;
  readonly ratioFloorBytes: number;
  /** Bytes of a part that is held in memory as a whole (workbook, relationships, styles). */
  readonly smallPartBytes: number;
  /** Bytes of all shared texts once decoded, and how many there may be. */
  readonly sharedBytes: number;
  readonly sharedCount: number;
  /** Milliseconds of scanning without meeting a single value. */
  readonly idleMillis: number;
  /** Merged blocks that a peek lists. */
  readonly merges: number;
}

export const defaultLimits: ReadLimits = {
  fileBytes: 512 * 1024 * 1024,
  heldBytes: 96 * 1024 * 1024,
  spinCount: 2_000_000,
  entries: 2000,
  inflatedBytes: 2 * 1024 * 1024 * 1024,
  ratio: 300,
  ratioFloorBytes: 64 * 1024 * 1024,
  smallPartBytes: 32 * 1024 * 1024,
  sharedBytes: 192 * 1024 * 1024,
  sharedCount: 8_000_000,
  idleMillis: 9000,
  merges: 20_000,
};

/** Refuses bytes beyond a limit of file size. Throws `workbook.tooBig`. */
export function requireSize({ size }: { readonly size: number }, most: number): void {
  if (size <= most) return;
  throw new WorkbookFault('workbook.tooBig', 'file size', { limit: Math.round(most / 1024 / 1024) });
}

export { maxColumns, maxRows } from '@shared/domain/sheets/sheet-size';

/** Rows of `SheetPeek.head`. */
export const headRows = 80;

/** Filled cells in one of the first rows; no ledger is a tenth as wide, and nobody could check such a sheet. */
const widestRow = 2000;

/** Refuses sheets that are no ledger for their width. Throws `workbook.tooWide`. */
export function requireWidth(head: readonly RawRow[]): void {
  for (const { cells } of head) {
    if (cells.length <= widestRow) continue;
    const filled = cells.reduce<number>((count, cell) => (cell === null ? count : count + 1), 0);
    if (filled > widestRow) throw new WorkbookFault('workbook.tooWide', 'columns', { columns: filled });
  }
}

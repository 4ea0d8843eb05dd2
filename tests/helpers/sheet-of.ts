import type {
  MergedRange,
  RawCell,
  RawRow,
  SheetPeek,
  SheetVisibility,
  WorkbookPeek,
} from '@shared/domain/sheets/cell';

export interface MadeSheet {
  readonly name?: string;
  /** Cells by row, from row 1 on; `[]` is an empty row. */
  readonly rows: readonly (readonly RawCell[])[];
  readonly merges?: readonly MergedRange[];
  readonly visibility?: SheetVisibility;
}

/** Numbered rows of made-up cells; rows without any cell are left out, as the reader leaves them out. */
export function numberRows(rows: readonly (readonly RawCell[])[]): RawRow[] {
  return rows.flatMap((cells, at) => (cells.length === 0 ? [] : [{ number: at + 1, cells }]));
}

/** A workbook of made-up sheets, as a first look gives it, and the rows of each. */
export function workbookOf(...sheets: readonly MadeSheet[]): {
  peek: WorkbookPeek;
  rows: readonly RawRow[][];
} {
  const rows = sheets.map((sheet) => numberRows(sheet.rows));
  const peeks = sheets.map((sheet, index): SheetPeek => {
    const filled = rows[index] ?? [];
    return {
      name: sheet.name ?? `Sheet${index + 1}`,
      index,
      visibility: sheet.visibility ?? 'visible',
      head: filled.slice(0, 80),
      merges: sheet.merges ?? [],
      filledRows: filled.length,
      lastRow: filled.at(-1)?.number ?? 0,
      hiddenColumns: [],
    };
  });
  return { peek: { file: '台账.xlsx', size: 1, sha256: '00', sheets: peeks }, rows };
}

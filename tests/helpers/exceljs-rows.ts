import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { MergedRange, RawCell, RawRow, SheetPeek, WorkbookPeek } from '@shared/domain/sheets/cell';
import ExcelJS from 'exceljs';

export interface ReadWorkbook {
  readonly peek: WorkbookPeek;
  /** All filled rows of each sheet, by the sheet's index. */
  readonly rows: readonly (readonly RawRow[])[];
}

/** Reads a workbook with ExcelJS into the raw rows that the product's own reader gives, for tests of what follows. */
export async function readWithExcelJs(path: string): Promise<ReadWorkbook> {
  const bytes = readFileSync(path);
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(path);
  const rows = workbook.worksheets.map(readRows);
  const sheets = workbook.worksheets.map((sheet, index): SheetPeek => {
    const filled = rows[index] ?? [];
    return {
      name: sheet.name,
      index,
      visibility: sheet.state,
      head: filled.slice(0, 80),
      merges: readMerges(sheet),
      filledRows: filled.length,
      lastRow: filled.at(-1)?.number ?? 0,
      hiddenColumns: [],
    };
  });
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { peek: { file: basename(path), size: bytes.length, sha256, sheets }, rows };
}

function readMerges(sheet: ExcelJS.Worksheet): MergedRange[] {
  return sheet.model.merges.map((range) => {
    const [from = '', to = from] = range.split(':');
    const first = splitAddress(from);
    const last = splitAddress(to);
    return { top: first.row, left: first.column, bottom: last.row, right: last.column };
  });
}

function splitAddress(address: string): { row: number; column: number } {
  const letters = address.replace(/\d/g, '');
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return { row: Number(address.slice(letters.length)), column: column - 1 };
}

function readRows(sheet: ExcelJS.Worksheet): RawRow[] {
  const rows: RawRow[] = [];
  sheet.eachRow({ includeEmpty: false }, (row, number) => {
    const cells: RawCell[] = [];
    row.eachCell({ includeEmpty: false }, (cell, column) => {
      const covered = cell.isMerged && cell.master !== cell;
      const value = covered ? null : readValue(cell.value);
      if (value === null) return;
      while (cells.length < column - 1) cells.push(null);
      cells[column - 1] = value;
    });
    if (cells.length > 0) rows.push({ number, cells });
  });
  return rows;
}

function readValue(value: ExcelJS.CellValue | undefined): RawCell {
  if (value === null || value === undefined) return null;
  if (typeof value !== 'object') return value;
  if (value instanceof Date) {
    const serial = value.getTime() / 86_400_000 + 25_569;
    return { kind: 'date', iso: value.toISOString().slice(0, 10), serial };
  }
  if ('richText' in value) return value.richText.map((run) => run.text).join('');
  if ('error' in value) return { kind: 'error', text: String(value.error) };
  if ('hyperlink' in value) return value.text;
  if ('formula' in value || 'sharedFormula' in value) {
    const { result } = value;
    if (result === undefined) return { kind: 'formula', formula: 'formula' in value ? value.formula : '' };
    return readValue(result);
  }
  return null;
}

import ExcelJS from 'exceljs';

export type SheetCell = string | number | null;

/** Writes a workbook of plain cells, a sheet for every entry, row by row from the first. */
export async function writeSheets(
  path: string,
  sheets: Readonly<Record<string, readonly (readonly SheetCell[])[]>>,
  hiddenRows: readonly number[] = [],
): Promise<void> {
  const book = new ExcelJS.Workbook();
  for (const [name, rows] of Object.entries(sheets)) {
    const sheet = book.addWorksheet(name);
    for (const cells of rows) sheet.addRow([...cells]);
    for (const row of hiddenRows) sheet.getRow(row).hidden = true;
  }
  await book.xlsx.writeFile(path);
}

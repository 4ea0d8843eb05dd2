/**
 * Writes the rows of a workbook again with a bare ExcelJS stream (no looks, nothing shared) and prints the
 * milliseconds of writing and the peak memory; reading them beforehand does not count.
 */
import ExcelJS from 'exceljs';
import { readPeak } from './read-peak';

interface Sheet {
  readonly name: string;
  readonly rows: ExcelJS.CellValue[][];
}

const [source, target] = process.argv.slice(2);
if (source === undefined || target === undefined)
  throw new Error('Give the path to read and the path to write');
const sheets = await readSheets(source);
const begun = performance.now();
const writer = new ExcelJS.stream.xlsx.WorkbookWriter({ filename: target });
for (const { name, rows } of sheets) {
  const sheet = writer.addWorksheet(name);
  for (const row of rows) sheet.addRow(row).commit();
  sheet.commit();
}
await writer.commit();
console.log(JSON.stringify({ ms: performance.now() - begun, peakMB: readPeak() }));

async function readSheets(path: string): Promise<readonly Sheet[]> {
  const read: Sheet[] = [];
  const reader = new ExcelJS.stream.xlsx.WorkbookReader(path, {
    worksheets: 'emit',
    sharedStrings: 'cache',
    styles: 'cache',
    hyperlinks: 'ignore',
    entries: 'ignore',
  });
  for await (const sheet of reader) {
    const rows: ExcelJS.CellValue[][] = [];
    // Values come with an empty first place: columns count from 1.
    for await (const { values } of sheet) rows.push(Array.isArray(values) ? values.slice(1) : []);
    read.push({ name: `Sheet${read.length + 1}`, rows });
  }
  return read;
}

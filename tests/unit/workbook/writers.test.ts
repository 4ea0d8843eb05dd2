import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RawCell, RawRow } from '@shared/domain/sheets/cell';
import { describe, expect, test } from 'vitest';
import { readWholeWorkbook, withFile } from '../../helpers/read-workbook';
import {
  buildByHand,
  buildWithExcelJs,
  ledgerHeaders,
  ledgerTitle,
  people,
} from '../../helpers/writers-ledger';

const folder = join(import.meta.dirname, '../../fixtures/workbooks/writers');
const stored = (name: string) => async () => readFileSync(join(folder, name));

/** What a writer left of the results of the three formulas of a row. */
type Results = (deposit: number, row: number) => readonly RawCell[];

const formula = (text: string): RawCell => ({ kind: 'formula', formula: text });
/** Nothing is stored: each formula comes as itself. */
const noResults: Results = (_deposit, row) => [
  formula(`D${row}-D${row}`),
  formula(`IF(D${row}>0,"","")`),
  formula(`D${row}*2`),
];
/** A stored nought is nought and a stored empty text is blank; what has no result comes as a formula. */
const twoResults: Results = (_deposit, row) => [0, null, formula(`D${row}*2`)];
const allResults: Results = (deposit) => [0, null, deposit * 2];

const writers: readonly (readonly [name: string, make: () => Promise<Buffer>, results: Results])[] = [
  ['ExcelJS', buildWithExcelJs, twoResults],
  ['openpyxl', stored('openpyxl.xlsx'), noResults],
  ['LibreOffice, .xlsx', stored('libreoffice.xlsx'), allResults],
  ['LibreOffice, .xls', stored('libreoffice.xls'), allResults],
  ...(['shared', 'inline', 'rich'] as const).map(
    (texts) =>
      [
        `by hand, ${texts} texts, formats 31 and 58`,
        async () => buildByHand({ texts, date1904: false, formats: [31, 58] }),
        twoResults,
      ] as const,
  ),
  ...[27, 28, 29, 30, 32, 33, 34, 35, 36, 50, 51, 52, 53, 54, 55, 56, 57].map(
    (format) =>
      [
        `by hand, built-in format ${format}`,
        async () => buildByHand({ texts: 'shared', date1904: false, formats: [format, 'm"月"d"日"'] }),
        twoResults,
      ] as const,
  ),
  [
    'by hand, days counted from 1904',
    async () =>
      buildByHand({ texts: 'inline', date1904: true, formats: ['yyyy"年"m"月"', '[$-804]yyyy/m/d;@'] }),
    twoResults,
  ],
];

/** A date by its day alone: its serial number depends on where the workbook begins to count. */
function plain(cell: RawCell): unknown {
  return cell !== null && typeof cell === 'object' && cell.kind === 'date' ? `day ${cell.iso}` : cell;
}

describe('the same ledger by several writers', () => {
  test.each(writers)('%s', async (_name, make, results) => {
    const read = await withFile(await make(), readWholeWorkbook);
    if (!read.ok) throw new Error(`${read.reason} ${JSON.stringify(read.details)}`);
    const [ledger, codes] = read.value.peek.sheets;
    expect(ledger).toMatchObject({
      name: '客户',
      visibility: 'visible',
      filledRows: 6,
      lastRow: 6,
      hiddenRows: 2,
      hiddenColumns: [2],
      merges: [{ top: 1, left: 0, bottom: 1, right: 9 }],
    });
    expect(codes).toMatchObject({ name: '代码表', visibility: 'hidden' });
    const expected = people.map(([name, customerNo, phone, deposit, opened, due], index) => {
      const number = index + 3;
      const day = due === null ? null : `day ${due}`;
      const cells = [
        name,
        customerNo,
        phone,
        deposit,
        `day ${opened}`,
        day,
        ...results(deposit, number),
        '查看',
      ];
      return { number, cells, ...(number >= 5 ? { hidden: true } : {}) };
    });
    const rows = (read.value.sheets[0] ?? []).map((row: RawRow) => ({ ...row, cells: row.cells.map(plain) }));
    expect(rows).toEqual([
      { number: 1, cells: [ledgerTitle] },
      { number: 2, cells: [...ledgerHeaders] },
      ...expected,
    ]);
    expect(read.value.sheets[1]).toEqual([{ number: 1, cells: ['码'] }]);
  });
});

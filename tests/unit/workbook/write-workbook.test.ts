import { readdirSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { nameSheets } from '@electron/workbook/write/sheet-name';
import { beginWorkbook } from '@electron/workbook/write/write-workbook';
import type { WorkbookDeclaration, WriteRow } from '@shared/ipc/workbook-declaration';
import ExcelJS from 'exceljs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readWholeWorkbook } from '../../helpers/read-workbook';

let folder = '';
let target = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'branchbook-write-'));
  target = join(folder, '导出.xlsx');
});

afterEach(() => rm(folder, { recursive: true, force: true }));

async function write(declaration: WorkbookDeclaration, sheets: readonly (readonly WriteRow[])[]) {
  const begun = await beginWorkbook(target, declaration);
  if (!begun.ok) throw new Error(begun.reason);
  for (const [index, rows] of sheets.entries()) {
    expect(await begun.value.addRows(index, rows)).toEqual({ ok: true, value: null });
  }
  const finished = await begun.value.finish();
  if (!finished.ok) throw new Error(finished.reason);
  return finished.value;
}

async function loadWithExcelJs(): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(target);
  return book;
}

const ledger: WorkbookDeclaration = {
  title: '客户',
  sheets: [
    {
      name: '个人客户',
      titleRows: [
        { text: '存量客户', style: 'title' },
        { text: '单位：万元', style: 'note' },
      ],
      columns: [
        { header: '客户号', key: 'number', type: 'text', width: 14 },
        { header: '开户日期', key: 'openedOn', type: 'date' },
        { header: '存款', key: 'deposits', type: 'money' },
        { header: '佣金(‰)', key: 'rate', type: 'decimal' },
        { header: '份额', key: 'share', type: 'percent' },
        { header: '次数', key: 'count', type: 'integer' },
        { header: '备注', key: 'remark', type: 'text' },
        { header: '其他', key: 'other', type: 'general' },
      ],
      autoFilter: true,
    },
  ],
};

test('values keep their kind: numbers, dates, money in 万元, zeros of 客户号', async () => {
  const done = await write(ledger, [
    [
      ['00012345', '2010-01-01', 123_456_700, 0.8, 0.125, 12, '6月1日通话', true],
      ['=1+1', '1900-01-05', -30, null, null, null, '+86 138', '@SUM(A1)'],
      [13131, 'soon', null, null, null, null, ' 甲\r\n_x0041_\u0001<&> ', -5],
    ],
  ]);
  expect(done.rows).toBe(3);
  const ours = await readWholeWorkbook(target);
  if (!ours.ok) throw new Error(ours.reason);
  const sheet = ours.value.sheets[0] ?? [];
  expect(sheet.map((row) => row.number)).toEqual([1, 2, 3, 4, 5, 6]);
  expect(sheet[0]?.cells).toEqual(['存量客户']);
  expect(sheet[2]?.cells).toEqual(ledger.sheets[0]?.columns.map((column) => column.header));
  expect(sheet[3]?.cells).toEqual([
    '00012345',
    { kind: 'date', iso: '2010-01-01', serial: 40179 },
    123.4567,
    0.8,
    0.125,
    12,
    '6月1日通话',
    true,
  ]);
  expect(sheet[4]?.cells).toEqual([
    '=1+1',
    { kind: 'date', iso: '1900-01-05', serial: 5 },
    -0.00003,
    null,
    null,
    null,
    '+86 138',
    '@SUM(A1)',
  ]);
  expect(sheet[5]?.cells).toEqual(['13131', 'soon', null, null, null, null, ' 甲\n_x0041_<&> ', -5]);
  expect(ours.value.peek.sheets[0]?.merges).toEqual([
    { top: 1, left: 0, bottom: 1, right: 7 },
    { top: 2, left: 0, bottom: 2, right: 7 },
  ]);
});

test('another library finds the formats, widths, frozen header and filter, and no formula', async () => {
  await write(ledger, [[['=cmd()', '2026-10-31', 100_000_000, 3, 0.5, 1, '-1', '=2']]]);
  const sheet = (await loadWithExcelJs()).worksheets[0];
  expect(sheet?.views[0]).toMatchObject({ state: 'frozen', ySplit: 3 });
  expect(sheet?.autoFilter).toBe('A3:H4');
  expect(sheet?.getColumn(1).width).toBe(14);
  const row = sheet?.getRow(4);
  expect(row?.getCell(1).type).toBe(ExcelJS.ValueType.String);
  expect(row?.getCell(8).type).toBe(ExcelJS.ValueType.String);
  expect(row?.getCell(2).value).toEqual(new Date('2026-10-31T00:00:00Z'));
  expect(row?.getCell(3).value).toBe(100);
  expect(Array.from({ length: 6 }, (_unused, at) => row?.getCell(at + 1).numFmt)).toEqual([
    '@',
    'yyyy-mm-dd',
    '#,##0.00',
    '#,##0.00',
    '0.00%',
    '#,##0',
  ]);
});

test('several sheets in order, sheets without rows, names that Excel takes', async () => {
  const columns = [{ header: '客户号', key: 'number', type: 'text' as const }];
  const names = ['一/二', '一/二', "'甲'", 'x'.repeat(40), 'History', ' '];
  await write({ sheets: names.map((name) => ({ name, columns })) }, [[['1']], [], [['3']]]);
  const book = await loadWithExcelJs();
  expect(book.worksheets.map((sheet) => sheet.name)).toEqual(nameSheets(names));
  expect(nameSheets(names)).toEqual(['一_二', '一_二 (2)', '_甲_', 'x'.repeat(31), 'History_', 'Sheet']);
  expect(book.worksheets.map((sheet) => sheet.rowCount)).toEqual([2, 1, 2, 1, 1, 1]);
});

test('a form with merged blocks and looks of its own', async () => {
  await write(
    {
      styles: { cell: { border: 'thin', horizontal: 'center' }, score: { border: 'thin', numFmt: '0.0' } },
      sheets: [
        {
          name: '评估表',
          header: false,
          columns: [
            { header: '', key: 'a', type: 'general', width: 20 },
            { header: '', key: 'b', type: 'general' },
            { header: '', key: 'c', type: 'general' },
          ],
          merges: ['A1:C1', 'A2:A3'],
        },
      ],
    },
    [
      [
        { cells: ['客户关系评估表'], styles: ['title'], height: 30 },
        { cells: ['分析指标', 20, 18.5], styles: ['cell', 'score', 'score'] },
        { cells: [null, 10, null], styles: ['cell', 'score', 'cell'] },
      ],
    ],
  );
  const sheet = (await loadWithExcelJs()).worksheets[0];
  expect(sheet?.model.merges).toEqual(['A1:C1', 'A2:A3']);
  expect(sheet?.getRow(1).height).toBe(30);
  expect(sheet?.getCell('B2').numFmt).toBe('0.0');
  expect(sheet?.getCell('C3').border.top?.style).toBe('thin');
  expect(sheet?.getCell('A3').value).toBe('分析指标');
});

test('a cancelled workbook leaves nothing and what was there stays', async () => {
  await writeFile(target, 'before');
  const begun = await beginWorkbook(target, ledger);
  if (!begun.ok) throw new Error(begun.reason);
  await begun.value.addRows(0, [['1']]);
  expect(await readdir(folder)).toHaveLength(2);
  await begun.value.cancel();
  expect(await readdir(folder)).toEqual(['导出.xlsx']);
  expect(await readFile(target, 'utf8')).toBe('before');
  expect(await begun.value.finish()).toMatchObject({ ok: false });
});

test('a finished workbook replaces what was there', async () => {
  await writeFile(target, 'before');
  await write(ledger, [[['1']]]);
  expect(readdirSync(folder)).toEqual(['导出.xlsx']);
  expect((await readWholeWorkbook(target)).ok).toBe(true);
});

test('rows for a sheet that is already closed end the writing', async () => {
  const columns = [{ header: 'a', key: 'a', type: 'text' as const }];
  const begun = await beginWorkbook(target, {
    sheets: [
      { name: 'a', columns },
      { name: 'b', columns },
    ],
  });
  if (!begun.ok) throw new Error(begun.reason);
  await begun.value.addRows(1, [['1']]);
  expect(await begun.value.addRows(0, [['1']])).toMatchObject({ ok: false, reason: 'workbook.rowOrder' });
  expect(await readdir(folder)).toEqual([]);
});

test('a place that cannot be written to is told at once', async () => {
  expect(await beginWorkbook(join(folder, 'no', 'x.xlsx'), ledger)).toMatchObject({
    ok: false,
    reason: 'files.writeFailed',
    details: { file: 'x.xlsx' },
  });
  const file = join(folder, 'file');
  await writeFile(file, '');
  expect((await beginWorkbook(join(file, 'x.xlsx'), ledger)).ok).toBe(false);
});

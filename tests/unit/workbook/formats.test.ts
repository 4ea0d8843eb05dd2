import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import XLSX from '@e965/xlsx';
import { defaultLimits } from '@electron/workbook/read/limits';
import { openWorkbook } from '@electron/workbook/read/open-workbook';
import type { RawCell } from '@shared/domain/sheets/cell';
import { describe, expect, test } from 'vitest';
import { fixture, importRows } from '../../helpers/import-workbook';
import { readWholeWorkbook, withFile } from '../../helpers/read-workbook';

const folder = join(import.meta.dirname, '../../fixtures/workbooks');
const inFormats = (name: string) => join(folder, 'formats', name);

async function readSheets(path: string, password?: string) {
  const read = await readWholeWorkbook(path, defaultLimits, password);
  if (!read.ok) throw new Error(`${read.reason} ${JSON.stringify(read.details)}`);
  return read.value;
}

/** The same small ledger, saved by LibreOffice in one format after another. */
const texts = [
  { number: 1, cells: ['存量客户清单'] },
  { number: 2, cells: ['客户姓名', '客户号', '手机号码', '资产(万元)', '开户日期', '备注'] },
  { number: 3, cells: ['张三', '00013131', '13888888888', '10', '2010-01-01', '6月1日通话'] },
  { number: 4, cells: ['李四·买买提', '00013132', '13999999999', '20.5', '2009-01-01', '𠮷\n第二行'] },
  { number: 5, cells: ['王五', '00013133', null, '#DIV/0!'] },
  { number: 6, cells: ['合计', 'TRUE', null, '30.5', null, '共3户'] },
];

const dateOf = (iso: string, serial: number): RawCell => ({ kind: 'date', iso, serial });

function cellsWithDates(first: string, second: string) {
  return [
    { number: 1, cells: ['存量客户清单'] },
    { number: 2, cells: ['客户姓名', '客户号', '手机号码', '资产(万元)', '开户日期', '备注'] },
    {
      number: 3,
      cells: ['张三', '00013131', 13888888888, 10, dateOf(first, 40179), '6月1日通话'],
    },
    {
      number: 4,
      cells: ['李四·买买提', '00013132', 13999999999, 20.5, dateOf(second, 39814), '𠮷\n第二行'],
    },
    { number: 5, cells: ['王五', '00013133', null, { kind: 'error', text: '#DIV/0!' }], hidden: true },
    { number: 6, cells: ['合计', true, null, 30.5, null, '共3户'] },
  ];
}

describe('the same ledger in every format', () => {
  test.each([
    ['.xls', 'libreoffice.xls', undefined, '2010-01-01', '2009-01-01'],
    ['.xls that counts days from 1904', 'libreoffice-1904.xls', undefined, '2014-01-02', '2013-01-02'],
    ['.xls under a password', 'password-rc4.xls', '密码Ab1', '2010-01-01', '2009-01-01'],
    ['.xlsx under a password, Agile', 'password-agile.xlsx', '密码Ab1', '2010-01-01', '2009-01-01'],
    ['.xlsx under a password, Standard', 'password-standard.xlsx', '密码Ab1', '2010-01-01', '2009-01-01'],
    ['.xlsx with a protected structure', 'structure-protected.xlsx', undefined, '2010-01-01', '2009-01-01'],
  ])('%s', async (_name, file, password, first, second) => {
    const { peek, sheets } = await readSheets(inFormats(file), password);
    expect(sheets[0]).toEqual(cellsWithDates(first, second));
    expect(sheets[1]).toEqual([{ number: 1, cells: ['码'] }]);
    expect(peek.sheets).toMatchObject([
      {
        name: '客户',
        visibility: 'visible',
        filledRows: 6,
        lastRow: 6,
        hiddenColumns: [2],
        merges: [{ top: 1, left: 0, bottom: 1, right: 5 }],
      },
      { name: '代码表', visibility: 'hidden' },
    ]);
  });

  test.each([
    ['semicolons and GB18030', 'semicolon-gb18030.csv'],
    ['tabs and UTF-16', 'tab-utf16.txt'],
  ])('%s', async (_name, file) => {
    const { peek, sheets } = await readSheets(inFormats(file));
    expect(sheets).toEqual([texts]);
    expect(peek.sheets[0]?.name).toBe(file.replace(/\.\w+$/, ''));
  });

  test('a page saved as .xls: hidden rows and columns are not in it', async () => {
    const { peek, sheets } = await readSheets(inFormats('page.xls'));
    const shown = texts
      .filter((row) => row.number !== 5)
      .map(({ cells }, index) => ({
        number: index + 1,
        // The page keeps the numbers beside what it shows.
        cells: cells
          .filter((_cell, column) => column !== 2)
          .map((cell) => (cell !== null && /^\d{2}(\.\d)?$/.test(cell) ? Number(cell) : cell)),
      }));
    expect(sheets).toEqual([shown]);
    expect(peek.sheets[0]?.merges).toEqual([{ top: 1, left: 0, bottom: 1, right: 5 }]);
  });

  test('.xls by another writer', async () => {
    const { sheets } = await readSheets(inFormats('sheetjs.xls'));
    expect(sheets[0]?.slice(1)).toEqual([
      { number: 2, cells: ['张三', '00013131', 13888888888, 10, dateOf('2010-01-01', 40179)] },
      { number: 3, cells: ['李四·买买提', '00013132', 13999999999, 20.5, dateOf('2009-01-01', 39814)] },
    ]);
  });

  test('the name of a file does not matter', async () => {
    const cases = [
      ['libreoffice.xls', '台账.csv'],
      ['semicolon-gb18030.csv', '台账.xls'],
      ['page.xls', '台账.xlsx'],
    ] as const;
    for (const [file, name] of cases) {
      const read = await withFile(readFileSync(inFormats(file)), readWholeWorkbook, name);
      expect(read.ok && read.value.peek.sheets[0]?.filledRows).toBe(file === 'page.xls' ? 5 : 6);
    }
  });
});

describe('another library agrees', () => {
  test.each([
    ['libreoffice.xls', inFormats('libreoffice.xls')],
    ['sheetjs.xls', inFormats('sheetjs.xls')],
    ['老客户表.xls', join(folder, '老客户表.xls')],
  ])('%s', async (_name, path) => {
    const { sheets } = await readSheets(path);
    const theirs = XLSX.read(readFileSync(path), { dense: true, cellText: false });
    for (const [index, name] of theirs.SheetNames.entries()) {
      const rows = theirs.Sheets[name]?.['!data'] ?? [];
      const cells = rows.flatMap((row, at) =>
        (row ?? []).flatMap((cell, column) =>
          cell === undefined || cell.t === 'z' ? [] : [[at + 1, column, cell.t === 'e' ? 'error' : cell.v]],
        ),
      );
      const ours = (sheets[index] ?? []).flatMap((row) =>
        row.cells.flatMap((cell, column) => (cell === null ? [] : [[row.number, column, plain(cell)]])),
      );
      expect(ours).toEqual(cells);
    }
  });
});

function plain(cell: RawCell): unknown {
  if (typeof cell !== 'object' || cell === null) return cell;
  return cell.kind === 'date' ? cell.serial : cell.kind;
}

describe('passwords', () => {
  test.each(['password-rc4.xls', 'password-agile.xlsx', 'password-standard.xlsx'])('%s', async (file) => {
    const path = inFormats(file);
    expect(await openWorkbook(path)).toMatchObject({
      ok: false,
      reason: 'workbook.encrypted',
      details: { file },
    });
    expect(await openWorkbook(path, defaultLimits, '密码ab1')).toMatchObject({
      ok: false,
      reason: 'workbook.wrongPassword',
      details: { file },
    });
  });

  test('a password that is not needed is not asked about', async () => {
    for (const file of ['libreoffice.xls', 'semicolon-gb18030.csv']) {
      const opened = await openWorkbook(inFormats(file), defaultLimits, 'x');
      expect(opened.ok).toBe(true);
      if (opened.ok) opened.value.close();
    }
  });

  test('hashing without end is refused', async () => {
    const limits = { ...defaultLimits, spinCount: 50_000 };
    expect(await openWorkbook(inFormats('password-agile.xlsx'), limits, '密码Ab1')).toMatchObject({
      reason: 'workbook.tooLarge',
    });
  });

  test.each(['password-agile.xlsx', 'password-standard.xlsx', 'password-rc4.xls'])(
    'a damaged %s ends in a reason',
    async (file) => {
      const bytes = readFileSync(inFormats(file));
      for (const length of [700, 3000, bytes.length - 600]) {
        const read = await withFile(bytes.subarray(0, length), (path) =>
          readWholeWorkbook(path, defaultLimits, '密码Ab1'),
        );
        expect(read).toMatchObject({ ok: false });
      }
    },
  );
});

describe('the samples of a branch', () => {
  test('潜在客户名单.csv', async () => {
    const { peek, sheets } = await readSheets(decodeURIComponent(fixture('潜在客户名单.csv')));
    const { outcome, customers } = importRows(peek, sheets);
    expect(outcome.sheets).toMatchObject([
      {
        name: '潜在客户名单',
        headerRow: 1,
        created: 90,
        rejected: 0,
        skipped: 0,
        issues: 0,
        mapping: {
          姓名: 'name',
          电话: 'mobile',
          来源: 'source',
          意向产品: 'intendedProduct',
          资产估计: 'estimatedAssets',
          意向等级: 'prospectGrade',
          备注: 'remark',
        },
      },
    ]);
    expect(customers.find(({ name }) => name === '苏思')).toMatchObject({
      mobile: '17731369920',
      estimatedAssets: 100_000_000,
      prospectGrade: 'A',
      remark: '开店，"小老板"',
      stage: 'prospect',
    });
    expect(customers.find(({ name }) => name === '邹娟兰')).toMatchObject({ estimatedAssets: 50_000_000 });
  });

  test('老客户表.xls', async () => {
    const { peek, sheets } = await readSheets(decodeURIComponent(fixture('老客户表.xls')));
    const { outcome, customers } = importRows(peek, sheets);
    expect(outcome.sheets).toMatchObject([
      { name: '客户表', headerRow: 1, created: 62, rejected: 0, skipped: 0, issues: 0 },
    ]);
    expect(customers.slice(0, 2)).toMatchObject([
      {
        name: '张三',
        customerNo: '13131',
        commissionRate: 3,
        aum: 10_000_000,
        mobile: '13888888888',
        landline: '22118888',
        openedOn: '2010-01-01',
        address: '田安路1号',
      },
      { name: '李四', customerNo: '13132', commissionRate: 0.8, openedOn: '2009-01-01' },
    ]);
  });
});

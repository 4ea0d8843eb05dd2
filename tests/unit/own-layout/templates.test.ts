import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fillTemplate, type TemplateOptions } from '@renderer/data/own-layout/fill-template';
import { findMarks, readMark } from '@renderer/data/own-layout/template-marks';
import { planTemplate } from '@renderer/data/own-layout/template-plan';
import type { CustomerRecord } from '@shared/domain/records/records';
import ExcelJS from 'exceljs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { startTalk, type WorkbookTalk } from '../../helpers/workbook-talk';

let folder = '';
let talk: WorkbookTalk;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'branchbook-template-'));
  talk = startTalk();
});

afterEach(async () => {
  talk.close();
  await rm(folder, { recursive: true, force: true });
  expect(talk.bugs).toEqual([]);
});

const customers: readonly CustomerRecord[] = [
  {
    id: '1',
    kind: 'individual',
    name: '张三',
    mobile: '13500000001',
    gender: 'male',
    aum: 15_480_000,
    birthDate: '1975-11-18',
  },
  {
    id: '2',
    kind: 'individual',
    name: '=李四',
    mobile: '13500000002',
    deposits: 2_000_000,
    wealth: 0,
    funds: 0,
  },
  { id: '3', kind: 'individual', name: '王五', aum: 100_000 },
];

async function makeTemplate(change: (sheet: ExcelJS.Worksheet) => void = () => {}): Promise<string> {
  const path = join(folder, '模板.xlsx');
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('名单');
  sheet.addRow(['{{网点}}重点客户名单（{{月份}}）']);
  sheet.mergeCells('A1:F1');
  sheet.addRow(['制表日期', '{{日期}}', '共 {{客户数}} 户', null, '{{合计:资产}}']);
  sheet.getCell('B2').numFmt = 'yyyy-mm-dd';
  sheet.addRow(['序号', '客户', '手机', '出生日期', '资产(元)', '双倍', '单位']);
  sheet.addRow([
    '{{序号}}',
    '{{客户姓名}}（{{gender}}）',
    '{{手机号码}}',
    '{{出生日期}}',
    '{{AUM}}',
    null,
    '人民币',
  ]);
  sheet.getCell('D4').numFmt = 'yyyy/m/d';
  sheet.getCell('E4').numFmt = '#,##0.00';
  sheet.getCell('F4').value = { formula: 'E4*2' };
  sheet.getRow(4).height = 33;
  sheet.addRow(['合计', null, null, null, { formula: 'SUM(E4:E4)' }]);
  sheet.pageSetup.printArea = 'A1:G5';
  change(sheet);
  await book.xlsx.writeFile(path);
  return path;
}

async function fill(path: string, options: Partial<TemplateOptions> = {}) {
  const target = join(folder, '名单.xlsx');
  const done = await fillTemplate(
    talk.client,
    talk.grant(path, 'read'),
    talk.grant(target, 'write'),
    { customers, branch: '江东支行', today: '2026-11-03', period: '2026-10', full: true, ...options },
    () => {},
    new AbortController().signal,
  );
  return { done, target };
}

async function load(path: string): Promise<ExcelJS.Worksheet> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(path);
  const sheet = book.getWorksheet('名单');
  if (sheet === undefined) throw new Error('no sheet');
  return sheet;
}

describe('a template', () => {
  test('has its row repeated for each customer, with looks and formulas', async () => {
    const { done, target } = await fill(await makeTemplate());
    expect(done).toMatchObject({ ok: true, value: { rows: 3 } });
    const sheet = await load(target);
    const firstFive = (row: number) => [1, 2, 3, 4, 5].map((column) => sheet.getCell(row, column).value);
    expect(sheet.getCell('A1').value).toBe('江东支行重点客户名单（2026年10月）');
    expect(firstFive(2)).toEqual(['制表日期', new Date('2026-11-03'), '共 3 户', null, 175_800]);
    expect([4, 5, 6].map(firstFive)).toEqual([
      [1, '张三（男）', '13500000001', new Date('1975-11-18'), 154_800],
      [2, '=李四（）', '13500000002', null, 20_000],
      [3, '王五（）', null, null, 1000],
    ]);
    expect([4, 5, 6].map((row) => sheet.getCell(row, 6).formula)).toEqual(['E4*2', 'E5*2', 'E6*2']);
    expect([4, 5, 6].map((row) => sheet.getCell(row, 7).value)).toEqual(['人民币', '人民币', '人民币']);
    expect([4, 5, 6].map((row) => sheet.getRow(row).height)).toEqual([33, 33, 33]);
    expect([4, 5, 6].map((row) => sheet.getCell(row, 5).numFmt)).toEqual(Array(3).fill('#,##0.00'));
    expect(sheet.getCell('E7').formula).toBe('SUM(E4:E6)');
    expect(sheet.pageSetup.printArea).toBe('A1:G7');
    expect(sheet.model.merges).toEqual(['A1:F1']);
  });

  test('hides what gives somebody away unless asked for in full', async () => {
    const { target } = await fill(await makeTemplate(), { full: false });
    const sheet = await load(target);
    expect(sheet.getCell('C4').value).toBe('135****0001');
    expect(sheet.getCell('E4').value).toBe(154_800);
  });

  test('without customers keeps its row, blank', async () => {
    const { done, target } = await fill(await makeTemplate(), { customers: [] });
    expect(done).toMatchObject({ ok: true, value: { rows: 0 } });
    const sheet = await load(target);
    expect(sheet.getCell('B4').value).toBeNull();
    expect(sheet.getCell('E5').formula).toBe('SUM(E4:E4)');
  });

  test.each([
    [
      'a mark nobody knows',
      'template.unknownMark',
      { B2: '{{星座}}', D2: '{{合计:姓名}}' },
      '{{星座}} {{合计:姓名}}',
    ],
    ['marks of customers in two rows', 'template.severalRows', { B5: '{{手机}}' }, '名单'],
  ])('with %s is refused before anything is written', async (_name, reason, cells, marks) => {
    const path = await makeTemplate((sheet) => {
      for (const [cell, text] of Object.entries(cells)) sheet.getCell(cell).value = text;
    });
    const { done } = await fill(path);
    expect(done).toMatchObject({ ok: false, reason, details: { file: '模板.xlsx', marks } });
    expect(await readdir(folder)).toEqual(['模板.xlsx']);
  });

  test('without marks is refused', async () => {
    const path = await makeTemplate((sheet) =>
      sheet.eachRow((row) =>
        row.eachCell((cell) => {
          cell.value = 'x';
        }),
      ),
    );
    expect((await fill(path)).done).toMatchObject({ ok: false, reason: 'template.noMarks' });
  });
});

test('marks are found between words, with full-width braces too', () => {
  expect(findMarks('尊敬的{{ 客户姓名 }}：｛｛网点｝｝')?.pieces).toEqual([
    '尊敬的',
    { mark: '客户姓名' },
    '：',
    { mark: '网点' },
  ]);
  expect(findMarks('{客户}')).toBeNull();
});

test.each([
  ['客户姓名', 'field'],
  ['name', 'field'],
  ['Name', 'field'],
  ['手机号', 'field'],
  ['序号', 'number'],
  ['合计：存款', 'total'],
  ['Total: deposits', 'total'],
  ['月份', 'month'],
  ['Branch', 'branch'],
])('{{%s}} is known', (name, kind) => {
  expect(readMark(name)?.kind).toBe(kind);
});

test('the unit of an amount is that of the header above, then of the sheet', () => {
  const unitOf = (header: string, title: string) => {
    const planned = planTemplate('a', [
      {
        name: 'a',
        index: 0,
        rows: [
          { number: 1, cells: [title] },
          { number: 2, cells: [header] },
          { number: 3, cells: ['{{存款}}'] },
        ],
      },
    ]);
    return planned.ok ? planned.value[0]?.repeated?.marked[0]?.unit : planned.reason;
  };
  expect(unitOf('存款(元)', '单位：万元')).toBe('yuan');
  expect(unitOf('存款', '单位：千元')).toBe('thousand');
  expect(unitOf('存款', '名单')).toBe('wan');
});

import { readFile } from 'node:fs/promises';
import { copySheet } from '@electron/workbook/patch/copies/copy-sheet';
import { renamerOf } from '@electron/workbook/patch/copies/rename-in-formula';
import { defaultLimits } from '@electron/workbook/read/limits';
import ExcelJS from 'exceljs';
import { describe, expect, test } from 'vitest';
import { patchBytes } from '../../../helpers/patch-bytes';

/** A form with everything that belongs to one sheet alone: a picture, a note, a table, a print area, a rule for cells. */
async function drawForm(): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  const form = book.addWorksheet('评估 表', { properties: { tabColor: { argb: 'FFB4232A' } } });
  form.getCell('A1').value = '客户名称：';
  form.getCell('A1').note = '写全称';
  form.getCell('B2').value = 20;
  form.getCell('B3').value = { formula: "'评估 表'!B2*2", result: 40 };
  form.getCell('C2').dataValidation = {
    type: 'whole',
    operator: 'between',
    formulae: [0, 100],
    allowBlank: true,
  };
  form.pageSetup.printArea = 'A1:C9';
  form.addTable({
    name: '指标',
    ref: 'E1',
    headerRow: true,
    columns: [{ name: '项' }],
    rows: [['甲'], ['乙']],
  });
  const pixel = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  );
  const image = book.addImage({ base64: pixel.toString('base64'), extension: 'png' });
  form.addImage(image, { tl: { col: 0, row: 5 }, ext: { width: 20, height: 20 } });
  const notes = book.addWorksheet('说明');
  notes.getCell('A1').value = { formula: "'评估 表'!B2", result: 20 };
  return Buffer.from(await book.xlsx.writeBuffer());
}

async function open(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(Buffer.from(bytes) as unknown as ArrayBuffer);
  return book;
}

describe('one sheet repeated', () => {
  test('each copy has all that belongs to the sheet, other sheets stay and look at the first', async () => {
    const copied = await copySheet(await drawForm(), 0, ['赵思远', '李敏', '王/建国', '李敏'], defaultLimits);
    const book = await open(copied);
    expect(book.worksheets.map(({ name }) => name)).toEqual([
      '赵思远',
      '说明',
      '李敏',
      '王_建国',
      '李敏 (2)',
    ]);
    for (const name of ['赵思远', '李敏', '王_建国', '李敏 (2)']) {
      const sheet = book.getWorksheet(name);
      expect(sheet?.getCell('A1').value).toBe('客户名称：');
      expect(JSON.stringify(sheet?.getCell('A1').note)).toContain('写全称');
      expect(sheet?.getCell('B3').formula).toBe(`'${name}'!B2*2`);
      expect(sheet?.getCell('C2').dataValidation?.type).toBe('whole');
      expect(sheet?.getImages()).toHaveLength(1);
      expect(sheet?.pageSetup.printArea).toBe('A1:C9');
      expect(sheet?.properties.tabColor).toEqual({ argb: 'FFB4232A' });
    }
    expect(book.getWorksheet('说明')?.getCell('A1').formula).toBe("'赵思远'!B2");
    const tables = book.worksheets.flatMap((sheet) =>
      Object.values((sheet as unknown as { tables: Record<string, { name: string }> }).tables).map(
        ({ name }) => name,
      ),
    );
    expect(new Set(tables).size).toBe(4);
  });

  test('only one sheet is the chosen one', async () => {
    const copied = await copySheet(await drawForm(), 0, ['甲', '乙', '丙'], defaultLimits);
    const text = await readParts(copied, /^xl\/worksheets\/sheet/);
    expect(text.filter((xml) => xml.includes('tabSelected="1"')).length).toBeLessThanOrEqual(1);
  });

  test('the copies take edits and further rows each by itself', async () => {
    const copied = await copySheet(await drawForm(), 0, ['甲', '乙', '丙'], defaultLimits);
    // Sheets by their place: 甲, 说明, 乙, 丙.
    const { bytes } = await patchBytes(Buffer.from(copied), {
      0: { rows: { 2: { 1: 1 } } },
      2: { rows: { 2: { 1: 2 } }, inserts: [{ before: 4, model: 3, rows: [{ 0: '加' }] }] },
      3: { rows: { 2: { 1: 3 } } },
    });
    const book = await open(bytes);
    expect(['甲', '乙', '丙'].map((name) => book.getWorksheet(name)?.getCell('B2').value)).toEqual([1, 2, 3]);
    expect(book.getWorksheet('乙')?.getCell('A4').value).toBe('加');
    expect(book.getWorksheet('丙')?.getCell('A4').value).toBeNull();
  });

  test("the branch's own form in 200 copies", async () => {
    const form = await readFile(
      new URL('../../../fixtures/workbooks/客户关系评估表-模板.xlsx', import.meta.url),
    );
    const names = Array.from({ length: 200 }, (_, at) => `客户${at + 1}`);
    const book = await open(await copySheet(form, 0, names, defaultLimits));
    expect(book.worksheets.map(({ name }) => name)).toEqual(names);
    expect(book.worksheets.at(-1)?.getCell('A1').value).toBe('客户关系评估表');
  });
});

test.each([
  ["'评估 表'!A1+B2", '评估 表', '甲', "'甲'!A1+B2"],
  ['评估表!A1:B2', '评估表', "甲's", "'甲''s'!A1:B2"],
  ['总评估表!A1', '评估表', '甲', '总评估表!A1'],
  ['"评估表!"&评估表!A1', '评估表', '甲', `"评估表!"&'甲'!A1`],
  ['[1]评估表!A1', '评估表', '甲', '[1]评估表!A1'],
  ['SUM(A1:A3)', '评估表', '甲', 'SUM(A1:A3)'],
])('%s under another name', (formula, from, to, expected) => {
  expect(renamerOf(from, to)(formula)).toBe(expected);
});

async function readParts(bytes: Uint8Array, pattern: RegExp): Promise<readonly string[]> {
  const { openPackage } = await import('@electron/workbook/read/zip-package');
  const zip = await openPackage(Buffer.from(bytes), defaultLimits);
  const texts: string[] = [];
  for (const { fileName } of zip.entries()) {
    if (pattern.test(fileName)) texts.push(String(await zip.read(fileName)));
  }
  zip.close();
  return texts;
}

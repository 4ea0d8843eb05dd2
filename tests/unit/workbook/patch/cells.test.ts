import type { PatchValue } from '@electron/workbook/patch/order';
import type { RawCell } from '@shared/domain/sheets/cell';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readPart } from '../../../helpers/compare-workbooks';
import { buildWorkbook, type HandMadeWorkbook, listParts } from '../../../helpers/hand-made-workbook';
import { patchBytes } from '../../../helpers/patch-bytes';
import { readFirstSheet } from '../../../helpers/read-workbook';
import { buildZip } from '../../../helpers/zip-builder';

const book: HandMadeWorkbook = {
  formats: ['yyyy-mm-dd', '@'],
  shared: '<si><t>甲</t></si><si><t>乙</t></si>',
  sheets: [
    {
      before: '<cols><col min="6" max="6" style="2"/></cols>',
      xml:
        '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><v>1.5</v></c><c r="C1" s="1"><v>42167</v></c><c r="D1"><f>B1*2</f><v>3</v></c></row>' +
        '<row r="3" s="2" customFormat="1"><c r="B3"/></row>',
    },
  ],
};

async function patchCell(column: number, value: PatchValue, of: HandMadeWorkbook = book, row = 1) {
  const { bytes, done } = await patchBytes(buildWorkbook(of), {
    0: { rows: { [row]: { [column]: value } } },
  });
  const rows = await readFirstSheet(bytes);
  return { cell: rows.get(row)?.[column] ?? null, xml: readPart(bytes, 'xl/worksheets/sheet1.xml'), done };
}

describe('a cell gets', () => {
  test.each<[string, number, PatchValue, RawCell]>([
    ['a text', 0, '新', '新'],
    ['a text with marks of XML and blanks', 0, ' <a> & "b"\n', ' <a> & "b"\n'],
    ['a text that looks like an escape', 0, '_x0041_', '_x0041_'],
    ['a text with a control character', 0, 'a\u0001b', 'a\u0001b'],
    ['a text that looks like a formula', 0, '=1+1', '=1+1'],
    ['rare Han', 0, '𠮷', '𠮷'],
    ['a number', 1, -2.25, -2.25],
    ['a number for a text', 0, 1e-7, 1e-7],
    ['a flag', 1, true, true],
    ['nothing', 1, null, null],
    [
      'a date where its look shows dates',
      2,
      { date: '2015-06-13' },
      { kind: 'date', iso: '2015-06-13', serial: 42168 },
    ],
    ['the text of a date elsewhere', 1, { date: '2015-06-13', text: '2015年6月13日' }, '2015年6月13日'],
    ['the date as it is, without a text', 1, { date: '2015-06-13' }, '2015-06-13'],
  ])('%s', async (_name, column, value, read) => {
    expect((await patchCell(column, value)).cell).toEqual(read);
  });

  test('no value where it has a formula', async () => {
    const { cell, done, xml } = await patchCell(3, 7);
    expect(cell).toBe(3);
    expect(done).toEqual({ cells: 0, rowsAdded: 0, formulasKept: 1 });
    expect(xml).toContain('<f>B1*2</f><v>3</v>');
  });

  test('the look of its row or column where it was not written down', async () => {
    expect((await patchCell(5, '新')).xml).toContain('<c r="F1" s="2" t="inlineStr">');
    expect((await patchCell(5, '新', book, 3)).xml).toContain('<c r="F3" s="2" t="inlineStr">');
    expect((await patchCell(0, '新', book, 3)).xml).toMatch(/<c r="A3" s="2" [^>]*>.*<c r="B3"\/>/);
  });

  test('a row of its own where there is none', async () => {
    expect((await patchCell(1, 5, book, 2)).xml).toMatch(/<row r="2"><c r="B2">.*<\/row><row r="3"/);
    expect((await patchCell(1, 5, book, 9)).xml).toMatch(/<row r="9"><c r="B9">.*<\/sheetData>/);
  });

  test('a serial number that counts from 1904 where the workbook does', async () => {
    const { cell } = await patchCell(2, { date: '2015-06-13' }, { ...book, date1904: true });
    expect(cell).toEqual({ kind: 'date', iso: '2015-06-13', serial: 42168 - 1462 });
  });
});

describe('sheets of other writers', () => {
  test('with a prefix before every tag', async () => {
    const space = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
    const xml =
      `<?xml version="1.0"?><x:worksheet xmlns:x="${space}"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>1</x:v></x:c>` +
      '<x:c r="B1"><x:f>A1+1</x:f><x:v>2</x:v></x:c></x:row></x:sheetData></x:worksheet>';
    const patched = await patchCell(0, '新', { sheets: [{ xml }] });
    expect(patched.cell).toBe('新');
    expect(patched.xml).toContain('<x:c r="B1"><x:f>A1+1</x:f></x:c>');
  });

  test('without addresses', async () => {
    const xml = '<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c><c><v>4</v></c></row>';
    const { bytes } = await patchBytes(buildWorkbook({ sheets: [{ xml }] }), {
      0: { rows: { 2: { 1: 40 } } },
    });
    const rows = await readFirstSheet(bytes);
    expect([rows.get(1), rows.get(2)]).toEqual([
      [1, 2],
      [3, 40],
    ]);
  });

  test('with comments and CDATA that hold tags', async () => {
    const xml =
      '<row r="1"><!-- </row> --><c r="A1" t="str"><v><![CDATA[</row><c>]]></v></c><c r="B1"><v>2</v></c><!----></row>';
    const { cell, xml: patched } = await patchCell(1, 20, { sheets: [{ xml }] });
    expect(cell).toBe(20);
    expect(patched).toContain('&lt;/row&gt;&lt;c&gt;');
  });

  test('in UTF-16', async () => {
    const space = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
    const text = `\ufeff<?xml version="1.0" encoding="UTF-16"?><worksheet xmlns="${space}"><sheetData><row r="1"><c r="A1" t="str"><v>甲</v></c></row></sheetData></worksheet>`;
    const parts = listParts({ sheets: [{ xml: '' }] }).map((part) =>
      part.name === 'xl/worksheets/sheet1.xml' ? { ...part, data: Buffer.from(text, 'utf16le') } : part,
    );
    const { bytes } = await patchBytes(buildZip(parts), { 0: { rows: { 1: { 1: '乙' } } } });
    expect((await readFirstSheet(bytes)).get(1)).toEqual(['甲', '乙']);
  });
});

test('any texts come back as they were given, and nothing else changes', async () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 20 }).filter((one) => one.trim() !== '');
  await fc.assert(
    fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 5 }), async (texts) => {
      const cells = Object.fromEntries(texts.map((one, at) => [at + 10, one]));
      const { bytes } = await patchBytes(buildWorkbook(book), { 0: { rows: { 1: cells } } });
      const row = (await readFirstSheet(bytes)).get(1) ?? [];
      const clean = texts.map((one) => one.replace(/\r\n?/g, '\n').replace(/[\ufffe\uffff]/g, '\ufffd'));
      expect(row.slice(10)).toEqual(clean);
      expect(row.slice(0, 4)).toEqual(['甲', 1.5, { kind: 'date', iso: '2015-06-12', serial: 42167 }, 3]);
    }),
    { numRuns: 60 },
  );
});

import { openWorkbook } from '@electron/workbook/read/open-workbook';
import { SheetReader } from '@electron/workbook/read/sheet-reader';
import type { RawRow } from '@shared/domain/sheets/cell';
import { expect, test } from 'vitest';
import { buildWorkbook, listParts } from '../../helpers/hand-made-workbook';
import { readBytes, readFirstSheet, withFile } from '../../helpers/read-workbook';
import { buildZip } from '../../helpers/zip-builder';

async function readWhole(bytes: Buffer) {
  const whole = await readBytes(bytes);
  if (!whole.ok) throw new Error(`${whole.reason} ${JSON.stringify(whole.details)}`);
  return whole.value;
}

test('sheets with their names, order and visibility', async () => {
  const { peek } = await readWhole(
    buildWorkbook({
      sheets: [
        { name: '个人 &amp; 公司', xml: '<row r="2"><c r="B2"><v>1</v></c></row>' },
        { name: '代码表', state: 'hidden', xml: '' },
        { name: '字典', state: 'veryHidden', xml: '' },
      ],
    }),
  );
  expect(
    peek.sheets.map(({ name, index, visibility, filledRows, lastRow }) => ({
      name,
      index,
      visibility,
      filledRows,
      lastRow,
    })),
  ).toEqual([
    { name: '个人 & 公司', index: 0, visibility: 'visible', filledRows: 1, lastRow: 2 },
    { name: '代码表', index: 1, visibility: 'hidden', filledRows: 0, lastRow: 0 },
    { name: '字典', index: 2, visibility: 'veryHidden', filledRows: 0, lastRow: 0 },
  ]);
  expect(peek.file).toBe('台账.xlsx');
  expect(peek.sha256).toMatch(/^[0-9a-f]{64}$/);
});

test('hidden rows and columns, merged blocks, empty rows left out', async () => {
  const { peek, sheets } = await readWhole(
    buildWorkbook({
      sheets: [
        {
          before: '<cols><col min="2" max="3" hidden="1"/><col min="5" max="5" width="9"/></cols>',
          xml: '<row r="1"><c r="A1"><v>1</v></c></row><row r="2" s="1" customFormat="1"><c r="A2" s="1"/></row><row r="3" hidden="1"><c r="A3"><v>3</v></c></row><row r="4"/>',
          after: '<mergeCells count="2"><mergeCell ref="A1:C1"/><mergeCell ref="$B$2:$B$9"/></mergeCells>',
        },
      ],
    }),
  );
  expect(sheets[0]).toEqual([
    { number: 1, cells: [1] },
    { number: 3, cells: [3], hidden: true },
  ]);
  expect(peek.sheets[0]).toMatchObject({
    hiddenColumns: [1, 2],
    merges: [
      { top: 1, left: 0, bottom: 1, right: 2 },
      { top: 2, left: 1, bottom: 9, right: 1 },
    ],
    filledRows: 2,
    lastRow: 3,
  });
});

test('rows without numbers follow one another; a cell can tell the row', async () => {
  const xml = '<row><c><v>1</v></c></row><row><c r="A5"><v>5</v></c></row><row><c><v>6</v></c></row>';
  const rows = await readFirstSheet(buildWorkbook({ sheets: [{ xml }] }));
  expect([...rows]).toEqual([
    [1, [1]],
    [5, [5]],
    [6, [6]],
  ]);
});

test('a prefix on every tag', async () => {
  const xml = `<?xml version="1.0"?><x:worksheet xmlns:x="m"><x:sheetData>${Array.from({ length: 200 }, (_unused, at) => `<x:row r="${at + 1}"><x:c r="A${at + 1}" t="inlineStr"><x:is><x:t>第${at + 1}行</x:t></x:is></x:c><x:c r="B${at + 1}"><x:v>${at}</x:v></x:c></x:row>`).join('')}</x:sheetData></x:worksheet>`;
  const { peek, sheets } = await readWhole(buildWorkbook({ sheets: [{ xml }] }));
  expect(sheets[0]?.[199]).toEqual({ number: 200, cells: ['第200行', 199] });
  expect(peek.sheets[0]).toMatchObject({ filledRows: 200, lastRow: 200 });
  expect(peek.sheets[0]?.head).toHaveLength(80);
});

test('the same rows however the XML is cut into pieces', () => {
  const xml = Buffer.from(
    '\n<worksheet><!-- > --><sheetData><row r="1" ht="12"><c r="A1" t="str"><v>欧阳𠮷<![CDATA[ & ]]>娜</v></c><c r="B1"><f>A1&amp;"&gt;"</f><v>12.75</v></c></row>\n<row r="2"><c r="B2" t="inlineStr"><is><t>a&#10;b</t></is></c></row></sheetData><mergeCells><mergeCell ref="A1:B1"/></mergeCells></worksheet>\n',
  );
  const readIn = (size: number): readonly RawRow[] => {
    const reader = new SheetReader(
      { shared: null, dateStyles: new Uint8Array(0), date1904: false },
      false,
      10,
    );
    for (let at = 0; at < xml.length; at += size) reader.feed(xml.subarray(at, at + size));
    reader.end();
    expect(reader.merges).toHaveLength(1);
    return reader.rows;
  };
  const whole = readIn(xml.length);
  expect(whole).toEqual([
    { number: 1, cells: ['欧阳𠮷 & 娜', 12.75] },
    { number: 2, cells: [null, 'a\nb'] },
  ]);
  for (let size = 1; size < 60; size++) expect(readIn(size)).toEqual(whole);
});

test('counting rows in a peek agrees with reading them', async () => {
  const rows = Array.from({ length: 500 }, (_unused, at) => {
    const row = at + 1;
    if (at % 7 === 0) return `<row r="${row}"><c r="A${row}" s="1"/></row>`;
    if (at % 5 === 0) return `<row r="${row}"><c r="A${row}" t="s"><v>0</v></c></row>`;
    return `<row r="${row}"><c r="A${row}" t="s"><v>0</v></c><c r="B${row}"><v>${at}</v></c><c r="C${row}"><v>1</v></c></row>`;
  });
  const { peek, sheets } = await readWhole(
    buildWorkbook({ sheets: [{ xml: rows.join('') }], shared: '<si><t></t></si>' }),
  );
  expect(peek.sheets[0]?.filledRows).toBe(sheets[0]?.length);
  expect(peek.sheets[0]?.lastRow).toBe(sheets[0]?.at(-1)?.number);
});

test('UTF-16 and GBK parts', async () => {
  const sheet = (encoding: string, text: string) =>
    `<?xml version="1.0" encoding="${encoding}"?><worksheet><sheetData><row r="1"><c r="A1" t="str"><v>${text}</v></c></row></sheetData></worksheet>`;
  const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(sheet('UTF-16', '赵思远'), 'utf16le')]);
  const [before = '', after = ''] = sheet('GBK', '|').split('|');
  const gbk = Buffer.concat([Buffer.from(before), Buffer.from('d5d4cbbcd4b6', 'hex'), Buffer.from(after)]);
  for (const data of [utf16, gbk]) {
    const parts = listParts({ sheets: [{ xml: '' }] }).map((part) =>
      part.name.endsWith('sheet1.xml') ? { ...part, data } : part,
    );
    expect((await readFirstSheet(buildZip(parts))).get(1)).toEqual(['赵思远']);
  }
});

test('absolute targets, other cases, stored parts, a workbook elsewhere', async () => {
  const parts = listParts({ sheets: [{ xml: '<row r="1"><c r="A1"><v>1</v></c></row>' }] }).map((part) => ({
    ...part,
    stored: true,
    name: part.name.replace('xl/', 'XL/').replace('workbook.xml', 'Book1.xml'),
    data: String(part.data)
      .replace('xl/workbook.xml', '/xl/book1.xml')
      .replace('worksheets/sheet1.xml', '/xl/worksheets/Sheet1.xml'),
  }));
  expect((await readFirstSheet(buildZip(parts))).get(1)).toEqual([1]);
});

test('pictures and macros are left alone; chart sheets are not listed', async () => {
  const parts = listParts({ sheets: [{ xml: '' }, { xml: '' }] }).map((part) => ({
    ...part,
    data: String(part.data).replace(
      /worksheet" Target="worksheets\/sheet2/,
      'chartsheet" Target="worksheets/sheet2',
    ),
  }));
  const { peek } = await readWhole(
    buildZip([...parts, { name: 'xl/vbaProject.bin', data: Buffer.alloc(100) }]),
  );
  expect(peek.sheets.map((sheet) => sheet.name)).toEqual(['Sheet1']);
});

test('many rows come in batches of the size asked for, and reading can stop early and start again', async () => {
  const xml = Array.from(
    { length: 3000 },
    (_unused, at) => `<row r="${at + 1}"><c><v>${at}</v></c></row>`,
  ).join('');
  await withFile(buildWorkbook({ sheets: [{ xml }] }), async (path) => {
    const opened = await openWorkbook(path);
    if (!opened.ok) throw new Error(opened.reason);
    for await (const batch of opened.value.readRows(0, { batchRows: 10 })) {
      expect(batch.ok && batch.value.length).toBe(10);
      break;
    }
    const sizes: number[] = [];
    for await (const batch of opened.value.readRows(0, { batchRows: 700 })) {
      if (batch.ok) sizes.push(batch.value.length);
    }
    expect(sizes).toEqual([700, 700, 700, 700, 200]);
    opened.value.close();
  });
});

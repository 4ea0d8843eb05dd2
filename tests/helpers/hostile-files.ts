import { type FileHandle, open } from 'node:fs/promises';
import { buildWorkbook, listParts } from './hand-made-workbook';
import { buildZip } from './zip-builder';

const sheetPart = 'xl/worksheets/sheet1.xml';
const good = () => buildWorkbook({ sheets: [{ xml: '<row r="1"><c r="A1"><v>1</v></c></row>' }] });

/** A file that no honest program writes, or that is no workbook, and the sentence it ends in. */
export interface HostileFile {
  readonly name: string;
  readonly make: () => Buffer | string;
  readonly sentence: RegExp;
}

function withPart(
  name: string,
  change: { data?: string; declaredSize?: number; declaredChecksum?: number },
): Buffer {
  const parts = listParts({
    sheets: [{ xml: '<row r="1"><c r="A1" t="s"><v>0</v></c></row>' }],
    shared: '<si><t>客户姓名</t></si>',
  });
  return buildZip(parts.map((part) => (part.name === name ? { ...part, ...change } : part)));
}

const inSheet = (xml: string) =>
  withPart(sheetPart, { data: `<worksheet><sheetData>${xml}</sheetData></worksheet>` });
const text = (at: string, value: string) => `<c r="${at}" t="str"><v>${value}</v></c>`;

function nameColumn(index: number): string {
  return index < 26
    ? String.fromCharCode(65 + index)
    : nameColumn(Math.floor(index / 26) - 1) + nameColumn(index % 26);
}

/** A header of all 16,384 columns and one row of values below it. */
export function buildWide(): Buffer {
  const row = (number: number, value: (column: number) => string) =>
    `<row r="${number}">${Array.from({ length: 16_384 }, (_unused, column) => text(`${nameColumn(column)}${number}`, value(column))).join('')}</row>`;
  return buildWorkbook({
    sheets: [
      {
        xml:
          row(1, (column) => (column === 0 ? '客户姓名' : `列${column}`)) + row(2, (column) => `值${column}`),
      },
    ],
  });
}

/** A million different shared texts of which one is used: 230 MB once unpacked. */
function buildEndlessTexts(): Buffer {
  const texts = Array.from(
    { length: 1_200_000 },
    (_unused, at) => `<si><t>${(at * 2_654_435_761) % 4_294_967_296}${'文'.repeat(60)}</t></si>`,
  );
  return buildWorkbook({
    sheets: [{ xml: '<row r="1"><c r="A1" t="s"><v>0</v></c></row>' }],
    shared: texts.join(''),
  });
}

/** Rows with only formats in them, to the last row of the sheet. */
export function buildFormattedRows(): Buffer {
  const rows = Array.from(
    { length: 1_048_576 },
    (_unused, at) => `<row r="${at + 1}"><c r="A${at + 1}" s="1"/><c r="B${at + 1}" s="1"/></row>`,
  );
  return buildWorkbook({ sheets: [{ xml: rows.join('') }], formats: ['0.00'] });
}

/** A sheet that says it is as large as sheets get, with three rows: two customers after the header. */
export function buildHugeDimension(): Buffer {
  const row = (number: number, name: string, customerNo: string) =>
    `<row r="${number}">${text(`A${number}`, name)}${text(`B${number}`, customerNo)}</row>`;
  const xml = `${row(1, '客户姓名', '客户号')}${row(2, '孟晓岚', '00020001')}${row(1_048_576, '苏文', '00020002')}`;
  return buildWorkbook({ sheets: [{ before: '<dimension ref="A1:XFD1048576"/>', xml }] });
}

/** A ledger whose headers, sheet and values are names that JavaScript objects have of themselves. */
export function buildPrototypeNames(): Buffer {
  const header = ['客户姓名', '客户号', '__proto__', 'constructor', 'toString'];
  const values = ['石岩', '00020009', '__proto__', 'prototype', 'hasOwnProperty'];
  const row = (number: number, cells: readonly string[]) =>
    `<row r="${number}">${cells.map((value, column) => text(`${nameColumn(column)}${number}`, value)).join('')}</row>`;
  return buildWorkbook({ sheets: [{ name: '__proto__', xml: row(1, header) + row(2, values) }] });
}

/** What each of these is must be said in one sentence that names the file and says what to do. */
export const hostileFiles: readonly HostileFile[] = [
  { name: '空文件.xlsx', make: () => '', sentence: /空文件/ },
  {
    name: '图片.xlsx',
    make: () => Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'),
    sentence: /而是图片/,
  },
  { name: '通知.xls', make: () => '%PDF-1.7\n%', sentence: /而是PDF 文件/ },
  { name: '压缩包.xlsx', make: () => buildZip([{ name: 'a.png', data: 'x' }]), sentence: /而是压缩包/ },
  {
    name: '通知.xlsx',
    make: () => buildZip([{ name: 'word/document.xml', data: '<a/>' }]),
    sentence: /Word 文档/,
  },
  {
    name: '加密软件.xlsx',
    make: () => Buffer.from(`6265737401020304${'9af3c1'.repeat(200)}`, 'hex'),
    sentence: /可能.*被加密软件保护/,
  },
  {
    name: '~$存量客户台账.xlsx',
    make: () => Buffer.concat([Buffer.from('\u0005admin'), Buffer.alloc(159)]),
    sentence: /锁文件.*请选择“存量客户台账\.xlsx”/,
  },
  {
    name: '二进制.xlsx',
    make: () => buildZip([{ name: 'xl/workbook.bin', data: 'x' }]),
    sentence: /\.xlsb.*另存为 \.xlsx/,
  },
  {
    name: '开放格式.xlsx',
    make: () => buildZip(['content.xml', 'META-INF/manifest.xml'].map((name) => ({ name, data: '<a/>' }))),
    sentence: /\.ods.*另存为 \.xlsx/,
  },
  {
    name: '网页存档.xls',
    make: () => 'MIME-Version: 1.0\nContent-Type: multipart/related',
    sentence: /\.mht/,
  },
  { name: '很老.xls', make: () => Buffer.from('0904060000001000f6050000', 'hex'), sentence: /1993 年以前/ },
  {
    name: '登录页.xls',
    make: () => '<html><body><p>请先登录</p></body></html>',
    sentence: /不是 Excel 工作簿/,
  },
  { name: '断了.xlsx', make: () => good().subarray(0, good().length - 40), sentence: /已损坏/ },
  { name: '断在前面.xlsx', make: () => good().subarray(0, 200), sentence: /已损坏/ },
  {
    name: '断了.csv',
    make: () => Buffer.from('客户姓名,客户号\n孟晓岚,1\n').subarray(0, 20),
    sentence: /已损坏/,
  },
  {
    name: '引号.csv',
    make: () => `客户姓名,客户号\n"孟晓岚,1\n${'x,y\n'.repeat(100_000)}`,
    sentence: /已损坏/,
  },
  {
    name: '炸弹.xlsx',
    make: () =>
      withPart(sheetPart, {
        data: `<worksheet><sheetData>${' '.repeat(80 * 1024 * 1024)}</sheetData></worksheet>`,
      }),
    sentence: /大得不正常/,
  },
  { name: '谎报大小.xlsx', make: () => withPart(sheetPart, { declaredSize: 10 }), sentence: /已损坏/ },
  {
    name: '谎报很大.xlsx',
    make: () => withPart(sheetPart, { declaredSize: 0xf0000000 }),
    sentence: /大得不正常/,
  },
  { name: '校验不符.xlsx', make: () => withPart(sheetPart, { declaredChecksum: 1 }), sentence: /已损坏/ },
  { name: '路径.xlsx', make: () => buildZip([{ name: '../../etc/passwd', data: 'x' }]), sentence: /已损坏/ },
  {
    name: '五千项.xlsx',
    make: () => buildZip(Array.from({ length: 5000 }, (_unused, at) => ({ name: `a${at}`, data: '' }))),
    sentence: /大得不正常/,
  },
  {
    name: '实体.xlsx',
    make: () =>
      withPart(sheetPart, {
        data: '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><worksheet><sheetData><row><c t="str"><v>&b;</v></c></row></sheetData></worksheet>',
      }),
    sentence: /已损坏/,
  },
  { name: '一万列.xlsx', make: buildWide, sentence: /16384 列/ },
  { name: '列外.xlsx', make: () => inSheet('<row r="1"><c r="XFE1"><v>1</v></c></row>'), sentence: /已损坏/ },
  { name: '文字无尽.xlsx', make: buildEndlessTexts, sentence: /大得不正常/ },
  { name: '一百万空行.xlsx', make: buildFormattedRows, sentence: /是空的/ },
];

/** A file of 600 MB that begins like a workbook and takes no room on the disk. */
export async function writeTooBig(path: string): Promise<void> {
  let file: FileHandle | undefined;
  try {
    file = await open(path, 'w');
    await file.write(Buffer.from('504b030414000000', 'hex'));
    await file.truncate(600 * 1024 * 1024);
  } finally {
    await file?.close();
  }
}

import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { defaultLimits, type ReadLimits } from '@electron/workbook/read/limits';
import { openWorkbook } from '@electron/workbook/read/open-workbook';
import { describe, expect, test } from 'vitest';
import { buildWorkbook, listParts } from '../../helpers/hand-made-workbook';
import { readBytes, readWholeWorkbook, withFile } from '../../helpers/read-workbook';
import { buildZip, type ZipPart } from '../../helpers/zip-builder';

const good = buildWorkbook({ sheets: [{ xml: '<row r="1"><c r="A1"><v>1</v></c></row>' }] });
const oleSignature = 'd0cf11e0a1b11ae1';

/** An OLE container with one directory entry. */
function buildOle(name: string): Buffer {
  const bytes = Buffer.alloc(2048);
  bytes.write(oleSignature, 'hex');
  bytes.write(name, 1024, 'utf16le');
  bytes.writeUInt16LE((name.length + 1) * 2, 1024 + 64);
  return bytes;
}

function replacePart(name: string, change: (part: ZipPart) => Partial<ZipPart>): Buffer {
  const parts = listParts({
    sheets: [{ xml: '<row r="1"><c r="A1" t="s"><v>0</v></c></row>' }],
    shared: '<si><t>张三</t></si>',
  });
  return buildZip(parts.map((part) => (part.name === name ? { ...part, ...change(part) } : part)));
}

const sheetPart = 'xl/worksheets/sheet1.xml';
const withSheet = (data: string): Buffer => replacePart(sheetPart, () => ({ data }));
const inSheet = (xml: string): Buffer => withSheet(`<worksheet><sheetData>${xml}</sheetData></worksheet>`);

const cases: readonly (readonly [name: string, bytes: Buffer | string, reason: string])[] = [
  ['no bytes', '', 'workbook.empty'],
  ['a web page without a table', '<html><p>请登录</p></html>', 'workbook.notWorkbook'],
  [
    'bytes of no known format (encrypted by a DLP system)',
    Buffer.from('6265737401020304000000ff', 'hex'),
    'workbook.notWorkbook',
  ],
  ['a lock file', Buffer.concat([Buffer.from('\u0005admin'), Buffer.alloc(159)]), 'workbook.notWorkbook'],
  [
    'a container of an encrypted workbook and nothing in it',
    buildOle('EncryptedPackage'),
    'workbook.damaged',
  ],
  ['a container of an .xls and nothing in it', buildOle('Workbook'), 'workbook.damaged'],
  ['.doc', buildOle('WordDocument'), 'workbook.notWorkbook'],
  ['.xls of 1992', Buffer.from('0904060000001000f6050000', 'hex'), 'workbook.oldFormat'],
  ['.xlsb', buildZip([{ name: 'xl/workbook.bin', data: 'x' }]), 'workbook.oldFormat'],
  [
    '.ods',
    buildZip([
      { name: 'content.xml', data: '<a/>' },
      { name: 'META-INF/manifest.xml', data: '<a/>' },
    ]),
    'workbook.oldFormat',
  ],
  ['.docx', buildZip([{ name: 'word/document.xml', data: '<a/>' }]), 'workbook.notWorkbook'],
  ['a zip of pictures', buildZip([{ name: 'a.png', data: 'x' }]), 'workbook.notWorkbook'],
  ['a workbook without sheets', buildWorkbook({ sheets: [] }), 'workbook.empty'],
  ['cut off', good.subarray(0, good.length - 40), 'workbook.damaged'],
  ['cut off early', good.subarray(0, 200), 'workbook.damaged'],
  [
    'a directory that points nowhere',
    Buffer.concat([good.subarray(0, 300), good.subarray(420)]),
    'workbook.damaged',
  ],
  ['names that leave the folder', buildZip([{ name: '../../etc/passwd', data: 'x' }]), 'workbook.damaged'],
  ['absolute names', buildZip([{ name: '/etc/passwd', data: 'x' }]), 'workbook.damaged'],
  [
    'encrypted entries',
    buildZip([{ name: 'xl/workbook.xml', data: 'x', flags: 0x801 }]),
    'workbook.encrypted',
  ],
  [
    'too many entries',
    buildZip(Array.from({ length: 5000 }, (_unused, at) => ({ name: `a${at}`, data: '' }))),
    'workbook.tooLarge',
  ],
  ['a part longer than it says', replacePart(sheetPart, () => ({ declaredSize: 10 })), 'workbook.damaged'],
  ['a part shorter than it says', replacePart(sheetPart, () => ({ declaredSize: 5000 })), 'workbook.damaged'],
  [
    'a part that says it is huge',
    replacePart(sheetPart, () => ({ declaredSize: 0xf0000000 })),
    'workbook.tooLarge',
  ],
  ['a wrong checksum', replacePart(sheetPart, () => ({ declaredChecksum: 1 })), 'workbook.damaged'],
  [
    'styles without end',
    replacePart('xl/workbook.xml', () => ({ declaredSize: 60_000_000 })),
    'workbook.tooLarge',
  ],
  [
    'a bomb of zeros',
    replacePart(sheetPart, () => ({ data: Buffer.alloc(80 * 1024 * 1024) })),
    'workbook.tooLarge',
  ],
  [
    'a document type',
    withSheet('<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><worksheet><sheetData/></worksheet>'),
    'workbook.damaged',
  ],
  [
    'a sheet that breaks off',
    withSheet('<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c></row>'),
    'workbook.damaged',
  ],
  [
    'a sheet that breaks off in a tag',
    withSheet('<worksheet><sheetData><row r="1"><c r="A'),
    'workbook.damaged',
  ],
  ['a sheet that is no sheet', withSheet('hello'), 'workbook.damaged'],
  ['a column beyond XFD', inSheet('<row r="1"><c r="XFE1"><v>1</v></c></row>'), 'workbook.damaged'],
  ['a row beyond the last', inSheet('<row r="1048577"><c><v>1</v></c></row>'), 'workbook.damaged'],
  [
    'a text that does not exist',
    inSheet('<row r="1"><c r="A1" t="s"><v>7</v></c></row>'),
    'workbook.damaged',
  ],
  [
    'a text without end',
    inSheet(`<row r="1"><c r="A1" t="str"><v>${'一'.repeat(700_000)}</v></c></row>`),
    'workbook.damaged',
  ],
];

describe('what is no readable workbook ends in one reason', () => {
  test.each(cases)('%s', async (_name, bytes, reason) => {
    const read = await readBytes(bytes);
    expect(read).toMatchObject({ ok: false, reason, details: { file: '台账.xlsx' } });
  });

  test('a file that is not there, and a folder', async () => {
    await withFile('', async (path) => {
      const gone = await openWorkbook(`${path}x`);
      expect(gone).toMatchObject({ ok: false, reason: 'workbook.gone' });
      const folder = join(path, '..', 'folder.xlsx');
      mkdirSync(folder);
      expect(await openWorkbook(folder)).toMatchObject({ ok: false, reason: 'workbook.unreadable' });
    });
  });
});

describe('limits', () => {
  const small = (limits: Partial<ReadLimits>): ReadLimits => ({ ...defaultLimits, ...limits });
  const shared = buildWorkbook({
    sheets: [{ xml: '<row r="1"><c r="A1" t="s"><v>0</v></c></row>' }],
    shared: '<si><t>一二三四五六七八九十</t></si>'.repeat(20),
  });

  test('shared texts without end', async () => {
    expect(await readBytes(shared, small({ sharedCount: 5 }))).toMatchObject({ reason: 'workbook.tooLarge' });
    expect(await readBytes(shared, small({ sharedBytes: 100 }))).toMatchObject({
      reason: 'workbook.tooLarge',
    });
  });

  test('a sheet that never holds a value', async () => {
    expect(
      await readBytes(
        buildWorkbook({ sheets: [{ xml: '<row><c/></row>'.repeat(100_000) }] }),
        small({ idleMillis: -1 }),
      ),
    ).toMatchObject({ reason: 'workbook.tooLarge' });
  });

  test('a large file', async () => {
    expect(await readBytes(good, small({ fileBytes: 100 }))).toMatchObject({ reason: 'workbook.tooBig' });
  });
});

describe('what only looks bad', () => {
  test('1,048,576 formatted but empty rows cost little and hold nothing', { timeout: 60_000 }, async () => {
    const rows = Array.from(
      { length: 1_048_576 },
      (_unused, at) =>
        `<row r="${at + 1}" spans="1:3" s="1" customFormat="1"><c r="A${at + 1}" s="1"/><c r="B${at + 1}" s="1"/></row>`,
    );
    await withFile(buildWorkbook({ sheets: [{ xml: rows.join('') }] }), async (path) => {
      const began = process.cpuUsage();
      const read = await readWholeWorkbook(path);
      expect(read).toMatchObject({
        ok: true,
        value: { sheets: [[]], peek: { sheets: [{ filledRows: 0, lastRow: 0 }] } },
      });
      // Processor time: a busy machine must not decide this.
      expect(process.cpuUsage(began).user).toBeLessThan(8_000_000);
    });
  });

  test('a dimension of the whole sheet with three rows', async () => {
    const read = await readBytes(
      withSheet(
        '<worksheet><dimension ref="A1:XFD1048576"/><sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>3</v></c></row></sheetData></worksheet>',
      ),
    );
    expect(read).toMatchObject({
      ok: true,
      value: { peek: { sheets: [{ filledRows: 2, lastRow: 1_048_576 }] } },
    });
  });

  test('a header named __proto__', async () => {
    const read = await readBytes(inSheet('<row r="1"><c r="A1" t="str"><v>__proto__</v></c></row>'));
    expect(read).toMatchObject({ ok: true, value: { sheets: [[{ number: 1, cells: ['__proto__'] }]] } });
  });

  test('an .xlsx under another name', async () => {
    await withFile(good, async (path) => expect((await readWholeWorkbook(path)).ok).toBe(true), '台账.xls');
  });
});

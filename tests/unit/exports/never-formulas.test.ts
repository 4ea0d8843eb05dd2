import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { read } from '@e965/xlsx';
import { Grants } from '@electron/workbook/grants';
import { serveWorkbooks } from '@electron/workbook/serve-workbooks';
import { sheetAsShown } from '@renderer/data/exports/customer-sheets';
import { exportCustomers } from '@renderer/data/exports/export-customers';
import type { FileFormat } from '@renderer/data/exports/file-format';
import { connectWorkbooks, type WorkbookClient } from '@renderer/data/workbook/workbook-client';
import type { CustomerRecord } from '@shared/domain/records/records';
import { defaultSchemes } from '@shared/domain/tiers/default-schemes';
import ExcelJS from 'exceljs';
import iconv from 'iconv-lite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

/** Names somebody may have typed, or put there on purpose. */
const hostile = [
  '=1+1',
  '=HYPERLINK("http://example.cn","看")',
  '+8613800004471',
  '-1+2',
  '@SUM(A1:A9)',
  '\t=1+1',
  '\r=1+1',
  '\n=1+1',
  ' =1+1',
  '\u00a0=1+1',
  '\u3000=1+1',
  '\ufeff=1+1',
  '＝1+1',
  '＋1',
  '－1＋2',
  '＠SUM(A1)',
  '"=1+1',
  "'=1+1",
  "=cmd|' /C calc'!A0",
  '甲,=1+1',
  '甲"\n=1+1',
];

const people = hostile.map(
  (name, place): CustomerRecord => ({
    id: String(place),
    kind: 'company',
    name,
    customerNo: `-00${place}`,
    deposits: -12_345_600,
  }),
);
const sheet = sheetAsShown(people, ['name', 'deposits'], {
  lang: 'zh-CN',
  schemes: defaultSchemes,
  masked: false,
});

let folder = '';
let client: WorkbookClient;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'branchbook-formulas-'));
  const grants = new Grants();
  grants.add({ type: 'grant', token: 'token-write', path: join(folder, 'out'), mode: 'write' });
  const { port1, port2 } = new MessageChannel();
  serveWorkbooks(
    {
      postMessage: (message) => port1.postMessage(message),
      on: (type: string, listener: (event: { readonly data: unknown }) => void) =>
        port1.addEventListener(type, (event) => listener({ data: 'data' in event ? event.data : undefined })),
      start: () => port1.start(),
    },
    grants,
    (error) => {
      throw error;
    },
  );
  client = connectWorkbooks(port2);
});

afterEach(async () => {
  client.close();
  await rm(folder, { recursive: true, force: true });
});

async function write(format: FileFormat): Promise<string> {
  const written = await exportCustomers(client, 'token-write', [sheet], { title: '客户', form: { format } });
  if (!written.ok) throw new Error(written.reason);
  return join(folder, 'out');
}

/** Rows of a text of cells (RFC 4180), read without our own reader. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain = '', end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^,\r\n]*))(,|\r\n)/g)) {
    rows.at(-1)?.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === '\r\n') rows.push([]);
  }
  return rows.slice(1, -1);
}

/** What Excel makes of a cell of a CSV file: it looks past spaces and takes full-width marks for marks. */
function isFormulaInCsv(cell: string): boolean {
  return /^[\s\ufeff\u200b]*[=+\-@＝＋－＠]/u.test(cell) && !/^-?\d[\d.]*$/.test(cell);
}

describe('cells never turn into formulas, and negative numbers stay numbers', () => {
  it('in a workbook, for two other readers', async () => {
    const path = await write('xlsx');
    const book = new ExcelJS.Workbook();
    await book.xlsx.readFile(path);
    const rows = book.worksheets[0];
    const other = read(await readFile(path), { cellFormula: true, cellText: false });
    const cells = other.Sheets[other.SheetNames[0] ?? ''] ?? {};
    for (const [place, name] of hostile.entries()) {
      const cell = rows?.getCell(place + 2, 1);
      expect(cell?.type).toBe(ExcelJS.ValueType.String);
      expect(cell?.formula).toBeUndefined();
      expect(cell?.value).toBe(name.replace(/\r\n?/g, '\n'));
      const seen = cells[`A${place + 2}`];
      expect([seen?.t, seen?.f]).toEqual(['s', undefined]);
      expect(rows?.getCell(place + 2, 2).value).toBe(-12.3456);
      expect(cells[`B${place + 2}`]).toMatchObject({ t: 'n', v: -12.3456 });
    }
  });

  it.each([
    ['csvUtf8', 'utf8'],
    ['csvGb18030', 'gb18030'],
  ] as const)('in %s', async (format, encoding) => {
    const bytes = await readFile(await write(format));
    const rows = readCsv(iconv.decode(bytes, encoding));
    expect(rows).toHaveLength(hostile.length);
    for (const [place, [name = '', deposits = '']] of rows.entries()) {
      expect(isFormulaInCsv(name), JSON.stringify(name)).toBe(false);
      expect(name).toContain(hostile[place]?.replace(/\r\n?/g, '\n').trim() ?? 'nothing');
      expect(Number(deposits)).toBe(-12.3456);
    }
  });
});

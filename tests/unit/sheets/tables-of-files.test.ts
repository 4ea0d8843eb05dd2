import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Grants } from '@electron/workbook/grants';
import { serveWorkbooks } from '@electron/workbook/serve-workbooks';
import {
  connectWorkbooks,
  type OpenedWorkbook,
  type WorkbookClient,
} from '@renderer/data/workbook/workbook-client';
import { indexExisting } from '@shared/domain/imports/existing-customers';
import { beginImport } from '@shared/domain/imports/import-run';
import type { RawRow, SheetPart } from '@shared/domain/sheets/cell';
import { planWorkbook } from '@shared/domain/sheets/planning/plan-workbook';
import ExcelJS from 'exceljs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

let folder = '';
let grants: Grants;
let client: WorkbookClient;
const bugs: unknown[] = [];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'branchbook-tables-'));
  grants = new Grants();
  bugs.length = 0;
  const { port1, port2 } = new MessageChannel();
  serveWorkbooks(
    {
      postMessage: (message) => port1.postMessage(message),
      on: (type: string, listener: (event: { readonly data: unknown }) => void) => {
        port1.addEventListener(type, (event) => listener({ data: 'data' in event ? event.data : undefined }));
      },
      start: () => port1.start(),
    },
    grants,
    (error) => bugs.push(error),
  );
  client = connectWorkbooks(port2);
});

afterEach(async () => {
  client.close();
  await rm(folder, { recursive: true, force: true });
  expect(bugs).toEqual([]);
});

async function open(path: string): Promise<OpenedWorkbook> {
  grants.add({ type: 'grant', token: 'token-read', path, mode: 'read' });
  const opened = await client.openWorkbook('token-read');
  if (!opened.ok) throw new Error(opened.reason);
  return opened.value;
}

async function readAll(book: OpenedWorkbook, sheet: number, part?: SheetPart): Promise<readonly RawRow[]> {
  const rows: RawRow[] = [];
  for await (const batch of book.readRows(sheet, { batchRows: 2, part })) {
    if (!batch.ok) throw new Error(batch.reason);
    rows.push(...batch.value);
  }
  return rows;
}

/** Looks at a file, plans it and runs its import; answers the customers by table. */
async function importNames(path: string): Promise<Record<string, readonly unknown[]>> {
  const book = await open(path);
  const peek = await book.peek();
  if (!peek.ok) throw new Error(peek.reason);
  const plan = planWorkbook(peek.value);
  let made = 0;
  const run = beginImport({
    file: plan.file,
    plan,
    existing: indexExisting([]),
    makeId: () => `new-${++made}`,
    period: '2026-10',
    today: '2026-11-03',
  });
  const names: Record<string, readonly unknown[]> = {};
  for (const sheet of plan.sheets) {
    const rows = await readAll(book, sheet.index, sheet.part);
    const touched = run.takeRows(sheet.index, rows).filter(({ collection }) => collection === 'customers');
    names[sheet.name] = touched.map(({ after }) => after?.name);
  }
  return names;
}

describe('tables of real files', () => {
  it('stand side by side and below each other in one sheet', async () => {
    const workbook = new ExcelJS.Workbook();
    const sheet = workbook.addWorksheet('客户');
    sheet.addRows([
      ['某支行客户', null, null, null, null, '单位：万元'],
      ['客户号', '姓名', '手机', '存款', null, '客户号', '姓名', '手机', '存款'],
      ['001', '张三', '13522910155', 3, null, '002', '李四', '13551634073', 4],
      ['003', '王五', '13551634074', 5],
      [],
      ['二、公司客户'],
      ['客户号', '企业名称', '统一社会信用代码', '存款'],
      ['G01', '四明建材有限公司', '91330212BPEBKN4FYF', 9],
    ]);
    sheet.mergeCells('A1:D1');
    workbook.addWorksheet('另一张').addRows([
      ['客户号', '姓名'],
      ['009', '赵六'],
    ]);
    const path = join(folder, '两张表.xlsx');
    await workbook.xlsx.writeFile(path);
    expect(await importNames(path)).toEqual({
      '客户（表1）': ['张三', '王五'],
      '客户（表2）': ['四明建材有限公司'],
      '客户（表3）': ['李四'],
      另一张: ['赵六'],
    });
  });

  it('are read without what lies beyond them, and to their last row', async () => {
    const workbook = new ExcelJS.Workbook();
    const header = ['客户号', '姓名', '手机'];
    const people = Array.from({ length: 9 }, (_, at) => [`00${at}`, '张三', '13522910155']);
    workbook
      .addWorksheet('客户')
      .addRows([header, ...people, [], ['姓名', '客户号', '手机'], ['李四', '0090', null]]);
    const path = join(folder, '上下两张表.xlsx');
    await workbook.xlsx.writeFile(path);
    const book = await open(path);
    const peek = await book.peek();
    const parts = peek.ok ? peek.value.sheets.map(({ part }) => part) : [];
    expect((await readAll(book, 0, parts[0])).map(({ number }) => number)).toEqual([
      1, 2, 3, 4, 5, 6, 7, 8, 9, 10,
    ]);
    expect((await readAll(book, 1, parts[1])).map(({ number }) => number)).toEqual([12, 13]);
    expect(await readAll(book, 0)).toHaveLength(12);
  });

  it('need no header in a text file', async () => {
    const path = join(folder, '名单.csv');
    await writeFile(
      path,
      '00020030,褚桂艳,女,13522910155,6.83\r\n00020031,李四,男,13551634073,120.5\r\n00020032,王芳,女,13551634074,7.25\r\n',
    );
    expect(await importNames(path)).toEqual({ 名单: ['褚桂艳', '李四', '王芳'] });
  });
});

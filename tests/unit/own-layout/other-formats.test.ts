import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exportOwnLayout } from '@renderer/data/own-layout/export-own-layout';
import { describeLayout, layoutId } from '@renderer/data/own-layout/layout-record';
import iconv from 'iconv-lite';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { fixture, importRows } from '../../helpers/import-workbook';
import { exportLayout, layoutOf } from '../../helpers/own-layout-book';
import { readWholeWorkbook } from '../../helpers/read-workbook';
import { startTalk, type WorkbookTalk } from '../../helpers/workbook-talk';

let folder = '';
let talk: WorkbookTalk;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'branchbook-formats-'));
  talk = startTalk();
});

afterEach(async () => {
  talk.close();
  await rm(folder, { recursive: true, force: true });
  expect(talk.bugs).toEqual([]);
});

async function customersOf(path: string) {
  const read = await readWholeWorkbook(path);
  if (!read.ok) throw new Error(read.reason);
  return importRows(read.value.peek, read.value.sheets).customers;
}

const ledger =
  '客户姓名;客户号;手机号码;资产(万元);开户日期\r\n' +
  '张三;00013131;13812345678;10,5万;2010.1.1\r\n李四;00013132;13912345678;20.5;2009.12.1\r\n合计;;;;\r\n';

describe('a text of cells in its own layout', () => {
  test('keeps its encoding, its delimiter and what nobody edited', async () => {
    const path = join(folder, '名单.csv');
    await writeFile(path, iconv.encode(ledger, 'gb18030'));
    const customers = (await customersOf(path)).map((customer) =>
      customer.name === '李四' ? { ...customer, aum: 30_000_000, openedOn: '2009-12-02' } : customer,
    );
    const newcomer = {
      id: 'n',
      kind: 'individual',
      stage: 'new',
      name: '王五',
      customerNo: '00013133',
    } as const;
    const { path: out, done } = await exportLayout(
      talk,
      await layoutOf(talk, path),
      [...customers, newcomer],
      folder,
      {
        newCustomers: 'append',
        name: 'out.csv',
      },
    );
    expect(done).toMatchObject({ ok: true, value: { rows: 3, changedCells: 2, appended: 1 } });
    expect(iconv.decode(await readFile(out), 'gb18030')).toBe(
      ledger.replace('20.5;2009.12.1', '30;2009.12.2').replace('合计', '王五;00013133;;;\r\n合计'),
    );
  });

  test('hides phones where nobody asks for them in full', async () => {
    const path = join(folder, '名单.csv');
    await writeFile(path, ledger);
    const { path: out } = await exportLayout(
      talk,
      await layoutOf(talk, path),
      await customersOf(path),
      folder,
      {
        full: false,
        name: 'out.csv',
      },
    );
    expect(await readFile(out, 'utf8')).toBe(
      ledger.replace('13812345678', '138****5678').replace('13912345678', '139****5678'),
    );
  });
});

test('an .xls cannot be written back, and says so', async () => {
  const path = fixture('老客户表.xls');
  const layout = await layoutOf(talk, path);
  const { done } = await exportLayout(talk, layout, [], folder);
  expect(done).toMatchObject({ ok: false, reason: 'layout.format', details: { file: '老客户表.xls' } });
  expect(await readdir(folder)).toEqual([]);
});

describe('an original that the book does not keep', () => {
  const october = fixture('月度余额表-202610.xlsx');
  const september = fixture('月度余额表-202609.xlsx');

  test('is asked for, and taken when it is the one', async () => {
    const layout = await layoutOf(talk, october, false);
    const customers = await customersOf(october);
    const asked = await exportLayout(talk, layout, customers, folder);
    expect(asked.done).toMatchObject({ ok: false, reason: 'layout.notKept' });
    expect(await readdir(folder)).toEqual([]);
    const token = talk.grant(october, 'read');
    const { done } = await exportLayout(talk, layout, customers, folder, { original: { token } });
    expect(done).toMatchObject({ ok: true, value: { changedCells: 0, gone: 0 } });
  });

  test('may be another of the same shape, but nothing else', async () => {
    const layout = await layoutOf(talk, october);
    const customers = await customersOf(september);
    const token = talk.grant(september, 'read');
    const { done } = await exportLayout(talk, layout, customers, folder, { original: { token } });
    expect(done).toMatchObject({ ok: true, value: { changedCells: 0, gone: 0 } });
    const other = talk.grant(fixture('客户维护表-证券营业部.xlsx'), 'read');
    const refused = await exportLayout(talk, layout, customers, folder, { original: { token: other } });
    expect(refused.done).toMatchObject({ ok: false, reason: 'layout.otherFile' });
  });
});

test('under a password, in and out', async () => {
  const begun = await exportLayout(
    talk,
    await layoutOf(talk, fixture('月度余额表-202610.xlsx')),
    [],
    folder,
    {
      password: '密码Ab1',
    },
  );
  expect(begun.done).toMatchObject({ ok: true });
  const opened = await talk.client.openWorkbook(talk.grant(begun.path, 'read'), '密码Ab1');
  if (!opened.ok) throw new Error(opened.reason);
  const original = await opened.value.readBytes(4 * 1024 * 1024);
  expect(original.ok && original.value.kind).toBe('xlsx');
  expect(original.ok && Buffer.from(original.value.bytes.subarray(0, 2)).toString()).toBe('PK');
});

test('cancelled, it leaves nothing', async () => {
  const path = fixture('月度余额表-202610.xlsx');
  const stop = new AbortController();
  stop.abort();
  const layout = await layoutOf(talk, path);
  const table = { version: 1, all: () => [], get: () => undefined, subscribe: () => () => {} };
  const done = await exportOwnLayout(
    talk.client,
    { customers: table },
    layout,
    talk.grant(join(folder, 'out.xlsx'), 'write'),
    { full: true, newCustomers: 'omit', today: '2026-11-03' },
    () => {},
    stop.signal,
  );
  expect(done).toMatchObject({ ok: false, reason: 'workbook.cancelled' });
  expect(await readdir(folder)).toEqual([]);
});

describe('what the book keeps of a workbook', () => {
  test('is replaced by the next of the same shape', async () => {
    const october = await layoutOf(talk, fixture('月度余额表-202610.xlsx'));
    const september = await layoutOf(talk, fixture('月度余额表-202609.xlsx'));
    expect(october.id).toBe(layoutId(september.sheets));
    const original = { kind: 'xlsx', bytes: new Uint8Array([1, 2, 3]) } as const;
    const [touched] = describeLayout(
      { file: 'a.xlsx', sha256: 'x', original, sheets: october.sheets },
      september,
    );
    expect(touched?.before).toMatchObject({ file: '月度余额表-202609.xlsx' });
    expect(touched?.after).toMatchObject({ file: 'a.xlsx', bytes: 'AQID' });
    expect(
      describeLayout(
        { ...september, original: null },
        await layoutOf(talk, fixture('月度余额表-202609.xlsx'), false),
      ),
    ).toEqual([]);
  });

  test('is no more than 4 MB', async () => {
    const { sheets } = await layoutOf(talk, fixture('月度余额表-202610.xlsx'));
    const original = { kind: 'xlsx', bytes: new Uint8Array(4 * 1024 * 1024 + 1) } as const;
    const [touched] = describeLayout({ file: 'a.xlsx', sha256: 'x', original, sheets });
    expect(touched?.after).not.toHaveProperty('bytes');
  });
});

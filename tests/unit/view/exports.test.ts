import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Grants } from '@electron/workbook/grants';
import { serveWorkbooks } from '@electron/workbook/serve-workbooks';
import { sheetAsShown, sheetsOfBook } from '@renderer/data/exports/customer-sheets';
import { declareWorkbook, exportCustomers } from '@renderer/data/exports/export-customers';
import { plainWorkbook } from '@renderer/data/exports/file-format';
import { connectWorkbooks, type WorkbookClient } from '@renderer/data/workbook/workbook-client';
import { succeed } from '@shared/domain/kernel/result';
import type { CustomerRecord } from '@shared/domain/records/records';
import { defaultSchemes } from '@shared/domain/tiers/default-schemes';
import { declarationSchema } from '@shared/ipc/workbook-declaration';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readWholeWorkbook } from '../../helpers/read-workbook';

const people: readonly CustomerRecord[] = [
  {
    id: '1',
    kind: 'individual',
    name: '赵思远',
    customerNo: '00020184',
    mobile: '13800004471',
    gender: 'male',
    birthDate: '1975-11-18',
    deposits: 92_400_000,
    wealth: 40_000_000,
    hasMobileBanking: true,
    commissionRate: 0.8,
  },
  { id: '2', kind: 'company', name: '宁波四明物流', customerNo: 'G0007', averageDeposits: 6_000_000_000 },
];

const inFull = { lang: 'zh-CN', schemes: defaultSchemes, masked: false } as const;

function rowOf(sheet: ReturnType<typeof sheetAsShown>, place: number) {
  const record = sheet.records[place];
  return record === undefined ? [] : sheet.columns.map(({ cell }) => cell(record));
}

describe('sheets of customers', () => {
  it('writes the grid as shown: order of columns, worked-out assets, numbers as numbers, values in full', () => {
    const keys = ['name', 'tier', 'customerNo', 'mobile', 'aum', 'gender', 'unverified'];
    const sheet = sheetAsShown(people, keys, inFull);
    expect(sheet.columns.map(({ declaration }) => declaration.header)).toEqual([
      '客户名称',
      '等级',
      '客户号',
      '手机',
      '金融资产（万元）',
      '性别',
    ]);
    expect(rowOf(sheet, 0)).toEqual(['赵思远', '白金', '00020184', '13800004471', 132_400_000, '男']);
    expect(rowOf(sheet, 1)).toEqual(['宁波四明物流', '钻石', 'G0007', null, null, null]);
    expect(sheet.columns.map(({ declaration }) => declaration.type)).toEqual([
      'text',
      'text',
      'text',
      'text',
      'money',
      'text',
    ]);
  });

  it('writes the whole book a sheet per kind, amounts as kept', () => {
    const sheets = sheetsOfBook(people, { ...inFull, lang: 'en' });
    expect(sheets.map((sheet) => [sheet.name, sheet.records.length])).toEqual([
      ['Individuals', 1],
      ['Companies', 1],
    ]);
    const first = sheets[0];
    if (first === undefined) throw new Error('no sheet');
    const byKey = Object.fromEntries(first.columns.map(({ key }, place) => [key, rowOf(first, 0)[place]]));
    expect(byKey).toMatchObject({
      name: '赵思远',
      tier: 'Platinum',
      aum: null,
      deposits: 92_400_000,
      birthDate: '1975-11-18',
      gender: 'Male',
      hasMobileBanking: 'Yes',
      commissionRate: 0.8,
    });
  });

  it('declares workbooks that the writer accepts, an empty book too', () => {
    for (const records of [people, []]) {
      const declaration = declareWorkbook(sheetsOfBook(records, inFull), '客户簿');
      expect(declarationSchema.safeParse(declaration).success).toBe(true);
    }
  });
});

let folder = '';
let client: WorkbookClient;
const bugs: unknown[] = [];

// The workbook process's own code answers over a real port.
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'branchbook-export-'));
  const grants = new Grants();
  grants.add({ type: 'grant', token: 'token-write', path: join(folder, 'out.xlsx'), mode: 'write' });
  const { port1, port2 } = new MessageChannel();
  bugs.length = 0;
  serveWorkbooks(
    {
      postMessage: (message) => port1.postMessage(message),
      on: (type: string, listener: (event: { readonly data: unknown }) => void) =>
        port1.addEventListener(type, (event) => listener({ data: 'data' in event ? event.data : undefined })),
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

describe('exportCustomers', () => {
  const many = Array.from(
    { length: 1300 },
    (_, place): CustomerRecord => ({ id: String(place), kind: 'individual', name: `客户${place}` }),
  );
  const sheets = [sheetAsShown(many, ['name'], inFull)];

  it('writes everybody in batches and tells how far it is', async () => {
    const told: number[] = [];
    const done = await exportCustomers(client, 'token-write', sheets, {
      title: '客户',
      form: plainWorkbook,
      onProgress: (progress) => told.push(progress.done),
    });
    expect(done).toEqual(succeed(1300));
    expect(told).toEqual([512, 1024, 1300]);
    const written = await readWholeWorkbook(join(folder, 'out.xlsx'));
    if (!written.ok) throw new Error(written.reason);
    expect(written.value.sheets[0]?.length).toBe(1301);
    expect(written.value.sheets[0]?.at(-1)?.cells).toEqual(['客户1299']);
  });

  it('stops when told, leaving nothing behind', async () => {
    const abort = new AbortController();
    const done = await exportCustomers(client, 'token-write', sheets, {
      title: '客户',
      form: plainWorkbook,
      signal: abort.signal,
      onProgress: () => abort.abort(),
    });
    expect(done).toMatchObject({ ok: false, reason: 'workbook.cancelled' });
    expect(await readdir(folder)).toEqual([]);
  });

  it('passes on why writing is refused', async () => {
    const done = await exportCustomers(client, 'token-unknown', sheets, {
      title: '客户',
      form: plainWorkbook,
    });
    expect(done.ok).toBe(false);
    expect(await readdir(folder)).toEqual([]);
  });
});

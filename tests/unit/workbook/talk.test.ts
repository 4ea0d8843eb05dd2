import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Grants } from '@electron/workbook/grants';
import { serveWorkbooks } from '@electron/workbook/serve-workbooks';
import { connectWorkbooks, type WorkbookClient } from '@renderer/data/workbook/workbook-client';
import type { RawRow } from '@shared/domain/sheets/cell';
import type { WorkbookReply } from '@shared/ipc/workbook-port';
import { packRows, unpackRows } from '@shared/ipc/workbook-rows';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readWholeWorkbook } from '../../helpers/read-workbook';

const sample = join(import.meta.dirname, '../../fixtures/workbooks/存量客户台账-2026年10月.xlsx');

let folder = '';
let grants: Grants;
let channel: MessageChannel;
let client: WorkbookClient;
const bugs: unknown[] = [];
/** Kinds of the replies, in order. */
let replies: WorkbookReply['type'][] = [];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'branchbook-talk-'));
  grants = new Grants();
  channel = new MessageChannel();
  bugs.length = 0;
  replies = [];
  const { port1 } = channel;
  serveWorkbooks(
    {
      postMessage: (message) => {
        replies.push((message as WorkbookReply).type);
        port1.postMessage(message);
      },
      on: (type: string, listener: (event: { readonly data: unknown }) => void) => {
        port1.addEventListener(type, (event) => listener({ data: 'data' in event ? event.data : undefined }));
      },
      start: () => port1.start(),
    },
    grants,
    (error) => bugs.push(error),
  );
  client = connectWorkbooks(channel.port2);
  grants.add({ type: 'grant', token: 'token-read', path: sample, mode: 'read' });
  grants.add({ type: 'grant', token: 'token-write', path: join(folder, 'out.xlsx'), mode: 'write' });
});

afterEach(async () => {
  client.close();
  await rm(folder, { recursive: true, force: true });
  expect(bugs).toEqual([]);
});

async function openSample() {
  const opened = await client.openWorkbook('token-read');
  if (!opened.ok) throw new Error(opened.reason);
  return opened.value;
}

const columns = [
  { header: '客户号', key: 'number', type: 'text' as const },
  { header: '存款', key: 'deposits', type: 'money' as const },
];

test('a peek and the rows arrive as they were read', async () => {
  const direct = await readWholeWorkbook(sample);
  if (!direct.ok) throw new Error(direct.reason);
  const book = await openSample();
  expect(await book.peek()).toEqual({ ok: true, value: direct.value.peek });
  const rows: RawRow[] = [];
  for await (const batch of book.readRows(0, { batchRows: 100 })) if (batch.ok) rows.push(...batch.value);
  expect(rows).toEqual(direct.value.sheets[0]);
});

test('rows wait for the reader', async () => {
  const book = await openSample();
  const rows = book.readRows(0, { batchRows: 10 })[Symbol.asyncIterator]();
  await rows.next();
  await book.peek();
  // Four credits at the start and one for the batch that was taken.
  expect(replies.filter((type) => type === 'rows').length).toBeLessThanOrEqual(5);
  await rows.return?.();
});

test('leaving the loop cancels; the book can be read again', async () => {
  const book = await openSample();
  for await (const batch of book.readRows(0, { batchRows: 10 })) {
    expect(batch.ok).toBe(true);
    break;
  }
  let count = 0;
  for await (const batch of book.readRows(0)) if (batch.ok) count += batch.value.length;
  expect(count).toBe(571);
});

test('tokens open only what they were given for', async () => {
  expect(await client.openWorkbook('token-write')).toMatchObject({ ok: false, reason: 'files.unknownToken' });
  expect(await client.writeWorkbook('token-read', { sheets: [{ name: 'a', columns }] })).toMatchObject({
    ok: false,
    reason: 'files.unknownToken',
  });
});

test('a token may come before its grant', async () => {
  const opening = client.openWorkbook('token-late');
  grants.add({ type: 'grant', token: 'token-late', path: sample, mode: 'read' });
  expect((await opening).ok).toBe(true);
});

test('a password that opened a file is not needed again', async () => {
  const path = join(import.meta.dirname, '../../fixtures/workbooks/formats/password-rc4.xls');
  grants.add({ type: 'grant', token: 'token-sealed', path, mode: 'read' });
  expect(await client.openWorkbook('token-sealed')).toMatchObject({ reason: 'workbook.encrypted' });
  expect(await client.openWorkbook('token-sealed', 'x')).toMatchObject({ reason: 'workbook.wrongPassword' });
  expect((await client.openWorkbook('token-sealed', '密码Ab1')).ok).toBe(true);
  expect((await client.openWorkbook('token-sealed')).ok).toBe(true);
});

test('a closed book says so', async () => {
  const book = await openSample();
  book.close();
  expect(await book.peek()).toMatchObject({ ok: false, reason: 'workbook.unreadable' });
  for await (const batch of book.readRows(0)) expect(batch).toMatchObject({ reason: 'workbook.unreadable' });
});

test('writing with more batches than credits', async () => {
  const writing = await client.writeWorkbook('token-write', { sheets: [{ name: '客户', columns }] });
  if (!writing.ok) throw new Error(writing.reason);
  for (let batch = 0; batch < 20; batch++) {
    const rows = Array.from({ length: 50 }, (_unused, at) => [`000${batch * 50 + at}`, at * 1_000_000]);
    expect((await writing.value.addRows(0, rows)).ok).toBe(true);
  }
  expect(await writing.value.finish()).toMatchObject({ ok: true, value: { rows: 1000 } });
  const read = await readWholeWorkbook(join(folder, 'out.xlsx'));
  expect(read.ok && read.value.sheets[0]?.[1000]?.cells).toEqual(['000999', 49]);
});

test('a cancelled writing leaves nothing', async () => {
  const writing = await client.writeWorkbook('token-write', { sheets: [{ name: '客户', columns }] });
  if (!writing.ok) throw new Error(writing.reason);
  await writing.value.addRows(0, [['1', 2]]);
  await writing.value.cancel();
  expect(await readdir(folder)).toEqual([]);
  expect(await writing.value.addRows(0, [['1', 2]])).toMatchObject({
    ok: false,
    reason: 'workbook.cancelled',
  });
});

test('a declaration that makes no sense is refused', async () => {
  expect(await client.writeWorkbook('token-write', { sheets: [] })).toMatchObject({
    ok: false,
    reason: 'ipc.arguments',
  });
});

test('after the port is gone every call ends with a reason', async () => {
  const book = await openSample();
  const peeking = book.peek();
  client.close();
  expect(await peeking).toMatchObject({ ok: false, reason: 'workbook.stopped' });
  expect(await client.openWorkbook('token-read')).toMatchObject({ ok: false, reason: 'workbook.stopped' });
});

test('packing keeps every kind of cell', () => {
  const rows: RawRow[] = [
    { number: 1, cells: ['a', 1.5, true, null, { kind: 'date', iso: '2026-10-31', serial: 46326 }] },
    {
      number: 7,
      cells: [
        { kind: 'error', text: '#N/A' },
        { kind: 'formula', formula: 'A1' },
      ],
      hidden: true,
    },
    { number: 9, cells: [] },
  ];
  expect(unpackRows(packRows(rows))).toEqual(rows);
});

import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { OpenedWorkbook } from '@renderer/data/workbook/workbook-client';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { buildWorkbook } from '../../../helpers/hand-made-workbook';
import { fixture } from '../../../helpers/import-workbook';
import { readWholeWorkbook } from '../../../helpers/read-workbook';
import { startTalk, type WorkbookTalk } from '../../../helpers/workbook-talk';

let folder = '';
let talk: WorkbookTalk;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'branchbook-patch-'));
  talk = startTalk();
});

afterEach(async () => {
  talk.close();
  await rm(folder, { recursive: true, force: true });
  expect(talk.bugs).toEqual([]);
});

const rows = Array.from(
  { length: 50 },
  (_unused, at) => `<row r="${at + 1}"><c r="A${at + 1}"><v>${at}</v></c></row>`,
);
const bytes = buildWorkbook({ sheets: [{ xml: rows.join('') }] });

async function openHeld(): Promise<OpenedWorkbook> {
  const opened = await talk.client.openBytes('台账.xlsx', bytes);
  if (!opened.ok) throw new Error(opened.reason);
  return opened.value;
}

test('bytes in memory are a workbook like any other', async () => {
  const book = await openHeld();
  expect(await book.peek()).toMatchObject({ ok: true, value: { file: '台账.xlsx', size: bytes.length } });
  const original = await book.readBytes(bytes.length);
  expect(original.ok && Buffer.from(original.value.bytes).equals(bytes)).toBe(true);
  expect(await book.readBytes(bytes.length - 1)).toMatchObject({
    ok: false,
    reason: 'layout.notKept',
    details: { file: '台账.xlsx' },
  });
  expect(await talk.client.openBytes('a.xlsx', new Uint8Array(0))).toMatchObject({
    reason: 'workbook.empty',
  });
});

test('more batches of edits than credits', async () => {
  const path = join(folder, 'out.xlsx');
  const begun = await (await openHeld()).patch(talk.grant(path, 'write'));
  if (!begun.ok) throw new Error(begun.reason);
  for (let row = 1; row <= 50; row++) {
    expect(await begun.value.edit(0, [{ row, cells: [[1, `第${row}行`]] }])).toMatchObject({ ok: true });
  }
  for (let row = 1; row <= 20; row++) {
    await begun.value.insert(0, { before: 51, model: 50 }, [[[0, row]]]);
  }
  expect(await begun.value.finish()).toMatchObject({ ok: true, value: { cells: 70, rowsAdded: 20 } });
  const read = await readWholeWorkbook(path);
  if (!read.ok) throw new Error(read.reason);
  expect(read.value.sheets[0]?.map(({ cells }) => cells.at(-1)).slice(48)).toEqual([
    '第49行',
    '第50行',
    ...Array.from({ length: 20 }, (_unused, at) => at + 1),
  ]);
});

test('a cancelled copy leaves nothing, and takes nothing more', async () => {
  const begun = await (await openHeld()).patch(talk.grant(join(folder, 'out.xlsx'), 'write'));
  if (!begun.ok) throw new Error(begun.reason);
  await begun.value.edit(0, [{ row: 1, cells: [[0, 1]] }]);
  await begun.value.cancel();
  expect(await begun.value.edit(0, [])).toMatchObject({ reason: 'workbook.cancelled' });
  expect(await begun.value.finish()).toMatchObject({ reason: 'workbook.cancelled' });
  expect(await readdir(folder)).toEqual([]);
});

test('what makes no sense is refused', async () => {
  const book = await openHeld();
  const target = talk.grant(join(folder, 'out.xlsx'), 'write');
  const begun = await book.patch(target);
  if (!begun.ok) throw new Error(begun.reason);
  await begun.value.edit(0, [{ row: 1, cells: [[99_999, 'x']] }]);
  expect(await begun.value.finish()).toMatchObject({ ok: false, reason: 'ipc.arguments' });
  expect(await book.patch(talk.grant(fixture('老客户表.xls'), 'read'))).toMatchObject({
    reason: 'files.unknownToken',
  });
  book.close();
  expect(await book.patch(target)).toMatchObject({ ok: false, reason: 'workbook.unreadable' });
  expect(await readdir(folder)).toEqual([]);
});

test('a place that cannot be written, and an original that breaks off', async () => {
  const book = await openHeld();
  const begun = await book.patch(talk.grant(join(folder, 'missing', 'out.xlsx'), 'write'));
  if (!begun.ok) throw new Error(begun.reason);
  expect(await begun.value.finish()).toMatchObject({ ok: false, reason: 'files.writeFailed' });

  const path = join(folder, 'a.xlsx');
  const broken = Buffer.from(bytes);
  // In the middle of the sheet's own bytes, behind the directory's back.
  broken.fill(0xff, bytes.indexOf('sheet1.xml') + 40, bytes.indexOf('sheet1.xml') + 60);
  await writeFile(path, broken);
  const opened = await talk.client.openWorkbook(talk.grant(path, 'read'));
  if (!opened.ok) throw new Error(opened.reason);
  const patching = await opened.value.patch(talk.grant(join(folder, 'out.xlsx'), 'write'));
  if (!patching.ok) throw new Error(patching.reason);
  expect(await patching.value.finish()).toMatchObject({ ok: false, reason: 'workbook.damaged' });
  expect(await readdir(folder)).toEqual(['a.xlsx']);
});

import { appendFile, mkdtemp, rename, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { explainFault } from '@electron/workbook/read/fault';
import { type OpenWorkbook, openWorkbook } from '@electron/workbook/read/open-workbook';
import type { RawRow } from '@shared/domain/sheets/cell';
import { describeFailure } from '@shared/words/reasons';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { buildWorkbook } from '../../helpers/hand-made-workbook';

let folder = '';
const opened: OpenWorkbook[] = [];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'branchbook-changing-'));
});

afterEach(async () => {
  for (const workbook of opened.splice(0)) workbook.close();
  await rm(folder, { recursive: true, force: true });
});

/** Numbers that do not compress well, so that the file is much longer than what is read ahead. */
function buildLedger(rows: number): Buffer {
  let state = 7;
  const cells = Array.from({ length: rows }, (_unused, at) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return `<row r="${at + 1}"><c r="A${at + 1}"><v>${state}</v></c><c r="B${at + 1}"><v>${state ^ 0x5a5a5a}</v></c></row>`;
  });
  return buildWorkbook({ sheets: [{ xml: cells.join('') }] });
}

const csv = `客户姓名,客户号\n${'张三,00013131\n'.repeat(200_000)}`;
const files = [
  ['台账.xlsx', buildLedger(150_000)],
  ['台账.csv', csv],
] as const;

async function open(name: string, bytes: Buffer | string): Promise<{ path: string; workbook: OpenWorkbook }> {
  const path = join(folder, name);
  await writeFile(path, bytes);
  const result = await openWorkbook(path);
  if (!result.ok) throw new Error(result.reason);
  opened.push(result.value);
  return { path, workbook: result.value };
}

/** Reads to the end, and does something after the first rows; answers the rows and how it ended. */
async function readWhile(workbook: OpenWorkbook, act: () => Promise<void>) {
  const rows: RawRow[] = [];
  let end: unknown = 'end';
  for await (const batch of workbook.readRows(0, { batchRows: 100 })) {
    if (batch.ok) rows.push(...batch.value);
    else end = batch;
    if (rows.length === 100) await act();
  }
  return { rows: rows.length, end };
}

describe.each(files)('%s that is read', (name, bytes) => {
  test('and cut short meanwhile has changed', async () => {
    const { path, workbook } = await open(name, bytes);
    const read = await readWhile(workbook, () => truncate(path, 400_000));
    expect(read.end).toMatchObject({ ok: false, reason: 'workbook.changed', details: { file: name } });
  });

  test('and written over meanwhile has changed', async () => {
    const { path, workbook } = await open(name, bytes);
    const read = await readWhile(workbook, () =>
      writeFile(path, Buffer.alloc(Buffer.byteLength(bytes), 'x')),
    );
    expect(read.end).toMatchObject({ ok: false, reason: 'workbook.changed' });
  });

  test('and longer at the end than at the beginning has changed', async () => {
    const { path, workbook } = await open(name, bytes);
    const read = await readWhile(workbook, () => appendFile(path, 'x'));
    expect(read.end).toMatchObject({ ok: false, reason: 'workbook.changed' });
  });

  test('and replaced by another one meanwhile, as Excel saves, is read as it was', async () => {
    const { path, workbook } = await open(name, bytes);
    const read = await readWhile(workbook, async () => {
      await writeFile(`${path}.new`, 'other');
      await rename(`${path}.new`, path);
    });
    expect(read.end).toBe('end');
    expect(read.rows).toBeGreaterThan(100_000);
    expect(await openWorkbook(path)).toMatchObject({ ok: true });
  });

  test('and removed meanwhile is read to its end', async () => {
    const { path, workbook } = await open(name, bytes);
    expect(await readWhile(workbook, () => rm(path))).toMatchObject({ end: 'end' });
    expect(await openWorkbook(path)).toMatchObject({ ok: false, reason: 'workbook.gone' });
  });
});

describe('what the disk answers', () => {
  test.each([
    ['EBUSY', 'workbook.inUse', /正被别的程序/],
    ['ETXTBSY', 'workbook.inUse', /独占/],
    ['EACCES', 'workbook.noAccess', /没有读取.*权限/],
    ['EPERM', 'workbook.noAccess', /复制到本机/],
    ['ENOENT', 'workbook.gone', /可能已被移走/],
    ['ESTALE', 'workbook.gone', /网络盘/],
    ['EIO', 'workbook.gone', /断开/],
    ['ENOTCONN', 'workbook.gone', /重新选择/],
    ['ENXIO', 'workbook.gone', /U 盘/],
    ['EMFILE', 'workbook.unreadable', /打不开/],
    ['Z_DATA_ERROR', 'workbook.damaged', /已损坏/],
  ] as const)('%s is %s', (code, reason, sentence) => {
    const failure = explainFault(Object.assign(new Error(code), { code }));
    expect(failure.reason).toBe(reason);
    const said = describeFailure({ ...failure, details: { ...failure.details, file: '台账.xlsx' } }, 'zh-CN');
    expect(said).toMatch(sentence);
    expect(said).toMatch(/^(“台账.xlsx”|没有读取“台账.xlsx”).*客户簿未改动/);
  });
});

import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import XLSX from '@e965/xlsx';
import { decryptPackage } from '@electron/workbook/read/crypto/decrypt-package';
import { defaultLimits } from '@electron/workbook/read/limits';
import { openWorkbook } from '@electron/workbook/read/open-workbook';
import { openSource } from '@electron/workbook/read/source/byte-source';
import { openOutput } from '@electron/workbook/write/output-file';
import { frameCompoundFile } from '@electron/workbook/write/protect/compound-file';
import { beginWorkbook } from '@electron/workbook/write/write-workbook';
import type { WorkbookDeclaration } from '@shared/ipc/workbook-declaration';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readWholeWorkbook } from '../../helpers/read-workbook';

let folder = '';
let target = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'branchbook-protected-'));
  target = join(folder, '导出.xlsx');
});

afterEach(() => rm(folder, { recursive: true, force: true }));

const password = '密码Ab1 𠮷';

const ledger: WorkbookDeclaration = {
  sheets: [
    {
      name: '个人客户',
      columns: [
        { header: '客户姓名', key: 'name', type: 'text' },
        { header: '存款', key: 'deposits', type: 'money' },
      ],
    },
  ],
};

async function writeLedger(rows: number): Promise<void> {
  const begun = await beginWorkbook(target, ledger, { format: 'xlsx', password });
  if (!begun.ok) throw new Error(begun.reason);
  for (let from = 0; from < rows; from += 500) {
    const batch = Array.from({ length: Math.min(500, rows - from) }, (_unused, at) => [
      `客户${(from + at) * 7919}-${Math.sin(from + at)}`,
      (from + at) * 1_000_000,
    ]);
    const added = await begun.value.addRows(0, batch);
    if (!added.ok) throw new Error(added.reason);
  }
  const finished = await begun.value.finish();
  if (!finished.ok) throw new Error(finished.reason);
}

/** Writes plain bytes through the sealing. */
async function seal(bytes: Buffer, cut: number): Promise<Buffer> {
  const output = await openOutput(target, password);
  for (let at = 0; at < bytes.length; at += cut) output.stream.write(bytes.subarray(at, at + cut));
  await new Promise<void>((resolve) => output.stream.end(resolve));
  await output.settle();
  return readFile(target);
}

describe('a workbook under a password', () => {
  test('opens with it, and with no other', async () => {
    await writeLedger(3);
    const opened = await readWholeWorkbook(target, defaultLimits, password);
    expect(opened.ok && opened.value.sheets[0]?.[3]?.cells).toEqual([`客户15838-${Math.sin(2)}`, 2]);
    expect(await openWorkbook(target)).toMatchObject({ ok: false, reason: 'workbook.encrypted' });
    expect(await openWorkbook(target, defaultLimits, '密码ab1 𠮷')).toMatchObject({
      ok: false,
      reason: 'workbook.wrongPassword',
    });
    expect(await readdir(folder)).toEqual(['导出.xlsx']);
  });

  test('is refused when a byte of it was changed', async () => {
    await writeLedger(200);
    const bytes = await readFile(target);
    bytes[512 + 8 + 5000] = (bytes[512 + 8 + 5000] ?? 0) ^ 1;
    await writeFile(target, bytes);
    expect(await openWorkbook(target, defaultLimits, password)).toMatchObject({
      ok: false,
      reason: 'workbook.damaged',
      details: { cause: 'integrity' },
    });
  });

  test('nothing readable reaches the disk, and a cancelled one leaves nothing', async () => {
    const begun = await beginWorkbook(target, ledger, { format: 'xlsx', password });
    if (!begun.ok) throw new Error(begun.reason);
    for (let batch = 0; batch < 60; batch++) {
      await begun.value.addRows(
        0,
        Array.from({ length: 500 }, (_unused, at) => [`客户${Math.sin(batch * 500 + at)}`, 1]),
      );
    }
    const [part] = await readdir(folder);
    const bytes = await readFile(join(folder, part ?? ''));
    expect(bytes.length).toBeGreaterThan(100_000);
    expect(bytes.includes('PK\u0003\u0004')).toBe(false);
    await begun.value.cancel();
    expect(await readdir(folder)).toEqual([]);
  });

  test.each([
    [0, 1],
    [1, 1],
    [4079, 100],
    [4080, 4096],
    [4096, 1000],
    [4097, 4096],
    [70_000, 777],
    [9_000_000, 65_536],
  ])('%i bytes come back as they were', async (size, cut) => {
    const plain = Buffer.alloc(size, 'branchbook');
    await seal(plain, cut);
    const source = await openSource(target);
    expect((await decryptPackage(source, defaultLimits, password)).equals(plain)).toBe(true);
    source.close();
    const decrypted = await listWithSheetJs();
    expect(decrypted.EncryptedPackage.readBigUInt64LE(0)).toBe(BigInt(size));
    expect(decrypted.names).toEqual([
      'Root Entry/',
      'Root Entry/\u0006DataSpaces/',
      'Root Entry/\u0006DataSpaces/DataSpaceInfo/',
      'Root Entry/\u0006DataSpaces/DataSpaceInfo/StrongEncryptionDataSpace',
      'Root Entry/\u0006DataSpaces/DataSpaceMap',
      'Root Entry/\u0006DataSpaces/TransformInfo/',
      'Root Entry/\u0006DataSpaces/TransformInfo/StrongEncryptionTransform/',
      'Root Entry/\u0006DataSpaces/TransformInfo/StrongEncryptionTransform/\u0006Primary',
      'Root Entry/\u0006DataSpaces/Version',
      'Root Entry/EncryptedPackage',
      'Root Entry/EncryptionInfo',
    ]);
    expect(decrypted.EncryptedPackage.length).toBe(8 + Math.ceil(size / 16) * 16);
  });

  /** The container as another reader of compound files sees it. */
  async function listWithSheetJs() {
    const container = XLSX.CFB.read(await readFile(target), { type: 'buffer' });
    const stream = XLSX.CFB.find(container, '/EncryptedPackage')?.content ?? [];
    return {
      names: container.FullPaths.filter((path: string) => path !== '/').sort(),
      EncryptedPackage: Buffer.from(stream),
    };
  }

  test('beyond 109 tables the rest is listed in sectors of its own', async () => {
    const size = 20_000_000;
    const { header, tail } = frameCompoundFile({ name: 'EncryptedPackage', size }, [
      { name: 'EncryptionInfo', bytes: Buffer.from('info') },
    ]);
    const large = Buffer.alloc(Math.ceil(size / 512) * 512, 7);
    const container = XLSX.CFB.read(Buffer.concat([header, large, tail]), { type: 'buffer' });
    expect(header.readUInt32LE(44)).toBeGreaterThan(109 * 2);
    const found = Buffer.from(XLSX.CFB.find(container, '/EncryptedPackage')?.content ?? []);
    expect(found.equals(large.subarray(0, size))).toBe(true);
    const small = Buffer.from(XLSX.CFB.find(container, '/EncryptionInfo')?.content ?? []);
    expect(small.toString()).toBe('info');
  });
});

test('a write to a full or missing folder tells so', async () => {
  const begun = await beginWorkbook(join(folder, 'missing', 'a.xlsx'), ledger, { format: 'xlsx', password });
  expect(begun).toMatchObject({ ok: false, reason: 'files.writeFailed' });
});

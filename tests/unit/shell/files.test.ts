import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addEnding, tidyFileName } from '@electron/services/file-names';
import { FileTokens, type Grant } from '@electron/services/file-tokens';
import { explainWriteError, writeWholeFile } from '@electron/services/write-file';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'branchbook-files-'));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('writing a whole file', () => {
  it('replaces the file and leaves nothing beside it', async () => {
    const path = join(folder, '结果.json');
    writeFileSync(path, 'old');
    expect(await writeWholeFile(path, new TextEncoder().encode('new'))).toEqual({ ok: true, value: null });
    expect(readFileSync(path, 'utf8')).toBe('new');
    expect(readdirSync(folder)).toEqual(['结果.json']);
  });

  it('fails with a reason and leaves nothing', async () => {
    mkdirSync(join(folder, 'taken', 'inside'), { recursive: true });
    expect(await writeWholeFile(join(folder, 'taken'), 'x')).toMatchObject({
      ok: false,
      details: { file: 'taken' },
    });
    expect(await writeWholeFile(join(folder, 'none', 'x.json'), 'x')).toEqual({
      ok: false,
      reason: 'files.writeFailed',
      details: { file: 'x.json' },
    });
    expect(readdirSync(folder)).toEqual(['taken']);
  });

  it.each([
    ['ENOSPC', 'files.diskFull'],
    ['EDQUOT', 'files.diskFull'],
    ['EACCES', 'files.notWritable'],
    ['EBUSY', 'files.notWritable'],
    ['EIO', 'files.writeFailed'],
  ])('explains %s as %s', (code, reason) => {
    const error = Object.assign(new Error('x'), { code });
    expect(explainWriteError(error, '/home/branch/a.xlsx')).toEqual({
      ok: false,
      reason,
      details: { file: 'a.xlsx' },
    });
  });
});

describe('tokens of files', () => {
  it('allow only what they were given for', async () => {
    const tokens = new FileTokens();
    const path = join(folder, 'ledger.xlsx');
    writeFileSync(path, 'four');
    const heard: Grant[] = [];
    tokens.watch({ grant: (grant) => heard.push(grant), forget: () => {} });
    const picked = await tokens.issueRead(path);
    if (!picked.ok) throw new Error(picked.reason);
    expect(picked.value).toMatchObject({ name: 'ledger.xlsx', size: 4 });
    expect(tokens.pathOf(picked.value.token, 'read')).toBe(path);
    expect(tokens.pathOf(picked.value.token, 'write')).toBeUndefined();
    const place = tokens.issueWrite(join(folder, 'out.pdf'));
    expect(tokens.pathOf(place.token, 'write')).toBe(join(folder, 'out.pdf'));
    expect(tokens.pathOf(place.token, 'read')).toBeUndefined();
    expect(heard).toEqual(tokens.list());
    expect(place.token).not.toBe(picked.value.token);
  });

  it('are not given for what is no file', async () => {
    const tokens = new FileTokens();
    expect(await tokens.issueRead(join(folder, 'gone'))).toMatchObject({ reason: 'files.notFound' });
    expect(await tokens.issueRead(folder)).toMatchObject({ reason: 'files.notFile' });
    expect(tokens.list()).toEqual([]);
  });
});

describe('names of files', () => {
  it.each([
    ['客户评估表 2026年10月', 'pdf', '客户评估表 2026年10月.pdf'],
    ['../../etc/passwd', 'xlsx', '_.._etc_passwd.xlsx'],
    ['a:b*c?"<>|\u202Ex', 'pdf', 'a_b_c______x.pdf'],
    ['customers.XLSX', 'xlsx', 'customers.xlsx'],
    ['con', 'csv', '_con.csv'],
    [' .. ', 'json', 'branchbook.json'],
    ['长'.repeat(300), 'pdf', `${'长'.repeat(80)}.pdf`],
  ])('tidies %s', (name, kind, tidy) => {
    expect(tidyFileName(name, kind)).toBe(tidy);
  });

  it('adds the ending without writing over what is there', () => {
    const there = new Set(['/out/a.xlsx', '/out/a (2).xlsx']);
    const exists = (path: string) => there.has(path);
    expect(addEnding('/out/a.xlsx', 'xlsx', exists)).toBe('/out/a.xlsx');
    expect(addEnding('/out/b', 'xlsx', exists)).toBe('/out/b.xlsx');
    expect(addEnding('/out/a', 'xlsx', exists)).toBe('/out/a (3).xlsx');
    expect(addEnding('/out/2026.10', 'pdf', exists)).toBe('/out/2026.10.pdf');
  });
});

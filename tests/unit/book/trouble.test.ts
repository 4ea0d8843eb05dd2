import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BookFolder } from '@electron/services/book/book-folder';
import { findLastChange } from '@electron/services/book/find-last-change';
import { Journal } from '@electron/services/book/journal';
import { readKeyringFrom } from '@electron/services/book/pick-keyring';
import type { KeyringFile } from '@shared/ipc/book-files';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

const keyring: KeyringFile = {
  format: 'branchbook-keyring',
  version: 1,
  bookId: '0190a000-0000-7000-8000-000000000001',
  createdAt: '2026-10-31T08:00:00.000Z',
  slots: [
    {
      kind: 'password',
      person: '林晓',
      kdf: { name: 'PBKDF2-SHA-256', iterations: 600_000, salt: 'AAAA' },
      iv: 'AAAA',
      wrapped: 'AAAA',
    },
  ],
};
const otherBook = { ...keyring, bookId: '0190a000-0000-7000-8000-000000000002' };
let base: string;

beforeEach(async () => {
  base = await mkdtemp(join(tmpdir(), 'trouble-'));
  const folder = new BookFolder(base, undefined, '1.4.0');
  await folder.writeKeyring(keyring, false);
  await folder.markUsed();
  await folder.markOpened();
  const journal = await Journal.open(base, keyring.bookId, folder.faults);
  for (const seq of [1, 2, 3]) await journal.append([frame(seq)], true);
  await journal.close();
});
afterEach(() => rm(base, { recursive: true }));

function frame(seq: number) {
  return {
    kind: 'change' as const,
    seq,
    part: 0,
    iv: new Uint8Array(12).fill(seq),
    sealed: new Uint8Array(400).fill(seq),
  };
}

async function look(folder = new BookFolder(base)) {
  const found = await folder.locate();
  folder.inUse.release();
  return found.ok ? (found.value.trouble ?? null) : found;
}

/** Every file of the book with its bytes: what was not touched is the same before and after. */
async function photograph(): Promise<Record<string, string>> {
  const names = await readdir(base, { recursive: true, withFileTypes: true });
  const files = names.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const read = await Promise.all(files.map(async (path) => [path, await readFile(path, 'hex')] as const));
  return Object.fromEntries(read);
}

describe('why a book cannot be opened', () => {
  test('nothing is wrong with a sound one', async () => {
    expect(await look()).toBeNull();
  });

  test.each([
    ['the sentinel', async () => patch('book.json', { version: 2, wroteBy: '4.2.0' }), '4.2.0'],
    ['the keyring', async () => patch('keyring.json', { version: 9 }), '1.4.0'],
    ['the journal', async () => rewriteJournalHeader(), '1.4.0'],
  ])('a later version wrote %s: it says which, and touches nothing', async (_what, change, wroteBy) => {
    await change();
    const before = await photograph();
    const folder = new BookFolder(base);
    expect(await look(folder)).toEqual({ kind: 'newerVersion', wroteBy });
    expect(await photograph()).toEqual(before);
  });

  test('the keyring is gone: its copy beside the snapshots is put back with one call', async () => {
    const sound = await readFile(join(base, 'keyring.json'), 'utf8');
    await rm(join(base, 'keyring.json'));
    const folder = new BookFolder(base);
    expect(await look(folder)).toMatchObject({
      kind: 'keyringMissing',
      copy: { writtenAt: expect.any(String) },
    });
    expect(await folder.restoreKeyring()).toMatchObject({ ok: true, value: { state: 'locked' } });
    folder.inUse.release();
    expect(await readFile(join(base, 'keyring.json'), 'utf8')).toBe(sound);
    expect(await look()).toBeNull();
  });

  test('the keyring is damaged: a copy of another book is refused, a sound one taken, the damaged one kept', async () => {
    await writeFile(join(base, 'keyring.json'), '{"form');
    await writeFile(join(base, 'snapshots', 'keyring.json'), JSON.stringify(otherBook));
    const folder = new BookFolder(base);
    expect(await look(folder)).toEqual({ kind: 'keyringDamaged', copy: null });
    expect(await folder.putKeyringBack(JSON.stringify(otherBook))).toEqual({
      ok: false,
      reason: 'book.keyringOfOther',
    });
    expect(await folder.putKeyringBack('{}')).toEqual({ ok: false, reason: 'book.keyringDamaged' });
    expect(await folder.putKeyringBack(JSON.stringify(keyring))).toMatchObject({ ok: true });
    folder.inUse.release();
    expect(await readFile(join(base, 'keyring.json.damaged'), 'utf8')).toBe('{"form');
    expect(await folder.putKeyringBack(JSON.stringify(keyring))).toEqual({
      ok: false,
      reason: 'book.exists',
    });
  });

  test('the copy is always that of the keyring in use: no password of before comes back with it', async () => {
    const folder = new BookFolder(base);
    const changed = { ...keyring, slots: keyring.slots.map((slot) => ({ ...slot, wrapped: 'BBBB' })) };
    await folder.writeKeyring(changed, true);
    expect(JSON.parse(await readFile(join(base, 'snapshots', 'keyring.json'), 'utf8'))).toMatchObject(
      changed,
    );
  });

  test('nothing but the sentinel is left: it can be put aside, a sound book cannot', async () => {
    const folder = new BookFolder(base);
    expect(await folder.setAside()).toEqual({ ok: false, reason: 'book.exists' });
    for (const part of ['keyring.json', 'journal', 'snapshots'])
      await rm(join(base, part), { recursive: true });
    expect(await look(folder)).toEqual({ kind: 'nothingLeft' });
    const aside = await folder.setAside();
    expect(aside).toMatchObject({ ok: true, value: { location: { state: 'none' } } });
    if (aside.ok) expect(await readdir(aside.value.folder)).toEqual(['book.json']);
  });

  test('a sentinel that is lost or damaged does not make a new book of an old one', async () => {
    await writeFile(join(base, 'book.json'), 'x');
    expect(await new BookFolder(base).identify()).toMatchObject({ used: true });
    await rm(join(base, 'book.json'));
    expect(await new BookFolder(base).identify()).toMatchObject({ used: true });
  });

  test('a book in another folder, or on another machine, is known to have moved', async () => {
    expect(await new BookFolder(base).identify()).toMatchObject({ moved: false });
    const elsewhere = await mkdtemp(join(tmpdir(), 'moved-'));
    await cp(base, elsewhere, { recursive: true });
    expect(await new BookFolder(elsewhere).identify()).toMatchObject({ moved: true });
    await rm(elsewhere, { recursive: true });
    await patch('book.json', { lastPlace: { machine: '柜台九', folder: base } });
    expect(await new BookFolder(base).identify()).toMatchObject({ moved: true });
  });
});

describe('what a damaged journal still tells', () => {
  test('a flip in the middle: the end is kept aside and the highest change behind it is known', async () => {
    const path = join(base, 'journal', '000001.bbj');
    const bytes = await readFile(path);
    // The second of three frames of about the same length; the header of the segment comes first.
    const at = bytes.indexOf(Buffer.alloc(8, 2)) + 40;
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    await writeFile(path, bytes);
    expect(await findLastChange(path, 0)).toBe(3);
    const journal = await Journal.open(base, keyring.bookId, new BookFolder(base).faults);
    expect(journal).toMatchObject({ lastSeq: 1, cutSeq: 3 });
    expect(journal.cutBytes).toBeGreaterThan(800);
    await journal.close();
    expect((await readdir(join(base, 'journal'))).filter((name) => name.endsWith('.torn'))).toHaveLength(1);
  });

  test('a torn end of a change that was never answered counts as no change', async () => {
    const path = join(base, 'journal', '000001.bbj');
    const bytes = await readFile(path);
    await writeFile(path, bytes.subarray(0, bytes.byteLength - 100));
    const journal = await Journal.open(base, keyring.bookId, new BookFolder(base).faults);
    expect(journal).toMatchObject({ lastSeq: 2, cutSeq: 0 });
    await journal.close();
  });
});

describe('a picked keyring', () => {
  test('is read from keyring.json, and not from anything else', async () => {
    expect(await readKeyringFrom(join(base, 'keyring.json'))).toMatchObject({ ok: true });
    expect(await readKeyringFrom(join(base, 'absent.json'))).toEqual({
      ok: false,
      reason: 'book.keyringUnreadable',
    });
    await mkdir(join(base, 'x'));
    await writeFile(join(base, 'x', 'a.branchbook'), 'BBSNAP01');
    expect((await readKeyringFrom(join(base, 'x', 'a.branchbook'))).ok).toBe(false);
  });
});

async function patch(file: string, change: Record<string, unknown>): Promise<void> {
  const path = join(base, file);
  await writeFile(path, JSON.stringify({ ...JSON.parse(await readFile(path, 'utf8')), ...change }));
}

/** Makes the only segment one of a later version, with a header of the same length. */
async function rewriteJournalHeader(): Promise<void> {
  const { crc32 } = await import('node:zlib');
  const path = join(base, 'journal', '000001.bbj');
  const bytes = await readFile(path);
  const length = bytes.readUInt32LE(8);
  const text = bytes
    .subarray(16, 16 + length)
    .toString('utf8')
    .replace('"version":1', '"version":2');
  bytes.write(text, 16, 'utf8');
  bytes.writeUInt32LE(crc32(Buffer.from(text, 'utf8')), 12);
  await writeFile(path, bytes);
}

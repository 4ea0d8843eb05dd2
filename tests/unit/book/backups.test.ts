import { mkdir, mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BackupDesk } from '@electron/services/book/backup-desk';
import { BookFolder } from '@electron/services/book/book-folder';
import { readFaultSwitches } from '@electron/services/book/fault-switches';
import { SnapshotStore } from '@electron/services/book/snapshot-store';
import { FileTokens } from '@electron/services/file-tokens';
import { defaultPlan } from '@shared/domain/care/backup-plan';
import { formatClock } from '@shared/domain/kernel/hybrid-clock';
import type { KeyringFile } from '@shared/ipc/book-files';
import { afterEach, beforeEach, expect, test } from 'vitest';

const bookId = '0190a000-0000-7000-8000-000000000001';
const slot = {
  kdf: { name: 'PBKDF2-SHA-256', iterations: 600_000, salt: 'AAAA' },
  iv: 'AAAA',
  wrapped: 'AAAA',
} as const;
const keyring: KeyringFile = {
  format: 'branchbook-keyring',
  version: 1,
  bookId,
  createdAt: '2026-10-01T00:00:00Z',
  slots: [{ kind: 'password', person: '林晓', ...slot }],
};
let base: string;
let book: string;
let share: string;

beforeEach(async () => {
  base = await mkdtemp(join(tmpdir(), 'backups-'));
  book = join(base, 'book');
  share = join(base, 'share');
  await mkdir(book);
  await mkdir(share);
});
afterEach(() => rm(base, { recursive: true }));

/** A book with a snapshot up to a change. */
async function snapshot(seq: number): Promise<void> {
  const store = new SnapshotStore(book, bookId, readFaultSwitches(undefined));
  await store.begin(formatClock({ wall: seq * 1000, counter: 0, node: '0000abcd' }), seq);
  await store.write([
    {
      type: 'page',
      key: `customers|all|0|${seq}`,
      iv: new Uint8Array(12),
      sealed: new Uint8Array(900).fill(7),
    },
  ]);
  await store.commit();
}

async function openDesk(faults?: string) {
  const tokens = new FileTokens();
  const folder = new BookFolder(book, faults);
  await folder.writeKeyring(keyring, true);
  let now = new Date(2026, 9, 30, 17);
  const desk = new BackupDesk({ book: folder, tokens, pickBackup: async () => null, now: () => now });
  const sendTo = (path: string) => desk.setFolder({ folder: tokens.issueFolder(path).token });
  return { desk, folder, sendTo, setDay: (day: number) => (now = new Date(2026, 9, day, 17)) };
}

test('a backup is the newest snapshot with the keyring, under branch and day', async () => {
  await snapshot(5);
  await snapshot(8);
  const { desk, sendTo } = await openDesk();
  expect(await sendTo(share)).toMatchObject({ ok: true, value: { destination: share } });
  const made = await desk.run({ branch: '江东/支行' });
  expect(made).toMatchObject({ ok: true, value: { name: '江东_支行-2026-10-30.branchbook', seq: 8 } });
  expect(await desk.run({ branch: '江东/支行' })).toMatchObject({
    ok: true,
    value: { name: '江东_支行-2026-10-30 (2).branchbook' },
  });
  const listed = await desk.list();
  expect(listed).toMatchObject({ ok: true, value: [{ bookId, seq: 8, keyring: { bookId } }, { seq: 8 }] });
  const told = await desk.describe();
  expect(told).toMatchObject({ ok: true, value: { lastBackup: { seq: 8 }, lastFailure: null } });
  expect((await readdir(share)).some((name) => name.endsWith('.part'))).toBe(false);
});

test('only so many are kept, and files of others are left alone', async () => {
  const { desk, sendTo, setDay } = await openDesk();
  await sendTo(share);
  await desk.setPlan({ plan: { ...defaultPlan, keep: 2 } });
  await writeFile(join(share, '别人的.branchbook'), 'not ours');
  for (const day of [1, 2, 3, 4]) {
    setDay(day);
    await snapshot(day);
    await desk.run({ branch: '江东' });
  }
  expect((await readdir(share)).sort()).toEqual(
    ['别人的.branchbook', '江东-2026-10-03.branchbook', '江东-2026-10-04.branchbook'].sort(),
  );
});

test('an absent, full or closed destination is told, noted, and leaves nothing half done', async () => {
  await snapshot(5);
  const { desk, sendTo } = await openDesk();
  expect(await desk.run({ branch: '江东' })).toMatchObject({ ok: false, reason: 'backup.noFolder' });
  expect(await sendTo(join(book, 'inside'))).toMatchObject({ ok: false, reason: 'backup.insideBook' });
  await sendTo(share);
  await rm(share, { recursive: true });
  expect(await desk.run({ branch: '江东' })).toMatchObject({ ok: false, reason: 'backup.folderGone' });
  expect(await desk.describe()).toMatchObject({
    ok: true,
    value: { lastBackup: null, lastFailure: { reason: 'backup.folderGone' }, destinationFree: null },
  });
  await mkdir(share);
  const full = await openDesk('snapshot-full-after=10');
  await full.sendTo(share);
  expect(await full.desk.run({ branch: '江东' })).toMatchObject({ ok: false, reason: 'backup.full' });
  expect(await readdir(share)).toEqual([]);
  expect(await desk.run({ branch: '江东' })).toMatchObject({ ok: true });
  expect(await desk.describe()).toMatchObject({ ok: true, value: { lastFailure: null } });
});

test('a spoilt snapshot is never passed off as a backup', async () => {
  await snapshot(5);
  const { desk, sendTo } = await openDesk();
  await sendTo(share);
  const [name = ''] = (await readdir(join(book, 'snapshots'))).filter((file) => file.endsWith('.bbs'));
  const path = join(book, 'snapshots', name);
  await truncate(path, (await readFile(path)).byteLength - 3);
  expect(await desk.run({ branch: '江东' })).toMatchObject({ ok: false, reason: 'book.snapshotDamaged' });
  expect(await readdir(share)).toEqual([]);
});

test('a damaged care.json counts as none', async () => {
  const { desk } = await openDesk();
  await writeFile(join(book, 'care.json'), '{"format":"branchbook-care","version":1,"folder":7}');
  expect(await desk.describe()).toMatchObject({ ok: true, value: { destination: null, plan: defaultPlan } });
});

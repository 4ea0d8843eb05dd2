import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fail, type Result, succeed } from '@shared/domain/kernel/result';
import type { KeyringFile } from '@shared/ipc/book-files';
import { auditFolderName } from './audit-file';
import type { BackupSources } from './backup-sources';
import { describeWriteError, syncFolder, writeDurably } from './durable-file';
import { keyringFileName, serializeKeyring } from './keyring-store';
import { readSentinel, sentinelFileName, writeSentinel } from './sentinel-store';
import { setBookAside } from './set-aside';
import { inspectSnapshot, SnapshotReader, SnapshotWriter } from './snapshot-file';
import { snapshotFolderName } from './snapshot-store';

/** Folder inside the book folder where a restored book is put together before it takes its place. */
const stageFolderName = 'restoring';

const bytesPerSlice = 4_000_000;

/**
 * Puts the content of a backup together beside the book, checked to its last byte; the book stays as it is. Reasons:
 * those of looking at a backup, `book.snapshotDamaged`, `book.diskFull`, `book.readOnly`, `book.filesFailed`.
 */
export async function stageBackup(
  bookFolder: string,
  sources: BackupSources,
  token: string,
): Promise<Result<null>> {
  const path = sources.pathOf(token);
  if (path === undefined) return fail('files.unknownToken');
  const stage = join(bookFolder, stageFolderName);
  try {
    await rm(stage, { recursive: true, force: true });
    await mkdir(join(stage, snapshotFolderName), { recursive: true });
    const copied = await copyInto(join(stage, snapshotFolderName), path);
    if (!copied.ok) await rm(stage, { recursive: true, force: true });
    return copied;
  } catch (error) {
    await rm(stage, { recursive: true, force: true }).catch(() => undefined);
    return describeWriteError(error, 'book.filesFailed');
  }
}

/**
 * Lets the staged content take the place of what is in the book folder, which is set aside, not deleted. Only names
 * change here, so a full disk cannot stop it half way. Fails with `restore.notStaged`, or as writing does.
 */
export async function swapBackupIn(
  bookFolder: string,
  keyring: KeyringFile,
  now: Date,
): Promise<Result<null>> {
  const stage = join(bookFolder, stageFolderName);
  try {
    const staged = await readdir(join(stage, snapshotFolderName)).catch(() => []);
    if (staged.length === 0) return fail('restore.notStaged');
    // The small files are written before anything is moved, while there is still a way back.
    await writeDurably(join(stage, keyringFileName), serializeKeyring(keyring));
    const { bookId, createdAt } = keyring;
    await writeSentinel(stage, { bookId, createdAt, used: true });
    const before = await readSentinel(bookFolder);
    const aside = await setBookAside(bookFolder, now);
    if (!aside.ok) return aside;
    // The trail of a book goes on whatever is restored of it; another book begins its own.
    if (before.state === 'sound' && before.sentinel.bookId === bookId)
      await bringBack(auditFolderName, aside.value, bookFolder);
    for (const part of [snapshotFolderName, sentinelFileName, keyringFileName]) {
      await rename(join(stage, part), join(bookFolder, part));
    }
    await syncFolder(bookFolder);
    await rm(stage, { recursive: true, force: true });
    // Nothing was there before: an empty folder set aside says nothing to anybody.
    if ((await readdir(aside.value)).length === 0) await rm(aside.value, { recursive: true, force: true });
    return succeed(null);
  } catch (error) {
    return describeWriteError(error, 'book.filesFailed');
  }
}

/** Moves a folder that was set aside back to where it was; one that is not there is no matter. */
async function bringBack(name: string, from: string, to: string): Promise<void> {
  if ((await readdir(from)).includes(name)) await rename(join(from, name), join(to, name));
}

async function copyInto(folder: string, from: string): Promise<Result<null>> {
  const inspected = await inspectSnapshot(from);
  if (!inspected.ok) return inspected;
  const { branch: _, at: __, keyring: ___, note: ____, ...header } = inspected.value;
  const opened = await SnapshotReader.open(from, header.bookId);
  if (!opened.ok) return opened;
  const writer = await SnapshotWriter.create(join(folder, `${header.name}.bbs`), header);
  try {
    for (let next: number | null = 0; next !== null; ) {
      const slice = await opened.value.read(bytesPerSlice);
      if (!slice.ok) return slice;
      if (slice.value.entries.length > 0) await writer.write(slice.value.entries);
      next = slice.value.next;
    }
    await writer.finish();
    await syncFolder(folder);
    return succeed(null);
  } finally {
    await opened.value.close();
    await writer.close().catch(() => undefined);
  }
}

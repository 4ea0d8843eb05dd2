import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { BookTrouble } from '@shared/ipc/recovery';
import type { InUseMark } from './in-use-mark';
import { journalFolderName } from './journal';
import { journalVersion, listSegments, SegmentReader } from './journal-segment';
import { findKeyringCopy } from './keyring-copies';
import { readKeyring } from './keyring-store';
import { readSentinel } from './sentinel-store';
import { inspectSnapshot } from './snapshot-file';
import { snapshotFolderName } from './snapshot-store';

/** Looks, without touching anything, why the book in the folder cannot simply be opened; null when it can. */
export async function findTrouble(folder: string, inUse: InUseMark): Promise<BookTrouble | null> {
  const newer = await findNewerVersion(folder);
  if (newer !== null) return newer;
  const other = await inUse.look();
  if (other !== null) return other;
  const keyring = await readKeyring(folder);
  if (keyring.ok && keyring.value !== null) return null;
  const copy = await findKeyringCopy(folder, await findBookId(folder));
  if (!keyring.ok) return { kind: 'keyringDamaged', copy };
  if (copy === null && !(await holdsData(folder))) return { kind: 'nothingLeft' };
  return { kind: 'keyringMissing', copy };
}

/** Whether any file of the book was written by a version that writes it differently. */
export async function findNewerVersion(
  folder: string,
): Promise<Extract<BookTrouble, { kind: 'newerVersion' }> | null> {
  const sentinel = await readSentinel(folder);
  const wroteBy =
    sentinel.state === 'newer'
      ? sentinel.wroteBy
      : sentinel.state === 'sound'
        ? (sentinel.sentinel.wroteBy ?? null)
        : null;
  const keyring = await readKeyring(folder).catch(() => null);
  const isNewer =
    sentinel.state === 'newer' ||
    (keyring !== null && !keyring.ok && keyring.reason === 'book.newerVersion') ||
    ((await lastSegmentHeader(folder))?.version ?? 0) > journalVersion ||
    (await inspectNewestSnapshot(folder)) === 'newer';
  return isNewer ? { kind: 'newerVersion', wroteBy } : null;
}

/** Whose book it is, by the sentinel or else by journal or snapshots; null when nothing says so. */
export async function findBookId(folder: string): Promise<string | null> {
  const sentinel = await readSentinel(folder);
  if (sentinel.state === 'sound') return sentinel.sentinel.bookId;
  const segment = await lastSegmentHeader(folder);
  if (segment !== null) return segment.bookId;
  const snapshot = await inspectNewestSnapshot(folder);
  return snapshot === null || snapshot === 'newer' ? null : snapshot.bookId;
}

/** Whether there is anything of which the book could be brought back: a journal or a snapshot. */
export async function holdsData(folder: string): Promise<boolean> {
  const journal = await namesIn(join(folder, journalFolderName));
  const snapshots = await namesIn(join(folder, snapshotFolderName));
  return journal.some((name) => name.endsWith('.bbj')) || snapshots.some((name) => name.endsWith('.bbs'));
}

async function lastSegmentHeader(folder: string) {
  try {
    const last = (await listSegments(join(folder, journalFolderName))).at(-1);
    if (last === undefined) return null;
    const reader = await SegmentReader.open(last.path);
    await reader.close();
    return reader.header;
  } catch {
    return null;
  }
}

/** Whose the newest snapshot is; `newer` when a later version made it, null when there is none that tells. */
async function inspectNewestSnapshot(folder: string): Promise<{ readonly bookId: string } | 'newer' | null> {
  const place = join(folder, snapshotFolderName);
  const newest = (await namesIn(place))
    .filter((name) => name.endsWith('.bbs'))
    .sort()
    .at(-1);
  const found = newest === undefined ? null : await inspectSnapshot(join(place, newest)).catch(() => null);
  if (found === null || found.ok) return found === null ? null : found.value;
  return found.reason === 'restore.newerVersion' ? 'newer' : null;
}

/** Names in a folder; none when it is not there. */
export async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch {
    return [];
  }
}

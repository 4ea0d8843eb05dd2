import { mkdir, rename, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Result } from '@shared/domain/kernel/result';
import { fail, succeed } from '@shared/domain/kernel/result';
import type { KeyringFile } from '@shared/ipc/book-files';
import type { KeyringCopy } from '@shared/ipc/recovery';
import { describeWriteError, readTextIfPresent, writeDurably } from './durable-file';
import { keyringFileName, parseKeyring, serializeKeyring } from './keyring-store';
import { snapshotFolderName } from './snapshot-store';

/**
 * A copy of the keyring lies beside the snapshots. It is always that of the keyring in use, never an older one: a
 * password that was changed, or a person who left, must not come back by putting the copy in place.
 */
export function keyringCopyPath(folder: string): string {
  return join(folder, snapshotFolderName, keyringFileName);
}

/** Writes the copy when it is not there or not the same. A disk that refuses is no reason to complain. */
export async function keepKeyringCopy(folder: string): Promise<void> {
  try {
    const text = await readTextIfPresent(join(folder, keyringFileName));
    if (text === undefined || !parseKeyring(text).ok) return;
    const path = keyringCopyPath(folder);
    if ((await readTextIfPresent(path)) === text) return;
    await mkdir(join(folder, snapshotFolderName), { recursive: true });
    await writeDurably(path, text);
  } catch {
    // The next start tries again.
  }
}

/** The copy, when it is sound and of this book (`bookId` null: nothing else says which book it is). */
export async function findKeyringCopy(folder: string, bookId: string | null): Promise<KeyringCopy | null> {
  const path = keyringCopyPath(folder);
  const text = await readTextIfPresent(path).catch(() => undefined);
  if (text === undefined || !checkKeyring(text, bookId).ok) return null;
  return { writtenAt: (await stat(path)).mtime.toISOString() };
}

/**
 * Puts a keyring in place of one that is lost or damaged; a damaged one is kept beside as `keyring.json.damaged`.
 * Reasons: `book.keyringDamaged`, `book.keyringOfOther` when it belongs to another book, `book.newerVersion`,
 * `book.exists` when there is a sound one.
 */
export async function putKeyringBack(
  folder: string,
  text: string,
  bookId: string | null,
): Promise<Result<null>> {
  const checked = checkKeyring(text, bookId);
  if (!checked.ok) return checked;
  const path = join(folder, keyringFileName);
  try {
    const present = await readTextIfPresent(path);
    if (present !== undefined) {
      if (parseKeyring(present).ok) return fail('book.exists');
      await rename(path, `${path}.damaged`);
    }
    await writeDurably(path, serializeKeyring(checked.value));
  } catch (error) {
    return describeWriteError(error, 'book.keyringFailed');
  }
  await keepKeyringCopy(folder);
  return succeed(null);
}

function checkKeyring(text: string, bookId: string | null): Result<KeyringFile> {
  const parsed = parseKeyring(text);
  if (!parsed.ok) return parsed;
  return bookId === null || parsed.value.bookId === bookId ? parsed : fail('book.keyringOfOther');
}

import { open, readFile } from 'node:fs/promises';
import { fail, type Result, succeed } from '@shared/domain/kernel/result';
import type { BookLocation } from '@shared/ipc/book-files';
import type { FileDialogs } from '../file-dialogs';
import type { BookFolder } from './book-folder';
import { inspectSnapshot } from './snapshot-file';

/** A keyring has some kilobytes; anything larger is another kind of file. */
const largestKeyring = 1024 * 1024;
const snapshotStart = 'BBSNAP';

/**
 * Lets the person pick a keyring, or a backup that carries one, and puts it in place when it belongs to this book;
 * null when cancelled. Reasons: those of `putKeyringBack` and of looking at a backup, `book.keyringUnreadable`.
 */
export async function pickKeyring(
  book: BookFolder,
  dialogs: Pick<FileDialogs, 'pickKeyring'>,
): Promise<Result<BookLocation | null>> {
  const path = await dialogs.pickKeyring();
  if (path === null) return succeed(null);
  const text = await readKeyringFrom(path);
  return text.ok ? book.putKeyringBack(text.value) : text;
}

/** The text of the keyring that a file is or carries. */
export async function readKeyringFrom(path: string): Promise<Result<string>> {
  try {
    if ((await readStart(path)) === snapshotStart) {
      const backup = await inspectSnapshot(path);
      if (!backup.ok) return backup;
      const { keyring } = backup.value;
      return keyring === undefined
        ? fail('book.noKeyringInside')
        : succeed(`${JSON.stringify(keyring, null, 2)}\n`);
    }
    const bytes = await readFile(path);
    return bytes.byteLength > largestKeyring ? fail('book.keyringDamaged') : succeed(bytes.toString('utf8'));
  } catch {
    return fail('book.keyringUnreadable');
  }
}

async function readStart(path: string): Promise<string> {
  const handle = await open(path, 'r');
  try {
    const start = Buffer.alloc(snapshotStart.length);
    await handle.read(start, 0, start.byteLength, 0);
    return start.toString('latin1');
  } finally {
    await handle.close();
  }
}

import { randomBytes } from 'node:crypto';
import { type FileHandle, open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { type Failure, fail, type Result, succeed } from '@shared/domain/kernel/result';

/**
 * Writes a whole file or nothing: a temporary neighbour, fsync, rename. Fails with `files.diskFull`,
 * `files.notWritable` (no permission, or open in another program) or `files.writeFailed`; the file that was there
 * before is then untouched.
 */
export async function writeWholeFile(path: string, bytes: Uint8Array | string): Promise<Result<null>> {
  const temporary = join(dirname(path), `.${basename(path)}.${randomBytes(4).toString('hex')}.part`);
  let file: FileHandle | undefined;
  try {
    file = await open(temporary, 'wx');
    await file.writeFile(bytes);
    await file.sync();
    await file.close();
    file = undefined;
    await rename(temporary, path);
    await syncFolder(dirname(path));
    return succeed(null);
  } catch (error) {
    await file?.close().catch(() => undefined);
    await rm(temporary, { force: true }).catch(() => undefined);
    return explainWriteError(error, path);
  }
}

/** Turns a system error of a write into its reason; `details.file` is the file's name without its folder. */
export function explainWriteError(error: unknown, path: string): Failure {
  const code = codeOf(error);
  const details = { file: basename(path) };
  if (code === 'ENOSPC' || code === 'EDQUOT') return fail('files.diskFull', { details });
  if (code !== undefined && refusedCodes.has(code)) return fail('files.notWritable', { details });
  return fail('files.writeFailed', { details });
}

const refusedCodes = new Set(['EACCES', 'EPERM', 'EROFS', 'EBUSY', 'ETXTBSY', 'EISDIR']);

/** The code of a system error (`ENOENT`), or undefined for anything else. */
export function codeOf(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}

/** Makes the rename itself durable. Windows cannot open folders and needs no such step. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } catch {
    // Some network file systems refuse to sync a folder; the file itself is already safe.
  } finally {
    await handle.close();
  }
}

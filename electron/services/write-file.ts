import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { type FileHandle, open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { type Failure, fail, type Result, succeed } from '@shared/domain/kernel/result';
import { makeDiskFullError } from './book/fault-switches';

/**
 * Writes a whole file or nothing: a temporary neighbour, fsync, rename. Fails with `files.diskFull`,
 * `files.notWritable` (no permission, or open in another program) or `files.writeFailed`; the file that was there
 * before is then untouched.
 */
export async function writeWholeFile(path: string, bytes: Uint8Array | string): Promise<Result<null>> {
  const begun = await FileInMaking.begin(path);
  if (!begun.ok) return begun;
  const written = await begun.value.append(bytes);
  return written.ok ? begun.value.finish() : written;
}

/**
 * A file that comes bit by bit and takes its place only when it is whole: until then it is a hidden neighbour, and what
 * stood there before stays. Every step fails as `writeWholeFile` does, and then nothing is left of it.
 */
export class FileInMaking {
  private written = 0;

  private constructor(
    private readonly path: string,
    private readonly temporary: string,
    private file: FileHandle | undefined,
    private readonly room: number,
  ) {}

  /** `room`: bytes until the disk counts as full, for tests of that. */
  static async begin(path: string, room = Number.POSITIVE_INFINITY): Promise<Result<FileInMaking>> {
    // A name of its own: with more added to it, a long name would be too long for the file system.
    const temporary = join(dirname(path), `.branchbook-${randomBytes(6).toString('hex')}.part`);
    try {
      return succeed(new FileInMaking(path, temporary, await open(temporary, 'wx'), room));
    } catch (error) {
      return explainWriteError(error, path);
    }
  }

  async append(bytes: Uint8Array | string): Promise<Result<null>> {
    return this.attempt(async (file) => {
      this.written += typeof bytes === 'string' ? Buffer.byteLength(bytes) : bytes.byteLength;
      if (this.written > this.room) throw makeDiskFullError();
      await file.writeFile(bytes);
    });
  }

  /** Bytes so far. */
  get size(): number {
    return this.written;
  }

  async finish(): Promise<Result<null>> {
    return this.attempt(async (file) => {
      await file.sync();
      await file.close();
      this.file = undefined;
      await rename(this.temporary, this.path);
      await syncFolder(dirname(this.path));
    });
  }

  async abandon(): Promise<void> {
    const file = this.file;
    this.file = undefined;
    await file?.close().catch(() => undefined);
    await rm(this.temporary, { force: true }).catch(() => undefined);
  }

  /** The same at once, for the moment the app goes. */
  dropNow(): void {
    if (this.file === undefined) return;
    rmSync(this.temporary, { force: true, maxRetries: 1 });
  }

  private async attempt(step: (file: FileHandle) => Promise<void>): Promise<Result<null>> {
    if (this.file === undefined) return fail('files.writeFailed', { details: { file: basename(this.path) } });
    try {
      await step(this.file);
      return succeed(null);
    } catch (error) {
      await this.abandon();
      return explainWriteError(error, this.path);
    }
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

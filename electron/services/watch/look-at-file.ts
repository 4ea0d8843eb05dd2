import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { codeOf } from '../write-file';

/** Size and time of a file, which tell cheaply whether it may have changed. */
export interface Glance {
  readonly size: number;
  readonly mtimeMs: number;
}

/** What a short look at a file gives: its size and time, or why there are none. */
export type Look = Glance | 'missing' | 'locked';

/** Looks at a file without opening it. */
export async function lookAtFile(path: string): Promise<Look> {
  try {
    const about = await stat(path);
    return about.isFile() ? { size: about.size, mtimeMs: about.mtimeMs } : 'missing';
  } catch (error) {
    return isRefusal(error) ? 'locked' : 'missing';
  }
}

/** A crashed Excel leaves its lock file behind for good; nobody keeps a workbook open longer than this. */
const staleLockMs = 24 * 60 * 60 * 1000;

/** True while Excel, WPS or LibreOffice has the file open, told by the lock file they keep beside it. */
export async function isOpenElsewhere(path: string, now: number): Promise<boolean> {
  const [folder, name] = [dirname(path), basename(path)];
  const locks = [`~$${name}`, `.~${name}`, `.~lock.${name}#`];
  for (const lock of locks) {
    const found = await lookAtFile(join(folder, lock));
    if (typeof found === 'object' && now - found.mtimeMs < staleLockMs) return true;
  }
  return false;
}

/** SHA-256 of a file, hex; `missing` or `locked` when it cannot be read. */
export async function hashFile(path: string): Promise<string | 'missing' | 'locked'> {
  const hash = createHash('sha256');
  try {
    for await (const piece of createReadStream(path, { highWaterMark: 256 * 1024 }))
      hash.update(piece as Buffer);
  } catch (error) {
    return isRefusal(error) ? 'locked' : 'missing';
  }
  return hash.digest('hex');
}

function isRefusal(error: unknown): boolean {
  return ['EACCES', 'EPERM', 'EBUSY'].includes(codeOf(error) ?? '');
}

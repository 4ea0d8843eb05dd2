import { open, rm, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import type { SpaceLeft } from '@shared/ipc/recovery';
import { type FaultSwitches, isDiskFilled } from './fault-switches';

/** What the next changes and their pages need at the least, bytes. */
const wantedBytes = 2 * 2 ** 20;
const probeBytes = 256 * 1024;

/** Whether changes can be written to the folder again: the system says so, and a small file can really be written. */
export async function checkSpace(folder: string, faults: FaultSwitches): Promise<SpaceLeft> {
  if (isDiskFilled(faults, folder)) return { enough: false, free: 0 };
  const free = await freeBytes(folder);
  if (free !== null && free < wantedBytes) return { enough: false, free };
  return { enough: await canWrite(folder), free };
}

async function freeBytes(folder: string): Promise<number | null> {
  try {
    const { bavail, bsize } = await statfs(folder);
    return bavail * bsize;
  } catch {
    return null;
  }
}

async function canWrite(folder: string): Promise<boolean> {
  const path = join(folder, '.space');
  try {
    const handle = await open(path, 'w', 0o600);
    try {
      await handle.writeFile(Buffer.alloc(probeBytes, 0x5a));
      await handle.sync();
    } finally {
      await handle.close();
    }
    return true;
  } catch {
    return false;
  } finally {
    await rm(path, { force: true }).catch(() => undefined);
  }
}

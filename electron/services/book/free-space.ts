import { open, rm, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import type { SpaceLeft } from '@shared/ipc/recovery';
import { type FaultSwitches, isDiskFilled } from './fault-switches';

/**
 * Bytes of the disk that the book leaves free. A change is written twice, to the journal and to the pages, and what
 * meets a disk without any space while it writes the pages closes the browser's database until the book is opened
 * anew: so nothing is begun that would take the last of it.
 */
const reserveBytes = 32 * 2 ** 20;
/** Space has returned when more is free than the reserve. */
const wantedBytes = reserveBytes + 2 * 2 ** 20;
const probeBytes = 256 * 1024;

/** Whether changes can be written to the folder again: the system says so, and a small file can really be written. */
export async function checkSpace(folder: string, faults: FaultSwitches): Promise<SpaceLeft> {
  if (isDiskFilled(faults, folder)) return { enough: false, free: 0 };
  const free = await freeBytes(folder);
  if (free !== null && free < wantedBytes) return { enough: false, free };
  return { enough: await canWrite(folder), free };
}

/** Whether the reserve is still free after so many bytes more; true also where the system does not tell. */
export async function leavesReserve(folder: string, bytes: number): Promise<boolean> {
  const free = await freeBytes(folder);
  return free === null || free - bytes >= reserveBytes;
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

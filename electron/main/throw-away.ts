import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const prefix = 'branchbook-month-';

/** A new folder for a book that lasts one run; its name tells which process it belongs to. */
export function makeThrowAwayFolder(): string {
  sweepThrowAways();
  return mkdtempSync(join(tmpdir(), `${prefix}${process.pid}-`));
}

/** Removes a throw-away book. Where the system still holds its files, the next run sweeps them. */
export function removeThrowAway(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3, retryDelay: 50 });
  } catch {
    // Swept by the next run.
  }
}

/** Removes what runs that were killed have left behind. */
function sweepThrowAways(): void {
  for (const name of readdirSync(tmpdir())) {
    const pid = name.startsWith(prefix) ? Number.parseInt(name.slice(prefix.length), 10) : Number.NaN;
    if (Number.isInteger(pid) && pid !== process.pid && !isRunning(pid))
      removeThrowAway(join(tmpdir(), name));
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

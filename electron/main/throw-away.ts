import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const prefix = 'branchbook-month-';

/** A new folder for a book that lasts one run; its name tells which process it belongs to. */
export function makeThrowAwayFolder(): string {
  sweepThrowAways();
  return mkdtempSync(join(tmpdir(), `${prefix}${process.pid}-`));
}

/** Removes the throw-away book at the very end of the process. */
export function removeAtExit(folder: string): void {
  process.on('exit', () => {
    removeFolder(folder);
    // Chromium puts a few files of its profile back while it shuts down; nothing of the book is among them.
    if (process.platform !== 'win32') removeWhenGone(folder);
  });
}

/** Waits in a process of its own, at most ten seconds, until this one is gone. */
function removeWhenGone(folder: string): void {
  const script =
    'n=0; while kill -0 "$0" 2>/dev/null && [ $n -lt 100 ]; do n=$((n+1)); sleep 0.1; done; rm -rf -- "$1"';
  spawn('/bin/sh', ['-c', script, String(process.pid), folder], { detached: true, stdio: 'ignore' }).unref();
}

/** Where the system still holds files of the folder, the next run sweeps them. */
function removeFolder(folder: string): void {
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
    if (Number.isInteger(pid) && pid !== process.pid && !isRunning(pid)) removeFolder(join(tmpdir(), name));
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

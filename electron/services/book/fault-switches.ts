import { existsSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Faults that tests ask for through BRANCHBOOK_FAULT, so that a full disk and a pulled plug can be tried on the real
 * program: `journal-full-after=BYTES`, `snapshot-full-after=BYTES`, `paper-full-after=BYTES`, `kill-at=POINT`,
 * `full-while=FILE` (the disk counts as full as long as there is a file of this name in the book folder),
 * `in-use-stale=MS`; several joined by `;`.
 */
export interface FaultSwitches {
  /** Bytes that can still be appended to the journal before the disk counts as full. */
  readonly journalFullAfter: number | null;
  readonly snapshotFullAfter: number | null;
  /** The same for a PDF, each file anew. */
  readonly paperFullAfter: number | null;
  /** Points at which the process kills itself, as with kill -9. */
  readonly killAt: readonly string[];
  /** As long as the book folder has a file of this name the disk counts as full. */
  readonly fullWhile: string | null;
  /** After how long a mark of use that stands still counts as left behind, ms; null: as usual. */
  readonly inUseStale: number | null;
}

/** Reads the switches; unknown ones are ignored. */
export function readFaultSwitches(text: string | undefined): FaultSwitches {
  let journalFullAfter: number | null = null;
  let snapshotFullAfter: number | null = null;
  let paperFullAfter: number | null = null;
  let fullWhile: string | null = null;
  let inUseStale: number | null = null;
  const killAt: string[] = [];
  for (const part of (text ?? '').split(';')) {
    const [name, value = ''] = part.trim().split('=');
    if (name === 'journal-full-after') journalFullAfter = Number(value);
    if (name === 'snapshot-full-after') snapshotFullAfter = Number(value);
    if (name === 'paper-full-after') paperFullAfter = Number(value);
    if (name === 'full-while') fullWhile = value;
    if (name === 'in-use-stale') inUseStale = Number(value);
    if (name === 'kill-at') killAt.push(value);
  }
  return { journalFullAfter, snapshotFullAfter, paperFullAfter, killAt, fullWhile, inUseStale };
}

/** Dies at once when the point is armed; otherwise does nothing. */
export function reachFaultPoint(switches: FaultSwitches, point: string): void {
  if (switches.killAt.includes(point)) process.kill(process.pid, 'SIGKILL');
}

/** Whether a test has filled the disk under the book folder. */
export function isDiskFilled({ fullWhile }: FaultSwitches, bookFolder: string): boolean {
  return fullWhile !== null && fullWhile !== '' && existsSync(join(bookFolder, fullWhile));
}

/** The error a full disk gives. */
export function makeDiskFullError(): NodeJS.ErrnoException {
  return Object.assign(new Error('ENOSPC: no space left for the book'), { code: 'ENOSPC' });
}

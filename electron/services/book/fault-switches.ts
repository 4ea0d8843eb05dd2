/**
 * Faults that tests ask for through BRANCHBOOK_FAULT, so that a full disk and a pulled plug can be tried on the real
 * program: `journal-full-after=BYTES`, `snapshot-full-after=BYTES`, `paper-full-after=BYTES`, `kill-at=POINT`; several
 * joined by `;`.
 */
export interface FaultSwitches {
  /** Bytes that can still be appended to the journal before the disk counts as full. */
  readonly journalFullAfter: number | null;
  readonly snapshotFullAfter: number | null;
  /** The same for a PDF, each file anew. */
  readonly paperFullAfter: number | null;
  /** Points at which the process kills itself, as with kill -9. */
  readonly killAt: readonly string[];
}

/** Reads the switches; unknown ones are ignored. */
export function readFaultSwitches(text: string | undefined): FaultSwitches {
  let journalFullAfter: number | null = null;
  let snapshotFullAfter: number | null = null;
  let paperFullAfter: number | null = null;
  const killAt: string[] = [];
  for (const part of (text ?? '').split(';')) {
    const [name, value = ''] = part.trim().split('=');
    if (name === 'journal-full-after') journalFullAfter = Number(value);
    if (name === 'snapshot-full-after') snapshotFullAfter = Number(value);
    if (name === 'paper-full-after') paperFullAfter = Number(value);
    if (name === 'kill-at') killAt.push(value);
  }
  return { journalFullAfter, snapshotFullAfter, paperFullAfter, killAt };
}

/** Dies at once when the point is armed; otherwise does nothing. */
export function reachFaultPoint(switches: FaultSwitches, point: string): void {
  if (switches.killAt.includes(point)) process.kill(process.pid, 'SIGKILL');
}

/** The error a full disk gives. */
export function makeDiskFullError(): NodeJS.ErrnoException {
  return Object.assign(new Error('ENOSPC: no space left on device (fault switch)'), { code: 'ENOSPC' });
}

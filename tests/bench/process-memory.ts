import { readFileSync, writeFileSync } from 'node:fs';

/** What a process holds now and the most it held since it was last asked to forget, in MB. */
export interface Held {
  readonly now: number;
  readonly peak: number;
}

/** Reads a process's memory; NaN where the system does not tell, as only Linux does. */
export function readHeld(pid: number): Held {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    const read = (name: string) =>
      Number(new RegExp(`^${name}:\\s+(\\d+) kB$`, 'm').exec(status)?.[1]) / 1024;
    return { now: read('VmRSS'), peak: read('VmHWM') };
  } catch {
    return { now: Number.NaN, peak: Number.NaN };
  }
}

/** Sets the peak back to what is held now. */
export function forgetPeak(pid: number): void {
  try {
    writeFileSync(`/proc/${pid}/clear_refs`, '5');
  } catch {
    // The peak since the start is then told: it can only be too high.
  }
}

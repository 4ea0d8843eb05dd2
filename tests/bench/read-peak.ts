import { readFileSync } from 'node:fs';

/** The most memory this process ever held, in MB. */
export function readPeak(): number {
  try {
    const peak = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1];
    if (peak !== undefined) return Number(peak) / 1024;
  } catch {
    // Only Linux keeps the peak there.
  }
  return process.resourceUsage().maxRSS / 1024;
}

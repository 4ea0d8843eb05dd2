import type { Month } from '../kernel/calendar';

/** Builds 编号: prefix of the branch, month, four digits counted within the month (more when they do not suffice). */
export function makeFormNumber(prefix: string, period: Month, sequence: number): string {
  const stem = `${period.replace('-', '')}-${String(sequence).padStart(4, '0')}`;
  return prefix === '' ? stem : `${prefix}-${stem}`;
}

/**
 * Hands out 编号 one after another, after the highest already used in the month whatever its prefix, so that a number
 * never stands on two forms.
 */
export function countNumbers(prefix: string, period: Month, used: Iterable<string>): () => string {
  let highest = 0;
  for (const number of used) {
    const sequence = Number(/-?(\d+)$/.exec(number)?.[1] ?? 0);
    if (sequence > highest) highest = sequence;
  }
  return () => {
    highest += 1;
    return makeFormNumber(prefix, period, highest);
  };
}

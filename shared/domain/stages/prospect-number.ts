import { textOf } from '../fields/values';
import type { CustomerRecord } from '../records/records';

const yearMark = /\{(?:年|year)\}/i;
/** The last row of zeros of a pattern is where the number goes. */
const zeros = /0+(?!.*0)/;

/**
 * Hands out prospect numbers (branch-practice section 3: the card is numbered) of a pattern such as `ZK-{年}-0000`,
 * going on after the highest that the customers have in the same year.
 */
export function numberProspects(
  pattern: string,
  year: number,
  customers: readonly CustomerRecord[],
): () => string {
  const dated = pattern.replace(yearMark, String(year));
  const [row = ''] = zeros.exec(dated) ?? [];
  const [before = '', after = ''] = row === '' ? [dated] : dated.split(zeros, 2);
  let last = 0;
  for (const record of customers) {
    const number = textOf(record, 'prospectNo');
    if (number === undefined || !number.startsWith(before) || !number.endsWith(after)) continue;
    const digits = number.slice(before.length, number.length - after.length);
    if (/^\d{1,9}$/.test(digits)) last = Math.max(last, Number(digits));
  }
  return () => {
    last += 1;
    return `${before}${String(last).padStart(row.length, '0')}${after}`;
  };
}

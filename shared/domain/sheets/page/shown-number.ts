import { findAttribute } from './html-tags';

/** The number that Excel and WPS (`x:num`) and LibreOffice (`sdval`) keep beside what a cell of a page shows. */
export function findNumber(attributes: string): string | undefined {
  if (!/x:num|sdval/i.test(attributes)) return undefined;
  return findAttribute(attributes, 'x:num') ?? findAttribute(attributes, 'sdval');
}

const plainNumber = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;

/**
 * The kept number where the cell shows the same number, only shortened: `1.39E+10`, `####`, `1,234.5`. Null where it
 * shows something else (a date, a percentage, a number with its unit): there the text says more.
 */
export function readShownNumber(shown: string, kept: string | undefined): number | null {
  if (kept === undefined || !plainNumber.test(kept)) return null;
  const value = Number(kept);
  if (!Number.isFinite(value)) return null;
  if (/^#+$/.test(shown)) return value;
  const bare = shown.replace(/[,\s¥￥$]/g, '').replace(/^\((.*)\)$/, '-$1');
  if (!plainNumber.test(bare)) return null;
  return isRounded(bare, value) ? value : null;
}

/** True when `shown` is `value` rounded to the places it shows. */
function isRounded(shown: string, value: number): boolean {
  const [mantissa = '', exponent = '0'] = shown.toLowerCase().split('e');
  const places = mantissa.split('.')[1]?.length ?? 0;
  const step = 10 ** (Number(exponent) - places);
  return Math.abs(Number(shown) - value) <= step * 0.500_001;
}

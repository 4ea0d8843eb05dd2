import { fail, type Result, succeed } from '../../kernel/result';
import type { RawCell } from '../cell';
import { cleanCode, isBlankMark } from './clean-text';

export type RateFailure = 'rate.unclear' | 'rate.outOfRange' | 'cell.error' | 'cell.formula';

/**
 * Reads a rate as per mille: 3, `3‰`, `0.3%`, `千分之3`, `万分之2.5`, `万2.5`. `null` for a blank cell.
 * A commission above 1000‰ or below 0 is out of range.
 */
export function readPerMille(cell: RawCell): Result<number | null, RateFailure> {
  if (cell === null) return succeed(null);
  if (typeof cell === 'number') return check(cell);
  if (typeof cell === 'string') return readRateText(cell);
  if (typeof cell === 'object' && cell.kind !== 'date') {
    return fail(cell.kind === 'error' ? 'cell.error' : 'cell.formula');
  }
  return fail('rate.unclear');
}

function readRateText(raw: string): Result<number | null, RateFailure> {
  const text = cleanCode(raw).replaceAll(' ', '');
  if (isBlankMark(text)) return succeed(null);
  if (text.startsWith('#')) return fail('cell.error');
  const parts = /^(千分之|千|万分之|万|百分之)?(\d+(?:\.\d+)?|\.\d+)(‰|%|%o)?$/.exec(text);
  if (parts === null) return fail('rate.unclear');
  const number = Number(parts[2]);
  if (parts[1]?.startsWith('万') === true) return check(round(number / 10));
  if (parts[1]?.startsWith('百') === true || parts[3] === '%') return check(round(number * 10));
  return check(number);
}

/** Takes binary dust off a converted rate (0.3% is 3‰, not 3.0000000000000004‰). */
function round(rate: number): number {
  return Math.round(rate * 1e6) / 1e6;
}

function check(rate: number): Result<number, RateFailure> {
  return rate >= 0 && rate <= 1000 ? succeed(rate) : fail('rate.outOfRange');
}

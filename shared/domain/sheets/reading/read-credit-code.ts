import { fail, type Result, succeed } from '../../kernel/result';
import type { RawCell } from '../cell';
import { cleanCode, isBlankMark } from './clean-text';

export type CreditCodeFailure =
  | 'creditCode.length'
  | 'creditCode.characters'
  | 'creditCode.checkDigit'
  | 'creditCode.rounded'
  | 'cell.error'
  | 'cell.formula';

const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

/**
 * Reads a unified social credit code: 18 characters with its check character (GB 32100). Codes from before 2015
 * are taken as they are: registration or tax numbers of 15 or 20 digits and organization codes `12345678-9`.
 * `null` for a blank cell.
 */
export function readCreditCode(cell: RawCell): Result<string | null, CreditCodeFailure> {
  if (cell === null) return succeed(null);
  if (typeof cell === 'string') return readCodeText(cell);
  if (typeof cell === 'number') {
    if (!Number.isInteger(cell) || cell < 0) return fail('creditCode.characters');
    return cell >= 1e15 ? fail('creditCode.rounded') : readCodeText(String(cell));
  }
  if (typeof cell === 'object' && cell.kind !== 'date') {
    return fail(cell.kind === 'error' ? 'cell.error' : 'cell.formula');
  }
  return fail('creditCode.characters');
}

function readCodeText(raw: string): Result<string | null, CreditCodeFailure> {
  const text = cleanCode(raw).replace(/[ ']/g, '').toUpperCase();
  if (isBlankMark(text)) return succeed(null);
  if (text.startsWith('#')) return fail('cell.error');
  if (text.length === 18) return checkCode(text);
  if (/^\d{15}$|^\d{20}$|^[0-9A-Z]{8}-[0-9X]$|^\d{17}X\d{2}$/.test(text)) return succeed(text);
  if (/^\d(?:\.\d+)?E\+?\d+$/.test(text)) return fail('creditCode.rounded');
  return fail(/^[0-9A-Z-]+$/.test(text) ? 'creditCode.length' : 'creditCode.characters');
}

function checkCode(code: string): Result<string, CreditCodeFailure> {
  let sum = 0;
  for (let index = 0; index < 17; index += 1) {
    const value = alphabet.indexOf(code[index] ?? '');
    if (value < 0) return fail('creditCode.characters');
    sum += value * (weights[index] ?? 0);
  }
  return alphabet[(31 - (sum % 31)) % 31] === code[17] ? succeed(code) : fail('creditCode.checkDigit');
}

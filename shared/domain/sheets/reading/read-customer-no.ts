import { fail, type Result, succeed } from '../../kernel/result';
import type { RawCell } from '../cell';
import { cleanCode, isBlankMark } from './clean-text';

export type CustomerNoFailure =
  | 'customerNo.rounded'
  | 'customerNo.unclear'
  | 'text.tooLong'
  | 'cell.error'
  | 'cell.formula';

const longest = 40;

/**
 * Reads a customer number as text, zeros kept. A number cell has lost its leading zeros: the digits are given as
 * they are, and matching (`imports`) finds the customer when the name agrees. `null` for a blank cell.
 */
export function readCustomerNo(cell: RawCell): Result<string | null, CustomerNoFailure> {
  if (cell === null) return succeed(null);
  if (typeof cell === 'string') return readNoText(cell);
  if (typeof cell === 'number') {
    if (!Number.isInteger(cell) || cell < 0) return fail('customerNo.unclear');
    return cell >= 1e15 ? fail('customerNo.rounded') : succeed(String(cell));
  }
  if (typeof cell === 'object' && cell.kind !== 'date') {
    return fail(cell.kind === 'error' ? 'cell.error' : 'cell.formula');
  }
  return fail('customerNo.unclear');
}

const plainNo = /^[0-9A-Za-z]{1,40}$/;

function readNoText(raw: string): Result<string | null, CustomerNoFailure> {
  if (plainNo.test(raw) && !isBlankMark(raw)) return succeed(raw);
  const text = cleanCode(raw).replace(/^'/, '').replaceAll(' ', '');
  if (isBlankMark(text)) return succeed(null);
  if (text.startsWith('#')) return fail('cell.error');
  if (/^\d(?:\.\d+E\+?|E\+)\d+$/i.test(text)) return fail('customerNo.rounded');
  if (text.length > longest) return fail('text.tooLong');
  return succeed(text.replace(/^(\d+)\.0+$/, '$1'));
}

/** The number without its leading zeros, to recognise one that a sheet stored as a number. */
export function stripZeros(customerNo: string): string {
  let start = 0;
  while (start < customerNo.length - 1 && customerNo.charCodeAt(start) === 48) start += 1;
  return start === 0 ? customerNo : customerNo.slice(start);
}

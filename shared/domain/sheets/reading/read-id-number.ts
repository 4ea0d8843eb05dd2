import { type CalendarDate, makeDate } from '../../kernel/calendar';
import { fail, type Result, succeed } from '../../kernel/result';
import type { RawCell } from '../cell';
import { cleanCode, isBlankMark } from './clean-text';

export type IdFailure =
  | 'id.length'
  | 'id.region'
  | 'id.birthDate'
  | 'id.checkDigit'
  | 'id.rounded'
  | 'id.masked'
  | 'id.unclear'
  | 'cell.error'
  | 'cell.formula';

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const checkCharacters = '10X98765432';

const residentId = /^\d{17}[\dX]$/;

/** First two digits of resident IDs: provinces (GB/T 2260), 81-83 residence permits, 91 foreign residents. */
const regions = new Set(
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83 91'.split(
    ' ',
  ),
);

/** Passports, permits and officers' cards: letters (or 军字第…号) with digits. */
const otherDocument = /^(?=.*[A-Z\p{Script=Han}])[A-Z\p{Script=Han}][A-Z\d\p{Script=Han}()-]{4,19}$/u;

/**
 * Reads an ID number: a resident ID of 18 characters with a real birth date and check digit (GB 11643) or of the
 * old 15 digits, or another document that begins with a letter. `null` for a blank cell. A number that the sheet
 * rounded to 15 digits is refused, never guessed.
 */
export function readIdNumber(cell: RawCell): Result<string | null, IdFailure> {
  if (cell === null) return succeed(null);
  if (typeof cell === 'string') return readIdText(cell);
  if (typeof cell === 'number') {
    if (!Number.isInteger(cell) || cell < 0) return fail('id.unclear');
    return cell >= 1e15 ? fail('id.rounded') : readIdText(String(cell));
  }
  if (typeof cell === 'object' && cell.kind !== 'date') {
    return fail(cell.kind === 'error' ? 'cell.error' : 'cell.formula');
  }
  return fail('id.unclear');
}

/** The birth date inside a resident ID of 15 or 18 characters, or `undefined` when it is not a real day. */
export function birthDateInId(id: string): CalendarDate | undefined {
  if (id.length === 18) {
    const year = Number(id.slice(6, 10));
    return year < 1850 ? undefined : makeDate(year, Number(id.slice(10, 12)), Number(id.slice(12, 14)));
  }
  if (id.length === 15) {
    return makeDate(1900 + Number(id.slice(6, 8)), Number(id.slice(8, 10)), Number(id.slice(10, 12)));
  }
  return undefined;
}

function readIdText(raw: string): Result<string | null, IdFailure> {
  if (residentId.test(raw)) return checkResidentId(raw);
  const text = cleanCode(raw).replace(/[ ']/g, '').toUpperCase();
  if (residentId.test(text)) return checkResidentId(text);
  if (isBlankMark(text)) return succeed(null);
  if (text.startsWith('#')) return fail('cell.error');
  if (text.includes('*')) return fail('id.masked');
  if (/^\d{15}$/.test(text)) return checkOldId(text);
  if (/^\d(?:\.\d+)?E\+?\d+$/.test(text)) return fail('id.rounded');
  if (/^\d+X?$/.test(text)) return fail('id.length');
  return otherDocument.test(text) ? succeed(text) : fail('id.unclear');
}

function checkResidentId(id: string): Result<string, IdFailure> {
  if (!regions.has(id.slice(0, 2))) return fail('id.region');
  const checked = findCheckCharacter(id) === id[17];
  // Excel keeps 15 digits of a long number and fills up with zeros: 330212198403057950 -> ...000.
  if (!checked && id.endsWith('000')) return fail('id.rounded');
  if (birthDateInId(id) === undefined) return fail('id.birthDate');
  return checked ? succeed(id) : fail('id.checkDigit');
}

function findCheckCharacter(id: string): string | undefined {
  let sum = 0;
  for (let index = 0; index < 17; index += 1) sum += (id.charCodeAt(index) - 48) * (weights[index] ?? 0);
  return checkCharacters[sum % 11];
}

function checkOldId(id: string): Result<string, IdFailure> {
  if (!regions.has(id.slice(0, 2))) return fail('id.region');
  return birthDateInId(id) === undefined ? fail('id.birthDate') : succeed(id);
}

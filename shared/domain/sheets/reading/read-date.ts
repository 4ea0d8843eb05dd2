import { type CalendarDate, makeDate } from '../../kernel/calendar';
import { fail, type Result, succeed } from '../../kernel/result';
import type { RawCell } from '../cell';
import { cleanCode, isBlankMark } from './clean-text';
import { readRareDate } from './read-rare-date';

export type DateFailure =
  | 'date.impossible'
  | 'date.incomplete'
  | 'date.ambiguous'
  | 'date.unclear'
  | 'date.future'
  | 'cell.error'
  | 'cell.formula';

// The time behind a date (12:30, 0:00:00.000, T..Z) and the day of the week are allowed and dropped: the book keeps
// calendar dates.
const separated =
  /^(\d{4}) ?[-/.年\\。、,] ?(\d{1,2}) ?[-/.月\\。、,] ?(\d{1,2}) ?[日号]?(?:[T ]?(?:上午|下午|[AP]M)? ?\d{1,2}[:时点].*)?[.。]?$/;
const spaced = /^(\d{4}) (\d{1,2}) (\d{1,2})$/;
const packed = /^(\d{4})(\d{2})(\d{2})(?: ?\d{6}| \d{1,2}:\d{2}.*)?$/;
const yearFirst = /^\d{4} ?(?:[-/.年] ?(?:\d{1,2} ?月?)?)?$/;
const yearless = /^\d{1,2} ?(?:[-/] ?\d{1,2}|月 ?\d{1,2} ?[日号]?)$/;
const packedMonth = /^(?:19|20)\d{2}(?:0[1-9]|1[0-2])$/;
const serialText = /^\d{5}(?:\.\d+)?$/;

/** Serial numbers of the years that branch records can hold: 1900 to 2199. */
const lastSerial = 109_574;
/** Plain numbers below it (May 1908) are ages, days or counts rather than dates that lost their format. */
const firstBareSerial = 3050;

/**
 * Reads a date cell or a text date in any usual form (1956-05-12, 1975年11月18日, 1948.04.10, 2010/1/1, 20150612,
 * 26.6.1, 6/15/2026, 1-Jun-2026, 二〇二六年六月一日, datetimes, serial numbers) as YYYY-MM-DD. `null` for a blank cell or
 * mark. What may be two days (6/1/2026) is `date.ambiguous`, never guessed. `latest`: the last day it can be, where
 * that is known; a year of two digits then lies before it.
 */
export function readDate(cell: RawCell, latest?: CalendarDate): Result<CalendarDate | null, DateFailure> {
  if (cell === null) return succeed(null);
  if (typeof cell === 'string') return readDateText(cell, latest);
  if (typeof cell === 'number') return readDateNumber(cell);
  if (typeof cell === 'boolean') return fail('date.unclear');
  if (cell.kind === 'date') {
    if (cell.serial < 1) return fail('date.impossible');
    // The reader makes its text from the serial number; only the days around Excel's 1900-02-29 need a look.
    if (cell.serial > 61 && cell.serial < lastSerial) return succeed(cell.iso.slice(0, 10));
    return fromParts(cell.iso.slice(0, 4), cell.iso.slice(5, 7), cell.iso.slice(8, 10));
  }
  return fail(cell.kind === 'error' ? 'cell.error' : 'cell.formula');
}

function readDateText(
  raw: string,
  latest: CalendarDate | undefined,
): Result<CalendarDate | null, DateFailure> {
  const text = cleanCode(raw);
  const parts = separated.exec(text) ?? packed.exec(text) ?? spaced.exec(text);
  if (parts !== null) return fromParts(parts[1], parts[2], parts[3]);
  if (isBlankMark(text)) return succeed(null);
  if (text.startsWith('#')) return fail('cell.error');
  if (serialText.test(text)) return readDateNumber(Number(text));
  if (packedMonth.test(text) || yearFirst.test(text) || yearless.test(text)) return fail('date.incomplete');
  return readRareDate(text, latest);
}

function readDateNumber(value: number): Result<CalendarDate | null, DateFailure> {
  if (value >= 18_000_101 && value <= 22_001_231 && Number.isInteger(value)) {
    return fromParts(
      String(Math.floor(value / 10_000)),
      String(Math.floor(value / 100) % 100),
      String(value % 100),
    );
  }
  // 1975, 1975.11 and 197511 are years and months typed as numbers, not serial numbers of 1905.
  if (value >= 1900 && value < 2200) return fail('date.incomplete');
  if (packedMonth.test(String(value))) return fail('date.incomplete');
  if (value === 0) return succeed(null);
  return value >= 1 && value < firstBareSerial ? fail('date.unclear') : fromSerial(value);
}

function fromParts(
  year: string | undefined,
  month: string | undefined,
  day: string | undefined,
): Result<CalendarDate, DateFailure> {
  const date = makeDate(Number(year), Number(month), Number(day));
  return date === undefined ? fail('date.impossible') : succeed(date);
}

/** Days since 1899-12-30, the way Excel counts (right from March 1900 on). */
function fromSerial(serial: number): Result<CalendarDate, DateFailure> {
  if (!(serial >= 1 && serial < lastSerial)) return fail('date.impossible');
  const time = Date.UTC(1899, 11, 30) + Math.floor(serial) * 86_400_000;
  return succeed(new Date(time).toISOString().slice(0, 10));
}

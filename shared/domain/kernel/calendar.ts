/** A calendar date `YYYY-MM-DD`, without a time zone. */
export type CalendarDate = string;
/** A month `YYYY-MM`. */
export type Month = string;

const datePattern = /^(\d{4})-(\d{2})-(\d{2})$/;
const monthPattern = /^(\d{4})-(0[1-9]|1[0-2])$/;

/** Days in a month of the Gregorian calendar; `month` is 1 to 12. */
export function countDaysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** Builds a date when the three numbers name a real day between 1800 and 2200, else `undefined`. */
export function makeDate(year: number, month: number, day: number): CalendarDate | undefined {
  if (!Number.isInteger(year) || year < 1800 || year > 2200) return undefined;
  if (!Number.isInteger(month) || month < 1 || month > 12) return undefined;
  if (!Number.isInteger(day) || day < 1) return undefined;
  // Every month has 28 days; imports ask this for millions of dates.
  if (day > 28 && day > countDaysInMonth(year, month)) return undefined;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** True when the text is a real calendar date in the book's own form. */
export function isCalendarDate(text: string): text is CalendarDate {
  const parts = datePattern.exec(text);
  return parts !== null && makeDate(Number(parts[1]), Number(parts[2]), Number(parts[3])) === text;
}

/** True when the text is a month in the book's own form. */
export function isMonth(text: string): text is Month {
  return monthPattern.test(text);
}

/** The month that lies `count` months after `month` (negative: before). */
export function addMonths(month: Month, count: number): Month {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const index = year * 12 + (number - 1) + count;
  return `${String(Math.floor(index / 12)).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}`;
}

/** The last day of a month. */
export function endOfMonth(month: Month): CalendarDate {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return `${month}-${String(countDaysInMonth(year, number)).padStart(2, '0')}`;
}

/** Whole months from one date to another, not counting a month that is not complete. */
export function countMonthsBetween(from: CalendarDate, to: CalendarDate): number {
  const [y1 = 0, m1 = 0, d1 = 0] = from.split('-').map(Number);
  const [y2 = 0, m2 = 0, d2 = 0] = to.split('-').map(Number);
  return (y2 - y1) * 12 + (m2 - m1) - (d2 < d1 ? 1 : 0);
}

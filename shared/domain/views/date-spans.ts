import type { CalendarDate } from '../kernel/calendar';
import type { AnniversarySpan, DateSpan } from './column-filter';

/** First and last day of a span, both included. */
export interface DayRange {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
}

const day = 86_400_000;

function write(time: number): CalendarDate {
  return new Date(time).toISOString().slice(0, 10);
}

/** The day `days` after (before, when negative) a date. */
function shift(date: CalendarDate, days: number): CalendarDate {
  return write(Date.parse(date) + days * day);
}

/** First and last day of `months` months, beginning `offset` months after the month of `today`. */
function monthsAt(today: CalendarDate, offset: number, months = 1): DayRange {
  const year = Number(today.slice(0, 4));
  const month = Number(today.slice(5, 7)) - 1 + offset;
  return { from: write(Date.UTC(year, month, 1)), to: write(Date.UTC(year, month + months, 0)) };
}

function yearAt(today: CalendarDate, offset: number): DayRange {
  const year = Number(today.slice(0, 4)) + offset;
  return { from: `${year}-01-01`, to: `${year}-12-31` };
}

/** The days a span means on the given day. Weeks begin on Monday; 近30天 ends today, 未来30天 begins today. */
export function daysOfSpan(span: DateSpan, today: CalendarDate): DayRange {
  switch (span) {
    case 'today':
      return { from: today, to: today };
    case 'thisWeek': {
      const monday = shift(today, -((new Date(Date.parse(today)).getUTCDay() + 6) % 7));
      return { from: monday, to: shift(monday, 6) };
    }
    case 'thisMonth':
      return monthsAt(today, 0);
    case 'lastMonth':
      return monthsAt(today, -1);
    case 'nextMonth':
      return monthsAt(today, 1);
    case 'thisQuarter':
      return monthsAt(today, -((Number(today.slice(5, 7)) - 1) % 3), 3);
    case 'thisYear':
      return yearAt(today, 0);
    case 'lastYear':
      return yearAt(today, -1);
    case 'past30':
      return { from: shift(today, -29), to: today };
    case 'past90':
      return { from: shift(today, -89), to: today };
    case 'next30':
      return { from: today, to: shift(today, 29) };
  }
}

/**
 * A test for days that come round within the span, whatever their year: birthdays of this month. 29 February is kept
 * on the 28th in years without it. `monthDay` is the date as YYYYMMDD.
 */
export function makeAnniversaryTest(
  span: AnniversarySpan,
  today: CalendarDate,
): (yyyymmdd: number) => boolean {
  const { from, to } = daysOfSpan(span, today);
  const wanted = new Set<number>();
  for (let date = from; date <= to; date = shift(date, 1)) wanted.add(Number(date.slice(5).replace('-', '')));
  if (wanted.has(228) && !wanted.has(229)) {
    const year = Number(to.slice(0, 4));
    const leap = new Date(Date.UTC(year, 1, 29)).getUTCMonth() === 1;
    if (!leap) wanted.add(229);
  }
  return (yyyymmdd) => wanted.has(yyyymmdd % 10_000);
}

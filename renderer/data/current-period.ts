import { type CalendarDate, isCalendarDate, type Month } from '@shared/domain/kernel/calendar';
import type { BookRecord } from '@shared/domain/records/records';

/** The newest day an import says its data was taken (`asOf`), or undefined when none says. */
export function latestDataDay(imports: readonly BookRecord[]): CalendarDate | undefined {
  let latest: CalendarDate | undefined;
  for (const { asOf } of imports) {
    if (typeof asOf !== 'string' || !isCalendarDate(asOf)) continue;
    if (latest === undefined || asOf > latest) latest = asOf;
  }
  return latest;
}

/** The month the book stands at: that of its newest data, or this month while nothing was imported. */
export function currentPeriod(imports: readonly BookRecord[], today: CalendarDate = readToday()): Month {
  return (latestDataDay(imports) ?? today).slice(0, 7);
}

/** Today on this machine's calendar. */
export function readToday(): CalendarDate {
  const now = new Date();
  const pad = (part: number) => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
}

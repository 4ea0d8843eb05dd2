import { type CalendarDate, makeDate } from '../kernel/calendar';

/** Errors as Excel names them. They are values: a cell shows the mark, the rest of the grid goes on. */
export const faultCodes = ['#DIV/0!', '#VALUE!', '#NUM!', '#REF!'] as const;
export type FaultCode = (typeof faultCodes)[number];

/** Why a formula has no value for a customer. */
export interface FormulaFault {
  readonly fault: FaultCode;
}

/**
 * What a part of a formula is for one customer. Money is in 万元, as screens show it; dates are days since 1970; null is
 * blank, which is also what comes out of an amount the book does not know.
 */
export type FormulaValue = number | string | boolean | null | FormulaFault;

export const faults: Readonly<Record<'division' | 'value' | 'number' | 'reference', FormulaFault>> = {
  division: { fault: '#DIV/0!' },
  value: { fault: '#VALUE!' },
  number: { fault: '#NUM!' },
  reference: { fault: '#REF!' },
};

/** Tells an error from a value. */
export function isFault(value: FormulaValue): value is FormulaFault {
  return typeof value === 'object' && value !== null;
}

const millisecondsPerDay = 86_400_000;

/** Days since 1970 of a date YYYY-MM-DD. */
export function dayOfDate(date: CalendarDate): number {
  const year = Number(date.slice(0, 4));
  return Date.UTC(year, Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10))) / millisecondsPerDay;
}

/** The date of a day since 1970; undefined outside the years that the book knows, 1800 to 2200. */
export function dateOfDay(day: number): CalendarDate | undefined {
  if (!Number.isFinite(day) || Math.abs(day) > 200_000) return undefined;
  const date = new Date(Math.floor(day) * millisecondsPerDay);
  return makeDate(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
}

/** A number as Excel's General shows it: up to 15 digits, no trailing zeros. */
export function formatGeneral(value: number): string {
  return String(Number(value.toPrecision(15)));
}

import { type CalendarDate, isCalendarDate } from '../kernel/calendar';
import { countDays } from './read-stage';

/** Seven meetings before one is remembered (branch-practice section 3). */
export const touchesToRemember = 7;

export interface Touches {
  readonly count: number;
  /** `第 n 次/7`. */
  readonly of: number;
  /** Day of the last one. */
  readonly last?: CalendarDate;
}

/** Counts the touches of a prospect: several contacts on one day are one touch. */
export function countTouches(contacts: readonly { readonly on: CalendarDate }[]): Touches {
  const days = new Set(contacts.map(({ on }) => on));
  const last = [...days].toSorted().at(-1);
  return { count: days.size, of: touchesToRemember, ...(last === undefined ? {} : { last }) };
}

export type ProspectGrade = 'A' | 'B' | 'C';
export const prospectGrades: readonly ProspectGrade[] = ['A', 'B', 'C'];

/** How often the card of a grade is read, in days: A every day, B every week, C every month (branch-practice section 3). */
export type ReadingRhythm = Readonly<Record<ProspectGrade, number>>;

export const usualRhythm: ReadingRhythm = { A: 1, B: 7, C: 30 };

/** Days between two readings of a card of this grade; a card without a grade is read like C. */
export function readingRhythm(grade: unknown, rhythm: ReadingRhythm = usualRhythm): number {
  return rhythm[readGrade(grade) ?? 'C'];
}

/** A grade as it is stored, or undefined. */
export function readGrade(value: unknown): ProspectGrade | undefined {
  return prospectGrades.find((grade) => grade === value);
}

/** The key under which a prospect remembers the day its card was last looked at; no field of the catalogue. */
export const cardReadOnKey = 'cardReadOn';

export interface Reading {
  /** The later of the last look and the last contact; absent when there was neither. */
  readonly last?: CalendarDate;
  /** Days past the day it was due; 0: due today; negative: not due yet. Without a last look it is due today. */
  readonly overdue: number;
}

/** When a card is to be read next, by its grade and the last look or contact. */
export function planReading(
  input: { readonly grade: unknown; readonly readOn: unknown; readonly contactOn?: CalendarDate | undefined },
  today: CalendarDate,
  rhythm: ReadingRhythm = usualRhythm,
): Reading {
  const days = [input.readOn, input.contactOn].filter(
    (day): day is CalendarDate => typeof day === 'string' && isCalendarDate(day),
  );
  const last = days.toSorted().at(-1);
  if (last === undefined) return { overdue: 0 };
  return { last, overdue: countDays(last, today) - readingRhythm(input.grade, rhythm) };
}

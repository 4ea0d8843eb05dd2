import type { CalendarDate } from '../kernel/calendar';
import type { BookRecord } from '../records/records';

/** Somebody the month's results are passed to, and what came back (branch-practice section 6). */
export interface Recipient {
  readonly id: string;
  /** 营销总监, 市场营销部经理, a department. */
  readonly role: string;
  /** Who it is; may be empty. */
  readonly name: string;
  readonly sentOn?: CalendarDate;
  readonly readOn?: CalendarDate;
  readonly answeredOn?: CalendarDate;
  readonly feedback?: string;
}

/** Collection `evaluationMonths`: a period that was opened; its id is the month. */
export interface EvaluationMonthRecord extends BookRecord {
  readonly opened: { readonly date: CalendarDate; readonly person: string };
  readonly circulation: readonly Recipient[];
}

import type { CalendarDate, Month } from '../kernel/calendar';
import type { BookRecord } from '../records/records';

/** 改进措施: what is to be done for a customer after an evaluation, by whom and until when (branch-practice section 6). */
export interface ImprovementRecord extends BookRecord {
  readonly customerId: string;
  /** The month whose evaluation called for it. */
  readonly period: Month;
  readonly text: string;
  readonly owner: string;
  readonly due: CalendarDate;
  readonly state: 'open' | 'done' | 'dropped';
  readonly opened: { readonly date: CalendarDate; readonly person: string };
  readonly closed?: { readonly date: CalendarDate; readonly person: string; readonly outcome: string };
  /** Final score of the evaluation that called for it, to be compared with the next month's. */
  readonly scoreBefore?: number;
}

import { type CalendarDate, isMonth, type Month } from '../kernel/calendar';
import type { BookRecord } from '../records/records';

/** 改进措施: what is to be done for a customer after an evaluation, by whom and until when (branch-practice section 6). */
export interface ImprovementRecord extends BookRecord {
  readonly customerId: string;
  /** As the form had it: it stays readable when the customer leaves the book. */
  readonly customerName?: string;
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

/** Reads a record of the collection `improvements`; undefined when it is something else. */
export function readImprovement(record: BookRecord | undefined): ImprovementRecord | undefined {
  if (record === undefined) return undefined;
  const { customerId, period, text, owner, due, state, opened } = record;
  if (typeof customerId !== 'string' || typeof period !== 'string' || !isMonth(period)) return undefined;
  if (typeof text !== 'string' || typeof owner !== 'string' || typeof due !== 'string') return undefined;
  if (state !== 'open' && state !== 'done' && state !== 'dropped') return undefined;
  if (typeof opened !== 'object' || opened === null) return undefined;
  return record as ImprovementRecord;
}

/** True when it should have been done by now. */
export function isOverdue(
  improvement: Pick<ImprovementRecord, 'state' | 'due'>,
  today: CalendarDate,
): boolean {
  return improvement.state === 'open' && improvement.due < today;
}

/** What still has to be done first, by the day it is due (so that the overdue lead); then the closed, newest first. */
export function orderImprovements(improvements: readonly ImprovementRecord[]): readonly ImprovementRecord[] {
  return [...improvements].sort((a, b) => {
    const open = Number(b.state === 'open') - Number(a.state === 'open');
    if (open !== 0) return open;
    if (a.state === 'open') return compare(a.due, b.due) || compare(a.id, b.id);
    return compare(b.closed?.date ?? '', a.closed?.date ?? '') || compare(b.id, a.id);
  });
}

function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

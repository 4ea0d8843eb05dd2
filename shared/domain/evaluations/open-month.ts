import type { TouchedRecord } from '../changes/change';
import type { ChangeDraft } from '../changes/draft';
import type { CalendarDate, Month } from '../kernel/calendar';
import { fail, type Result, succeed } from '../kernel/result';
import { type BookRecord, solePartition } from '../records/records';
import type { EvaluationMonthRecord } from './evaluation-month';

export interface OpenMonthOrder {
  readonly period: Month;
  readonly person: string;
  readonly today: CalendarDate;
  /** The record of the period, where the book has one. */
  readonly existing: BookRecord | undefined;
}

/** The touched record that opens a period; null when it is open already. For a change that does more besides. */
export function touchOpenMonth({ period, person, today, existing }: OpenMonthOrder): TouchedRecord | null {
  if (existing !== undefined) return null;
  const record: EvaluationMonthRecord = { id: period, opened: { date: today, person }, circulation: [] };
  return {
    collection: 'evaluationMonths',
    partition: solePartition,
    id: period,
    before: null,
    after: record,
  };
}

/** Command: opens the evaluation of a month. Fails with `evaluations.monthOpen` when it is open already. */
export function openMonth(order: OpenMonthOrder): Result<ChangeDraft, 'evaluations.monthOpen'> {
  const touch = touchOpenMonth(order);
  if (touch === null) return fail('evaluations.monthOpen');
  return succeed({
    command: 'evaluations.openMonth',
    label: { kind: 'monthOpened', period: order.period },
    touched: [touch],
  });
}

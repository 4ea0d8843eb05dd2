import { addMonths, type CalendarDate, isCalendarDate, isMonth, type Month } from '../kernel/calendar';
import type { BookRecord } from '../records/records';
import type { EvaluationMonthRecord, Recipient } from './evaluation-month';

/** The records of the months that were opened. */
export interface MonthsView {
  get(id: string): BookRecord | undefined;
  all(): readonly BookRecord[];
}

/** Who gets the results when the branch never said otherwise (branch-practice section 6). */
const usualRecipients: readonly Recipient[] = [
  { id: 'director', role: '营销总监', name: '' },
  { id: 'marketing', role: '市场营销部经理', name: '' },
  { id: 'service', role: '客户服务部', name: '' },
];

/** Months looked back for a list to take over. */
const monthsBack = 24;

function readDate(value: unknown): CalendarDate | undefined {
  return typeof value === 'string' && isCalendarDate(value) ? value : undefined;
}

function readRecipient(stored: unknown): Recipient | undefined {
  if (typeof stored !== 'object' || stored === null) return undefined;
  const { id, role, name, feedback, ...dates } = stored as Readonly<Record<string, unknown>>;
  if (typeof id !== 'string' || typeof role !== 'string') return undefined;
  const sentOn = readDate(dates.sentOn);
  const readOn = readDate(dates.readOn);
  const answeredOn = readDate(dates.answeredOn);
  return {
    id,
    role,
    name: typeof name === 'string' ? name : '',
    ...(sentOn === undefined ? {} : { sentOn }),
    ...(readOn === undefined ? {} : { readOn }),
    ...(answeredOn === undefined ? {} : { answeredOn }),
    ...(typeof feedback === 'string' && feedback !== '' ? { feedback } : {}),
  };
}

/** Reads a record of the collection `evaluationMonths`; undefined when it is something else. */
export function readEvaluationMonth(record: BookRecord | undefined): EvaluationMonthRecord | undefined {
  if (record === undefined || !isMonth(record.id)) return undefined;
  const circulation = Array.isArray(record.circulation) ? record.circulation : [];
  const opened = record.opened as Partial<EvaluationMonthRecord['opened']> | undefined;
  return {
    ...record,
    id: record.id,
    opened: { date: opened?.date ?? '', person: opened?.person ?? '' },
    circulation: circulation.flatMap((each) => readRecipient(each) ?? []),
  };
}

/**
 * The circulation list of a month: its own, else the people of the last month that had one, else the usual ones.
 * `isOwn` is false for a list that was taken over and not written down yet.
 */
export function circulationOf(
  months: MonthsView,
  period: Month,
): { readonly recipients: readonly Recipient[]; readonly isOwn: boolean } {
  const own = readEvaluationMonth(months.get(period))?.circulation ?? [];
  if (own.length > 0) return { recipients: own, isOwn: true };
  for (let back = 1; back <= monthsBack; back += 1) {
    const earlier = readEvaluationMonth(months.get(addMonths(period, -back)))?.circulation ?? [];
    if (earlier.length === 0) continue;
    return { recipients: earlier.map(({ id, role, name }) => ({ id, role, name })), isOwn: false };
  }
  return { recipients: usualRecipients, isOwn: false };
}

/** How far a recipient is: nothing sent yet, sent, read, answered. */
export function stateOfRecipient(recipient: Recipient): 'waiting' | 'sent' | 'read' | 'answered' {
  if (recipient.answeredOn !== undefined) return 'answered';
  if (recipient.readOn !== undefined) return 'read';
  return recipient.sentOn === undefined ? 'waiting' : 'sent';
}

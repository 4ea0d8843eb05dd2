import type { ChangeDraft } from '../changes/draft';
import { diffRecords } from '../changes/patch';
import { type CalendarDate, isCalendarDate, type Month } from '../kernel/calendar';
import { fail, type Result, succeed } from '../kernel/result';
import { solePartition } from '../records/records';
import { circulationOf, type MonthsView, readEvaluationMonth } from './circulation';
import type { EvaluationMonthRecord, Recipient } from './evaluation-month';

export type CirculationFailure =
  | 'circulation.nobody'
  | 'circulation.noRole'
  | 'circulation.tooMany'
  | 'circulation.tooLong'
  | 'circulation.gone'
  | 'circulation.day'
  | 'circulation.future'
  | 'circulation.order'
  | 'circulation.feedbackTooLong';

export const mostRecipients = 30;
export const longestRole = 40;
export const longestFeedback = 2000;

/** Who does it and when; a month that nobody opened yet is opened with it. */
interface Doing {
  readonly period: Month;
  readonly today: CalendarDate;
  readonly by: string;
}

/** A recipient as a person writes it down. */
export interface RecipientDraft {
  /** That of a recipient of the list, or a fresh one. */
  readonly id: string;
  readonly role: string;
  readonly name: string;
}

function tidy(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim();
}

/** Command: sets who the results of a month go to. Those who stay keep their dates and feedback. */
export function setCirculation(
  view: MonthsView,
  input: Doing & { readonly recipients: readonly RecipientDraft[] },
): Result<ChangeDraft, CirculationFailure> {
  const known = new Map(circulationOf(view, input.period).recipients.map((each) => [each.id, each]));
  const recipients: Recipient[] = [];
  for (const draft of input.recipients) {
    const role = tidy(draft.role);
    const name = tidy(draft.name);
    if (role === '') return fail('circulation.noRole');
    if (role.length > longestRole || name.length > longestRole) return fail('circulation.tooLong');
    recipients.push({ ...known.get(draft.id), id: draft.id, role, name });
  }
  if (recipients.length === 0) return fail('circulation.nobody');
  if (recipients.length > mostRecipients) return fail('circulation.tooMany');
  return succeed(write(view, input, recipients, 'evaluations.setCirculation', listRoles(recipients)));
}

/** Command: notes the day the results went out to these recipients; to all who have nothing yet when `ids` is absent. */
export function markSent(
  view: MonthsView,
  input: Doing & { readonly ids?: readonly string[]; readonly on: CalendarDate },
): Result<ChangeDraft, CirculationFailure> {
  const wrong = checkDay(input.on, input.today);
  if (wrong !== null) return fail(wrong);
  const { recipients } = circulationOf(view, input.period);
  const wanted = input.ids === undefined ? undefined : new Set(input.ids);
  const isMeant = (each: Recipient) =>
    wanted === undefined ? each.sentOn === undefined : wanted.has(each.id);
  const meant = recipients.filter(isMeant);
  if (meant.length === 0) return fail('circulation.gone');
  if (meant.some(({ readOn }) => readOn !== undefined && readOn < input.on)) return fail('circulation.order');
  const next = recipients.map((each) => (isMeant(each) ? { ...each, sentOn: input.on } : each));
  return succeed(write(view, input, next, 'evaluations.markSent', listRoles(meant)));
}

/** What came back from a recipient. `null` takes a date back. */
export interface RecipientAnswer {
  readonly sentOn: CalendarDate | null;
  readonly readOn: CalendarDate | null;
  readonly answeredOn: CalendarDate | null;
  readonly feedback: string;
}

/**
 * Command: writes down when a recipient got, read and answered the results, and the feedback. An earlier step that has
 * no date of its own happened on the day of the later one: who answers has read.
 */
export function answerCirculation(
  view: MonthsView,
  input: Doing & { readonly id: string; readonly answer: RecipientAnswer },
): Result<ChangeDraft, CirculationFailure> {
  const { recipients } = circulationOf(view, input.period);
  const present = recipients.find(({ id }) => id === input.id);
  if (present === undefined) return fail('circulation.gone');
  const { answer } = input;
  for (const day of [answer.sentOn, answer.readOn, answer.answeredOn]) {
    const wrong = day === null ? null : checkDay(day, input.today);
    if (wrong !== null) return fail(wrong);
  }
  const feedback = answer.feedback.normalize('NFC').trim();
  if (feedback.length > longestFeedback) return fail('circulation.feedbackTooLong');
  const answeredOn = answer.answeredOn;
  const readOn = answer.readOn ?? answeredOn;
  const sentOn = answer.sentOn ?? readOn;
  if (sentOn !== null && readOn !== null && readOn < sentOn) return fail('circulation.order');
  if (readOn !== null && answeredOn !== null && answeredOn < readOn) return fail('circulation.order');
  const { id, role, name } = present;
  const next: Recipient = {
    id,
    role,
    name,
    ...(sentOn === null ? {} : { sentOn }),
    ...(readOn === null ? {} : { readOn }),
    ...(answeredOn === null ? {} : { answeredOn }),
    ...(feedback === '' ? {} : { feedback }),
  };
  const list = recipients.map((each) => (each.id === id ? next : each));
  return succeed(write(view, input, list, 'evaluations.answerCirculation', role));
}

function checkDay(day: CalendarDate, today: CalendarDate): CirculationFailure | null {
  if (!isCalendarDate(day)) return 'circulation.day';
  return day > today ? 'circulation.future' : null;
}

function listRoles(recipients: readonly Recipient[]): string {
  return recipients.map(({ role }) => role).join('、');
}

/** A draft that touches nothing means nothing changed. */
function write(
  view: MonthsView,
  { period, today, by }: Doing,
  circulation: readonly Recipient[],
  command: string,
  to: string,
): ChangeDraft {
  const label = { kind: 'circulated', period, to } as const;
  const place = { collection: 'evaluationMonths', partition: solePartition } as const;
  const stored = view.get(period);
  const present = readEvaluationMonth(stored);
  if (stored === undefined || present === undefined) {
    const made: EvaluationMonthRecord = { id: period, opened: { date: today, person: by }, circulation };
    return { command, label, touched: [{ ...place, id: period, before: null, after: made }] };
  }
  const touched = diffRecords(place, stored, { ...stored, circulation });
  return { command, label, touched: touched === null ? [] : [touched] };
}

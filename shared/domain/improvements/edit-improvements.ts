import type { ChangeLabel, TouchedRecord } from '../changes/change';
import type { ChangeDraft } from '../changes/draft';
import { diffRecords } from '../changes/patch';
import { type CalendarDate, isCalendarDate, isMonth, type Month } from '../kernel/calendar';
import { fail, type Result, succeed } from '../kernel/result';
import { type BookRecord, solePartition } from '../records/records';
import { type ImprovementRecord, readImprovement } from './improvement';

/** The improvements of the book, as commands look at them. */
export interface ImprovementsView {
  get(id: string): BookRecord | undefined;
}

export type ImprovementFailure =
  | 'improvement.noText'
  | 'improvement.textTooLong'
  | 'improvement.noOwner'
  | 'improvement.ownerTooLong'
  | 'improvement.day'
  | 'improvement.dueEarly'
  | 'improvement.month'
  | 'improvement.noOutcome'
  | 'improvement.outcomeTooLong'
  | 'improvement.closed'
  | 'improvement.open'
  | 'improvement.gone';

export const longestMeasure = 1000;
const longestOwner = 40;

/** What a person says about an improvement. */
export interface ImprovementWords {
  readonly text: string;
  readonly owner: string;
  readonly due: CalendarDate;
}

/** Who does it, and when. */
export interface Doing {
  readonly today: CalendarDate;
  readonly by: string;
}

const place = { collection: 'improvements', partition: solePartition } as const;

/** Command: calls for an improvement after an evaluation. `id` is a fresh UUIDv7; the name is that on the form. */
export function makeImprovement(
  view: ImprovementsView,
  input: ImprovementWords &
    Doing & {
      readonly id: string;
      readonly customerId: string;
      readonly customerName: string;
      readonly period: Month;
      /** Final score of the form that called for it. */
      readonly scoreBefore?: number;
    },
): Result<ChangeDraft, ImprovementFailure> {
  const words = readWords(input, input.today);
  if (!words.ok) return words;
  if (!isMonth(input.period)) return fail('improvement.month');
  if (view.get(input.id) !== undefined) return fail('improvement.open');
  const { id, customerId, customerName, period, scoreBefore } = input;
  const after: ImprovementRecord = {
    id,
    customerId,
    customerName,
    period,
    ...words.value,
    state: 'open',
    opened: { date: input.today, person: input.by },
    ...(scoreBefore === undefined ? {} : { scoreBefore }),
  };
  return succeed(draft('make', after, 'made', [{ ...place, id, before: null, after }]));
}

/** Command: changes what an open improvement says. A draft that touches nothing means nothing changed. */
export function changeImprovement(
  view: ImprovementsView,
  input: ImprovementWords & { readonly id: string },
): Result<ChangeDraft, ImprovementFailure> {
  const present = readImprovement(view.get(input.id));
  if (present === undefined) return fail('improvement.gone');
  if (present.state !== 'open') return fail('improvement.closed');
  const words = readWords(input, present.opened.date);
  if (!words.ok) return words;
  return succeed(replace('change', present, { ...present, ...words.value }, 'changed'));
}

/** Command: closes an improvement as done or dropped, with what came of it; it is followed to the end (section 6). */
export function closeImprovement(
  view: ImprovementsView,
  input: Doing & {
    readonly id: string;
    readonly state: 'done' | 'dropped';
    readonly outcome: string;
  },
): Result<ChangeDraft, ImprovementFailure> {
  const present = readImprovement(view.get(input.id));
  if (present === undefined) return fail('improvement.gone');
  if (present.state !== 'open') return fail('improvement.closed');
  const outcome = input.outcome.normalize('NFC').trim();
  if (outcome === '') return fail('improvement.noOutcome');
  if (outcome.length > longestMeasure) return fail('improvement.outcomeTooLong');
  const closed = { date: input.today, person: input.by, outcome };
  return succeed(replace('close', present, { ...present, state: input.state, closed }, 'closed'));
}

/** Command: opens a closed improvement again; its outcome goes, the trail keeps it. */
export function reopenImprovement(
  view: ImprovementsView,
  input: { readonly id: string },
): Result<ChangeDraft, ImprovementFailure> {
  const present = readImprovement(view.get(input.id));
  if (present === undefined) return fail('improvement.gone');
  if (present.state === 'open') return fail('improvement.open');
  const { closed: _closed, ...open } = present;
  return succeed(replace('reopen', present, { ...open, state: 'open' } as ImprovementRecord, 'reopened'));
}

/** Command: removes an improvement that was written down by mistake. */
export function removeImprovement(
  view: ImprovementsView,
  input: { readonly id: string },
): Result<ChangeDraft, ImprovementFailure> {
  const stored = view.get(input.id);
  const present = readImprovement(stored);
  if (stored === undefined || present === undefined) return fail('improvement.gone');
  const { id, ...before } = stored;
  return succeed(draft('remove', present, 'removed', [{ ...place, id, before, after: null }]));
}

function readWords(
  input: ImprovementWords,
  notBefore: CalendarDate,
): Result<ImprovementWords, ImprovementFailure> {
  const text = input.text.normalize('NFC').trim();
  const owner = input.owner.normalize('NFC').replace(/\s+/g, ' ').trim();
  if (text === '') return fail('improvement.noText');
  if (text.length > longestMeasure) return fail('improvement.textTooLong');
  if (owner === '') return fail('improvement.noOwner');
  if (owner.length > longestOwner) return fail('improvement.ownerTooLong');
  if (!isCalendarDate(input.due)) return fail('improvement.day');
  if (input.due < notBefore) return fail('improvement.dueEarly');
  return succeed({ text, owner, due: input.due });
}

type How = Extract<ChangeLabel, { kind: 'improvementEdited' }>['how'];

function draft(
  command: string,
  improvement: ImprovementRecord,
  how: How,
  touched: readonly TouchedRecord[],
): ChangeDraft {
  return {
    command: `improvements.${command}`,
    label: { kind: 'improvementEdited', name: improvement.customerName ?? '', how },
    touched,
  };
}

function replace(
  command: string,
  before: ImprovementRecord,
  after: ImprovementRecord,
  how: How,
): ChangeDraft {
  const touched = diffRecords(place, before, after);
  return draft(command, after, how, touched === null ? [] : [touched]);
}

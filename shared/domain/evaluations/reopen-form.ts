import type { ChangeDraft } from '../changes/draft';
import { diffRecords } from '../changes/patch';
import type { CalendarDate } from '../kernel/calendar';
import { fail, type Result, succeed } from '../kernel/result';
import type { EvaluationForm, RevisedForm } from './form';
import { longestReason } from './sign-forms';

export type ReopenFailure = 'evaluations.notApproved' | 'evaluations.noReason' | 'evaluations.noSigner';

export interface ReopenOrder {
  readonly person: string;
  readonly today: CalendarDate;
  /** Why an approved form is changed; kept with the revision. */
  readonly reason: string;
}

/** Name of the only command that may touch the scores and signatures of an approved form. */
export const reopenCommand = 'evaluations.reopen';

/** 修改标记 of the nth reopening, counted from 0: A to Z, then AA, AB, ... */
export function revisionMark(count: number): string {
  const letter = String.fromCharCode(65 + (count % 26));
  return count < 26 ? letter : revisionMark(Math.floor(count / 26) - 1) + letter;
}

/**
 * Command: opens an approved form again as a revision (branch-practice section 6: a change afterwards is a revision).
 * The form as it was approved is kept in `revised`, its signatures fall away, and it goes 编制 -> 审核 -> 批准 anew.
 */
export function reopenForm(form: EvaluationForm, order: ReopenOrder): Result<ChangeDraft, ReopenFailure> {
  const { approved } = form;
  if (approved === null) return fail('evaluations.notApproved');
  const reason = order.reason.trim().slice(0, longestReason);
  const person = order.person.trim();
  if (reason === '') return fail('evaluations.noReason');
  if (person === '') return fail('evaluations.noSigner');
  const earlier = form.revised ?? [];
  const mark = revisionMark(earlier.length);
  const kept: RevisedForm = {
    mark,
    reopened: { date: order.today, person },
    reason,
    lines: form.lines,
    finalScore: form.finalScore,
    advice: form.advice,
    approved,
  };
  const { submitted: _, ...rest } = form;
  const reopened: EvaluationForm = {
    ...rest,
    reviewed: null,
    approved: null,
    revision: { mark, places: 0, date: order.today },
    revised: [...earlier, kept],
  };
  const touch = diffRecords({ collection: 'evaluations', partition: form.period }, form, reopened);
  return succeed({
    command: reopenCommand,
    label: { kind: 'formReopened', name: form.customerName, period: form.period, mark },
    touched: touch === null ? [] : [touch],
  });
}

import type { TouchedRecord } from '@shared/domain/changes/change';
import type { ChangeDraft } from '@shared/domain/changes/draft';
import { applyPatch, recordFrom } from '@shared/domain/changes/patch';
import { retailTemplate } from '@shared/domain/evaluations/default-templates';
import { type EvaluationForm, readForm } from '@shared/domain/evaluations/form';
import { reopenForm } from '@shared/domain/evaluations/reopen-form';
import { scoreByHand } from '@shared/domain/evaluations/score-by-hand';
import { type SignStep, signForms } from '@shared/domain/evaluations/sign-forms';
import type { Result } from '@shared/domain/kernel/result';
import type { BookRecord } from '@shared/domain/records/records';
import { evaluateOne, zhao } from '../samples';

/** The record after a touch, as the book would have it. */
export function layOver(current: BookRecord | undefined, touched: TouchedRecord): BookRecord | undefined {
  if (touched.after === null) return undefined;
  return current === undefined ? recordFrom(touched.id, touched.after) : applyPatch(current, touched.after);
}

/** The form after a draft that touches only it; stored and read back as the book does. */
export function after(form: EvaluationForm, draft: Result<ChangeDraft>): EvaluationForm {
  if (!draft.ok) throw new Error(draft.reason);
  const [touched] = draft.value.touched;
  const stored = touched === undefined ? form : layOver(JSON.parse(JSON.stringify(form)), touched);
  const read = stored === undefined ? undefined : readForm(stored);
  if (read === undefined) throw new Error('the form is gone');
  return read;
}

export const today = '2026-11-04';

/** Takes a form a step on. */
export function step(form: EvaluationForm, how: SignStep, person = '王敏'): EvaluationForm {
  return after(form, signForms([form], { step: how, person, today, reason: '依据不足' }));
}

/** Writes a score by hand. */
export function write(
  form: EvaluationForm,
  key: string,
  score: number | null,
  more: { readonly basis?: string; readonly remark?: string } = {},
): EvaluationForm {
  return after(
    form,
    scoreByHand(form, retailTemplate, { key, score, ...more, person: '陈思远', today: '2026-11-05' }),
  );
}

/** A form with every score filled in. */
export function filledForm(): EvaluationForm {
  let form = evaluateOne(zhao);
  for (const line of form.lines) if (line.score === null) form = write(form, line.key, 7);
  return form;
}

/** A form that went all the way. */
export function approvedForm(): EvaluationForm {
  return step(step(step(filledForm(), 'submit', '王敏'), 'review', '李敏'), 'approve', '周行长');
}

export function reopen(form: EvaluationForm, reason = '满意度回访后更正'): EvaluationForm {
  return after(form, reopenForm(form, { person: '李敏', today, reason }));
}

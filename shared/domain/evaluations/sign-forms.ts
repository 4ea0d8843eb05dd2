import type { TouchedRecord } from '../changes/change';
import type { ChangeDraft } from '../changes/draft';
import { diffRecords } from '../changes/patch';
import type { CalendarDate } from '../kernel/calendar';
import { fail, type Result, succeed } from '../kernel/result';
import { type EvaluationForm, type FormStatus, statusOf } from './form';

/** The way of a form: handed in (编制 done), 审核, 批准; or sent back to be filled in again. */
export type SignStep = 'submit' | 'review' | 'approve' | 'return';

export type SignFailure =
  | 'evaluations.nothingToSign'
  | 'evaluations.noSigner'
  | 'evaluations.incomplete'
  | 'evaluations.alreadySubmitted'
  | 'evaluations.notSubmitted'
  | 'evaluations.notReviewed'
  | 'evaluations.notReturnable'
  | 'evaluations.noReason'
  | 'evaluations.frozen'
  | 'access.fourEyes';

export interface SignOrder {
  readonly step: SignStep;
  /** Whose name stands under it. */
  readonly person: string;
  readonly today: CalendarDate;
  /** Why forms are sent back; asked for by `return`, not looked at otherwise. */
  readonly reason?: string;
  /** 四眼原则: whoever handed a form in does not approve it. */
  readonly fourEyes?: boolean;
}

/** Who would sign, and whether 四眼原则 holds. */
export type Signer = Pick<SignOrder, 'person' | 'fourEyes'>;

/** Name of the commands; the guard of approved forms and the history know them by it. */
export const signCommands: Readonly<Record<SignStep, string>> = {
  submit: 'evaluations.submit',
  review: 'evaluations.review',
  approve: 'evaluations.approve',
  return: 'evaluations.return',
};

const labels = { submit: 'submitted', review: 'reviewed', approve: 'approved', return: 'returned' } as const;

/** Where a form must stand for a step. */
const standsAt: Readonly<Record<SignStep, readonly FormStatus[]>> = {
  submit: ['draft'],
  review: ['submitted'],
  approve: ['reviewed'],
  return: ['submitted', 'reviewed'],
};

/** Longest reason that is kept. */
export const longestReason = 200;

/** True when every line has its score: only then a form may be handed in. */
function isFilledIn(form: Pick<EvaluationForm, 'lines'>): boolean {
  return form.lines.length > 0 && form.lines.every((line) => line.score !== null);
}

/** True when the step may be taken with this form now; by `signer`, where that is known. */
export function maySign(form: EvaluationForm, step: SignStep, signer?: Signer): boolean {
  if (!standsAt[step].includes(statusOf(form))) return false;
  if (signer !== undefined && needsOthers(form, step, signer)) return false;
  return step !== 'submit' || isFilledIn(form);
}

/** True when 四眼原则 asks for somebody else: the person handed this form in. */
export function needsOthers(form: EvaluationForm, step: SignStep, signer: Signer): boolean {
  return step === 'approve' && signer.fourEyes === true && form.submitted?.person === signer.person.trim();
}

/** Why a form that stands where it stands cannot take the step; undefined when it can. */
function refuse(form: EvaluationForm, order: SignOrder): SignFailure | undefined {
  const { step } = order;
  const status = statusOf(form);
  if (status === 'approved') return 'evaluations.frozen';
  if (!standsAt[step].includes(status)) {
    if (step === 'return') return 'evaluations.notReturnable';
    if (status === 'draft') return 'evaluations.notSubmitted';
    return step === 'approve' ? 'evaluations.notReviewed' : 'evaluations.alreadySubmitted';
  }
  if (needsOthers(form, step, order)) return 'access.fourEyes';
  return step === 'submit' && !isFilledIn(form) ? 'evaluations.incomplete' : undefined;
}

function take(form: EvaluationForm, order: SignOrder): EvaluationForm {
  const signed = { date: order.today, person: order.person.trim() };
  switch (order.step) {
    case 'submit': {
      const { returned: _, ...rest } = form;
      // 编制 is done by whoever hands the form in.
      return { ...rest, prepared: signed, submitted: signed };
    }
    case 'review':
      return { ...form, reviewed: signed };
    case 'approve':
      return { ...form, approved: signed };
    case 'return': {
      const { submitted: _, ...rest } = form;
      const reason = (order.reason ?? '').trim().slice(0, longestReason);
      return { ...rest, reviewed: null, returned: { ...signed, reason } };
    }
  }
}

/**
 * Command: takes many forms of one month a step on through 编制 -> 审核 -> 批准 (branch-practice section 6), or sends
 * them back, as one change. All or none: when some cannot take the step, `details.count` of `details.of` tells how
 * many and nothing is signed. Only complete forms may be handed in, each step needs the one before, and an approved
 * form is frozen.
 */
export function signForms(
  forms: readonly EvaluationForm[],
  order: SignOrder,
): Result<ChangeDraft, SignFailure> {
  const [first] = forms;
  if (first === undefined) return fail('evaluations.nothingToSign');
  if (order.person.trim() === '') return fail('evaluations.noSigner');
  if (order.step === 'return' && (order.reason ?? '').trim() === '') return fail('evaluations.noReason');
  const touched: TouchedRecord[] = [];
  const refused = new Map<SignFailure, number>();
  for (const form of forms) {
    const reason = refuse(form, order);
    if (reason !== undefined) {
      refused.set(reason, (refused.get(reason) ?? 0) + 1);
      continue;
    }
    const place = { collection: 'evaluations', partition: form.period } as const;
    const touch = diffRecords(place, form, take(form, order));
    if (touch !== null) touched.push(touch);
  }
  const [worst] = [...refused].sort(([, a], [, b]) => b - a);
  if (worst !== undefined) {
    const [reason, count] = worst;
    return fail(reason, { details: { count, of: forms.length } });
  }
  return succeed({
    command: signCommands[order.step],
    label: { kind: 'formsSigned', period: first.period, count: touched.length, step: labels[order.step] },
    touched,
  });
}

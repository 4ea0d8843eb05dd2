import { type EvaluationForm, statusOf } from '@shared/domain/evaluations/form';
import { maySign, needsOthers, type Signer, type SignStep } from '@shared/domain/evaluations/sign-forms';

export type SignScope = 'one' | 'selected' | 'all';

/** Forms by the ways to say which are signed; only those that can take the step. */
export interface SignScopes {
  readonly forms: Readonly<Record<SignScope, readonly EvaluationForm[]>>;
  /** Selected forms that are not at this step. */
  readonly passedOver: number;
  /** Forms still being filled in that handing in leaves out. */
  readonly incomplete: number;
  /** Forms that wait for somebody other than the signer (四眼原则). */
  readonly others: number;
}

/** Sorts out which forms a step can be taken with. `forms`: those of the month, or of the manager looked at. */
export function listSignScopes(
  step: SignStep,
  forms: readonly EvaluationForm[],
  current: EvaluationForm | null,
  ticked: ReadonlySet<string>,
  signer: Signer = { person: '' },
): SignScopes {
  const all = forms.filter((form) => maySign(form, step, signer));
  const chosen = ticked.size === 0 ? [] : forms.filter((form) => ticked.has(form.customerId));
  const selected = chosen.filter((form) => maySign(form, step, signer));
  const one = current !== null && maySign(current, step, signer) ? [current] : [];
  const drafts = step === 'submit' ? forms.filter((form) => statusOf(form) === 'draft').length : 0;
  return {
    forms: { one, selected, all },
    passedOver: chosen.length - selected.length,
    incomplete: step === 'submit' ? drafts - all.length : 0,
    others: forms.filter((form) => maySign(form, step) && needsOthers(form, step, signer)).length,
  };
}

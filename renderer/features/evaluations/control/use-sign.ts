import { tell, tellFailure } from '@renderer/components/feedback/feedback-store';
import { useWords } from '@renderer/components/language/language-context';
import { useFormats } from '@renderer/components/language/use-formats';
import { readToday } from '@renderer/data/current-period';
import { useSession, useSettings } from '@renderer/data/session-context';
import type { EvaluationForm } from '@shared/domain/evaluations/form';
import { reopenForm } from '@shared/domain/evaluations/reopen-form';
import { type SignStep, signForms } from '@shared/domain/evaluations/sign-forms';
import type { Failure } from '@shared/domain/kernel/result';
import { branchRecordId, readBranch } from '@shared/domain/records/branch';
import { formControlWords } from '@shared/words/form-control';

const done = {
  submit: 'didSubmit',
  review: 'didReview',
  approve: 'didApprove',
  return: 'didReturn',
} as const;

const signers = {
  submit: 'preparedBy',
  review: 'reviewedBy',
  approve: 'approvedBy',
  return: 'reviewedBy',
} as const;

/** Whose name a step begins with: the one the branch named for it, otherwise the person at the screen. */
export function useUsualSigner(step: SignStep): string {
  const session = useSession();
  const branch = readBranch(useSettings().get(branchRecordId));
  return branch[signers[step]] ?? session.actor;
}

export interface Signing {
  /** Signs, or says why not; null when it was taken. Told at the foot of the window when it is on disk. */
  sign(
    forms: readonly EvaluationForm[],
    step: SignStep,
    person: string,
    reason?: string,
  ): Promise<Failure | null>;
  reopen(form: EvaluationForm, person: string, reason: string): Promise<Failure | null>;
}

/** Takes forms on through 编制, 审核 and 批准, and opens approved ones again. */
export function useSign(): Signing {
  const session = useSession();
  const words = useWords(formControlWords);
  const formats = useFormats();
  return {
    sign: async (forms, step, person, reason = '') => {
      const draft = signForms(forms, { step, person, today: readToday(), reason });
      if (!draft.ok) return draft;
      const saved = await session.commit(draft.value);
      if (!saved.ok) {
        tellFailure(saved);
        return saved;
      }
      tell(words[done[step]](formats.count(forms.length)));
      return null;
    },
    reopen: async (form, person, reason) => {
      const draft = reopenForm(form, { person, today: readToday(), reason });
      if (!draft.ok) return draft;
      const { label } = draft.value;
      const saved = await session.commit(draft.value);
      if (!saved.ok) {
        tellFailure(saved);
        return saved;
      }
      if (label.kind === 'formReopened') tell(words.reopened(label.name, label.mark));
      return null;
    },
  };
}

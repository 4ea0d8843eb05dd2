import { tell, tellFailure } from '@renderer/components/feedback/feedback-store';
import { useWords } from '@renderer/components/language/language-context';
import { useFormats } from '@renderer/components/language/use-formats';
import { useAccounts } from '@renderer/data/access/use-accounts';
import { readToday } from '@renderer/data/current-period';
import { useSession, useSettings } from '@renderer/data/session-context';
import { holdsFourEyes, signsForOneself } from '@shared/domain/access/four-eyes';
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

/** Whose name stands under a step. */
export interface UsualSigner {
  readonly person: string;
  /** The person at the screen signs, and nobody else can be named. */
  readonly isOneself: boolean;
  readonly fourEyes: boolean;
}

/**
 * Who signs a step: with several accounts whoever is signed in. A book that only one person opens begins with the
 * name the branch gave for the step, and takes another: the others sign on paper.
 */
export function useUsualSigner(step: SignStep): UsualSigner {
  const session = useSession();
  const accounts = useAccounts();
  const branch = readBranch(useSettings().get(branchRecordId));
  const isOneself = signsForOneself(accounts);
  const named = isOneself ? undefined : branch[signers[step]];
  return {
    person: named ?? session.actor,
    isOneself,
    fourEyes: holdsFourEyes(accounts, branch.fourEyes),
  };
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
  const accounts = useAccounts();
  const settings = useSettings();
  const words = useWords(formControlWords);
  const formats = useFormats();
  return {
    sign: async (forms, step, person, reason = '') => {
      const { fourEyes } = readBranch(settings.get(branchRecordId));
      const order = { step, person, today: readToday(), reason, fourEyes: holdsFourEyes(accounts, fourEyes) };
      const draft = signForms(forms, order);
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

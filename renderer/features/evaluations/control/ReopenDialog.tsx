import { FormDialog } from '@renderer/components/FormDialog';
import { FormLine } from '@renderer/components/FormLine';
import { useLang, useWords } from '@renderer/components/language/language-context';
import { useAccounts } from '@renderer/data/access/use-accounts';
import { useSession } from '@renderer/data/session-context';
import { signsForOneself } from '@shared/domain/access/four-eyes';
import type { EvaluationForm } from '@shared/domain/evaluations/form';
import { revisionMark } from '@shared/domain/evaluations/reopen-form';
import { longestReason } from '@shared/domain/evaluations/sign-forms';
import { formControlWords } from '@shared/words/form-control';
import { describeFailure } from '@shared/words/reasons';
import { Input } from 'antd';
import { useState } from 'react';
import { useSign } from './use-sign';
import './control.css';

interface Props {
  readonly form: EvaluationForm;
  readonly onClose: () => void;
}

/** Asks why an approved form is opened again. */
export function ReopenDialog({ form, onClose }: Props) {
  const words = useWords(formControlWords);
  const { lang } = useLang();
  const { actor } = useSession();
  const isOneself = signsForOneself(useAccounts());
  const { reopen } = useSign();
  const [reason, setReason] = useState('');
  const [person, setPerson] = useState(actor);
  const [problem, setProblem] = useState<string | null>(null);
  const run = async () => {
    const refused = await reopen(form, person, reason);
    setProblem(refused === null ? null : describeFailure(refused, lang));
    return refused === null;
  };
  return (
    <FormDialog
      title={words.reopenTitle(form.customerName)}
      width={480}
      confirm={words.reopen}
      confirmTestId="confirm-reopen"
      testId="reopen-dialog"
      className="bb-sign"
      onSave={run}
      onClose={onClose}
    >
      <p className="bb-sign-text">{words.reopenText(revisionMark(form.revised?.length ?? 0))}</p>
      <FormLine for="reopen-reason" label={words.reason}>
        <Input.TextArea
          id="reopen-reason"
          rows={2}
          maxLength={longestReason}
          placeholder={words.reopenHint}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </FormLine>
      <FormLine for="reopen-person" label={words.signer}>
        <Input
          id="reopen-person"
          className="bb-sign-person"
          maxLength={20}
          value={person}
          readOnly={isOneself}
          onChange={(event) => setPerson(event.target.value)}
        />
      </FormLine>
      {problem === null ? null : (
        <p className="bb-form-problem" role="alert" data-testid="sign-problem">
          {problem}
        </p>
      )}
    </FormDialog>
  );
}

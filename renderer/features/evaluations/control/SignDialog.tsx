import { FormDialog } from '@renderer/components/FormDialog';
import { FormLine } from '@renderer/components/FormLine';
import { useLang, useWords } from '@renderer/components/language/language-context';
import { useFormats } from '@renderer/components/language/use-formats';
import { readToday } from '@renderer/data/current-period';
import { useSelectedIds } from '@renderer/data/selection';
import { useSession } from '@renderer/data/session-context';
import type { EvaluationForm } from '@shared/domain/evaluations/form';
import { longestReason, type SignStep } from '@shared/domain/evaluations/sign-forms';
import { formControlWords } from '@shared/words/form-control';
import { describeFailure } from '@shared/words/reasons';
import { Input, Radio } from 'antd';
import { useMemo, useState } from 'react';
import { listSignScopes, type SignScope } from './sign-scopes';
import { useSign, useUsualSigner } from './use-sign';
import './control.css';

interface Props {
  readonly step: SignStep;
  /** Forms of the month, or of the manager that is looked at. */
  readonly forms: readonly EvaluationForm[];
  /** Name of that manager; null for the whole month. */
  readonly manager: string | null;
  readonly current: EvaluationForm | null;
  /** Begins with all forms at this step instead of the one that is shown. */
  readonly many: boolean;
  readonly onClose: () => void;
}

const names = {
  submit: { title: 'submitTitle', text: 'submitText', all: 'allSubmit', run: 'doSubmit' },
  review: { title: 'reviewTitle', text: 'reviewText', all: 'allReview', run: 'doReview' },
  approve: { title: 'approveTitle', text: 'approveText', all: 'allApprove', run: 'doApprove' },
  return: { title: 'returnTitle', text: 'returnText', all: 'allReturn', run: 'doReturn' },
} as const;

/** Asks which forms, and in whose name, before they go a step on. */
export function SignDialog({ step, forms, manager, current, many, onClose }: Props) {
  const words = useWords(formControlWords);
  const formats = useFormats();
  const { lang } = useLang();
  const ticked = useSelectedIds(useSession());
  const usual = useUsualSigner(step);
  const [person, setPerson] = useState(usual.person);
  const { fourEyes } = usual;
  const scopes = useMemo(
    () => listSignScopes(step, forms, current, ticked, { person, fourEyes }),
    [step, forms, current, ticked, person, fourEyes],
  );
  const [scope, setScope] = useState<SignScope>(() =>
    scopes.forms.selected.length > 0 && many
      ? 'selected'
      : many || scopes.forms.one.length === 0
        ? 'all'
        : 'one',
  );
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const signing = useSign();
  const wanted = scopes.forms[scope];
  const named = names[step];
  const withManager = (label: string) => (manager === null ? label : words.ofManager(manager, label));
  const sign = async () => {
    const refused = await signing.sign(wanted, step, person, reason);
    setProblem(refused === null ? null : describeFailure(refused, lang));
    return refused === null;
  };
  return (
    <FormDialog
      title={words[named.title]}
      width={480}
      confirm={words[named.run](formats.count(wanted.length))}
      confirmTestId="sign-forms"
      testId="sign-dialog"
      className="bb-sign"
      disabled={wanted.length === 0}
      onSave={sign}
      onClose={onClose}
    >
      <p className="bb-sign-text">{words[named.text]}</p>
      <Radio.Group
        aria-label={words.which}
        className="bb-sign-scopes"
        value={scope}
        onChange={(event) => setScope(event.target.value)}
      >
        {scopes.forms.one.length === 0 ? null : (
          <Radio value="one">{words.thisOne(current?.customerName ?? '')}</Radio>
        )}
        {scopes.forms.selected.length === 0 ? null : (
          <Radio value="selected">{words.selectedOnes(formats.count(scopes.forms.selected.length))}</Radio>
        )}
        <Radio value="all" disabled={scopes.forms.all.length === 0}>
          {withManager(words[named.all](formats.count(scopes.forms.all.length)))}
        </Radio>
      </Radio.Group>
      {scope === 'selected' && scopes.passedOver > 0 ? (
        <p className="bb-sign-note">{words.leftOut(formats.count(scopes.passedOver))}</p>
      ) : null}
      {scope === 'all' && scopes.incomplete > 0 ? (
        <p className="bb-sign-note">{words.incompleteLeft(formats.count(scopes.incomplete))}</p>
      ) : null}
      {scopes.others > 0 ? (
        <p className="bb-sign-note" data-testid="four-eyes-note">
          {words.othersApprove(formats.count(scopes.others))}
        </p>
      ) : null}
      {step === 'return' ? (
        <FormLine for="sign-reason" label={words.reason}>
          <Input.TextArea
            id="sign-reason"
            rows={2}
            maxLength={longestReason}
            placeholder={words.returnHint}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        </FormLine>
      ) : null}
      <FormLine
        for="sign-person"
        label={words.signer}
        note={<p className="bb-form-note">{words.signedOn(formats.date(readToday()))}</p>}
      >
        <Input
          id="sign-person"
          className="bb-sign-person"
          maxLength={20}
          value={person}
          readOnly={usual.isOneself}
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

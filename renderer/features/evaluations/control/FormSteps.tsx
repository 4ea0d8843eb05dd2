import { IfMay } from '@renderer/components/access/IfMay';
import { ImprovementButton } from '@renderer/components/improvements/ImprovementButton';
import { useWords } from '@renderer/components/language/language-context';
import { useFormats } from '@renderer/components/language/use-formats';
import { useAccess } from '@renderer/data/access/use-access';
import { type EvaluationForm, type SignedDate, statusOf } from '@shared/domain/evaluations/form';
import { needsOthers, type SignStep } from '@shared/domain/evaluations/sign-forms';
import { formControlWords } from '@shared/words/form-control';
import { Button } from 'antd';
import { useUsualSigner } from './use-sign';
import './control.css';

/** What a person can do about the signatures of the form that is shown. */
export interface FormActs {
  sign(step: SignStep): void;
  reopen(): void;
  showRevisions(): void;
}

interface Props {
  readonly form: EvaluationForm;
  readonly acts: FormActs;
}

/** Where the form stands on its way 编制, 审核, 批准, and what comes next. */
export function FormSteps({ form, acts }: Props) {
  const words = useWords(formControlWords);
  const formats = useFormats();
  const access = useAccess();
  const status = statusOf(form);
  const signer = useUsualSigner('approve');
  const isOthers = status === 'reviewed' && signer.isOneself && needsOthers(form, 'approve', signer);
  const pending = form.lines.filter((line) => line.score === null).length;
  const say = (signed: SignedDate | null | undefined) =>
    signed === null || signed === undefined
      ? words.notYet
      : words.signedBy(signed.person, formats.dayOfYear(signed.date));
  const steps = [
    { key: 'prepared', name: words.preparedStep, signed: form.submitted },
    { key: 'reviewed', name: words.reviewedStep, signed: form.reviewed },
    { key: 'approved', name: words.approvedStep, signed: form.approved },
  ];
  const isSentBack = status === 'draft' && form.returned !== undefined;
  return (
    <div className="bb-form-steps" data-status={status} data-testid="form-steps">
      {isSentBack && form.returned !== undefined ? (
        <p className="bb-form-steps-back" title={form.returned.reason} data-testid="form-returned">
          {words.returnedNote(
            form.returned.person,
            formats.dayOfYear(form.returned.date),
            form.returned.reason,
          )}
        </p>
      ) : (
        <ol aria-label={words.steps}>
          {steps.map(({ key, name, signed }) => {
            const isDone = signed !== null && signed !== undefined;
            return (
              <li key={key} data-done={isDone} title={words.stepOfForm(name, say(signed))}>
                <b>{name}</b>
                <span>{isDone ? say(signed) : words.notYet}</span>
              </li>
            );
          })}
        </ol>
      )}
      <div className="bb-form-steps-acts">
        <ImprovementButton customerId={form.customerId} period={form.period} look="text" />
        {(form.revised?.length ?? 0) > 0 ? (
          <Button size="small" type="text" data-testid="show-revisions" onClick={acts.showRevisions}>
            {words.revisions}
          </Button>
        ) : null}
        {status === 'draft' && access.may('evaluate') ? (
          <Button
            size="small"
            data-testid="step-submit"
            disabled={pending > 0}
            title={pending > 0 ? words.fillFirst(pending) : undefined}
            onClick={() => acts.sign('submit')}
          >
            {words.submit}
          </Button>
        ) : null}
        {status === 'submitted' || status === 'reviewed' ? (
          <>
            <IfMay right="reviewForms">
              <Button size="small" data-testid="step-return" onClick={() => acts.sign('return')}>
                {words.return}
              </Button>
            </IfMay>
            <IfMay right={status === 'submitted' ? 'reviewForms' : 'approveForms'}>
              <Button
                size="small"
                data-testid={status === 'submitted' ? 'step-review' : 'step-approve'}
                disabled={isOthers}
                title={isOthers ? words.approveByOther : undefined}
                onClick={() => acts.sign(status === 'submitted' ? 'review' : 'approve')}
              >
                {status === 'submitted' ? words.review : words.approve}
              </Button>
            </IfMay>
          </>
        ) : null}
        {status === 'approved' ? (
          <IfMay right="approveForms">
            <Button size="small" data-testid="reopen-form" onClick={acts.reopen}>
              {words.reopen}
            </Button>
          </IfMay>
        ) : null}
      </div>
    </div>
  );
}

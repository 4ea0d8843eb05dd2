import { useLang, useWords } from '@renderer/components/language/language-context';
import { TierChip } from '@renderer/components/TierChip';
import { Tick } from '@renderer/components/virtual-list/Tick';
import { describeBasis } from '@shared/domain/evaluations/describe-basis';
import { type EvaluationForm, statusOf } from '@shared/domain/evaluations/form';
import { adviceName, evaluationWords } from '@shared/words/evaluations';
import { evaluationsPageWords } from '@shared/words/evaluations-page';
import { formControlWords } from '@shared/words/form-control';
import { memo } from 'react';

interface Props {
  readonly form: EvaluationForm;
  /** Name of the tier and its tone; empty without one. */
  readonly tier: string;
  readonly tone: string;
  readonly last: number | null;
  readonly isTicked: boolean;
}

/** One form of the queue: name and score; below what is missing, last month's score and the tier. */
export const QueueRow = memo(({ form, tier, tone, last, isTicked }: Props) => {
  const words = useWords(evaluationsPageWords);
  const terms = useWords(evaluationWords);
  const control = useWords(formControlWords);
  const { lang } = useLang();
  const pending = form.lines.filter((line) => line.score === null);
  // What is missing is told when it is the only thing; otherwise the form tells.
  const missing = pending.length === 1 ? pending[0]?.basis : undefined;
  const toDo =
    missing?.kind === 'missing' ? describeBasis(missing, lang) : terms.pendingLines(pending.length);
  const advised = form.advice === null ? '' : adviceName(form.advice, lang);
  const isSentBack = form.returned !== undefined && statusOf(form) === 'draft';
  const second = isSentBack ? control.sentBack : pending.length === 0 ? advised : toDo;
  const mark = form.revision === null ? '' : control.revisionShort(form.revision.mark);
  const move =
    last === null || form.finalScore === null || form.finalScore === last
      ? 'none'
      : form.finalScore > last
        ? 'up'
        : 'down';
  return (
    <div className="bb-tick-row">
      <Tick isTicked={isTicked} />
      <span className="bb-queue-name">
        <span>{form.customerName}</span>
        {mark === '' ? null : <i className="bb-queue-mark">{mark}</i>}
      </span>
      <b className="bb-queue-score" data-provisional={form.provisional}>
        {form.finalScore ?? ''}
      </b>
      <span className="bb-queue-below">
        <span className="bb-queue-second" data-back={isSentBack}>
          {second}
        </span>
        <span className="bb-queue-last" data-move={move}>
          {last === null ? '' : words.lastMonth(String(last))}
        </span>
        {tier === '' ? null : <TierChip tone={tone} label={tier} />}
      </span>
    </div>
  );
});

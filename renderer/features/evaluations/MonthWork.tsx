import { useWords } from '@renderer/components/language/language-context';
import { indexByCustomer } from '@renderer/data/evaluations/previous-month';
import type { MonthSummary } from '@renderer/data/evaluations/summarize-month';
import type { EvaluationForm } from '@shared/domain/evaluations/form';
import { evaluationsPageWords } from '@shared/words/evaluations-page';
import { useMemo } from 'react';
import { FormDesk } from './FormDesk';
import { MonthStrip } from './MonthStrip';
import { QueuePanel } from './QueuePanel';
import type { Queue } from './use-queue';

interface Props {
  readonly summary: MonthSummary;
  /** Forms of the month before. */
  readonly previous: readonly EvaluationForm[];
  readonly queue: Queue;
}

/** A month that has forms: progress, queue, form. */
export function MonthWork({ summary, previous, queue }: Props) {
  const words = useWords(evaluationsPageWords);
  const last = useMemo(() => indexByCustomer(previous), [previous]);
  const { current } = queue;
  return (
    <>
      <MonthStrip summary={summary} manager={queue.manager} onManager={queue.setManager} />
      <div className="bb-evaluations-work">
        <QueuePanel queue={queue} previous={last} />
        {current === null ? (
          <p className="bb-form bb-form-none">{words.chooseForm}</p>
        ) : (
          <FormDesk
            form={current}
            previous={last.get(current.customerId)}
            onPrevious={queue.stepTo(-1)}
            onNext={queue.stepTo(1)}
            takesFocus={queue.isStepped}
          />
        )}
      </div>
    </>
  );
}

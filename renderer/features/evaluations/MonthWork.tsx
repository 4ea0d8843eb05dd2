import { useWords } from '@renderer/components/language/language-context';
import type { MonthView } from '@renderer/data/evaluations/month-view';
import { indexByCustomer } from '@renderer/data/evaluations/previous-month';
import type { EvaluationForm } from '@shared/domain/evaluations/form';
import { evaluationsPageWords } from '@shared/words/evaluations-page';
import { useMemo } from 'react';
import type { FormActs } from './control/FormSteps';
import { FormDesk } from './form/FormDesk';
import { MonthStrip } from './queue/MonthStrip';
import { QueuePanel } from './queue/QueuePanel';
import type { Queue } from './queue/use-queue';
import { MissingPanel } from './start/MissingPanel';

interface Props {
  readonly view: MonthView;
  /** Forms of the month before. */
  readonly previous: readonly EvaluationForm[];
  readonly queue: Queue;
  readonly acts: FormActs;
  readonly onEditTemplate: () => void;
}

/** A month that has forms: progress, queue, form. */
export function MonthWork({ view, previous, queue, acts, onEditTemplate }: Props) {
  const words = useWords(evaluationsPageWords);
  const last = useMemo(() => indexByCustomer(previous), [previous]);
  const { current } = queue;
  return (
    <>
      <MonthStrip
        summary={view.summary}
        progress={view.progress.of(null)}
        manager={queue.manager}
        onManager={queue.setManager}
      />
      <MissingPanel forms={view.forms} onEditTemplate={onEditTemplate} />
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
            acts={acts}
          />
        )}
      </div>
    </>
  );
}

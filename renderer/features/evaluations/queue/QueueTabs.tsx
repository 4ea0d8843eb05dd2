import { useWords } from '@renderer/components/language/language-context';
import { useFormats } from '@renderer/components/language/use-formats';
import { type FormProgress, type FormStage, formStages } from '@shared/domain/evaluations/progress';
import { formControlWords } from '@shared/words/form-control';
import { type KeyboardEvent, useRef } from 'react';

interface Props {
  readonly stage: FormStage;
  readonly progress: FormProgress;
  readonly onStage: (stage: FormStage) => void;
}

/** The lists of the queue by where forms wait; those after 已评 come once something was handed in. */
export function QueueTabs({ stage, progress, onStage }: Props) {
  const words = useWords(formControlWords);
  const formats = useFormats();
  const root = useRef<HTMLDivElement>(null);
  const isUnderWay = progress.submitted + progress.reviewed + progress.approved > 0;
  const shown = formStages.filter(
    (each) => isUnderWay || each === 'pending' || each === 'ready' || each === stage,
  );
  const move = (event: KeyboardEvent) => {
    const offset = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (offset === 0) return;
    event.preventDefault();
    const place = (shown.indexOf(stage) + offset + shown.length) % shown.length;
    const next = shown[place];
    if (next === undefined) return;
    onStage(next);
    root.current?.querySelectorAll<HTMLElement>('[role=tab]')[place]?.focus();
  };
  return (
    <div className="bb-queue-tabs" role="tablist" aria-label={words.stages} ref={root} onKeyDown={move}>
      {shown.map((each) => [
        each === 'submitted' ? <span key="line" role="presentation" /> : null,
        <button
          key={each}
          type="button"
          role="tab"
          data-testid={`queue-${each}`}
          data-stage={each}
          aria-selected={each === stage}
          tabIndex={each === stage ? 0 : -1}
          onClick={() => onStage(each)}
        >
          {words.stageCount(words[each], formats.count(progress[each]))}
        </button>,
      ])}
    </div>
  );
}

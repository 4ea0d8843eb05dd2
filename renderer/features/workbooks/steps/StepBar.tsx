import { Icon } from '@renderer/components/icons/Icon';
import { useWords } from '@renderer/components/language/language-context';
import { type DoorStep, doorSteps } from '@renderer/data/workbook-door/door-state';
import { workbooksWords } from '@shared/words/workbooks';

interface Props {
  readonly current: DoorStep;
  /** Steps that need nobody any more. */
  readonly settled: ReadonlySet<DoorStep>;
  /** Something still keeps the plan from being tried. */
  readonly obstacle: boolean;
  readonly isOff: boolean;
  readonly onGo: (step: DoorStep) => void;
}

/** All four steps at once: those done, the one at hand, those to come. */
export function StepBar({ current, settled, obstacle, isOff, onGo }: Props) {
  const words = useWords(workbooksWords);
  const names: Readonly<Record<DoorStep, string>> = {
    file: words.stepFile,
    table: words.stepTable,
    columns: words.stepColumns,
    check: words.stepCheck,
  };
  return (
    <ol className="bb-steps" aria-label={words.steps}>
      {doorSteps.map((step, index) => {
        const isDone = step !== current && settled.has(step);
        return (
          <li key={step}>
            <button
              type="button"
              className="bb-step"
              aria-current={step === current ? 'step' : undefined}
              data-done={isDone}
              data-testid={`step-${step}`}
              disabled={isOff || (obstacle && step === 'check')}
              onClick={() => onGo(step)}
            >
              <i>{isDone ? <Icon name="check" size={11} /> : index + 1}</i>
              {names[step]}
            </button>
          </li>
        );
      })}
    </ol>
  );
}

import { useWords } from '@renderer/components/language/language-context';
import { useFormats } from '@renderer/components/language/use-formats';
import type { WorkbookDoor } from '@renderer/data/workbook-door/door';
import { doorSteps, findObstacle, type OpenWorkbookState } from '@renderer/data/workbook-door/door-state';
import type { WorkbookPlan } from '@shared/domain/sheets/plan';
import { workbooksWords } from '@shared/words/workbooks';
import { Button } from 'antd';

interface Props {
  readonly door: WorkbookDoor;
  readonly open: OpenWorkbookState;
  readonly plan: WorkbookPlan;
}

/** Leave, and the one action: the next step, or writing in the last one. */
export function WizardActions({ door, open, plan }: Props) {
  const words = useWords(workbooksWords);
  const formats = useFormats();
  const { step, check } = open;
  const next = doorSteps[doorSteps.indexOf(step) + 1];
  const count = (check.answer?.outcome.created ?? 0) + (check.answer?.outcome.updated ?? 0);
  const isReady = check.state === 'done' && findObstacle(plan) === null;
  return (
    <>
      <Button data-testid="leave-import" onClick={() => door.leave()}>
        {words.leave}
      </Button>
      {next === undefined ? (
        <Button
          type="primary"
          data-testid="write-import"
          disabled={!isReady || count === 0}
          onClick={() => void door.write()}
        >
          {check.state === 'running'
            ? words.checking
            : isReady && count === 0
              ? words.nothingToWrite
              : words.write(formats.count(count))}
        </Button>
      ) : (
        <Button type="primary" data-testid="next-step" onClick={() => door.goTo(next)}>
          {words.nextStep}
        </Button>
      )}
    </>
  );
}

import { Icon } from '@renderer/components/icons/Icon';
import { useWords } from '@renderer/components/language/language-context';
import type { SignStep } from '@shared/domain/evaluations/sign-forms';
import { evaluationsPageWords } from '@shared/words/evaluations-page';
import { formControlWords } from '@shared/words/form-control';
import { Button, Dropdown, Space } from 'antd';
import type { Queue } from './queue/use-queue';

interface Props {
  readonly queue: Queue;
  readonly hasForms: boolean;
  readonly isExporting: boolean;
  /** False while nobody can be evaluated, or the month is still being opened. */
  readonly canStart: boolean;
  readonly onTemplate: () => void;
  readonly onStart: () => void;
  readonly onPrint: () => void;
  readonly onOwnForm: () => void;
  readonly onExport: () => void;
  readonly onSign: (step: SignStep) => void;
}

/** The step that the forms of a list wait for; approved ones wait for nothing. */
const nextStep = {
  pending: 'submit',
  ready: 'submit',
  submitted: 'review',
  reviewed: 'approve',
  approved: null,
} as const;

/** What can be done with the month: design, start, print; and the next signature as the primary action. */
export function WorkActions(props: Props) {
  const { queue, hasForms, isExporting, canStart, onTemplate, onStart, onPrint } = props;
  const words = useWords(evaluationsPageWords);
  const control = useWords(formControlWords);
  const step = nextStep[queue.stage];
  const { progress } = queue;
  const waiting = step === null ? 0 : progress[step === 'submit' ? 'ready' : queue.stage];
  return (
    <>
      <Button data-testid="edit-template" onClick={onTemplate}>
        {words.editTemplate}
      </Button>
      <Button
        type={hasForms ? 'default' : 'primary'}
        data-testid="start-evaluation"
        disabled={!canStart}
        onClick={onStart}
      >
        {hasForms ? words.runAgain : words.start}
      </Button>
      {hasForms ? (
        <>
          <Space.Compact>
            <Button
              type={step === null ? 'primary' : 'default'}
              data-testid="print-evaluations"
              onClick={onPrint}
            >
              {words.print}
            </Button>
            <Dropdown
              trigger={['click']}
              placement="bottomRight"
              menu={{
                items: [
                  { key: 'own', label: words.fillOwnForm, onClick: props.onOwnForm },
                  {
                    key: 'export',
                    label: words.exportResults,
                    disabled: isExporting,
                    onClick: props.onExport,
                  },
                ],
              }}
            >
              <Button
                type={step === null ? 'primary' : 'default'}
                aria-label={words.more}
                data-testid="print-more"
                icon={<Icon name="down" />}
              />
            </Dropdown>
          </Space.Compact>
          {step === null ? null : (
            <Button
              type="primary"
              data-testid="sign-many"
              disabled={waiting === 0}
              onClick={() => props.onSign(step)}
            >
              {control[step]}
            </Button>
          )}
        </>
      ) : null}
    </>
  );
}

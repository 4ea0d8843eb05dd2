import { IfMay, IfMayRun } from '@renderer/components/access/IfMay';
import { Icon } from '@renderer/components/icons/Icon';
import { useWords } from '@renderer/components/language/language-context';
import type { FormStage } from '@shared/domain/evaluations/progress';
import type { SignStep } from '@shared/domain/evaluations/sign-forms';
import { evaluationsPageWords } from '@shared/words/evaluations-page';
import { formControlWords } from '@shared/words/form-control';
import { Button, Dropdown, Space } from 'antd';
import { memo } from 'react';

/** What the page can be asked to open. */
export type Opening =
  | { readonly what: 'start' | 'print' | 'ownForm' | 'template' | 'reopen' | 'revisions' }
  | { readonly what: 'sign'; readonly step: SignStep; readonly many: boolean };

interface Props {
  /** The list that is looked at. */
  readonly stage: FormStage;
  /** Forms that the next step could be taken with. */
  readonly waiting: number;
  readonly hasForms: boolean;
  readonly isExporting: boolean;
  /** False while nobody can be evaluated, or the month is still being opened. */
  readonly canStart: boolean;
  readonly onOpen: (what: Opening) => void;
  readonly onExport: () => void;
}

/** The step that the forms of a list wait for; approved ones wait for nothing. */
export const nextStep = {
  pending: 'submit',
  ready: 'submit',
  submitted: 'review',
  reviewed: 'approve',
  approved: null,
} as const;

const signRights = { submit: 'evaluate', review: 'reviewForms', approve: 'approveForms' } as const;

/** What can be done with the month: design, start, print; and the next signature as the primary action. */
export const WorkActions = memo((props: Props) => {
  const { stage, waiting, hasForms, isExporting, canStart, onOpen, onExport } = props;
  const words = useWords(evaluationsPageWords);
  const control = useWords(formControlWords);
  const step = nextStep[stage];
  return (
    <>
      <IfMay right="editTemplates">
        <Button data-testid="edit-template" onClick={() => onOpen({ what: 'template' })}>
          {words.editTemplate}
        </Button>
      </IfMay>
      <IfMayRun command="runEvaluation">
        <Button
          type={hasForms ? 'default' : 'primary'}
          data-testid="start-evaluation"
          disabled={!canStart}
          onClick={() => onOpen({ what: 'start' })}
        >
          {hasForms ? words.runAgain : words.start}
        </Button>
      </IfMayRun>
      {hasForms ? (
        <>
          <IfMay right="print">
            <Space.Compact>
              <Button
                type={step === null ? 'primary' : 'default'}
                data-testid="print-evaluations"
                onClick={() => onOpen({ what: 'print' })}
              >
                {words.print}
              </Button>
              <Dropdown
                trigger={['click']}
                placement="bottomRight"
                menu={{
                  items: [
                    { key: 'own', label: words.fillOwnForm, onClick: () => onOpen({ what: 'ownForm' }) },
                    {
                      key: 'export',
                      label: words.exportResults,
                      disabled: isExporting,
                      onClick: onExport,
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
          </IfMay>
          {step === null ? null : (
            <IfMay right={signRights[step]}>
              <Button
                type="primary"
                data-testid="sign-many"
                disabled={waiting === 0}
                onClick={() => onOpen({ what: 'sign', step, many: true })}
              >
                {control[step]}
              </Button>
            </IfMay>
          )}
        </>
      ) : (
        <IfMay right="print">
          <Button data-testid="print-blank" onClick={() => onOpen({ what: 'print' })}>
            {words.blankForms}
          </Button>
        </IfMay>
      )}
    </>
  );
});

import { FailureNotice } from '@renderer/components/FailureNotice';
import { FormLine } from '@renderer/components/FormLine';
import { useLang, useWords } from '@renderer/components/language/language-context';
import { useFormats } from '@renderer/components/language/use-formats';
import { SideDrawer } from '@renderer/components/SideDrawer';
import { readToday } from '@renderer/data/current-period';
import { useSession } from '@renderer/data/session-context';
import { useTouches } from '@renderer/data/stages/use-touches';
import { fromFen, toFen } from '@shared/domain/kernel/money';
import type { Failure } from '@shared/domain/kernel/result';
import type { CustomerRecord } from '@shared/domain/records/records';
import { numberProspects } from '@shared/domain/stages/prospect-number';
import {
  editStageRules,
  type StageRules,
  scoreFactors,
  usualStageRules,
} from '@shared/domain/stages/stage-rules';
import { prospectGrades } from '@shared/domain/stages/touches';
import { nameOfFactor, stagesWords } from '@shared/words/stages';
import { Button, Input, InputNumber, Select } from 'antd';
import { type FormEvent, useId, useState } from 'react';
import { GradePreview } from './GradePreview';
import { useCommit } from './use-commit';

interface Props {
  readonly rules: StageRules;
  readonly prospects: readonly CustomerRecord[];
  readonly onClose: () => void;
}

/** The rules of the stages as data: weights of the score with a preview of the grades, rhythm, numbers, days, reasons. */
export function RulesDrawer({ rules, prospects, onClose }: Props) {
  const words = useWords(stagesWords);
  const { lang } = useLang();
  const formats = useFormats();
  const session = useSession();
  const touches = useTouches();
  const committing = useCommit();
  const id = useId();
  const [draft, setDraft] = useState(rules);
  const [failure, setFailure] = useState<Failure | null>(null);
  const change = (part: Partial<StageRules>) => {
    setDraft({ ...draft, ...part });
    setFailure(null);
  };
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const drafted = editStageRules(session.settings, draft);
    if (!drafted.ok) {
      setFailure(drafted);
      return;
    }
    if ((await committing.run(drafted, words.rulesSaved)) === null) onClose();
  };
  const year = Number(readToday().slice(0, 4));
  const number = (
    key: string,
    label: string,
    value: number,
    onChange: (value: number) => void,
    max = 3650,
  ) => (
    <FormLine key={key} for={`${id}-${key}`} label={label}>
      <InputNumber
        id={`${id}-${key}`}
        min={0}
        max={max}
        precision={0}
        value={value}
        onChange={(next) => onChange(next ?? 0)}
      />
    </FormLine>
  );
  const list = (key: 'bestSources' | 'lostReasons' | 'wonBackReasons', label: string) => (
    <FormLine for={`${id}-${key}`} label={label}>
      <Select
        id={`${id}-${key}`}
        mode="tags"
        open={false}
        suffixIcon={null}
        tokenSeparators={['，', ',', '；', ';', '、']}
        value={[...draft[key]]}
        onChange={(next: string[]) =>
          change({ [key]: next.map((text) => text.trim()).filter((text) => text !== '') })
        }
      />
    </FormLine>
  );
  return (
    <SideDrawer
      label={words.rulesTitle}
      testId="stage-rules-drawer"
      takeFocus
      onClose={onClose}
      head={<h2>{words.rulesTitle}</h2>}
      foot={
        <>
          <Button
            type="primary"
            htmlType="submit"
            form={`${id}-form`}
            loading={committing.isBusy}
            data-testid="save-rules"
          >
            {words.save}
          </Button>
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button type="text" onClick={() => change({ ...usualStageRules, thresholds: rules.thresholds })}>
            {words.usual}
          </Button>
        </>
      }
    >
      <form id={`${id}-form`} className="bb-rules" onSubmit={(event) => void save(event)}>
        <h3>{words.scoring}</h3>
        <p className="bb-stage-text">
          {words.scoringNote}{' '}
          {words.thresholdsNote(formats.count(draft.thresholds.A), formats.count(draft.thresholds.B))}
        </p>
        <div className="bb-rules-weights">
          {scoreFactors.map((factor) => (
            <div key={factor} className="bb-rules-weight">
              <label htmlFor={`${id}-${factor}`}>{nameOfFactor(factor, lang)}</label>
              <InputNumber
                id={`${id}-${factor}`}
                size="small"
                min={0}
                max={100}
                precision={0}
                value={draft.weights[factor]}
                aria-label={words.weightOf(nameOfFactor(factor, lang))}
                onChange={(next) => change({ weights: { ...draft.weights, [factor]: next ?? 0 } })}
              />
            </div>
          ))}
        </div>
        {touches.isOpen ? (
          <GradePreview before={rules} after={draft} prospects={prospects} touches={touches} />
        ) : null}
        <div className="bb-rules-pair">
          {number(
            'fullAssets',
            words.fullAssets,
            Math.round(fromFen(draft.fullAssets, 'wan')),
            (wan) => change({ fullAssets: toFen(wan, 'wan') }),
            1_000_000,
          )}
        </div>
        {list('bestSources', words.bestSources)}
        <h3>{words.reading}</h3>
        <div className="bb-rules-pair">
          {prospectGrades.map((grade) =>
            number(`rhythm-${grade}`, words.rhythmOf(grade), draft.rhythm[grade], (days) =>
              change({ rhythm: { ...draft.rhythm, [grade]: days } }),
            ),
          )}
        </div>
        <FormLine
          for={`${id}-pattern`}
          label={words.numbering}
          note={
            <p className="bb-form-note">
              {words.numberingNote(numberProspects(draft.numberPattern, year, [])())}
            </p>
          }
        >
          <Input
            id={`${id}-pattern`}
            value={draft.numberPattern}
            onChange={(event) => change({ numberPattern: event.target.value })}
          />
        </FormLine>
        <h3>{words.newRules}</h3>
        <div className="bb-rules-pair">
          {number('firstDays', words.firstDays, draft.firstTransactionDays, (days) =>
            change({ firstTransactionDays: days }),
          )}
          {number('newDays', words.newDays, draft.newCustomerDays, (days) =>
            change({ newCustomerDays: days }),
          )}
        </div>
        <h3>{words.lost}</h3>
        {list('lostReasons', words.lossReasons)}
        {list('wonBackReasons', words.backReasons)}
        {failure === null ? null : <FailureNotice failure={failure} />}
      </form>
    </SideDrawer>
  );
}

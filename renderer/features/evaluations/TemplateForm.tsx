import { Icon } from '@renderer/components/icons/Icon';
import { useWords } from '@renderer/components/language/language-context';
import type { EvaluationTemplate } from '@shared/domain/evaluations/template';
import { evaluationsPageWords } from '@shared/words/evaluations-page';
import { Button, InputNumber } from 'antd';
import { useId, useState } from 'react';
import { IndicatorLine } from './IndicatorLine';
import { addIndicator, moveIndicator, removeIndicator, replaceIndicator } from './template-draft';

interface Props {
  readonly template: EvaluationTemplate;
  readonly onChange: (template: EvaluationTemplate) => void;
}

/** The indicators of a template in their order, and the scores that decide the advice. */
export function TemplateForm({ template, onChange }: Props) {
  const words = useWords(evaluationsPageWords);
  const id = useId();
  const [open, setOpen] = useState<string | null>(null);
  const { indicators, advice } = template;
  const setAdvice = (key: 'improve' | 'maintain', value: number | null) => {
    if (value !== null) onChange({ ...template, advice: { ...advice, [key]: value } });
  };
  return (
    <>
      <div className="bb-indicators" data-testid="indicators">
        <div className="bb-indicator bb-indicator-head">
          <span>{words.indicatorName}</span>
          <span>{words.weight}</span>
          <span>{words.scoring}</span>
          <span />
        </div>
        {indicators.map((indicator, index) => (
          <IndicatorLine
            key={indicator.key}
            template={template}
            indicator={indicator}
            place={index + 1}
            isLast={index === indicators.length - 1}
            isOpen={open === indicator.key}
            onOpen={(isOpen) => setOpen(isOpen ? indicator.key : null)}
            onChange={(next) => onChange(replaceIndicator(template, indicator.key, () => next))}
            onMove={(step) => onChange(moveIndicator(template, indicator.key, step))}
            onRemove={() => onChange(removeIndicator(template, indicator.key))}
          />
        ))}
      </div>
      <Button
        size="small"
        icon={<Icon name="plus" size={14} />}
        data-testid="add-indicator"
        onClick={() => onChange(addIndicator(template, words.newIndicator))}
      >
        {words.addIndicator}
      </Button>
      <fieldset className="bb-advice">
        <legend>{words.adviceBands}</legend>
        <div className="bb-advice-line">
          <label htmlFor={`${id}-maintain`}>{words.maintainFrom}</label>
          <InputNumber<number>
            id={`${id}-maintain`}
            min={0}
            max={100}
            precision={1}
            controls={false}
            value={advice.maintain}
            data-testid="advice-maintain"
            onChange={(value) => setAdvice('maintain', value)}
          />
        </div>
        <div className="bb-advice-line">
          <label htmlFor={`${id}-improve`}>{words.improveFrom}</label>
          <InputNumber<number>
            id={`${id}-improve`}
            min={0}
            max={100}
            precision={1}
            controls={false}
            value={advice.improve}
            data-testid="advice-improve"
            onChange={(value) => setAdvice('improve', value)}
          />
        </div>
        <p className="bb-muted">{words.endBelow}</p>
      </fieldset>
    </>
  );
}

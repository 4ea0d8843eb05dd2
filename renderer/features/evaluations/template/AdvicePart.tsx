import type { EvaluationTemplate } from '@shared/domain/evaluations/template';
import { InputNumber } from 'antd';
import { useId } from 'react';
import { useTemplateWords } from './use-template-words';

interface Props {
  readonly advice: EvaluationTemplate['advice'];
  readonly onChange: (advice: EvaluationTemplate['advice']) => void;
}

/** 建议: the final scores that maintain, improve or end a relationship. */
export function AdvicePart({ advice, onChange }: Props) {
  const words = useTemplateWords();
  const id = useId();
  const line = (key: 'maintain' | 'improve', label: string) => (
    <div className="bb-advice-line">
      <label htmlFor={`${id}-${key}`}>{label}</label>
      <InputNumber<number>
        id={`${id}-${key}`}
        min={0}
        max={100}
        precision={1}
        controls={false}
        value={advice[key]}
        data-testid={`advice-${key}`}
        onChange={(value) => {
          if (value !== null) onChange({ ...advice, [key]: value });
        }}
      />
    </div>
  );
  return (
    <fieldset className="bb-template-part bb-advice">
      <legend>{words.adviceBands}</legend>
      {line('maintain', words.maintainFrom)}
      {line('improve', words.improveFrom)}
      <p className="bb-muted">{words.endBelow}</p>
    </fieldset>
  );
}

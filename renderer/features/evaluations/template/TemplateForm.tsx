import { Icon } from '@renderer/components/icons/Icon';
import type { EvaluationTemplate } from '@shared/domain/evaluations/template';
import { Button } from 'antd';
import { useState } from 'react';
import { AdvicePart } from './AdvicePart';
import { AppliesPart } from './AppliesPart';
import { FootPart } from './FootPart';
import { GradeEditor } from './GradeEditor';
import { IndicatorLine } from './IndicatorLine';
import { TryPart } from './TryPart';
import { addIndicator, moveIndicator, removeIndicator, replaceIndicator } from './template-draft';
import { useTemplateWords } from './use-template-words';

interface Props {
  readonly template: EvaluationTemplate;
  readonly onChange: (template: EvaluationTemplate) => void;
}

/** A template: whom it is for, its indicators in their order, grades, advice, the foot, and a customer to try it on. */
export function TemplateForm({ template, onChange }: Props) {
  const words = useTemplateWords();
  const [open, setOpen] = useState<string | null>(null);
  const { indicators } = template;
  return (
    <>
      <AppliesPart template={template} onChange={onChange} />
      <h3 className="bb-template-heading">{words.indicators}</h3>
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
      <TryPart template={template} />
      <div className="bb-template-columns">
        <GradeEditor grades={template.grades} onChange={(grades) => onChange({ ...template, grades })} />
        <AdvicePart advice={template.advice} onChange={(advice) => onChange({ ...template, advice })} />
      </div>
      <FootPart document={template.document} onChange={(document) => onChange({ ...template, document })} />
    </>
  );
}

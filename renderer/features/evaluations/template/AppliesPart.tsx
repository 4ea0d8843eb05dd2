import { useLang, useWords } from '@renderer/components/language/language-context';
import type { EvaluationTemplate } from '@shared/domain/evaluations/template';
import { customersWords } from '@shared/words/customers';
import { Checkbox, Input, Select, Switch } from 'antd';
import { useId } from 'react';
import { useTemplateWords } from './use-template-words';
import { useTierOptions } from './use-tier-options';

interface Props {
  readonly template: EvaluationTemplate;
  readonly onChange: (template: EvaluationTemplate) => void;
}

/** Name of the template, and the customers it is for. */
export function AppliesPart({ template, onChange }: Props) {
  const words = useTemplateWords();
  const list = useWords(customersWords);
  const { lang } = useLang();
  const id = useId();
  const tiers = useTierOptions();
  const { zh, en } = template;
  const name = lang === 'en' ? en : zh;
  const rename = (next: string) =>
    onChange({
      ...template,
      ...(zh === en ? { zh: next, en: next } : lang === 'en' ? { en: next } : { zh: next }),
    });
  return (
    <div className="bb-applies">
      <label htmlFor={`${id}-name`}>{words.name}</label>
      <Input
        id={`${id}-name`}
        data-testid="template-name"
        value={name}
        maxLength={40}
        status={name.trim() === '' ? 'error' : ''}
        onChange={(event) => rename(event.target.value)}
      />
      <label htmlFor={`${id}-use`}>{words.inUse}</label>
      <Switch
        id={`${id}-use`}
        data-testid="template-in-use"
        checked={template.inUse}
        onChange={(inUse) => onChange({ ...template, inUse })}
      />
      <span id={`${id}-kinds`}>{words.kinds}</span>
      <Checkbox.Group<'individual' | 'company'>
        aria-labelledby={`${id}-kinds`}
        value={template.kinds}
        options={[
          { value: 'individual', label: list.oneIndividual },
          { value: 'company', label: list.oneCompany },
        ]}
        onChange={(kinds) => {
          if (kinds.length > 0) onChange({ ...template, kinds });
        }}
      />
      <label htmlFor={`${id}-tiers`}>{words.tiers}</label>
      <Select<string[]>
        id={`${id}-tiers`}
        mode="multiple"
        allowClear
        placeholder={words.allTiers}
        value={template.tiers}
        options={[...tiers]}
        onChange={(next) => onChange({ ...template, tiers: next })}
      />
    </div>
  );
}

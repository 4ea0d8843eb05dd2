import { useLang, useWords } from '@renderer/components/language/language-context';
import { fieldByKey, listFields } from '@shared/domain/fields/catalogue';
import { nameOfField } from '@shared/domain/fields/format-field';
import type { SchemeCondition, TierBasis, TierScheme } from '@shared/domain/tiers/tier-scheme';
import { schemeWords } from '@shared/words/tier-schemes';
import { tierWords } from '@shared/words/tiers';
import { Checkbox, Input, InputNumber, Select } from 'antd';
import { changeScheme } from './scheme-draft';

interface Props {
  readonly draft: TierScheme;
  readonly onChange: (draft: TierScheme) => void;
}

const kinds = ['individual', 'company'] as const;
const stages = ['prospect', 'new', 'established', 'lost'] as const;
/** Who a scheme is for that names no stages. */
const usualStages = ['new', 'established'] as const;
const tests = ['filled', 'empty', 'is', 'isNot', 'atLeast', 'below'] as const;

/** What a scheme measures, and who it is for. */
export function AppliesSection({ draft, onChange }: Props) {
  const words = useWords(schemeWords);
  const titles = useWords(tierWords);
  const { lang } = useLang();
  const choose = (type: 'money' | 'number') =>
    listFields()
      .filter((field) =>
        type === 'money' ? field.type === 'money' : field.type === 'number' || field.type === 'rate',
      )
      .map((field) => ({ value: `field:${field.key}` as TierBasis, label: nameOfField(field, lang) }));
  const shownStages: readonly string[] = draft.stages ?? usualStages;
  return (
    <div className="bb-scheme-section">
      <label htmlFor="scheme-basis">{words.basis}</label>
      <Select<TierBasis>
        id="scheme-basis"
        data-testid="scheme-basis"
        value={draft.basis}
        showSearch={{ optionFilterProp: 'label' }}
        className="bb-scheme-basis"
        onChange={(basis) => onChange({ ...draft, basis })}
        options={[
          {
            label: words.averages,
            options: [
              { value: 'monthlyAssets' as const, label: titles.monthlyAssets },
              { value: 'averageDeposits' as const, label: titles.averageDeposits },
            ],
          },
          { label: words.moneyFields, options: choose('money') },
          { label: words.numberFields, options: choose('number') },
        ]}
      />
      <span>{words.for}</span>
      <div className="bb-scheme-ticks">
        <fieldset aria-label={words.kinds}>
          {kinds.map((kind) => (
            <Checkbox
              key={kind}
              checked={draft.kinds.includes(kind)}
              disabled={draft.kinds.length === 1 && draft.kinds[0] === kind}
              onChange={({ target }) =>
                onChange({
                  ...draft,
                  kinds: kinds.filter((each) =>
                    each === kind ? target.checked : draft.kinds.includes(each),
                  ),
                })
              }
            >
              {words[kind]}
            </Checkbox>
          ))}
        </fieldset>
        <fieldset aria-label={words.stages}>
          {stages.map((stage) => (
            <Checkbox
              key={stage}
              checked={shownStages.includes(stage)}
              disabled={shownStages.length === 1 && shownStages[0] === stage}
              onChange={({ target }) => {
                const next = stages.filter((each) =>
                  each === stage ? target.checked : shownStages.includes(each),
                );
                const isUsual = next.join(' ') === usualStages.join(' ');
                onChange(changeScheme(draft, { stages: isUsual ? undefined : next }));
              }}
            >
              {words[stage]}
            </Checkbox>
          ))}
        </fieldset>
      </div>
      <label htmlFor="scheme-condition">{words.condition}</label>
      <ConditionLine draft={draft} onChange={onChange} />
    </div>
  );
}

/** One field, a comparison and a value; or no condition. */
function ConditionLine({ draft, onChange }: Props) {
  const words = useWords(schemeWords);
  const { lang } = useLang();
  const { condition } = draft;
  const field = condition === undefined ? undefined : fieldByKey(condition.field);
  const isNumber = field !== undefined && ['money', 'number', 'rate'].includes(field.type);
  const set = (next: SchemeCondition | undefined) => onChange(changeScheme(draft, { condition: next }));
  const fitting = tests.filter(
    (test) => isNumber || field?.type === 'date' || (test !== 'atLeast' && test !== 'below'),
  );
  const needsValue = condition !== undefined && condition.test !== 'filled' && condition.test !== 'empty';
  return (
    <div className="bb-scheme-condition">
      <Select<string>
        id="scheme-condition"
        value={condition?.field ?? ''}
        showSearch={{ optionFilterProp: 'label' }}
        className="bb-scheme-field"
        onChange={(key) => set(key === '' ? undefined : { field: key, test: 'filled' })}
        options={[
          { value: '', label: words.noCondition },
          ...listFields().map((each) => ({ value: each.key, label: nameOfField(each, lang) })),
        ]}
      />
      {condition === undefined ? null : (
        <Select<SchemeCondition['test']>
          aria-label={words.test}
          value={condition.test}
          className="bb-scheme-test"
          onChange={(test) => set({ ...condition, test })}
          options={fitting.map((test) => ({ value: test, label: words[test] }))}
        />
      )}
      {!needsValue || condition === undefined ? null : field?.type === 'flag' ? (
        <Select<'yes' | 'no'>
          aria-label={words.value}
          value={condition.value === true ? 'yes' : 'no'}
          onChange={(answer) => set({ ...condition, value: answer === 'yes' })}
          options={[
            { value: 'yes', label: words.yes },
            { value: 'no', label: words.no },
          ]}
        />
      ) : field?.choices !== undefined ? (
        <Select<string>
          aria-label={words.value}
          value={String(condition.value ?? '')}
          className="bb-scheme-test"
          onChange={(value) => set({ ...condition, value })}
          options={field.choices.map((choice) => ({
            value: choice.value,
            label: lang === 'en' ? choice.en : choice.zh,
          }))}
        />
      ) : isNumber ? (
        <InputNumber<number>
          aria-label={words.value}
          value={
            typeof condition.value === 'number'
              ? condition.value / (field.type === 'money' ? 1_000_000 : 1)
              : null
          }
          controls={false}
          suffix={field.type === 'money' ? words.wan : null}
          onChange={(typed) =>
            set(
              typed === null
                ? { field: condition.field, test: condition.test }
                : { ...condition, value: field.type === 'money' ? Math.round(typed * 1_000_000) : typed },
            )
          }
        />
      ) : (
        <Input
          aria-label={words.value}
          className="bb-scheme-test"
          value={String(condition.value ?? '')}
          onChange={(event) => set({ ...condition, value: event.target.value })}
        />
      )}
    </div>
  );
}

import { Icon } from '@renderer/components/icons/Icon';
import { useLang } from '@renderer/components/language/language-context';
import { useFields } from '@renderer/data/fields/use-fields';
import {
  type EvaluationTemplate,
  type Indicator,
  type Measure,
  measures,
} from '@shared/domain/evaluations/template';
import { Input, InputNumber, Select } from 'antd';
import { IndicatorDetail } from './IndicatorDetail';
import { isFieldGone, listMeasurable, nameMeasure } from './measure-words';
import { renameIndicator, rescoreIndicator } from './template-draft';
import { useTemplateWords } from './use-template-words';

interface Props {
  readonly template: EvaluationTemplate;
  readonly indicator: Indicator;
  /** From 1. */
  readonly place: number;
  readonly isLast: boolean;
  /** The bands are shown below the line. */
  readonly isOpen: boolean;
  readonly onOpen: (isOpen: boolean) => void;
  readonly onChange: (indicator: Indicator) => void;
  readonly onMove: (step: -1 | 1) => void;
  readonly onRemove: () => void;
}

/** One indicator: name, weight, how it is scored, its place. */
export function IndicatorLine(props: Props) {
  const { template, indicator, place, isLast, isOpen, onOpen, onChange, onMove, onRemove } = props;
  const words = useTemplateWords();
  const { lang } = useLang();
  const fields = useFields();
  const name = lang === 'en' ? indicator.en : indicator.zh;
  const { scoring } = indicator;
  const by = scoring.kind === 'manual' ? 'manual' : scoring.measure;
  const button = (
    icon: 'up' | 'down' | 'trash' | 'edit',
    label: string,
    act: () => void,
    disabled = false,
  ) => (
    <button
      type="button"
      className="bb-indicator-button"
      aria-label={label}
      title={label}
      disabled={disabled}
      onClick={act}
    >
      <Icon name={icon} size={14} />
    </button>
  );
  return (
    <>
      <div className="bb-indicator" data-testid={`indicator-${indicator.key}`}>
        <Input
          aria-label={words.nameOf(place)}
          value={name}
          maxLength={40}
          status={name.trim() === '' ? 'error' : ''}
          onChange={(event) => onChange(renameIndicator(indicator, event.target.value, lang))}
        />
        <InputNumber<number>
          aria-label={words.weightOf(name)}
          data-testid={`weight-${indicator.key}`}
          min={1}
          max={100}
          precision={0}
          controls={false}
          value={indicator.weight}
          onChange={(weight) => {
            if (weight !== null) onChange({ ...indicator, weight });
          }}
        />
        <Select<Measure | 'manual'>
          aria-label={words.scoringOf(name)}
          value={by}
          status={by !== 'manual' && isFieldGone(by) ? 'warning' : ''}
          popupMatchSelectWidth={false}
          labelRender={({ label }) =>
            scoring.kind === 'mixed'
              ? words.mixedBy(nameMeasure(scoring.measure, words, lang), scoring.hand)
              : label
          }
          onChange={(next) => onChange(rescoreIndicator(template, indicator, next))}
          options={[
            { value: 'manual', label: words.byHand },
            ...measures.map((measure) => ({ value: measure, label: nameMeasure(measure, words, lang) })),
            {
              label: words.measureFields,
              options: [
                ...listMeasurable(fields).map(({ key }) => `field:${key}` as const),
                // One over a field that was removed stays, so that the line says so.
                ...(by !== 'manual' && isFieldGone(by) ? [by] : []),
              ].map((measure) => ({ value: measure, label: nameMeasure(measure, words, lang) })),
            },
          ]}
        />
        <span className="bb-indicator-buttons">
          {button('edit', words.bandsOf(name), () => onOpen(!isOpen), scoring.kind === 'manual')}
          {button('up', words.moveUp(name), () => onMove(-1), place === 1)}
          {button('down', words.moveDown(name), () => onMove(1), isLast)}
          {button('trash', words.removeIndicator(name), onRemove, place === 1 && isLast)}
        </span>
      </div>
      {isOpen && scoring.kind !== 'manual' ? (
        <IndicatorDetail indicator={indicator} scoring={scoring} onChange={onChange} />
      ) : null}
    </>
  );
}

import { useLang } from '@renderer/components/language/language-context';
import {
  computedWeight,
  growthMonths,
  type Indicator,
  type MeasuredScoring,
  usualPlan,
} from '@shared/domain/evaluations/template';
import { InputNumber, Segmented } from 'antd';
import { useId } from 'react';
import { BandEditor } from './BandEditor';
import { isFieldGone } from './measure-words';
import { setHandPart } from './template-draft';
import { useTemplateWords } from './use-template-words';
import { useTierOptions } from './use-tier-options';

interface Props {
  readonly indicator: Indicator;
  readonly scoring: MeasuredScoring;
  readonly onChange: (indicator: Indicator) => void;
}

/** How a computed indicator turns what is measured into points: part by hand, months, plan, bands. */
export function IndicatorDetail({ indicator, scoring, onChange }: Props) {
  const words = useTemplateWords();
  const { lang } = useLang();
  const id = useId();
  const name = lang === 'en' ? indicator.en : indicator.zh;
  const change = (edit: Partial<MeasuredScoring>) =>
    onChange({ ...indicator, scoring: { ...scoring, ...edit } as MeasuredScoring });
  return (
    <div className="bb-indicator-detail">
      {isFieldGone(scoring.measure) ? (
        <p className="bb-indicator-gone" role="alert">
          {words.fieldGone}
        </p>
      ) : null}
      {scoring.measure === 'assetsChange' ? (
        <div className="bb-indicator-extra">
          <span id={`${id}-growth`}>{words.growth}</span>
          <Segmented<1 | 3 | 12>
            size="small"
            aria-labelledby={`${id}-growth`}
            value={scoring.months ?? 1}
            options={growthMonths.map((months) => ({ value: months, label: words.growthMonths(months) }))}
            onChange={(months) => change({ months })}
          />
        </div>
      ) : null}
      {scoring.measure === 'contactPlan' ? <PlanEditor scoring={scoring} onChange={change} /> : null}
      <BandEditor
        name={name}
        measure={scoring.measure}
        points={computedWeight(indicator)}
        bands={scoring.bands}
        onChange={(bands) => change({ bands: [...bands] })}
      />
      <div className="bb-indicator-extra">
        <label htmlFor={`${id}-hand`}>{words.handPart}</label>
        <InputNumber<number>
          id={`${id}-hand`}
          data-testid={`hand-${indicator.key}`}
          size="small"
          min={0}
          max={Math.max(0, indicator.weight - 1)}
          precision={0}
          controls={false}
          value={scoring.kind === 'mixed' ? scoring.hand : 0}
          onChange={(hand) => {
            if (hand !== null) onChange(setHandPart(indicator, hand));
          }}
        />
        <span className="bb-muted">{words.handNote(indicator.weight)}</span>
      </div>
    </div>
  );
}

interface PlanProps {
  readonly scoring: MeasuredScoring;
  readonly onChange: (edit: Pick<MeasuredScoring, 'plan'>) => void;
}

/** 联系计划: how often a tier is to be contacted, in so many months. */
function PlanEditor({ scoring, onChange }: PlanProps) {
  const words = useTemplateWords();
  const id = useId();
  const tiers = useTierOptions();
  const plan = scoring.plan ?? usualPlan;
  return (
    <fieldset className="bb-plan">
      <legend className="bb-hidden-visually">{words.plan}</legend>
      <div className="bb-indicator-extra">
        <label htmlFor={`${id}-months`}>{words.planMonths}</label>
        <InputNumber<number>
          id={`${id}-months`}
          size="small"
          min={1}
          max={12}
          precision={0}
          controls={false}
          value={plan.months}
          onChange={(months) => {
            if (months !== null) onChange({ plan: { ...plan, months } });
          }}
        />
        <span className="bb-muted">{words.planNote}</span>
      </div>
      <div className="bb-plan-tiers">
        {tiers.map(({ value, label }) => (
          <div key={value} className="bb-plan-tier">
            <label htmlFor={`${id}-${value}`}>{label}</label>
            <InputNumber<number>
              id={`${id}-${value}`}
              size="small"
              min={0}
              max={99}
              precision={0}
              controls={false}
              value={plan.times[value] ?? 0}
              onChange={(times) => {
                if (times !== null) onChange({ plan: { ...plan, times: { ...plan.times, [value]: times } } });
              }}
            />
          </div>
        ))}
      </div>
    </fieldset>
  );
}

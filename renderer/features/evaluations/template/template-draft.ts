import {
  complaintSteps,
  defaultTemplates,
  retailTemplate,
  tierMoveSteps,
} from '@shared/domain/evaluations/default-templates';
import {
  type EvaluationTemplate,
  type Indicator,
  type Measure,
  type ScoreBand,
  usualPlan,
} from '@shared/domain/evaluations/template';
import type { Lang } from '@shared/words/define-words';
import { readLimit } from './measure-words';

/** The template with one indicator replaced. */
export function replaceIndicator(
  template: EvaluationTemplate,
  key: string,
  edit: (indicator: Indicator) => Indicator,
): EvaluationTemplate {
  return {
    ...template,
    indicators: template.indicators.map((indicator) => (indicator.key === key ? edit(indicator) : indicator)),
  };
}

/** Renames in the language of the screens; the other language follows while it was the same or has no name. */
export function renameIndicator(indicator: Indicator, name: string, lang: Lang): Indicator {
  const isLinked = indicator.zh === indicator.en;
  if (isLinked) return { ...indicator, zh: name, en: name };
  return lang === 'en' ? { ...indicator, en: name } : { ...indicator, zh: name };
}

type Steps = readonly (readonly [atLeast: number | null, percent: number])[];

/** Bands of measures that have a scale of their own. */
const readySteps: Readonly<Partial<Record<Measure, Steps>>> = {
  tierMove: tierMoveSteps,
  complaints: complaintSteps,
};

/** Usual bands of a measure, from a default template; money and counts differ too much for one rule of thumb. */
function usualBands(template: EvaluationTemplate, measure: Measure): readonly ScoreBand[] {
  const ready = readySteps[measure];
  if (ready !== undefined) return ready.map(([atLeast, percent]) => ({ atLeast, percent }));
  const same = defaultTemplates.find(({ id }) => id === template.id) ?? retailTemplate;
  for (const { scoring } of same.indicators) {
    if (scoring.kind !== 'manual' && scoring.measure === measure) return scoring.bands;
  }
  return [
    { atLeast: readLimit(measure, 80), percent: 100 },
    { atLeast: readLimit(measure, 50), percent: 60 },
    { atLeast: null, percent: 20 },
  ];
}

/** Scores the indicator by another measure, or by hand, starting from usual bands. */
export function rescoreIndicator(
  template: EvaluationTemplate,
  indicator: Indicator,
  by: Measure | 'manual',
): Indicator {
  if (by === 'manual') return { ...indicator, scoring: { kind: 'manual' } };
  const { scoring } = indicator;
  const hand = scoring.kind === 'mixed' ? { kind: 'mixed' as const, hand: scoring.hand } : undefined;
  return {
    ...indicator,
    scoring: {
      ...(hand ?? { kind: 'computed' }),
      measure: by,
      bands: [...usualBands(template, by)],
      ...(by === 'contactPlan' ? { plan: { ...usualPlan, times: { ...usualPlan.times } } } : {}),
    },
  };
}

/** Gives so many points of a measured indicator to a person; 0: none. */
export function setHandPart(indicator: Indicator, hand: number): Indicator {
  const { scoring } = indicator;
  if (scoring.kind === 'manual') return indicator;
  const { kind: _, ...rest } = scoring;
  const { hand: _hand, ...measured } = { hand: 0, ...rest };
  return {
    ...indicator,
    scoring: hand === 0 ? { ...measured, kind: 'computed' } : { ...measured, kind: 'mixed', hand },
  };
}

/** A template of its own with the content of another, not in use until somebody says so. */
export function copyTemplate(
  template: EvaluationTemplate,
  id: string,
  name: { readonly zh: string; readonly en: string },
): EvaluationTemplate {
  return { ...template, id, version: 1, zh: name.zh.slice(0, 40), en: name.en.slice(0, 60), inUse: false };
}

/** The template with an indicator moved up (-1) or down (1). */
export function moveIndicator(template: EvaluationTemplate, key: string, step: -1 | 1): EvaluationTemplate {
  const indicators = [...template.indicators];
  const from = indicators.findIndex((indicator) => indicator.key === key);
  const moved = indicators[from];
  const other = indicators[from + step];
  if (moved === undefined || other === undefined) return template;
  indicators[from] = other;
  indicators[from + step] = moved;
  return { ...template, indicators };
}

/** The template with a new indicator scored by hand; its key is one that no indicator has. */
export function addIndicator(template: EvaluationTemplate, name: string): EvaluationTemplate {
  const keys = new Set(template.indicators.map((indicator) => indicator.key));
  let number = template.indicators.length + 1;
  while (keys.has(`own${number}`)) number += 1;
  const labels = new Set(template.indicators.flatMap(({ zh, en }) => [zh, en]));
  const label = labels.has(name) ? `${name} ${number}` : name;
  const added: Indicator = {
    key: `own${number}`,
    zh: label,
    en: label,
    weight: 10,
    scoring: { kind: 'manual' },
  };
  return { ...template, indicators: [...template.indicators, added] };
}

/** The template without an indicator. */
export function removeIndicator(template: EvaluationTemplate, key: string): EvaluationTemplate {
  return { ...template, indicators: template.indicators.filter((indicator) => indicator.key !== key) };
}

/** Sum of the weights; must be 100. */
export function totalWeight(template: EvaluationTemplate): number {
  return template.indicators.reduce((sum, { weight }) => sum + weight, 0);
}

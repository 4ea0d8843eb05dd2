import { defaultTemplates } from '@shared/domain/evaluations/default-templates';
import type { EvaluationTemplate, Indicator, Measure, ScoreBand } from '@shared/domain/evaluations/template';
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

/** Usual bands of a measure, from a default template; money and counts differ too much for one rule of thumb. */
function usualBands(template: EvaluationTemplate, measure: Measure): readonly ScoreBand[] {
  const same = defaultTemplates.find(({ id }) => id === template.id) ?? defaultTemplates[0];
  for (const { scoring } of same?.indicators ?? []) {
    if (scoring.kind === 'computed' && scoring.measure === measure) return scoring.bands;
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
  return {
    ...indicator,
    scoring: { kind: 'computed', measure: by, bands: [...usualBands(template, by)] },
  };
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

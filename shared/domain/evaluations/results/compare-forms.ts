import type { EvaluationForm, ScoreBasis } from '../form';
import { roundToTenth } from '../score';
import type { EvaluationTemplate } from '../template';

/** Finds the version of the template that a form was made from. */
export type FindTemplate = (
  form: Pick<EvaluationForm, 'templateId' | 'templateVersion'>,
) => EvaluationTemplate | undefined;

/** What became of one indicator between two forms of a customer. */
export interface IndicatorChange {
  readonly key: string;
  readonly zh: string;
  readonly en: string;
  /**
   * Points out of the weight that holds now: a score of another weight is brought to it first. Null for an indicator
   * that had no score before (see `listNewlyScored`).
   */
  readonly before: number | null;
  readonly now: number;
  readonly weight: number;
  /** `now` less `before`, at most one decimal. */
  readonly change: number;
  readonly basis: ScoreBasis;
}

/**
 * Compares the indicators that have a score in both forms, the one that fell most first. Indicators that only one of
 * the versions has are left out: nothing can be said about them.
 */
export function compareForms(
  before: EvaluationForm,
  now: EvaluationForm,
  templateOf: FindTemplate,
): readonly IndicatorChange[] {
  const present = templateOf(now);
  const past = templateOf(before);
  if (present === undefined || past === undefined) return [];
  const lines = new Map(before.lines.map((line) => [line.key, line]));
  const weights = new Map(past.indicators.map(({ key, weight }) => [key, weight]));
  const indicators = new Map(present.indicators.map((indicator) => [indicator.key, indicator]));
  const changes = now.lines.flatMap((line): readonly IndicatorChange[] => {
    const indicator = indicators.get(line.key);
    const last = lines.get(line.key);
    const weightThen = weights.get(line.key);
    if (indicator === undefined || last === undefined || weightThen === undefined) return [];
    if (line.score === null || last.score === null) return [];
    const score = roundToTenth((last.score * indicator.weight) / weightThen);
    return [
      {
        key: line.key,
        zh: indicator.zh,
        en: indicator.en,
        before: score,
        now: line.score,
        weight: indicator.weight,
        change: Math.round((line.score - score) * 10) / 10,
        basis: line.basis,
      },
    ];
  });
  return changes.sort((a, b) => a.change - b.change);
}

/**
 * Indicators that have a score now and had none before: while it was missing the final score stood for it, so
 * `change` is how far its score lies from the share that the final score of the earlier form gave it.
 */
export function listNewlyScored(
  before: EvaluationForm,
  now: EvaluationForm,
  templateOf: FindTemplate,
): readonly IndicatorChange[] {
  const share = before.finalScore;
  const indicators = new Map(templateOf(now)?.indicators.map((indicator) => [indicator.key, indicator]));
  const missing = new Set(before.lines.flatMap(({ key, score }) => (score === null ? [key] : [])));
  return now.lines.flatMap((line): readonly IndicatorChange[] => {
    const indicator = indicators.get(line.key);
    if (indicator === undefined || share === null || line.score === null || !missing.has(line.key)) return [];
    const { key, zh, en, weight } = indicator;
    const change = Math.round((line.score - (weight * share) / 100) * 10) / 10;
    return [{ key, zh, en, before: null, now: line.score, weight, change, basis: line.basis }];
  });
}

/** Keeps the templates found: a month has 100,000 forms of two or three versions, mostly the same one after another. */
export function rememberTemplates(find: FindTemplate): FindTemplate {
  const known = new Map<string, EvaluationTemplate | undefined>();
  let id = '';
  let version = -1;
  let last: EvaluationTemplate | undefined;
  return (form) => {
    if (form.templateId === id && form.templateVersion === version) return last;
    const key = `${form.templateId}@${form.templateVersion}`;
    if (!known.has(key)) known.set(key, find(form));
    last = known.get(key);
    id = form.templateId;
    version = form.templateVersion;
    return last;
  };
}

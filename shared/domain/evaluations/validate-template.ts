import { fail, type Result, succeed } from '../kernel/result';
import { type EvaluationTemplate, type Scoring, templateSchema } from './template';

export type TemplateFailure =
  | 'evaluations.invalid'
  | 'evaluations.weights'
  | 'evaluations.duplicateIndicator'
  | 'evaluations.bandOrder'
  | 'evaluations.bandOverlap'
  | 'evaluations.bandScore'
  | 'evaluations.bandOpen'
  | 'evaluations.handPart'
  | 'evaluations.gradeOrder'
  | 'evaluations.adviceOrder';

/** Checks that the bands of a computed indicator take every value: falling from the first, the last open below. */
function checkBands(scoring: Scoring): TemplateFailure | null {
  if (scoring.kind === 'manual') return null;
  for (const [index, band] of scoring.bands.entries()) {
    const last = index === scoring.bands.length - 1;
    if (last !== (band.atLeast === null)) return 'evaluations.bandOpen';
    const above = scoring.bands[index - 1];
    if (above === undefined) continue;
    if (band.atLeast !== null && above.atLeast !== null) {
      if (band.atLeast === above.atLeast) return 'evaluations.bandOverlap';
      if (band.atLeast > above.atLeast) return 'evaluations.bandOrder';
    }
    // A better value never scores less.
    if (band.percent > above.percent) return 'evaluations.bandScore';
  }
  return null;
}

/**
 * Checks a template before it is saved: weights total 100 (branch-practice section 6), indicators differ, bands, grades
 * and advice fall without gap or overlap. Failures carry `details.total` or `details.indicator` (zh name).
 */
export function validateTemplate(candidate: unknown): Result<EvaluationTemplate, TemplateFailure> {
  const parsed = templateSchema.safeParse(candidate);
  if (!parsed.success) {
    return fail('evaluations.invalid', { field: parsed.error.issues[0]?.path.join('.') ?? '' });
  }
  const template = parsed.data;
  const keys = new Set<string>();
  const labels = new Set<string>();
  for (const indicator of template.indicators) {
    const details = { indicator: indicator.zh };
    if (keys.has(indicator.key) || labels.has(indicator.zh.trim())) {
      return fail('evaluations.duplicateIndicator', { details });
    }
    keys.add(indicator.key);
    labels.add(indicator.zh.trim());
    const bands = checkBands(indicator.scoring);
    if (bands !== null) return fail(bands, { details });
    if (indicator.scoring.kind === 'mixed' && indicator.scoring.hand >= indicator.weight) {
      return fail('evaluations.handPart', { details });
    }
  }
  const total = template.indicators.reduce((sum, indicator) => sum + indicator.weight, 0);
  if (total !== 100) return fail('evaluations.weights', { details: { total } });
  const grades = template.grades;
  const falling = grades.every(
    (grade, index) => index === 0 || grade.atLeast < (grades[index - 1]?.atLeast ?? 0),
  );
  if (!falling || grades.length === 0 || grades.at(-1)?.atLeast !== 0) return fail('evaluations.gradeOrder');
  if (template.advice.improve > template.advice.maintain) return fail('evaluations.adviceOrder');
  return succeed(template);
}

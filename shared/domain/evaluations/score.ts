import type { Advice } from '../records/records';
import type { EvaluationLine } from './form';
import type { EvaluationTemplate, GradeBand, ScoreBand } from './template';

/** Rounds to one decimal, half up; scores are whole tenths so that sums come out exact on paper. */
export function roundToTenth(value: number): number {
  // The nudge lifts halves that binary fractions put just below (8.25 * 10 may come out under 82.5).
  return Math.round(value * 10 + 1e-9) / 10;
}

/** Percent of the weight that a measured value earns: that of the first band it reaches. */
export function percentForValue(bands: readonly ScoreBand[], value: number): number {
  return bands.find((band) => band.atLeast === null || value >= band.atLeast)?.percent ?? 0;
}

/** 客户等级 for points out of a maximum; undefined when there is nothing to compare. */
export function gradeForPoints(
  grades: readonly GradeBand[],
  points: number,
  maximum: number,
): GradeBand | undefined {
  if (maximum <= 0) return undefined;
  // Compared in tenths of a percent so that 7.2 of 9 is exactly 80%.
  const percent = Math.round((points / maximum) * 1000) / 10;
  return grades.find((grade) => percent >= grade.atLeast);
}

/** What the lines of a form come to. */
export interface FormScore {
  /** Sum of the scores that are known, at most one decimal. */
  readonly total: number;
  /** Sum of the weights whose score is known; 100 when the form is complete. */
  readonly knownWeight: number;
  readonly finalScore: number | null;
  readonly advice: Advice | null;
  readonly provisional: boolean;
  /** Lines that wait for a score. */
  readonly pending: number;
}

const weightsOf = new WeakMap<EvaluationTemplate, ReadonlyMap<string, number>>();

/** Weights by indicator; kept, for a month adds up 100,000 forms of the same template. */
function readWeights(template: EvaluationTemplate): ReadonlyMap<string, number> {
  let weights = weightsOf.get(template);
  if (weights === undefined) {
    weights = new Map(template.indicators.map(({ key, weight }) => [key, weight]));
    weightsOf.set(template, weights);
  }
  return weights;
}

/**
 * Adds up a form. While lines wait for their score the known ones are scaled to 100 (40 of 50 known points: 80) and
 * the outcome is provisional (暂定), on screen and on paper; an unknown score counts neither as zero nor as full.
 * Without any known score there is no final score and no advice.
 */
export function scoreForm(template: EvaluationTemplate, lines: readonly EvaluationLine[]): FormScore {
  const weights = readWeights(template);
  let tenths = 0;
  let knownWeight = 0;
  let pending = 0;
  for (const line of lines) {
    if (line.score === null) {
      pending += 1;
    } else {
      tenths += Math.round(line.score * 10);
      knownWeight += weights.get(line.key) ?? 0;
    }
  }
  const finalScore = knownWeight === 0 ? null : roundToTenth((tenths * 10) / knownWeight);
  return {
    total: tenths / 10,
    knownWeight,
    finalScore,
    advice: finalScore === null ? null : adviseForScore(template, finalScore),
    provisional: pending > 0,
    pending,
  };
}

/** 建议 by the bands of the template: end < improve <= improve < maintain <= maintain. */
export function adviseForScore(template: Pick<EvaluationTemplate, 'advice'>, finalScore: number): Advice {
  if (finalScore >= template.advice.maintain) return 'maintain';
  return finalScore >= template.advice.improve ? 'improve' : 'end';
}

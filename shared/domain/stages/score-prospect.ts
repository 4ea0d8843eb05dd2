import { moneyOf, textOf } from '../fields/values';
import type { CustomerRecord } from '../records/records';
import { type ScoreFactor, type StageRules, scoreFactors } from './stage-rules';
import { type ProspectGrade, touchesToRemember } from './touches';

/** How one factor counts for a prospect. */
export interface ScorePart {
  readonly factor: ScoreFactor;
  /** Points out of 100, and the most the factor can give. */
  readonly points: number;
  readonly most: number;
}

export interface ProspectScore {
  /** 0 to 100, whole. */
  readonly score: number;
  readonly parts: readonly ScorePart[];
}

/** What is known about a prospect besides its record. */
export interface ProspectFacts {
  /** Touches so far, see `countTouches`. */
  readonly touches: number;
}

/**
 * The score of a prospect by value and likelihood: each factor gives its weight times its share (estimated assets up
 * to the amount that counts in full, touches out of seven, ...), and the sum is brought to 100.
 */
export function scoreProspect(
  record: CustomerRecord,
  facts: ProspectFacts,
  rules: StageRules,
): ProspectScore {
  const total = scoreFactors.reduce((sum, factor) => sum + rules.weights[factor], 0);
  if (total === 0) return { score: 0, parts: [] };
  const parts = scoreFactors
    .filter((factor) => rules.weights[factor] > 0)
    .map((factor) => {
      const most = (rules.weights[factor] * 100) / total;
      return { factor, most, points: most * shareOf(factor, record, facts, rules) };
    });
  return { score: Math.round(parts.reduce((sum, { points }) => sum + points, 0)), parts };
}

function shareOf(
  factor: ScoreFactor,
  record: CustomerRecord,
  facts: ProspectFacts,
  rules: StageRules,
): number {
  switch (factor) {
    case 'estimatedAssets': {
      const fen = moneyOf(record, 'estimatedAssets') ?? moneyOf(record, 'aum') ?? 0;
      return Math.max(0, Math.min(1, fen / rules.fullAssets));
    }
    case 'intendedProduct':
      return textOf(record, 'intendedProduct') === undefined ? 0 : 1;
    case 'source': {
      const source = textOf(record, 'source');
      if (source === undefined) return 0;
      return rules.bestSources.some((best) => source.includes(best)) ? 1 : 0.5;
    }
    case 'contacts':
      return Math.min(1, facts.touches / touchesToRemember);
    case 'hasPhone':
      return record.mobile === undefined && record.landline === undefined ? 0 : 1;
    case 'attitude':
      return record.marketingAttitude === 'active' ? 1 : 0;
    case 'nextContact':
      return record.nextContactOn === undefined ? 0 : 1;
  }
}

/** The grade of a score: A and B from their lowest scores on, else C. */
export function gradeScore(score: number, thresholds: StageRules['thresholds']): ProspectGrade {
  if (score >= thresholds.A) return 'A';
  return score >= thresholds.B ? 'B' : 'C';
}

import type { CustomerRecord } from '../records/records';
import type { EvaluationLine, ScorePart } from './form';
import { type MeasuringContext, measureValue } from './measure-value';
import { percentForValue, roundToTenth } from './score';
import { computedWeight, type Indicator } from './template';

const nothing: ScorePart = { score: null, basis: { kind: 'none' } };

/** What a person gave of the whole weight earlier, where it still fits. */
function takeWhole(previous: EvaluationLine | undefined, weight: number): ScorePart {
  if (previous?.source !== 'manual' || previous.score === null || previous.score > weight) return nothing;
  return { score: previous.score, basis: previous.basis };
}

/** The part a person gave of a mixed score earlier, where it still fits; what was said about it stays in any case. */
function takeHand(previous: EvaluationLine | undefined, hand: number): ScorePart {
  const part = previous?.parts?.hand;
  if (part === undefined) return nothing;
  return part.score !== null && part.score > hand ? { ...part, score: null } : part;
}

/** The score of both parts; null until both are known. */
export function addParts(parts: NonNullable<EvaluationLine['parts']>): number | null {
  const { computed, hand } = parts;
  return computed.score === null || hand.score === null ? null : roundToTenth(computed.score + hand.score);
}

/**
 * Scores one indicator. What the data cannot answer waits for a person, the part of a mixed score that is given by
 * hand always does. What a person filled in stays until the book knows the value itself.
 */
export function scoreIndicator(
  indicator: Indicator,
  record: CustomerRecord,
  context: MeasuringContext,
  previous: EvaluationLine | undefined,
): EvaluationLine {
  const { key, scoring, weight } = indicator;
  const remark = previous?.remark ?? '';
  const whole = takeWhole(previous, weight);
  if (scoring.kind === 'manual') {
    return { key, source: 'manual', score: whole.score, basis: whole.basis, remark };
  }
  const measured = measureValue(scoring, record, context);
  const hand = scoring.kind === 'mixed' ? takeHand(previous, scoring.hand) : nothing;
  if (measured.value === null) {
    const basis = whole.score === null ? measured.basis : whole.basis;
    const waiting = { key, source: 'manual', score: whole.score, basis, remark } as const;
    // The part by hand is put back once the data can answer again.
    const kept =
      hand.score === null ? {} : { parts: { computed: { score: null, basis: measured.basis }, hand } };
    return { ...waiting, ...kept };
  }
  const percent = percentForValue(scoring.bands, measured.value);
  const computed = {
    score: roundToTenth((computedWeight(indicator) * percent) / 100),
    basis: measured.basis,
  };
  if (scoring.kind === 'computed') return { key, source: 'computed', ...computed, remark };
  const parts = { computed, hand };
  return { key, source: 'mixed', score: addParts(parts), basis: measured.basis, remark, parts };
}

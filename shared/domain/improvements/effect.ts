import type { EvaluationForm } from '../evaluations/form';
import { compareForms, type FindTemplate, type IndicatorChange } from '../evaluations/results/compare-forms';
import { addMonths, type Month } from '../kernel/calendar';
import type { ImprovementRecord } from './improvement';

/** What an improvement did, as the evaluation of the next month shows it. */
export interface ImprovementEffect {
  /** The month it is read from: the one after the evaluation that called for it. */
  readonly month: Month;
  readonly before: number;
  readonly after: number;
  /** Points, at most one decimal. */
  readonly change: number;
  /** Scores are still missing on the form of the next month. */
  readonly provisional: boolean;
  /** Indicators that moved, the one that rose most first; empty when the earlier form is not there. */
  readonly indicators: readonly IndicatorChange[];
}

/** The month whose evaluation shows what an improvement did. */
export function effectMonth(improvement: Pick<ImprovementRecord, 'period'>): Month {
  return addMonths(improvement.period, 1);
}

/**
 * Compares the score that called for an improvement with that of the next month (branch-practice section 6: measures
 * are followed to the end). Null while the next month has no score, or when there was none to compare with.
 */
export function effectOf(
  improvement: ImprovementRecord,
  forms: { readonly before: EvaluationForm | undefined; readonly after: EvaluationForm | undefined },
  templateOf: FindTemplate,
): ImprovementEffect | null {
  const { before, after } = forms;
  const scoreBefore = improvement.scoreBefore ?? before?.finalScore ?? null;
  const scoreAfter = after?.finalScore ?? null;
  if (after === undefined || scoreBefore === null || scoreAfter === null) return null;
  const moved =
    before === undefined ? [] : compareForms(before, after, templateOf).filter(({ change }) => change !== 0);
  return {
    month: effectMonth(improvement),
    before: scoreBefore,
    after: scoreAfter,
    change: Math.round((scoreAfter - scoreBefore) * 10) / 10,
    provisional: after.provisional,
    indicators: [...moved].reverse(),
  };
}

import { type Lang, wordsIn } from '../../words/define-words';
import { improvementWords } from '../../words/improvements';
import type { EvaluationForm } from '../evaluations/form';
import type { FindTemplate } from '../evaluations/results/compare-forms';
import type { CalendarDate, Month } from '../kernel/calendar';
import { addMonths, endOfMonth } from '../kernel/calendar';

/** An indicator that scored low, worst first. */
export interface WeakIndicator {
  readonly key: string;
  readonly zh: string;
  readonly en: string;
  readonly score: number;
  readonly weight: number;
}

/** Below this share of its weight an indicator is weak. */
const weakBelow = 0.6;
const mostWeak = 4;

/** The weak indicators of a form: the one that gave away most points first. */
export function listWeakIndicators(form: EvaluationForm, templateOf: FindTemplate): readonly WeakIndicator[] {
  const indicators = new Map(templateOf(form)?.indicators.map((indicator) => [indicator.key, indicator]));
  return form.lines
    .flatMap((line): readonly WeakIndicator[] => {
      const indicator = indicators.get(line.key);
      if (indicator === undefined || line.score === null) return [];
      const { key, zh, en, weight } = indicator;
      return line.score < weight * weakBelow ? [{ key, zh, en, score: line.score, weight }] : [];
    })
    .sort((a, b) => b.weight - b.score - (a.weight - a.score))
    .slice(0, mostWeak);
}

/**
 * Words to begin a measure with for a weak indicator: what branches usually do about it, by the measure its score rests
 * on; for indicators of the branch's own a line to be completed.
 */
export function suggestMeasure(key: string, name: string, lang: Lang): string {
  const words = wordsIn(improvementWords, lang);
  switch (key) {
    case 'assets':
      return words.suggestAssets;
    case 'assetsChange':
      return words.suggestChange;
    case 'contribution':
      return words.suggestContribution;
    case 'productCoverage':
      return words.suggestProducts;
    case 'contact':
      return words.suggestContact;
    case 'loyalty':
      return words.suggestLoyalty;
    case 'satisfaction':
      return words.suggestSatisfaction;
    case 'complaints':
      return words.suggestComplaints;
    case 'potential':
      return words.suggestPotential;
    default:
      return words.suggestOther(name);
  }
}

/**
 * The day a measure is due unless somebody says otherwise: the end of the month after the evaluated one, or of the
 * present month when that has passed.
 */
export function suggestDue(period: Month, today: CalendarDate): CalendarDate {
  const next = endOfMonth(addMonths(period, 1));
  return next >= today ? next : endOfMonth(today.slice(0, 7));
}

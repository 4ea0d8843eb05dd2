import type { Measure } from '@shared/domain/evaluations/template';
import { fromFen, toFen } from '@shared/domain/kernel/money';
import type { WordsOf } from '@shared/words/define-words';
import type { evaluationsPageWords } from '@shared/words/evaluations-page';

type Words = WordsOf<typeof evaluationsPageWords>;

/** What a computed indicator goes by, in words. */
export function nameMeasure(measure: Measure, words: Words): string {
  switch (measure) {
    case 'assets':
      return words.measureAssets;
    case 'assetsChange':
      return words.measureAssetsChange;
    case 'contribution':
      return words.measureContribution;
    case 'productCoverage':
      return words.measureProductCoverage;
    case 'tenure':
      return words.measureTenure;
    case 'completeness':
      return words.measureCompleteness;
  }
}

/** The unit in which people write the bands of a measure. */
export function nameUnit(measure: Measure, words: Words): string {
  switch (measure) {
    case 'assets':
    case 'contribution':
      return words.unitWan;
    case 'assetsChange':
    case 'completeness':
      return words.unitPercent;
    case 'productCoverage':
      return words.unitProducts;
    case 'tenure':
      return words.unitMonths;
  }
}

function isMoney(measure: Measure): boolean {
  return measure === 'assets' || measure === 'contribution';
}

/** A band's limit as people write it: money in 万元, everything else as it is. */
export function showLimit(measure: Measure, limit: number): number {
  return isMoney(measure) ? fromFen(limit, 'wan') : limit;
}

/** The inverse of `showLimit`. */
export function readLimit(measure: Measure, typed: number): number {
  return isMoney(measure) ? toFen(typed, 'wan') : typed;
}

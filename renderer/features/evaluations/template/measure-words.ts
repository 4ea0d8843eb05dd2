import { fieldOfMeasure, type Measure } from '@shared/domain/evaluations/template';
import { findAnyField } from '@shared/domain/fields/catalogue';
import type { Field } from '@shared/domain/fields/field';
import { nameOfField } from '@shared/domain/fields/format-field';
import { fromFen, toFen } from '@shared/domain/kernel/money';
import type { Lang, WordsOf } from '@shared/words/define-words';
import type { evaluationTemplateWords } from '@shared/words/evaluation-templates';
import type { evaluationsPageWords } from '@shared/words/evaluations-page';

type Words = WordsOf<typeof evaluationsPageWords> & WordsOf<typeof evaluationTemplateWords>;

/** True for an indicator over a field that is no longer in the book. */
export function isFieldGone(measure: Measure): boolean {
  return fieldOfMeasure(measure) !== undefined && fieldMeasured(measure) === undefined;
}

/** The field that a measure reads; undefined for those of the house and for fields no longer in the book. */
function fieldMeasured(measure: Measure): Field | undefined {
  return findAnyField(fieldOfMeasure(measure) ?? '');
}

/** Fields that an indicator can go by: numbers and amounts, those of the branch first. */
export function listMeasurable(fields: readonly Field[]): readonly Field[] {
  const countable = fields.filter(({ type }) => type === 'number' || type === 'money' || type === 'rate');
  return countable.toSorted(
    (left, right) => Number(right.section === 'own') - Number(left.section === 'own'),
  );
}

/** What a computed indicator goes by, in words. */
export function nameMeasure(measure: Measure, words: Words, lang: Lang): string {
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
    case 'contactPlan':
      return words.measureContactPlan;
    case 'tierMove':
      return words.measureTierMove;
    case 'complaints':
      return words.measureComplaints;
    default: {
      const field = fieldMeasured(measure);
      return field === undefined ? words.measureGone : nameOfField(field, lang);
    }
  }
}

/** The unit in which people write the bands of a measure. */
export function nameUnit(measure: Measure, words: Words, lang: Lang): string {
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
    case 'contactPlan':
      return words.unitPlan;
    case 'complaints':
      return words.unitTimes;
    case 'tierMove':
      return '';
    default: {
      const unit = fieldMeasured(measure)?.unit;
      return unit === undefined ? '' : lang === 'en' ? unit.en : unit.zh;
    }
  }
}

function isMoney(measure: Measure): boolean {
  return measure === 'assets' || measure === 'contribution' || fieldMeasured(measure)?.type === 'money';
}

/** A band's limit as people write it: money in 万元, everything else as it is. */
export function showLimit(measure: Measure, limit: number): number {
  // Complaints are kept with a minus, so that fewer are more.
  if (measure === 'complaints') return 0 - limit;
  return isMoney(measure) ? fromFen(limit, 'wan') : limit;
}

/** The inverse of `showLimit`. */
export function readLimit(measure: Measure, typed: number): number {
  if (measure === 'complaints') return 0 - Math.abs(Math.round(typed));
  return isMoney(measure) ? toFen(typed, 'wan') : typed;
}

import type { CurveOrder } from '@renderer/data/tiers/pareto-curve';
import type { Field } from '@shared/domain/fields/field';
import { nameOfField } from '@shared/domain/fields/format-field';
import { measureBasis, unitOfBasis } from '@shared/domain/tiers/measure-basis';
import { schemeApplies } from '@shared/domain/tiers/scheme-applies';
import type { TierScheme } from '@shared/domain/tiers/tier-scheme';
import { isMeasurable, measureOf } from '@shared/domain/value-matrix/read-measure';
import type { Lang } from '@shared/words/define-words';
import { basisName } from '@shared/words/tiers';

/** Stands for what the scheme itself goes by. */
export const basisMeasure = 'basis';

/** Something customers can be put in order by. */
export interface CurveMeasure {
  readonly key: string;
  readonly name: string;
  readonly unit: 'money' | 'number';
  readonly order: CurveOrder;
}

/** Names stand inside sentences elsewhere; here they are titles. */
export function startWithCapital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** What the customers of a scheme can be read by: its own basis first, then every field that can be added up. */
export function listMeasures(
  scheme: TierScheme,
  fields: readonly Field[],
  lang: Lang,
): readonly CurveMeasure[] {
  const includes: CurveOrder['includes'] = (record) => schemeApplies(scheme, record);
  const keyOf = (measure: string) => `${scheme.id}@${scheme.version} ${measure}`;
  const own: CurveMeasure = {
    key: basisMeasure,
    name: startWithCapital(basisName(scheme.basis, lang)),
    unit: unitOfBasis(scheme.basis),
    order: {
      key: keyOf(basisMeasure),
      read: (record) => measureBasis(scheme.basis, record),
      includes,
      isKept: !scheme.basis.startsWith('field:own_'),
    },
  };
  // A rate cannot be added up: 5‰ and 3‰ are no 8‰.
  const others = fields
    .filter((field) => isMeasurable(field) && field.type !== 'rate')
    .filter((field) => field.kinds.some((kind) => scheme.kinds.includes(kind)))
    .map(
      (field): CurveMeasure => ({
        key: field.key,
        name: nameOfField(field, lang),
        unit: field.type === 'money' ? 'money' : 'number',
        order: {
          key: keyOf(field.key),
          read: measureOf(field.key),
          includes,
          isKept: field.derived !== true,
        },
      }),
    );
  return [own, ...others.filter(({ name }) => name !== own.name)];
}

import type { RowValues } from '@renderer/data/workbook-door/door-protocol';
import { fieldInPlan } from '@renderer/data/workbook-door/sheet-choices';
import type { Field } from '@shared/domain/fields/field';
import { nameOfField } from '@shared/domain/fields/format-field';
import type { FieldValue } from '@shared/domain/records/records';
import type { SheetPlan } from '@shared/domain/sheets/plan';
import type { Lang } from '@shared/words/define-words';

/** A field of a row that another row or record says differently, or not at all. */
export interface MergeField {
  readonly key: string;
  readonly field: Field;
  readonly name: string;
  readonly mine: FieldValue;
  readonly other: FieldValue | undefined;
}

/** The fields that a merge can take from a row, in the order of the sheet's columns. */
export function listMergeFields(
  plan: SheetPlan,
  mine: RowValues,
  other: RowValues,
  lang: Lang,
): readonly MergeField[] {
  const order = new Map(plan.columns.map(({ fieldKey }, at) => [fieldKey, at]));
  return Object.entries(mine)
    .flatMap(([key, value]): MergeField[] => {
      const field = fieldInPlan(plan, key);
      if (field === undefined || value === other[key]) return [];
      return [{ key, field, name: nameOfField(field, lang), mine: value, other: other[key] }];
    })
    .sort((left, right) => (order.get(left.key) ?? 999) - (order.get(right.key) ?? 999));
}

/** How many fields both say alike. */
export function countSame(mine: RowValues, other: RowValues): number {
  return Object.entries(mine).filter(([key, value]) => value === other[key]).length;
}

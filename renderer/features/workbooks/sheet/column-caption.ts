import { fieldOfColumn } from '@renderer/data/workbook-door/sheet-choices';
import type { Field } from '@shared/domain/fields/field';
import { formatField, nameOfField } from '@shared/domain/fields/format-field';
import { formatMoney, type MoneyUnit } from '@shared/domain/kernel/money';
import type { FieldValue } from '@shared/domain/records/records';
import type { ColumnPlan } from '@shared/domain/sheets/plan';
import { type Lang, wordsIn } from '@shared/words/define-words';
import { workbooksWords } from '@shared/words/workbooks';

/** What stands above a column of the sheet: what it becomes, and where that came from. */
export interface ColumnCaption {
  readonly title: string;
  readonly source: string;
  readonly field: Field | undefined;
  /** Of money columns: the unit the sheet counts in. */
  readonly unit: MoneyUnit | undefined;
}

/** The words above a column: `存款` and `← 存款 · 万元`. */
export function describeColumn(column: ColumnPlan, lang: Lang): ColumnCaption {
  const words = wordsIn(workbooksWords, lang);
  const field = fieldOfColumn(column);
  if (field === undefined) {
    const title =
      column.role === 'rowNumber'
        ? words.counter
        : column.role === 'period'
          ? words.periodColumn
          : words.notTaken;
    return { title, source: words.from(column.header), field, unit: undefined };
  }
  const unit = column.unit === undefined ? '' : ` · ${words[`unit_${column.unit}`]}`;
  return {
    title: nameOfField(field, lang),
    source: `${words.from(column.header)}${unit}`,
    field,
    unit: column.unit,
  };
}

/**
 * What the book holds now, in the unit the sheet counts in, so that old and new can be compared. Hidden as everywhere:
 * the sheet is the person's own file, the book is not.
 */
export function formatBefore(
  field: Field,
  before: FieldValue,
  unit: MoneyUnit | undefined,
  lang: Lang,
): string {
  return field.type === 'money' && typeof before === 'number'
    ? formatMoney(before, unit ?? 'wan')
    : formatField(field, before, lang, { masked: true });
}

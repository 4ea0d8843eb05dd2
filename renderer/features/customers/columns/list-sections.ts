import type { FieldSection } from '@shared/domain/fields/field';
import { foldText } from '@shared/domain/search/fold-text';
import type { Lang } from '@shared/words/define-words';
import type { GridColumn } from '../grid/grid-columns';

/** Columns that are not shown, under the heading of their section. */
export interface HiddenSection {
  /** `told`: columns worked out by the book, such as the tier. */
  readonly section: FieldSection | 'told';
  readonly columns: readonly GridColumn[];
}

/** The branch's own fields first, then as cards and forms go through them. */
const order: readonly HiddenSection['section'][] = [
  'own',
  'told',
  'identity',
  'contact',
  'work',
  'company',
  'assets',
  'preference',
  'family',
  'service',
];

/** True when a column's name holds what was typed. */
export function matchesColumn(column: GridColumn, text: string, lang: Lang): boolean {
  const wanted = foldText(text.trim());
  return wanted === '' || foldText(column.fullCaption(lang)).includes(wanted);
}

/** The columns not shown, by section; sections without any are left out. */
export function listHidden(
  columns: readonly GridColumn[],
  shown: readonly string[],
  text: string,
  lang: Lang,
): readonly HiddenSection[] {
  const hidden = columns.filter((column) => !shown.includes(column.key) && matchesColumn(column, text, lang));
  return order
    .map((section) => ({
      section,
      columns: hidden.filter((column) => (column.field?.section ?? 'told') === section),
    }))
    .filter((entry) => entry.columns.length > 0);
}

import type { BranchField } from '@shared/domain/fields/branch-field';
import type { SheetPeek } from '@shared/domain/sheets/cell';
import type { ColumnPlan, SheetPlan } from '@shared/domain/sheets/plan';
import { newFieldKey } from '../fields/new-field-key';

/** The field of the branch's own that a column of a sheet would make. */
export function proposeOwnField(plan: SheetPlan, _peek: SheetPeek, column: ColumnPlan): BranchField {
  const key = newFieldKey();
  return {
    key,
    zh: column.header,
    en: column.header,
    type: 'text',
    kinds: plan.kind === 'mixed' ? ['individual', 'company'] : [plan.kind],
    synonyms: [column.header],
  };
}

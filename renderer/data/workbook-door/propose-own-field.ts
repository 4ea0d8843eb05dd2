import type { BranchField } from '@shared/domain/fields/branch-field';
import type { SheetPeek } from '@shared/domain/sheets/cell';
import type { ColumnPlan, SheetPlan } from '@shared/domain/sheets/plan';
import { readUnitRemark } from '@shared/domain/sheets/planning/header-text';
import { proposeField } from '@shared/domain/sheets/proposing/propose-field';
import { newFieldKey } from '../fields/new-field-key';

/** The field of the branch's own that a column of a sheet would make, its type told by the first cells. */
export function proposeOwnField(plan: SheetPlan, peek: SheetPeek, column: ColumnPlan): BranchField {
  const cells = peek.head
    .filter(({ number }) => number >= plan.firstDataRow)
    .map((row) => row.cells[column.index] ?? null);
  return proposeField(column.header, cells, {
    key: newFieldKey(),
    kinds: plan.kind === 'mixed' ? ['individual', 'company'] : [plan.kind],
    isMoneySheet: plan.titles.some(({ text }) => readUnitRemark(text) !== undefined),
  });
}

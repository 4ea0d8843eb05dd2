import { fieldOfBranch } from '../../fields/branch-fields';
import { fieldByKey } from '../../fields/catalogue';
import type { Field } from '../../fields/field';
import type { MoneyUnit } from '../../kernel/money';
import type { ColumnPlan, SheetPlan } from '../plan';

export interface BoundColumn {
  readonly column: ColumnPlan;
  readonly field: Field;
  readonly unit: MoneyUnit;
}

/** The columns of a sheet that are read into fields, in their order. */
export function bindColumns(plan: SheetPlan): BoundColumn[] {
  const bound: BoundColumn[] = [];
  for (const column of plan.columns) {
    const field = fieldOfColumn(column);
    if (field !== undefined) bound.push({ column, field, unit: column.unit ?? 'yuan' });
  }
  return bound;
}

/** The field a column is read as: one of the catalogue, or the one that this import adds. */
function fieldOfColumn({ fieldKey, newField }: ColumnPlan): Field | undefined {
  if (fieldKey === null) return undefined;
  return newField?.key === fieldKey ? fieldOfBranch(newField) : fieldByKey(fieldKey);
}

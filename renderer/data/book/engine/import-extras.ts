import type { TouchedRecord } from '@shared/domain/changes/change';
import { branchFieldId, touchNewField } from '@shared/domain/fields/branch-fields';
import type { BookRecord } from '@shared/domain/records/records';
import type { WorkbookPlan } from '@shared/domain/sheets/plan';

/** The fields of the branch's own that an import adds, each once, and none that the book has. */
export function touchNewFields(
  plan: WorkbookPlan,
  settings: ReadonlyMap<string, BookRecord>,
): TouchedRecord[] {
  const added = new Map<string, TouchedRecord>();
  for (const { newField } of plan.sheets.flatMap(({ columns }) => columns)) {
    if (newField === undefined || settings.has(branchFieldId(newField.key))) continue;
    added.set(newField.key, touchNewField(newField));
  }
  return [...added.values()];
}

import { type ImportRecord, readImportRecord } from '@renderer/data/imports/import-record';
import type { BookRecord } from '@shared/domain/records/records';
import type { SheetPlan } from '@shared/domain/sheets/plan';

/** The newest import in which a sheet was matched column by column as this one; `undefined` when there is none. */
export function findLastLike(imports: readonly BookRecord[], plan: SheetPlan): ImportRecord | undefined {
  const own = nameMapping(
    plan.columns.flatMap(({ path, fieldKey }): [string, string][] =>
      fieldKey === null ? [] : [[path, fieldKey]],
    ),
  );
  return imports
    .flatMap((record) => readImportRecord(record) ?? [])
    .filter(({ undoneAt }) => undoneAt === undefined)
    .filter(({ sheets }) => sheets.some(({ mapping }) => nameMapping(Object.entries(mapping)) === own))
    .sort((left, right) => right.at.localeCompare(left.at))[0];
}

/** A unit in a header says nothing about which field it is. */
function nameMapping(entries: readonly (readonly [string, string])[]): string {
  return entries
    .map(([, key]) => key)
    .sort()
    .join('|');
}

import type { TouchedRecord } from '@shared/domain/changes/change';
import {
  branchFieldId,
  nextFieldOrder,
  readBranchFields,
  touchNewField,
} from '@shared/domain/fields/branch-fields';
import { type BookRecord, solePartition } from '@shared/domain/records/records';
import type { WorkbookPlan } from '@shared/domain/sheets/plan';
import type { ImportOrder } from '../../imports/import-order';
import { describeLayout, largestKept, layoutId } from '../../own-layout/layout-record';
import type { OpenedWorkbook } from '../../workbook/workbook-client';
import { partitionKey } from '../store/manifest';
import type { PageStore } from '../store/page-store';

/** The fields of the branch's own that an import adds, each once, none that the book has, in the order of the columns. */
export function touchNewFields(
  plan: WorkbookPlan,
  settings: ReadonlyMap<string, BookRecord>,
): TouchedRecord[] {
  const added = new Map<string, TouchedRecord>();
  const first = nextFieldOrder(readBranchFields(settings.values()));
  for (const { newField } of plan.sheets.flatMap(({ columns }) => columns)) {
    if (newField === undefined || settings.has(branchFieldId(newField.key))) continue;
    if (added.has(newField.key)) continue;
    added.set(newField.key, touchNewField({ ...newField, order: first + added.size }));
  }
  return [...added.values()];
}

/**
 * Keeps the workbook itself, so that it can go out again as it was. One that is too large is kept by its name and its
 * columns only; the person will be asked for the file.
 */
export async function touchLayout(
  store: PageStore,
  { plan, sha256 }: ImportOrder,
  workbook: OpenedWorkbook,
): Promise<TouchedRecord[]> {
  const { file, sheets } = plan;
  if (sheets.length === 0) return [];
  const read = await workbook.readBytes(largestKept);
  const known = await findLayout(store, layoutId(sheets));
  return describeLayout({ file, sha256, original: read.ok ? read.value : null, sheets }, known);
}

async function findLayout(store: PageStore, id: string): Promise<BookRecord | undefined> {
  const key = partitionKey('layouts', solePartition);
  const page = (await store.indexOf(key)).pageOf.get(id);
  if (page === undefined) return undefined;
  return (await store.readPage(key, page)).find((record) => record.id === id);
}

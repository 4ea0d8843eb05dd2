import { join } from 'node:path';
import { exportOwnLayout, type OwnLayoutOptions } from '@renderer/data/own-layout/export-own-layout';
import { describeLayout, type LayoutRecord, largestKept } from '@renderer/data/own-layout/layout-record';
import { applyPatch, recordFrom } from '@shared/domain/changes/patch';
import type { CustomerRecord } from '@shared/domain/records/records';
import { planWorkbook } from '@shared/domain/sheets/planning/plan-workbook';
import type { WorkbookTalk } from './workbook-talk';

/** The layout that an import of a file leaves in the book; `kept`: with its bytes. */
export async function layoutOf(talk: WorkbookTalk, path: string, kept = true): Promise<LayoutRecord> {
  const opened = await talk.client.openWorkbook(talk.grant(path, 'read'));
  if (!opened.ok) throw new Error(opened.reason);
  const peek = await opened.value.peek();
  const original = await opened.value.readBytes(largestKept);
  if (!peek.ok) throw new Error(peek.reason);
  opened.value.close();
  const { file, sha256 } = peek.value;
  const { sheets } = planWorkbook(peek.value);
  const [touched] = describeLayout({
    file,
    sha256,
    original: kept && original.ok ? original.value : null,
    sheets,
  });
  return recordFrom(touched?.id ?? '', touched?.after ?? {}) as LayoutRecord;
}

/** Exports customers in a layout to `name` in `folder`. */
export async function exportLayout(
  talk: WorkbookTalk,
  layout: LayoutRecord,
  customers: readonly CustomerRecord[],
  folder: string,
  options: Partial<OwnLayoutOptions> & { readonly name?: string } = {},
) {
  const { name = '导出.xlsx', ...rest } = options;
  const path = join(folder, name);
  const table = { version: 1, all: () => customers, get: () => undefined, subscribe: () => () => {} };
  const done = await exportOwnLayout(
    talk.client,
    { customers: table },
    layout,
    talk.grant(path, 'write'),
    { full: true, newCustomers: 'omit', today: '2026-11-03', ...rest },
    () => {},
    new AbortController().signal,
  );
  return { path, done };
}

/** The customers with some of them edited, by customer number. */
export function editCustomers(
  customers: readonly CustomerRecord[],
  edits: Readonly<Record<string, Readonly<Record<string, unknown>>>>,
): readonly CustomerRecord[] {
  return customers.map((customer) => {
    const edit = edits[String(customer.customerNo)];
    return edit === undefined ? customer : applyPatch(customer, edit);
  });
}

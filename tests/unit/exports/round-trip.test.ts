import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beginWorkbook } from '@electron/workbook/write/write-workbook';
import { sheetsOfBook } from '@renderer/data/exports/customer-sheets';
import { declareWorkbook } from '@renderer/data/exports/export-customers';
import type { CustomerRecord } from '@shared/domain/records/records';
import { defaultSchemes } from '@shared/domain/tiers/default-schemes';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { fixture, importFile } from '../../helpers/import-workbook';

let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'branchbook-round-'));
});

afterEach(() => rm(folder, { recursive: true, force: true }));

async function writeBook(records: readonly CustomerRecord[], path: string): Promise<void> {
  const sheets = sheetsOfBook(records, { lang: 'zh-CN', schemes: defaultSchemes, masked: false });
  const begun = await beginWorkbook(path, declareWorkbook(sheets, '客户簿'));
  if (!begun.ok) throw new Error(begun.reason);
  for (const [place, sheet] of sheets.entries()) {
    const rows = sheet.records.map((record) => sheet.columns.map(({ cell }) => cell(record)));
    expect(await begun.value.addRows(place, rows)).toMatchObject({ ok: true });
  }
  expect(await begun.value.finish()).toMatchObject({ ok: true });
}

it('the whole book in full comes in again and changes nothing', async () => {
  const { customers } = await importFile(fixture('存量客户台账-2026年10月.xlsx'));
  const path = join(folder, '客户簿.xlsx');
  await writeBook(customers, path);
  const again = await importFile(path, { before: customers });
  expect(again.touched.slice(0, 3)).toEqual([]);
  expect(again.outcome).toMatchObject({ created: 0, updated: 0 });
  expect(again.outcome.report.filter(({ kind }) => kind === 'issue')).toEqual([]);
});

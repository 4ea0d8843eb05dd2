import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beginWorkbook } from '@electron/workbook/write/write-workbook';
import { listMarks } from '@renderer/data/exports/look-through-template';
import { describeSampleTemplate } from '@renderer/data/exports/sample-template';
import { planTemplate } from '@renderer/data/own-layout/template-plan';
import { declarationSchema } from '@shared/ipc/workbook-declaration';
import { describe, expect, it } from 'vitest';
import { readWholeWorkbook } from '../../helpers/read-workbook';

async function readBack(lang: 'zh-CN' | 'en') {
  const folder = await mkdtemp(join(tmpdir(), 'branchbook-template-'));
  try {
    const { declaration, rows } = describeSampleTemplate(lang);
    expect(declarationSchema.safeParse(declaration).success).toBe(true);
    const path = join(folder, 'template.xlsx');
    const begun = await beginWorkbook(path, declaration);
    if (!begun.ok) throw new Error(begun.reason);
    await begun.value.addRows(0, [...(rows[0] ?? [])]);
    await begun.value.finish();
    const read = await readWholeWorkbook(path);
    if (!read.ok) throw new Error(read.reason);
    const { peek, sheets } = read.value;
    return peek.sheets.map(({ name, index }, place) => ({ name, index, rows: sheets[place] ?? [] }));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

describe.each(['zh-CN', 'en'] as const)('the sample template in %s', (lang) => {
  it('has marks that are all known, and can be filled', async () => {
    const sheets = await readBack(lang);
    const marks = listMarks(sheets);
    expect(marks.filter(({ mark }) => mark === null)).toEqual([]);
    expect(new Set(marks.map(({ mark }) => mark?.kind))).toEqual(
      new Set(['branch', 'month', 'count', 'number', 'field', 'total']),
    );
    const planned = planTemplate('template.xlsx', sheets);
    if (!planned.ok) throw new Error(planned.reason);
    const [sheet] = planned.value;
    expect(sheet?.repeated).toMatchObject({ row: 4 });
    expect(sheet?.repeated?.marked).toHaveLength(8);
    // Title and note above, totals below.
    expect(sheet?.single.map(({ row }) => row)).toEqual([1, 2, 5, 5]);
    expect(sheet?.single.every(({ unit }) => unit === 'wan')).toBe(true);
  });
});

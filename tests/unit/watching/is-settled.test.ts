import { isSettled } from '@renderer/data/watching/is-settled';
import type { WorkbookPeek } from '@shared/domain/sheets/cell';
import { listRemembered } from '@shared/domain/sheets/memory/list-remembered';
import { touchRemembered } from '@shared/domain/sheets/memory/touch-remembered';
import { planWorkbook } from '@shared/domain/sheets/planning/plan-workbook';
import { describe, expect, test } from 'vitest';
import { fixture } from '../../helpers/import-workbook';
import { readWithOwnReader } from '../../helpers/own-reader-rows';

async function peekAt(name: string): Promise<WorkbookPeek> {
  return (await readWithOwnReader(decodeURIComponent(fixture(name)))).peek;
}

/** What an import of a workbook leaves behind for the next of its shape. */
function remember(peek: WorkbookPeek) {
  const records = touchRemembered([], planWorkbook(peek).sheets);
  return listRemembered(records.map(({ id, after }) => ({ id, ...after })));
}

const settledBy = (peek: WorkbookPeek, memory: ReturnType<typeof remember>) =>
  isSettled(planWorkbook(peek, {}, memory), peek);

describe('a workbook that may be taken by itself', () => {
  test('is one whose sheets were all imported in this shape before', async () => {
    const memory = remember(await peekAt('月度余额表-202609.xlsx'));
    expect(settledBy(await peekAt('月度余额表-202610.xlsx'), memory)).toBe(true);
  });

  test('is not one that nobody has seen yet, nor one of another shape', async () => {
    const october = await peekAt('月度余额表-202610.xlsx');
    expect(settledBy(october, [])).toBe(false);
    expect(settledBy(october, remember(await peekAt('客户维护表-证券营业部.xlsx')))).toBe(false);
  });

  test('is not one with a new column', async () => {
    const memory = remember(await peekAt('月度余额表-202609.xlsx'));
    const october = await peekAt('月度余额表-202610.xlsx');
    const sheets = october.sheets.map((sheet) => ({
      ...sheet,
      head: sheet.head.map((row) => ({ ...row, cells: [...row.cells, row.number === 1 ? null : '新列'] })),
    }));
    expect(settledBy({ ...october, sheets }, memory)).toBe(false);
  });

  test('is not one with hidden rows that nobody decided about', async () => {
    const memory = remember(await peekAt('月度余额表-202609.xlsx'));
    const october = await peekAt('月度余额表-202610.xlsx');
    const sheets = october.sheets.map((sheet) => ({ ...sheet, hiddenRows: 3 }));
    expect(settledBy({ ...october, sheets }, memory)).toBe(false);
  });

  test('is not one whose ledger lost its header, but may hold a short sheet of notes', async () => {
    const memory = remember(await peekAt('月度余额表-202609.xlsx'));
    const october = await peekAt('月度余额表-202610.xlsx');
    const notes = (filledRows: number) => ({
      name: '说明',
      index: october.sheets.length,
      visibility: 'visible' as const,
      head: [{ number: 1, cells: ['本表由运营部提供，如有疑问请联系。'] }],
      merges: [],
      filledRows,
      lastRow: filledRows,
      hiddenColumns: [],
    });
    expect(settledBy({ ...october, sheets: [...october.sheets, notes(3)] }, memory)).toBe(true);
    expect(settledBy({ ...october, sheets: [...october.sheets, notes(4000)] }, memory)).toBe(false);
  });
});

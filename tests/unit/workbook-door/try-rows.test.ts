import type { OpenedWorkbook } from '@renderer/data/workbook/workbook-client';
import { Shelf, ShelfRoom } from '@renderer/data/workbook-door/desk/shelf';
import { type Trial, tryImport } from '@renderer/data/workbook-door/desk/try-import';
import { tryRows } from '@renderer/data/workbook-door/desk/try-rows';
import type { CheckOrder } from '@renderer/data/workbook-door/door-protocol';
import { indexExisting } from '@shared/domain/imports/existing-customers';
import { succeed } from '@shared/domain/kernel/result';
import type { CustomerRecord } from '@shared/domain/records/records';
import type { RawCell, RawRow, WorkbookPeek } from '@shared/domain/sheets/cell';
import type { CellRepair } from '@shared/domain/sheets/choices';
import { planWorkbook } from '@shared/domain/sheets/planning/plan-workbook';
import { describe, expect, it } from 'vitest';

const table: readonly (readonly RawCell[])[] = [
  ['客户号', '客户姓名', '性别', '手机', '存款（万元）'],
  ['00070011', '赵一帆', '男', '13900001001', 12.5],
  ['00070012', '钱小芸', '不详人', '13900001002', 3],
  ['00070013', '孙立人', '女', '1390000100', 4],
  ['00070012', '钱小芸', '女', '13900001002', 8],
  ['00070014', '李安娜', '女', '13900001004', '五万多'],
];
const rows: readonly RawRow[] = table.map((cells, at) => ({ number: at + 1, cells }));
const peek: WorkbookPeek = {
  file: '名单.xlsx',
  size: 1,
  sha256: '0'.repeat(64),
  sheets: [
    {
      name: '名单',
      index: 0,
      visibility: 'visible',
      head: rows,
      merges: [],
      filledRows: rows.length,
      lastRow: rows.length,
      hiddenColumns: [],
    },
  ],
};
const existing = indexExisting([
  { id: 'a', kind: 'individual', customerNo: '00070011', name: '赵一帆', gender: 'male' } as CustomerRecord,
]);

/** A workbook that is at hand already. */
const book: OpenedWorkbook = {
  async *readRows() {
    yield succeed(rows);
  },
  close: () => undefined,
} as Pick<OpenedWorkbook, 'readRows' | 'close'> as OpenedWorkbook;

function orderWith(cells: readonly CellRepair[]): CheckOrder {
  const plan = planWorkbook(peek);
  const sheets = plan.sheets.map((sheet) => ({ ...sheet, repairs: { cells, replacements: [] } }));
  return { plan: { ...plan, sheets }, period: '2026-10', today: '2026-11-03' };
}

async function tryAll(order: CheckOrder): Promise<{ trial: Trial; shelf: Shelf }> {
  const shelf = new Shelf(new ShelfRoom());
  const watch = { signal: new AbortController().signal, progress: () => undefined };
  const tried = await tryImport(order, existing, book, () => shelf, watch);
  if (!tried.ok) throw new Error(tried.reason);
  return { trial: tried.value, shelf };
}

async function repair(cell: CellRepair) {
  const { trial, shelf } = await tryAll(orderWith([]));
  const order = orderWith([cell]);
  const [sheet] = order.plan.sheets;
  const row = shelf.find(cell.row);
  if (sheet === undefined || row === undefined) throw new Error('No such row');
  const answer = tryRows(order, sheet, [row], [cell.column], existing, trial, shelf);
  const whole = await tryAll(order);
  return { answer, trial, whole: whole.trial };
}

describe('a row tried again on its own', () => {
  it.each([
    ['a choice that was not understood', { row: 3, column: 2, text: '女' }, false],
    ['an amount that was not understood', { row: 6, column: 4, text: '5' }, true],
    ['a value of a customer that the book has', { row: 2, column: 4, text: '13' }, true],
    ['a value that is made worse', { row: 4, column: 4, text: '很多' }, true],
    ['a mobile, by which customers are recognised', { row: 4, column: 3, text: '13900001003' }, false],
    ['a name', { row: 2, column: 1, text: '赵一凡' }, false],
    ['a row that repeats another', { row: 5, column: 4, text: '9' }, false],
  ])('%s', async (_case, cell, isEnough) => {
    const { answer, trial, whole } = await repair(cell);
    expect(answer !== null).toBe(isEnough);
    if (answer === null) return;
    expect(answer.outcome).toEqual(whole.answer.outcome);
    expect(answer.sheets).toEqual(whole.answer.sheets);
    const [now, then] = [trial.findings.get(0), whole.findings.get(0)];
    for (const { number } of rows) {
      expect(now?.kindOf(number)).toBe(then?.kindOf(number));
      expect(now?.marksOf(number)).toEqual(then?.marksOf(number));
    }
  });
});

import { Shelf, ShelfRoom } from '@renderer/data/workbook-door/desk/shelf';
import { currentPlan, findObstacle, firstStep, noCheck } from '@renderer/data/workbook-door/door-state';
import { failureOfPlan } from '@renderer/data/workbook-door/first-failure';
import {
  listChoices,
  moveHeader,
  planOf,
  setColumnField,
  setColumnUnit,
  takeSheet,
} from '@renderer/data/workbook-door/sheet-choices';
import { maskRaw } from '@renderer/features/workbooks/sheet/mask-raw';
import type { WorkbookPeek } from '@shared/domain/sheets/cell';
import { planWorkbook } from '@shared/domain/sheets/planning/plan-workbook';
import { beforeAll, describe, expect, it } from 'vitest';
import { readWithExcelJs } from '../../helpers/exceljs-rows';
import { fixture } from '../../helpers/import-workbook';

let peek: WorkbookPeek;

beforeAll(async () => {
  ({ peek } = await readWithExcelJs(decodeURIComponent(fixture('存量客户台账-2026年10月.xlsx'))));
});

function choicesOf(book: WorkbookPeek) {
  return listChoices(book, planWorkbook(book));
}

describe('choices about sheets', () => {
  it('amount to the plan they came from', () => {
    const plan = planWorkbook(peek);
    expect(planOf(peek.file, choicesOf(peek))).toEqual(plan);
    expect(firstStep(plan, peek)).toBe('check');
    expect(findObstacle(plan)).toBeNull();
    expect(failureOfPlan(plan)).toBeNull();
  });

  it('leave a sheet out with a reason, and take a hidden one in when asked', () => {
    const left = choicesOf(peek).map((choice) => (choice.index === 1 ? { ...choice, taken: false } : choice));
    const plan = planOf(peek.file, left);
    expect(plan.sheets.map(({ name }) => name)).toEqual(['个人客户']);
    expect(plan.ignored).toContainEqual({ index: 1, name: '公司客户', reason: 'sheet.leftOut' });
    const [, , hidden] = choicesOf(peek);
    const hiddenPeek = peek.sheets[2];
    if (hidden === undefined || hiddenPeek === undefined) throw new Error('no third sheet');
    const taken = takeSheet(hidden, hiddenPeek, peek.file, true);
    expect(taken.taken).toBe(true);
    const open = { peek, choices: [taken], step: 'table', sheet: 2, check: noCheck, alike: null } as const;
    expect(findObstacle(currentPlan(open))).toMatchObject({ kind: 'noName', sheet: '代码表' });
  });

  it('move the header, and stay as they were where nothing stands', () => {
    const [first] = choicesOf(peek);
    const sheet = peek.sheets[0];
    if (first === undefined || sheet === undefined) throw new Error('no first sheet');
    const moved = moveHeader(first, sheet, peek.file, 4, 4);
    expect(moved.plan).toMatchObject({ headerRows: [4], firstDataRow: 5 });
    expect(moveHeader(first, sheet, peek.file, 5000, 5000)).toBe(first);
  });

  it('never give one field to two columns', () => {
    const [first] = choicesOf(peek);
    if (first === undefined) throw new Error('no first sheet');
    const columns = first.plan?.columns ?? [];
    const address = columns.find(({ fieldKey }) => fieldKey === 'address')?.index ?? -1;
    expect(setColumnField(first, address, 'name')).toBe(first);
    const without = setColumnField(first, address, null);
    expect(without.plan?.columns[address]).toMatchObject({ fieldKey: null, matched: 'given' });
    const deposits = columns.find(({ fieldKey }) => fieldKey === 'deposits')?.index ?? -1;
    const inYuan = setColumnUnit(first, deposits, 'yuan');
    expect(inYuan.plan?.columns[deposits]).toMatchObject({ unit: 'yuan', unitFrom: 'given' });
  });
});

describe('rows kept for showing', () => {
  const row = (number: number) => ({ number, cells: new Array<string>(1000).fill('x') });

  it('are all of a sheet that fits, and only those worth seeing beyond', () => {
    const shelf = new Shelf(new ShelfRoom());
    shelf.beginReading();
    for (let number = 1; number <= 2000; number += 1) shelf.put(row(number), () => number % 100 === 0);
    shelf.endReading();
    expect(shelf.complete).toBe(false);
    const kept = shelf.rows.map(({ number }) => number);
    expect(kept.slice(0, 500)).toEqual(Array.from({ length: 500 }, (_, at) => at + 1));
    expect(kept.at(-1)).toBe(2000);
    expect(shelf.notShown).toBe(2000 - kept.length);
  });

  it('are the same after another reading', () => {
    const shelf = new Shelf(new ShelfRoom());
    const read = () => {
      shelf.beginReading();
      for (let number = 1; number <= 1500; number += 1) shelf.put(row(number), () => number % 50 === 0);
      shelf.endReading();
      return shelf.rows.map(({ number }) => number);
    };
    const first = read();
    expect(read()).toEqual(first);
  });
});

describe('cells as the sheet has them', () => {
  it('hide numbers in every form', () => {
    const phone = { type: 'phone', sensitivity: 'phone' } as const;
    expect(maskRaw(phone, '13888888888')).toBe('138****8888');
    expect(maskRaw(phone, '139 9343 4470')).toBe('139 **** 4470');
    expect(maskRaw(phone, '13900018888/15088880001')).toBe('139****8888/150****0001');
    expect(maskRaw({ type: 'text', sensitivity: 'plain' }, '田安路1号')).toBe('田安路1号');
    expect(maskRaw({ type: 'text', sensitivity: 'plain' }, '爱人13888888888')).toBe('爱人138****8888');
    expect(maskRaw(undefined, '另有 13888888888')).toBe('另有 138****8888');
  });
});

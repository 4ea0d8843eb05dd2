import { offerAlike } from '@renderer/data/workbook-door/offer-alike';
import {
  decideRows,
  putAllBack,
  putBack,
  repairCells,
  replaceAlike,
} from '@renderer/data/workbook-door/row-choices';
import type { SheetChoice } from '@renderer/data/workbook-door/sheet-choices';
import type { SheetPlan } from '@shared/domain/sheets/plan';
import { describe, expect, it } from 'vitest';

const plan: SheetPlan = {
  name: '名单',
  index: 0,
  titles: [],
  headerRows: [1],
  firstDataRow: 2,
  columns: [],
  kind: 'individual',
  stage: 'established',
  filledRows: 9,
};
const choice: SheetChoice = {
  index: 0,
  name: '名单',
  visibility: 'visible',
  filledRows: 9,
  taken: true,
  plan,
  recalled: null,
  reason: null,
};

describe('cells written anew', () => {
  it('take the newer text, and are gone when they are put back', () => {
    const once = repairCells(choice, [{ row: 3, column: 2, text: '男' }]);
    const twice = repairCells(once, [{ row: 3, column: 2, text: '女' }]);
    expect(twice.plan?.repairs).toEqual({
      cells: [{ row: 3, column: 2, text: '女' }],
      replacements: [],
    });
    expect(putBack(twice, 3, 2, '不详')).toEqual(choice);
  });

  it('one cell is put back alone; of cells written anew together all are', () => {
    const replaced = replaceAlike(choice, { column: 2, from: '不详', to: '女' });
    const both = repairCells(replaced, [{ row: 3, column: 2, text: '男' }]);
    const first = putBack(both, 3, 2, '不详');
    expect(first.plan?.repairs).toEqual(replaced.plan?.repairs);
    expect(putBack(first, 4, 2, '不详')).toEqual(choice);
    expect(putAllBack(both)).toEqual(choice);
  });

  it('the same words of a column have one replacement', () => {
    const once = replaceAlike(choice, { column: 2, from: '不详', to: '女' });
    const twice = replaceAlike(once, { column: 2, from: '不详', to: '' });
    expect(twice.plan?.repairs?.replacements).toEqual([{ column: 2, from: '不详', to: '' }]);
  });
});

describe('decisions about rows', () => {
  it('are kept by row and taken back one by one', () => {
    const decided = decideRows(
      choice,
      new Map([
        [5, { kind: 'skip' }],
        [7, { kind: 'merge', fields: ['mobile'], otherRow: { sheet: 0, row: 3 } }],
      ]),
    );
    expect(decided.plan?.decisions?.[5]).toEqual({ kind: 'skip' });
    const fewer = decideRows(decided, new Map([[5, null]]));
    expect(Object.keys(fewer.plan?.decisions ?? {})).toEqual(['7']);
    expect(decideRows(fewer, new Map([[7, null]]))).toEqual(choice);
  });
});

describe('the same repair for other cells', () => {
  const offer = { sheet: 0, row: 3, column: 2, to: '女' };

  it.each([
    ['the same words', { text: '不详', sameText: 4, sameTrouble: [] }, '女', true],
    ['other words with the same trouble', { text: '不详', sameText: 0, sameTrouble: [5, 6] }, '女', false],
    ['other words, all made blank', { text: '不详', sameText: 0, sameTrouble: [5, 6] }, '', true],
    ['nothing like it', { text: '不详', sameText: 0, sameTrouble: [] }, '', false],
  ])('%s', (_case, cells, to, isOffered) => {
    expect(offerAlike({ ...offer, to, cells }) !== null).toBe(isOffered);
  });
});

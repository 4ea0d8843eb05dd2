import {
  copyFormula,
  editReferences,
  listReferences,
  writeReference,
} from '@electron/workbook/patch/formula/references';
import { moveFormula, RowMap, type RowMaps } from '@electron/workbook/patch/formula/row-map';
import { CellSet, findStale } from '@electron/workbook/patch/formula/stale-results';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const insert = (before: number, model: number, count: number) => ({
  before,
  model,
  rows: Array.from({ length: count }, () => new Map()),
});

/** Two rows like row 8 put in above row 9 of 台账. */
const maps: RowMaps = new Map([['台账', new RowMap([insert(9, 8, 2)])]]);

describe('formulas when two rows like row 8 are put in above row 9', () => {
  test.each([
    ['below them', 12, 'SUM(C5:C8)', 'SUM(C5:C10)'],
    ['a whole block', 12, 'SUMIF($B$5:$B$8,"王",C$5:C$8)', 'SUMIF($B$5:$B$10,"王",C$5:C$10)'],
    ['one row for a template', 12, 'SUM(C8:C8)', 'SUM(C8:C10)'],
    ['a row of cells is no column', 12, 'SUM(C8:F8)', 'SUM(C8:F8)'],
    ['single cells', 12, 'C8+C9*$C$12', 'C8+C11*$C$14'],
    ['what ends above', 12, 'SUM(C5:C7)', 'SUM(C5:C7)'],
    ['what goes beyond', 12, 'SUM(C5:C20)', 'SUM(C5:C22)'],
    ['a share of the total', 8, 'C8/SUM(C$5:C$8)', 'C8/SUM(C$5:C$10)'],
    ['a running total', 8, 'SUM(C$5:C8)', 'SUM(C$5:C8)'],
    ['whole columns and rows', 12, 'SUM(C:C)+SUM(9:9)', 'SUM(C:C)+SUM(11:11)'],
    ['another sheet', 12, '汇总!C9+台账!C9', '汇总!C9+台账!C11'],
    ['a name in quotes', 12, "'台账'!C9&'it''s'!C9", "'台账'!C11&'it''s'!C9"],
    [
      'texts, names and functions',
      12,
      'IF(A9="C9",LOG10(C9),C9_x+TRUE)',
      'IF(A11="C9",LOG10(C11),C9_x+TRUE)',
    ],
    ['another workbook', 12, "[1]台账!C9+'[账.xlsx]台账'!C9+C9", "[1]台账!C9+'[账.xlsx]台账'!C9+C11"],
    ['columns of a table', 12, '表1[[#This Row],[C9]]+表1[C9]', '表1[[#This Row],[C9]]+表1[C9]'],
    ['errors', 12, 'IF(ISNA(#N/A),#REF!,C9)', 'IF(ISNA(#N/A),#REF!,C11)'],
  ])('%s', (_name, row, formula, moved) => {
    expect(moveFormula(formula, { sheet: '台账', row }, maps)).toBe(moved);
  });

  test('of another sheet follow only what they look at', () => {
    expect(moveFormula("SUM('台账'!C5:C8)+C9", { sheet: '汇总', row: 9 }, maps)).toBe(
      "SUM('台账'!C5:C10)+C9",
    );
  });
});

describe('a formula copied down', () => {
  test.each([
    ['SUM(L8:N8)*$A$1+B$2', 3, 0, 'SUM(L11:N11)*$A$1+B$2'],
    ['C8+D8', 0, 2, 'E8+F8'],
    ['A1', -1, 0, '#REF!'],
    ['SUM(A:B)+SUM($C:C)', 1, 1, 'SUM(B:C)+SUM($C:D)'],
  ])('%s by %i and %i', (formula, rows, columns, copied) => {
    expect(copyFormula(formula, rows, columns)).toBe(copied);
  });
});

test('references are written as they were read', () => {
  const cell = fc
    .tuple(
      fc.boolean(),
      fc.integer({ min: 0, max: 16_383 }),
      fc.boolean(),
      fc.integer({ min: 1, max: 1_048_576 }),
    )
    .map(([leftFixed, left, topFixed, top]) => ({ leftFixed, left, topFixed, top }));
  const text = (of: { leftFixed: boolean; left: number; topFixed: boolean; top: number }) =>
    writeReference({
      ...of,
      sheet: null,
      shape: 'cell',
      bottom: of.top,
      right: of.left,
      bottomFixed: of.topFixed,
      rightFixed: of.leftFixed,
    });
  fc.assert(
    fc.property(cell, cell, fc.constantFrom('', '台账!', "'a b'!"), (first, second, sheet) => {
      const formula = `IF(${sheet}${text(first)}:${text(second)}>1,"${text(first)}",${text(second)}%)`;
      expect(editReferences(formula, writeReference)).toBe(formula);
      expect(listReferences(formula).references).toHaveLength(2);
    }),
  );
});

test.each([
  ['SUM(A1:B2)', false],
  ['IF(TRUE,1,2)', false],
  ['户均*2', true],
  ['SUM(表1[金额])', true],
  ['INDIRECT("A1")', true],
  ['TODAY()-A1', true],
  ['SUM(甲:丙!A1)', true],
])('%s looks at more than its references tell: %s', (formula, opaque) => {
  expect(listReferences(formula).opaque).toBe(opaque);
});

describe('results that no longer hold', () => {
  const sheet = (name: string, formulas: Readonly<Record<string, string>>) => ({
    name,
    formulas: Object.entries(formulas).map(([place, formula]) => {
      const column = place.charCodeAt(0) - 65;
      return { row: Number(place.slice(1)), column, ...listReferences(formula) };
    }),
  });

  function stale(
    sheets: readonly ReturnType<typeof sheet>[],
    changed: readonly (readonly [number, number])[],
  ): readonly string[] {
    const cells = sheets.map(() => new CellSet());
    for (const [row, column] of changed) cells[0]?.add(row, column);
    const found = findStale(sheets, cells, () => false);
    return sheets.flatMap(({ name, formulas }, at) =>
      formulas.flatMap(({ row, column }) =>
        found[at]?.has(row, column) === true ? [`${name}!${String.fromCharCode(65 + column)}${row}`] : [],
      ),
    );
  }

  test('are found along chains and over sheets', () => {
    const sheets = [
      sheet('一', { C1: 'A1+B1', C2: 'A2+B2', C9: 'SUM(C1:C8)', D1: '1+1' }),
      sheet('二', { A1: '一!C9*2', A2: '一!C2', A3: 'A1' }),
    ];
    expect(stale(sheets, [[1, 0]])).toEqual(['一!C1', '一!C9', '二!A1', '二!A3']);
  });

  test('of long running totals, from the top and from the bottom', () => {
    const down: Record<string, string> = {};
    const up: Record<string, string> = {};
    for (let row = 2; row <= 200; row++) down[`B${row}`] = `B${row - 1}+A${row}`;
    for (let row = 1; row < 200; row++) up[`B${row}`] = `B${row + 1}+A${row}`;
    expect(stale([sheet('一', down)], [[100, 0]])).toHaveLength(101);
    expect(stale([sheet('一', up)], [[3, 0]]).length).toBeGreaterThanOrEqual(3);
  });

  test('of large blocks', () => {
    const sheets = [sheet('一', { C1: 'SUM(A1:A90000)', C2: 'SUM(A1:A400)', C3: 'SUM(B1:B90000)' })];
    expect(stale(sheets, [[500, 0]])).toEqual(['一!C1']);
  });
});

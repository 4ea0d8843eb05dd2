import type { RawCell, SheetPart, WorkbookPeek } from '@shared/domain/sheets/cell';
import { cropRow } from '@shared/domain/sheets/parts/crop';
import { splitTables } from '@shared/domain/sheets/parts/split-tables';
import { planWorkbook } from '@shared/domain/sheets/planning/plan-workbook';
import { createRowReader } from '@shared/domain/sheets/rows/read-row';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readWithExcelJs } from '../../helpers/exceljs-rows';
import { fixture } from '../../helpers/import-workbook';
import { type MadeSheet, workbookOf } from '../../helpers/sheet-of';

type Rows = readonly (readonly RawCell[])[];

function splitOf(...sheets: readonly MadeSheet[]): WorkbookPeek {
  return splitTables(workbookOf(...sheets).peek);
}

/** Where the tables of one sheet lie: `A3:D9` in zero-based numbers. */
function placesOf(rows: Rows, merges: MadeSheet['merges'] = []): unknown {
  return splitOf({ rows, merges }).sheets.map(({ part }) =>
    part === undefined ? 'whole' : [part.top, part.left, part.bottom, part.right],
  );
}

/** Names of the customers that each table gives. */
function namesOf(rows: Rows, merges: MadeSheet['merges'] = []): unknown {
  const made = workbookOf({ rows, merges });
  return planWorkbook(splitTables(made.peek)).sheets.map((plan) => {
    const read = createRowReader(plan);
    return (made.rows[0] ?? [])
      .filter(({ number }) => number >= plan.firstDataRow)
      .map(read)
      .flatMap((reading) => (reading.outcome === 'customer' ? [reading.values.name] : []));
  });
}

const header = ['客户号', '姓名', '手机', '存款'];
const zhang: readonly RawCell[] = ['001', '张三', '13522910155', 3];
const li: readonly RawCell[] = ['002', '李四', '13551634073', 4];
const wang: readonly RawCell[] = ['003', '王五', '13551634074', 5];
const firm: readonly RawCell[] = ['G01', '四明建材有限公司', '91330212BPEBKN4FYF', 9];
const last = 16_383;

describe('tables side by side', () => {
  it('are told by a blank column between them', () => {
    const rows: Rows = [
      ['某支行客户', null, null, null, null, null, null, null, '单位：万元'],
      [...header, null, ...header],
      [...zhang, null, ...li],
      [...wang],
    ];
    expect(placesOf(rows)).toEqual([
      [1, 0, 4, 4],
      [1, 5, 4, last],
    ]);
    expect(namesOf(rows)).toEqual([['张三', '王五'], ['李四']]);
    const plans = planWorkbook(splitOf({ name: '客户', rows })).sheets;
    expect(plans.map(({ name, index }) => [name, index])).toEqual([
      ['客户（表1）', 0],
      ['客户（表2）', 1],
    ]);
    expect(plans.map(({ columns }) => columns.map(({ letter }) => letter).join(''))).toEqual([
      'ABCD',
      'FGHI',
    ]);
    // The unit stands above the second table only, and holds for both.
    expect(plans.map(({ columns }) => columns.at(-1)?.unit)).toEqual(['wan', 'wan']);
  });

  it('are told by the same header words without a gap', () => {
    const rows: Rows = [
      ['序号', '姓名', '手机', '序号', '姓名', '手机', '序号', '姓名', '手机'],
      [1, '张三', '13522910155', 2, '李四', '13551634073', 3, '王五', null],
      [4, '赵六', '13522910156', 5, '钱七', null],
    ];
    expect(namesOf(rows)).toEqual([['张三', '赵六'], ['李四', '钱七'], ['王五']]);
  });

  it('may have headers in rows of their own and columns of their own', () => {
    const rows: Rows = [
      ['个人客户', null, null, null, null, '公司客户'],
      [...header, null, '客户号', '企业名称', '统一社会信用代码', '存款'],
      [...zhang, null, ...firm],
    ];
    expect(namesOf(rows)).toEqual([['张三'], ['四明建材有限公司']]);
    expect(planWorkbook(splitOf({ rows })).sheets.map(({ kind }) => kind)).toEqual(['individual', 'company']);
  });

  it.each<[string, Rows]>([
    [
      'a blank column within a table',
      [
        ['客户号', '姓名', null, '手机', '存款'],
        ['001', '张三', null, '13522910155', 3],
      ],
    ],
    [
      'notes beside a table',
      [
        [...header, null, '说明', '口径'],
        [...zhang, null, '数据取自核心', '月末'],
      ],
    ],
    [
      'one more name behind a blank column',
      [
        [...header, null, '转介客户姓名', '转介金额'],
        [...zhang, null, '李四', 3],
      ],
    ],
    [
      'the same words under headings that differ',
      [
        ['本人', null, '配偶', null, '担保人', null],
        ['姓名', '手机', '姓名', '手机', '姓名', '手机'],
        ['张三', '13522910155', '李四', '13551634073', '王五', '13551634074'],
      ],
    ],
    [
      'a phone column twice',
      [
        ['姓名', '手机', '客户号', '手机'],
        ['张三', '13522910155', '001', '13551634073'],
      ],
    ],
  ])('are not seen in %s', (_what, rows) => {
    expect(placesOf(rows)).toEqual(['whole']);
  });
});

describe('tables below each other', () => {
  const rows: Rows = [
    ['个人客户', null, '单位：万元'],
    header,
    zhang,
    li,
    ['合计', null, null, 7],
    ['制表人：王芳'],
    [],
    ['二、公司客户'],
    ['客户号', '企业名称', '统一社会信用代码', '存款'],
    firm,
  ];

  it('are told by a second header with other columns', () => {
    expect(placesOf(rows)).toEqual([
      [1, 0, 6, last],
      [7, 0, 10, last],
    ]);
    expect(namesOf(rows)).toEqual([['张三', '李四'], ['四明建材有限公司']]);
    const plans = planWorkbook(splitOf({ name: '客户', rows })).sheets;
    expect(plans.map(({ kind, filledRows, headerRows }) => [kind, filledRows, headerRows])).toEqual([
      ['individual', 6, [2]],
      ['company', 3, [9]],
    ]);
    // The unit stands above the first table alone.
    expect(plans.map(({ columns }) => columns.at(-1)?.unit)).toEqual(['wan', 'wan']);
  });

  it('are one table when the same header comes again, with or without a title', () => {
    const again: Rows = [['一组'], header, zhang, [], ['二组'], header, li, ['客户号', '姓名', '手机'], wang];
    expect(placesOf(again)).toEqual(['whole']);
    expect(namesOf(again)).toEqual([['张三', '李四', '王五']]);
  });

  it('are two when the same words stand in other columns', () => {
    const moved: Rows = [
      header,
      zhang,
      [],
      ['姓名', '客户号', '存款', '手机'],
      ['李四', '002', 4, '13551634073'],
    ];
    expect(namesOf(moved)).toEqual([['张三'], ['李四']]);
  });

  it('are told under merged headers of two rows', () => {
    const merged: Rows = [
      ['客户号', '姓名', '金融资产(万元)', null],
      [null, null, '存款', '理财'],
      ['001', '张三', 3, 4],
      ['客户号', '姓名', '金融资产(万元)', null],
      [null, null, '存款', '理财'],
      ['002', '李四', 3, 4],
      ['客户号', '企业名称', '统一社会信用代码', '贷款'],
      ['G01', '四明建材有限公司', '91330212BPEBKN4FYF', 9],
    ];
    const merges = [1, 4].flatMap((top) => [
      { top, bottom: top + 1, left: 0, right: 0 },
      { top, bottom: top + 1, left: 1, right: 1 },
      { top, bottom: top, left: 2, right: 3 },
    ]);
    expect(namesOf(merged, merges)).toEqual([['张三', '李四'], ['四明建材有限公司']]);
  });

  it('may themselves stand side by side', () => {
    const both: Rows = [
      [...header, null, ...header],
      [...zhang, null, ...li],
      [],
      ['客户号', '企业名称', '统一社会信用代码', '存款', null, '客户号', '姓名', '手机', '存款'],
      [...firm, null, ...wang],
    ];
    expect(namesOf(both)).toEqual([['张三'], ['四明建材有限公司'], ['李四', '王五']]);
  });
});

describe('looks at tables', () => {
  it('number the further tables beyond all sheets, and take a mapping by the name of the sheet', () => {
    const two: MadeSheet = {
      name: '甲',
      rows: [
        [...header, null, ...header],
        [...zhang, null, ...li],
      ],
    };
    const peek = splitOf(two, { name: '乙', rows: [header, wang] }, { ...two, name: '丙' });
    expect(peek.sheets.map(({ name, index }) => [name, index])).toEqual([
      ['甲（表1）', 0],
      ['甲（表2）', 3],
      ['乙', 1],
      ['丙（表1）', 2],
      ['丙（表2）', 4],
    ]);
    const plan = planWorkbook(peek, { 甲: { 存款: 'wealth' } });
    expect(plan.sheets[1]?.columns.at(-1)).toMatchObject({ fieldKey: 'wealth', matched: 'given' });
  });

  it('leave workbooks with one table a sheet as they are, the same object', async () => {
    for (const name of [
      '存量客户台账-2026年10月.xlsx',
      '客户维护表-证券营业部.xlsx',
      '月度余额表-202610.xlsx',
    ]) {
      const { peek } = await readWithExcelJs(fixture(name));
      expect(splitTables(peek)).toBe(peek);
    }
    const hidden = workbookOf({
      visibility: 'hidden',
      rows: [
        [...header, null, ...header],
        [...zhang, null, ...li],
      ],
    });
    expect(splitTables(hidden.peek)).toBe(hidden.peek);
  });

  it('crop a row without moving its columns', () => {
    const part: SheetPart = { sheet: 0, top: 2, bottom: 5, left: 2, right: 3 };
    const cells = ['a', 'b', 'c', 'd', 'e'];
    expect(cropRow(part, { number: 2, cells })).toEqual({ number: 2, cells: [null, null, 'c', 'd'] });
    expect(cropRow(part, { number: 3, cells, hidden: true })).toMatchObject({ hidden: true });
    expect(cropRow(part, { number: 3, cells: ['a'] })).toBeUndefined();
    expect([1, 6].map((number) => cropRow(part, { number, cells }))).toEqual([undefined, undefined]);
    const whole = { number: 3, cells };
    expect(cropRow({ ...part, left: 0, right: 9 }, whole)).toBe(whole);
  });

  it('never lose or double a cell of the rows, whatever stands in a sheet', () => {
    const word = fc.constantFrom<RawCell>(
      ...header,
      '张三',
      '13522910155',
      '合计',
      null,
      null,
      5,
      '二、公司',
    );
    const sheet = fc.array(fc.array(word, { maxLength: 10 }), { maxLength: 14 });
    fc.assert(
      fc.property(sheet, (rows) => {
        const made = workbookOf({ rows });
        const parts = splitTables(made.peek).sheets.flatMap(({ part }) => part ?? []);
        if (parts.length === 0) return;
        for (const { number, cells } of made.rows[0] ?? []) {
          cells.forEach((cell, column) => {
            const seen = parts.filter(
              (part) => (cropRow(part, { number, cells })?.cells[column] ?? null) !== null,
            );
            expect(seen).toHaveLength(cell === null ? 0 : 1);
          });
        }
      }),
    );
  });
});

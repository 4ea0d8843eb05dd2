import type { RawCell } from '@shared/domain/sheets/cell';
import type { SheetPlan } from '@shared/domain/sheets/plan';
import { guessColumns } from '@shared/domain/sheets/planning/guess-columns';
import { matchColumns } from '@shared/domain/sheets/planning/match-columns';
import { planHeadless, planWorkbook } from '@shared/domain/sheets/planning/plan-workbook';
import { createRowReader } from '@shared/domain/sheets/rows/read-row';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { workbookOf } from '../../helpers/sheet-of';

type Rows = readonly (readonly RawCell[])[];

/** Three people as branches export them, without a header. */
const people: Rows = [
  [
    '00020030',
    '褚桂艳',
    '女',
    '33021219560512204X',
    '1956-05-12',
    '13522910155',
    '宁波市鄞州区中山东路12号',
    6.83,
    '王芳',
  ],
  [
    '00020031',
    '李四',
    '男',
    '330212194908032653',
    '1949-08-03',
    '13551634073',
    '宁波市海曙区解放南路3弄2号',
    120.5,
    '王芳',
  ],
  ['00020032', '欧阳静', '女', null, '1988-01-31', '13551634074', '宁波市江北区人民路88号', 12, '陈思远'],
  ['00020033', '赵敏', '女', null, '1990-02-28', '13551634075', '宁波市江北区人民路90号', 7.25, '王芳'],
];
const found = [
  'customerNo',
  'name',
  'gender',
  'idNumber',
  'birthDate',
  'mobile',
  'address',
  'deposits',
  'manager',
];

function plan(rows: Rows): SheetPlan | undefined {
  return planWorkbook(workbookOf({ rows }).peek).sheets[0];
}

function keysOf(sheet: SheetPlan | undefined): unknown {
  return sheet?.columns.map(({ fieldKey }) => fieldKey);
}

describe('a sheet without a header', () => {
  it('is planned by what its cells are', () => {
    const sheet = plan(people);
    expect(sheet).toMatchObject({ headless: true, headerRows: [], firstDataRow: 1, titles: [] });
    // Two IDs are too few to tell by, and so is their column.
    expect(keysOf(sheet)).toEqual(found.map((key) => (key === 'idNumber' ? null : key)));
    expect(sheet?.columns[0]).toMatchObject({
      header: '第A列',
      path: '第A列',
      matched: 'content',
      unnamed: true,
    });
    expect(sheet?.columns[7]).toMatchObject({ unit: 'wan', unitFrom: 'cells' });
  });

  it('may have titles above and a row counter', () => {
    const rows = people.map((row, at) => [at + 1, ...row]);
    const sheet = plan([['某支行客户名单'], ['单位：元', '截止日期：2026年10月31日'], ...rows]);
    expect(sheet).toMatchObject({ headless: true, firstDataRow: 3, asOf: '2026-10-31' });
    expect(sheet?.columns[0]).toMatchObject({ role: 'rowNumber', fieldKey: null });
    expect(sheet?.columns[8]).toMatchObject({ fieldKey: 'deposits', unit: 'yuan', unitFrom: 'sheet' });
  });

  it('gives its first row as a customer', () => {
    const sheet = plan(people);
    const first = people[0];
    if (sheet === undefined || first === undefined) throw new Error('The sheet was not planned');
    expect(createRowReader(sheet)({ number: 1, cells: first })).toMatchObject({
      outcome: 'customer',
      values: { customerNo: '00020030', name: '褚桂艳', mobile: '13522910155', birthDate: '1956-05-12' },
    });
  });

  it('may have a header of words that nobody knows', () => {
    const sheet = plan([
      ['代号', '称呼', '男女', '证照', '诞辰', '联络', '坐落', '数额', '归谁管'],
      ...people,
    ]);
    expect(sheet?.headless).toBeUndefined();
    expect(sheet).toMatchObject({ headerRows: [1], firstDataRow: 2 });
    expect(keysOf(sheet)).toEqual(found.map((key) => (key === 'idNumber' ? null : key)));
    expect(sheet?.columns[1]).toMatchObject({ header: '称呼', matched: 'content' });
  });

  it.each<[string, Rows]>([
    [
      'amounts alone',
      [
        [1.5, 2, 3],
        [4, 5.5, 6],
        [7, 8, 9.5],
      ],
    ],
    [
      'names alone',
      [
        ['张三', '好'],
        ['李四', '差'],
        ['王五', '好'],
      ],
    ],
    [
      'products',
      [
        ['一年定期', '1.75%'],
        ['三年定期', '2.6%'],
        ['大额存单', '2.9%'],
      ],
    ],
    ['two rows', people.slice(0, 2)],
    [
      'phones without anybody',
      [
        ['13522910155', 'a'],
        ['13551634073', 'b'],
        ['13551634074', 'c'],
      ],
    ],
  ])('is not made out of %s', (_what, rows) => {
    expect(plan(rows)).toBeUndefined();
  });

  it('is what a person says it is, however few its rows', () => {
    const sheet = workbookOf({ rows: people.slice(0, 1) }).peek.sheets[0];
    const headless = sheet && planHeadless(sheet, '名单.csv');
    expect(headless).toMatchObject({ headless: true, firstDataRow: 1 });
    const rows = workbookOf({ rows: [['客户号', '姓名'], ...people] }).peek.sheets[0];
    expect(rows && planHeadless(rows, '名单.csv')).toMatchObject({
      firstDataRow: 2,
      titles: [{ row: 1 }, { row: 1 }],
    });
    expect(rows && planHeadless(rows, '名单.csv', 1)).toMatchObject({ firstDataRow: 1 });
    const blank = workbookOf({ rows: [] }).peek.sheets[0];
    expect(blank && planHeadless(blank, '名单.csv')).toBeUndefined();
  });
});

describe('columns without a header beside others', () => {
  it('are listed, and guessed where their cells are clear', () => {
    const rows = people.map(
      ([number, name, gender, , born, mobile]) => [number, name, gender, born, mobile] as RawCell[],
    );
    const sheet = plan([['客户号', '姓名'], ...rows]);
    expect(sheet?.columns.map(({ header, fieldKey, unnamed }) => [header, fieldKey, unnamed])).toEqual([
      ['客户号', 'customerNo', undefined],
      ['姓名', 'name', undefined],
      ['第C列', 'gender', true],
      ['第D列', 'birthDate', true],
      ['第E列', 'mobile', true],
    ]);
  });

  it('are left out when hardly anything stands in them, and never guessed to be money', () => {
    const sheet = plan([
      ['客户号', '姓名', '手机'],
      ...people.map((row, at) => [
        row[0] ?? null,
        row[1] ?? null,
        row[5] ?? null,
        at === 0 ? '见注' : null,
        at * 3.5,
      ]),
    ]);
    expect(sheet?.columns.map(({ header, fieldKey }) => [header, fieldKey]).slice(3)).toEqual([
      ['第E列', null],
    ]);
  });

  it('are guessed beside headers that nobody knows only where nothing else is possible', () => {
    const sheet = plan([
      ['客户号', '姓名', '网格员', '联络'],
      ...people.map((row) => [row[0] ?? null, row[1] ?? null, row[8] ?? null, row[5] ?? null]),
    ]);
    expect(keysOf(sheet)).toEqual(['customerNo', 'name', null, 'mobile']);
  });
});

describe('headers by their sound', () => {
  it.each<[string, string | null]>([
    ['KHMC', 'name'],
    ['KHH', 'customerNo'],
    ['ZJHM', 'idNumber'],
    ['SJHM', 'mobile'],
    ['KHJL', 'manager'],
    ['CKYE', 'deposits'],
    ['KEHU_XINGMING', 'name'],
    ['shou ji hao ma', 'mobile'],
    ['客护号', 'customerNo'],
    ['手机浩码', 'mobile'],
    ['存款于额', 'deposits'],
    // 配偶 and a change are not the customer's own figure, however they are written.
    ['配偶姓铭', null],
    ['较上月存款于额', null],
    ['QWERTY', null],
    ['XM', null],
  ])('%s is %s', (header, key) => {
    const columns = [{ index: 0, parts: [header], widths: [1], samples: [] }];
    expect(matchColumns(columns)[0]).toMatchObject(
      key === null ? { fieldKey: null } : { fieldKey: key, matched: 'likeness' },
    );
  });

  it('make a table of an export whose headers are first letters', () => {
    const sheet = plan([
      ['KHH', 'KHMC', 'SJHM', 'CKYE'],
      ['001', '张三', '13522910155', 3],
    ]);
    expect(sheet).toMatchObject({ headerRows: [1] });
    expect(keysOf(sheet)).toEqual(['customerNo', 'name', 'mobile', 'deposits']);
  });
});

describe('a header far down', () => {
  it.each([30, 60, 75])('is found in row %i', (row) => {
    const titles = Array.from({ length: row - 1 }, (_, at) => [
      `第${at + 1}条　本表由各支行填报，客户经理复核后上报`,
    ]);
    const sheet = plan([...titles, ['客户号', '户名', '手机', '存款'], ['001', '张三', '13522910155', 3]]);
    expect(sheet).toMatchObject({ headerRows: [row], firstDataRow: row + 1 });
  });
});

describe('columns by their cells', () => {
  it.each<[string, readonly RawCell[][], readonly (string | undefined)[]]>([
    [
      'companies are customers where no persons are',
      [
        ['四明建材有限公司', '甬江贸易有限公司', '东钱湖酒店'],
        ['91330212BPEBKN4FYF', '91330212BPEBKN4FYF', '91330212BPEBKN4FYF'],
      ],
      ['name', 'creditCode'],
    ],
    [
      'companies are employers beside persons',
      [
        ['张三', '李四', '王五'],
        ['四明建材有限公司', '甬江贸易有限公司', '东钱湖酒店'],
      ],
      ['name', 'employer'],
    ],
    ['late dates are openings', [['2015-06-12', '2019.8.1', '20240301']], ['openedOn']],
    ['early dates are births', [['1956-05-12', '1990.8.1', '19750301']], ['birthDate']],
    ['plain numbers are no dates', [[42167, 43397, 45292]], [undefined]],
    [
      'the sum of the others is the assets',
      [
        [1, 2, 3.5],
        [4, 5.5, 6],
        [5, 7.5, 9.5],
      ],
      [undefined, undefined, 'aum'],
    ],
    ['e-mail', [['a@b.cn', 'c@d.com', 'e@f.org']], ['email']],
    ['landlines with area codes', [['0574-82754910', '0574-82754911', '010-62345678']], ['landline']],
    ['numbers of one length', [['33020001', '33020002', '33020009']], ['customerNo']],
    ['numbers of many lengths are none', [['33020001', '3302', '330200091']], ['deposits']],
    ['branches', [['城东支行', '城西支行', '城东支行']], ['branch']],
    ['tiers', [['白金', '普通', '钻石']], ['tierInSheet']],
    ['choices', [['本科', '高中', '硕士']], ['education']],
    ['words', [['好', '中', '差']], [undefined]],
  ])('%s', (_what, columns, expected) => {
    expect(guessColumns(columns)).toEqual(expected);
  });

  it('name every field once, whatever stands in them', () => {
    const cell = fc.constantFrom<RawCell>(
      null,
      '张三',
      '13522910155',
      '1956-05-12',
      '2020-01-01',
      3,
      4.5,
      '男',
      '00020030',
      '四明建材有限公司',
    );
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 4, maxLength: 4 }), { maxLength: 8 }), (columns) => {
        const keys = guessColumns(columns).filter((key) => key !== undefined);
        expect(new Set(keys).size).toBe(keys.length);
      }),
    );
  });
});

import { fail, type Result, succeed } from '@shared/domain/kernel/result';
import type { RawCell } from '@shared/domain/sheets/cell';
import type { SheetPlan } from '@shared/domain/sheets/plan';
import { planWorkbook } from '@shared/domain/sheets/planning/plan-workbook';
import { evaluateFormula } from '@shared/domain/sheets/rows/evaluate-formula';
import { interpretRow } from '@shared/domain/sheets/rows/read-row';
import type { RowReading } from '@shared/domain/sheets/rows/row-reading';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { workbookOf } from '../../helpers/sheet-of';

const header = [
  '序号',
  '客户号',
  '姓名',
  '手机',
  '座机',
  '证件类型',
  '证件号码',
  '存款',
  '理财',
  '基金',
  '合计',
  '开户日期',
];

function planOf(headers: readonly RawCell[] = header, unit = '单位：万元'): SheetPlan {
  const { peek } = workbookOf({ rows: [['某支行台账'], [unit], headers] });
  const sheet = planWorkbook(peek).sheets[0];
  if (sheet === undefined) throw new Error('The test sheet has no header');
  return sheet;
}

function read(cells: readonly RawCell[], number = 10, plan = planOf()): RowReading {
  return interpretRow(plan, { number, cells }, { latest: '2026-11-30' });
}

/** Values of a row of the test sheet, or the reasons why there are none. */
function valuesOf(cells: readonly RawCell[]): Readonly<Record<string, unknown>> {
  const reading = read(cells);
  return reading.outcome === 'customer' ? reading.values : { outcome: reading.outcome };
}

describe('rows that hold no customer', () => {
  it.each<[string, readonly RawCell[], string]>([
    ['a section across the table', ['—— 陈思远 管户 ——'], 'row.section'],
    ['a section under its manager', [null, null, '客户经理：李敏'], 'row.section'],
    ['a section repeated into every cell', ['二、白金客户', '二、白金客户', '二、白金客户'], 'row.section'],
    ['a total', ['合计', null, null, null, null, null, null, 12, 3], 'row.total'],
    ['a total with spaces', [null, '合　计', null, null, null, null, null, 12], 'row.total'],
    ['a subtotal with a name', ['李敏小计', null, null, null, null, null, null, 12], 'row.total'],
    ['a total behind a count', [562, '总计', null, null, null, null, null, 12], 'row.total'],
    ['a signature row', ['制表人：王敏　　复核人：　　　　日期：2026年11月3日'], 'row.signature'],
    ['signatures in cells', ['制表人：', '王敏', null, '复核人：', '李敏'], 'row.signature'],
    ['a note', ['注：以上数据为月末余额'], 'row.note'],
    ['a repeated header', header, 'row.repeatedHeader'],
    [
      'a repeated header with other spaces',
      ['序 号', '客户号', '姓 名', '手机', '座机'],
      'row.repeatedHeader',
    ],
    ['a counter without a customer', [17], 'row.blank'],
    ['blanks only', ['  ', '\u3000'], 'row.blank'],
  ])('%s', (_what, cells, reason) => {
    expect(read(cells)).toMatchObject({ outcome: 'skipped', reason });
  });

  it('takes an instruction row only right below the header', () => {
    const cells = [null, '必填', '必填，与证件一致', '11位数字'];
    expect(read(cells, 4)).toMatchObject({ outcome: 'skipped', reason: 'row.instruction' });
    expect(read(cells, 40)).toMatchObject({ outcome: 'customer' });
  });

  it('does not count rows with nothing in them', () => {
    expect(read([])).toEqual({ outcome: 'empty' });
    expect(read([null, null])).toEqual({ outcome: 'empty' });
  });

  it('rejects a row without name and number, and says what stood there', () => {
    expect(read([5, null, null, '13522910155', null, null, null, 3])).toEqual({
      outcome: 'rejected',
      reason: 'row.noNameNoNumber',
      text: '5 | 13522910155 | 3',
    });
  });
});

describe('rows that are customers', () => {
  it('takes what it understands and lists the rest', () => {
    const reading = read([
      1,
      '00020030',
      '王　娟',
      '1380013800',
      null,
      null,
      '330212198002301234',
      6.83,
      '-',
      2,
      8.83,
      '2019/13/40',
    ]);
    expect(reading).toMatchObject({
      outcome: 'customer',
      kind: 'individual',
      values: { customerNo: '00020030', name: '王娟', deposits: 6_830_000, funds: 2_000_000, aum: 8_830_000 },
    });
    if (reading.outcome !== 'customer') return;
    expect(reading.values).not.toHaveProperty('wealth');
    expect(
      reading.issues.map(({ column, field, text, reason }) => [column.letter, field, text, reason]),
    ).toEqual([
      ['D', 'mobile', '1380013800', 'phone.length'],
      ['G', 'idNumber', '330212198002301234', 'id.birthDate'],
      ['L', 'openedOn', '2019/13/40', 'date.impossible'],
    ]);
  });

  it('gives every phone its place and never overwrites a column of its own', () => {
    expect(valuesOf([1, '1', '甲', '13522910155/13522910156'])).toMatchObject({
      mobile: '13522910155',
      secondMobile: '13522910156',
    });
    expect(valuesOf([1, '1', '甲', '0574-82754910'])).toMatchObject({ landline: '0574-82754910' });
    expect(valuesOf([1, '1', '甲', '13522910155/0574-82754910', '22118888'])).toMatchObject({
      mobile: '13522910155',
      landline: '22118888',
      secondMobile: '0574-82754910',
    });
    const crowded = read([1, '1', '甲', '13522910155/13522910156/13522910157']);
    expect(crowded).toMatchObject({
      values: { mobile: '13522910155' },
      issues: [{ reason: 'phone.tooMany' }],
    });
  });

  it('accepts a passport where the sheet says that it is one', () => {
    expect(valuesOf([1, '1', '甲', null, null, '护照', '12345678'])).toMatchObject({ idNumber: '12345678' });
    expect(read([1, '1', '甲', null, null, '身份证', '12345678'])).toMatchObject({
      issues: [{ reason: 'id.length' }],
    });
  });

  it('refuses a birth or an opening in the future', () => {
    expect(read([1, '1', '甲', null, null, null, null, null, null, null, null, '2026-12-01'])).toMatchObject({
      issues: [{ reason: 'date.future', field: 'openedOn' }],
    });
  });

  it('tells a company from a person where the sheet holds both', () => {
    const plan = planOf(['客户号', '户名', '余额']);
    expect(plan.kind).toBe('mixed');
    const kindOf = (name: string): unknown => {
      const reading = read(['1', name], 10, plan);
      return reading.outcome === 'customer' ? reading.kind : reading.outcome;
    };
    expect(['张三', '欧阳静', '阿依古丽·买买提'].map(kindOf)).toEqual([
      'individual',
      'individual',
      'individual',
    ]);
    expect(['宁波四明建材有限公司', '江东区第一小学校', '好日子便利店'].map(kindOf)).toEqual([
      'company',
      'company',
      'company',
    ]);
  });
});

describe('cells that an export hid', () => {
  it.each([
    ['手机', 3, '138****8888'],
    ['座机', 4, '0574-8790****'],
    ['证件号码', 6, '3****************X'],
  ])('%s is left to the book, without being a trouble', (_, column, text) => {
    const cells: RawCell[] = [1, '00020030', '褚桂艳'];
    cells[column] = text;
    const reading = read(cells);
    if (reading.outcome !== 'customer') throw new Error('The row is a customer');
    expect(reading.values).toEqual({ customerNo: '00020030', name: '褚桂艳' });
    expect(reading.issues).toEqual([]);
    expect(reading.notes).toMatchObject([{ text, reason: 'cell.masked' }]);
  });
});

describe('totals', () => {
  const row = (deposits: RawCell, wealth: RawCell, total: RawCell): readonly RawCell[] => [
    1,
    '1',
    '甲',
    null,
    null,
    null,
    null,
    deposits,
    wealth,
    6.64,
    total,
  ];
  const formula: RawCell = { kind: 'formula', formula: 'SUM(H10:J10)' };

  it('works out a formula that has no stored result', () => {
    expect(valuesOf(row(22.12, 15.48, formula))).toMatchObject({ aum: 44_240_000 });
    expect(valuesOf(row(22.12, '15.48万', formula))).toMatchObject({ aum: 44_240_000 });
    expect(valuesOf(row(22.12, '-', { kind: 'formula', formula: '$H$10+I10+J10' }))).toMatchObject({
      aum: 28_760_000,
    });
  });

  it('adds the amount that a stored sum passed over', () => {
    const reading = read(row(22.12, '15.48万', 28.76));
    expect(reading).toMatchObject({
      values: { aum: 44_240_000 },
      issues: [],
      notes: [{ reason: 'amount.totalSkippedText' }],
    });
  });

  it('leaves a total alone that is right, or differs for a reason it does not know', () => {
    expect(read(row(22.12, '15.48万', 44.24))).toMatchObject({ values: { aum: 44_240_000 }, notes: [] });
    expect(read(row(22.12, '15.48万', 50))).toMatchObject({ values: { aum: 50_000_000 }, notes: [] });
    expect(read(row(22.12, 15.48, 28.76))).toMatchObject({ values: { aum: 28_760_000 }, notes: [] });
  });

  it('reports every error that stands in the sheet, a total too', () => {
    const error: RawCell = { kind: 'error', text: '#N/A' };
    const reading = read(row(error, 15.48, error));
    expect(reading).toMatchObject({
      issues: [
        { field: 'deposits', reason: 'cell.error' },
        { field: 'aum', reason: 'cell.error' },
      ],
      notes: [],
    });
    if (reading.outcome === 'customer') expect(reading.values).not.toHaveProperty('aum');
    expect(read(row(1, 2, error))).toMatchObject({ issues: [{ field: 'aum', reason: 'cell.error' }] });
  });

  it('only notes a total that cannot be worked out because a part cannot be read', () => {
    const reading = read(row({ kind: 'error', text: '#N/A' }, 15.48, formula));
    expect(reading).toMatchObject({
      issues: [{ field: 'deposits', reason: 'cell.error' }],
      notes: [{ field: 'aum', reason: 'amount.totalUnknown' }],
    });
    if (reading.outcome === 'customer') expect(reading.values).not.toHaveProperty('aum');
  });
});

describe('formulas of a row', () => {
  const cells: Readonly<Record<number, Result<number | null>>> = {
    0: succeed(2),
    1: succeed(3),
    2: succeed(null),
    3: fail('cell.error'),
  };
  const evaluate = (formula: string): unknown => {
    const result = evaluateFormula(formula, 5, (column) => cells[column] ?? succeed(null));
    return result.ok ? result.value : result.reason;
  };

  it.each([
    ['SUM(A5:C5)', 5],
    ['sum( a5 : c5 , 10 )', 15],
    ['A5+B5*2', 8],
    ['(A5+B5)*2', 10],
    ['-A5+B5/3', -1],
    ['$A$5+$B5', 5],
    ['SUM(A5,B5)-SUM(C5)', 5],
    ['A5', 2],
    ['1.5', 1.5],
    ['A5+D5', 'cell.error'],
    ['SUM(A5:D5)', 'cell.error'],
    ['A4+B5', 'cell.formula'],
    ['SUM(A1:A5)', 'cell.formula'],
    ['Sheet2!A5', 'cell.formula'],
    ['VLOOKUP(A5,B:C,2)', 'cell.formula'],
    ['A5/0', 'cell.formula'],
    ['SUM(A5:C5', 'cell.formula'],
    ['A5+', 'cell.formula'],
    ['', 'cell.formula'],
  ])('%s is %s', (formula, expected) => {
    expect(evaluate(formula)).toBe(expected);
  });

  it('never throws at any text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[A-D5SUM(),:+*/-]{0,40}$/)), (formula) => {
        const value = evaluate(formula);
        expect(typeof value === 'number' ? Number.isFinite(value) : value).toBeTruthy();
      }),
    );
  });
});

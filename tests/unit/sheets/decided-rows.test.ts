import type { BranchField } from '@shared/domain/fields/branch-field';
import type { RawCell, RawRow } from '@shared/domain/sheets/cell';
import type { SheetPlan } from '@shared/domain/sheets/plan';
import { planWorkbook } from '@shared/domain/sheets/planning/plan-workbook';
import { createRowReader } from '@shared/domain/sheets/rows/read-row';
import type { RowReading } from '@shared/domain/sheets/rows/row-reading';
import { isKnownReason } from '@shared/words/reasons';
import { describe, expect, it } from 'vitest';
import { workbookOf } from '../../helpers/sheet-of';

const header = ['客户号', '姓名', '手机', '存款', '客户经理', '备注'];

function planOf(change: Partial<SheetPlan> = {}, headers: readonly RawCell[] = header): SheetPlan {
  const sheet = planWorkbook(workbookOf({ rows: [headers] }).peek).sheets[0];
  if (sheet === undefined) throw new Error('The test sheet has no header');
  return { ...sheet, ...change };
}

function readAll(plan: SheetPlan, rows: readonly (readonly RawCell[] | RawRow)[]): RowReading[] {
  const read = createRowReader(plan, { latest: '2026-11-30' });
  return rows.map((row, at) => read('cells' in row ? row : { number: at + 2, cells: row }));
}

function customer(reading: RowReading | undefined): Extract<RowReading, { outcome: 'customer' }> {
  if (reading?.outcome !== 'customer') throw new Error(`Not a customer: ${JSON.stringify(reading)}`);
  return reading;
}

describe('hidden rows', () => {
  const hidden: RawRow = { number: 2, cells: ['001', '张三'], hidden: true };

  it('are taken like the others unless the person leaves them out', () => {
    for (const plan of [planOf(), planOf({ hiddenRows: 'take' })]) {
      expect(readAll(plan, [hidden])[0]?.outcome).toBe('customer');
    }
    expect(readAll(planOf({ hiddenRows: 'leave' }), [hidden])).toEqual([
      { outcome: 'skipped', reason: 'row.hidden', text: '001 | 张三' },
    ]);
    expect(isKnownReason('row.hidden')).toBe(true);
  });

  it('are not counted when nothing stands in them, and a hidden section still counts for rows below', () => {
    const plan = planOf({ hiddenRows: 'leave', sectionField: 'manager' });
    const readings = readAll(plan, [
      { number: 2, cells: [null], hidden: true },
      { number: 3, cells: ['管户经理：王芳'], hidden: true },
      { number: 4, cells: ['001', '张三'] },
    ]);
    expect(readings.map(({ outcome }) => outcome)).toEqual(['empty', 'skipped', 'customer']);
    expect(customer(readings[2]).values.manager).toBe('王芳');
  });
});

describe('repairs', () => {
  it('replace a cell before it is read, and say what stood there', () => {
    const plan = planOf({
      repairs: { cells: [{ row: 2, column: 2, text: '13522910155' }], replacements: [] },
    });
    const [first, second] = readAll(plan, [
      ['001', '张三', '1352291', 5],
      ['002', '李四', '1352291', 5],
    ]);
    expect(customer(first).values.mobile).toBe('13522910155');
    expect(customer(first).issues).toEqual([]);
    expect(customer(first).notes).toMatchObject([
      { field: 'mobile', text: '1352291', reason: 'cell.repaired', column: { letter: 'C' } },
    ]);
    expect(customer(second).issues).toMatchObject([{ reason: 'phone.length' }]);
    expect(isKnownReason('cell.repaired')).toBe(true);
  });

  it('replace the same words in a column wherever they stand, but a cell written anew goes first', () => {
    const plan = planOf({
      repairs: {
        cells: [{ row: 3, column: 3, text: '7' }],
        replacements: [
          { column: 3, from: '见附表', to: '' },
          { column: 3, from: '8', to: '9' },
        ],
      },
    });
    const readings = readAll(plan, [
      ['001', '张三', null, '见附表'],
      ['002', '李四', null, '见附表'],
      ['003', '王五', null, 8],
      ['004', '赵六', null, '18'],
    ]).map(customer);
    expect(readings.map(({ values }) => values.deposits)).toEqual([undefined, 700, 900, 1800]);
    expect(readings.map(({ notes }) => notes.map(({ text }) => text))).toEqual([
      ['见附表'],
      ['见附表'],
      ['8'],
      [],
    ]);
  });

  it('can give a row the name it lacked, beyond the end of its cells too, and clear a cell', () => {
    const plan = planOf({
      repairs: {
        cells: [
          { row: 2, column: 1, text: '张三' },
          { row: 2, column: 4, text: '王芳' },
          { row: 2, column: 2, text: '' },
        ],
        replacements: [],
      },
    });
    const [reading] = readAll(plan, [[null, null, '13522910155']]);
    expect(customer(reading).values).toEqual({ name: '张三', manager: '王芳' });
    expect(readAll(planOf(), [[null, null, '13522910155']])[0]?.outcome).toBe('rejected');
  });
});

describe('sections', () => {
  const rows: readonly (readonly RawCell[])[] = [
    ['001', '张三'],
    ['—— 王芳 管户 ——'],
    ['002', '李四'],
    ['003', '王五', null, null, '陈思远'],
    ['004', '赵六', null, null, { kind: 'error', text: '#N/A' }],
    ['王芳小计', null, null, 12],
    ['客户经理：李敏'],
    ['005', '钱七'],
    ['城西支行'],
    ['006', '孙八'],
  ];

  it('give the rows below a value where their own cell is blank', () => {
    const managers = readAll(planOf({ sectionField: 'manager' }), rows)
      .filter(({ outcome }) => outcome === 'customer')
      .map((reading) => customer(reading).values.manager);
    expect(managers).toEqual([undefined, '王芳', '陈思远', undefined, '李敏', undefined]);
  });

  it('give nothing unless asked, and work for a field that has no column', () => {
    expect(customer(readAll(planOf(), rows)[2]).values).toEqual({ customerNo: '002', name: '李四' });
    const plan = planOf({ sectionField: 'tierInSheet' }, ['客户号', '姓名', '存款']);
    const readings = readAll(plan, [
      ['一、白金客户'],
      ['001', '张三', 3],
      ['二、普通客户'],
      ['002', '李四', 4],
    ]);
    expect([readings[1], readings[3]].map((reading) => customer(reading).values.tierInSheet)).toEqual([
      '白金客户',
      '普通客户',
    ]);
  });

  it('starts anew for every sheet', () => {
    const plan = planOf({ sectionField: 'manager' });
    readAll(plan, rows);
    expect(customer(readAll(plan, [['009', '周九']])[0]).values.manager).toBeUndefined();
  });
});

describe('another table far down the sheet', () => {
  const rows: readonly (readonly RawCell[])[] = [
    ['001', '张三', null, 3],
    ['二、公司客户'],
    ['企业名称', '客户号', '统一社会信用代码', '贷款'],
    ['四明建材有限公司', 'G01', '91330212BPEBKN4FYF', 9],
    ['合计', null, null, 9],
    header,
    ['002', '李四', null, 4],
  ];

  it('is not read with the columns of the first, until its header comes again', () => {
    const readings = readAll(planOf(), rows);
    expect(readings.map((reading) => ('reason' in reading ? reading.reason : reading.outcome))).toEqual([
      'customer',
      'row.section',
      'row.otherTable',
      'row.otherTable',
      'row.otherTable',
      'row.repeatedHeader',
      'customer',
    ]);
    expect(isKnownReason('row.otherTable')).toBe(true);
  });

  it('is not seen in customers whose values are header words', () => {
    const odd: readonly (readonly RawCell[])[] = [
      ['001', '理财', '手机', 3],
      ['002', '存款', null, 5, '客户经理', '手机'],
      ['003', '基金'],
    ];
    expect(readAll(planOf(), odd).map(({ outcome }) => outcome)).toEqual([
      'customer',
      'customer',
      'customer',
    ]);
  });
});

describe('blank cells that clear', () => {
  it('are listed, but never name and number, nor cells that were not understood', () => {
    const reading = readAll(planOf({ blanks: 'clear' }), [[null, '张三', '1352291', '-', ' ']])[0];
    expect(customer(reading).blanks).toEqual(['deposits', 'manager', 'remark']);
    expect(customer(readAll(planOf(), [[null, '张三']])[0]).blanks).toBeUndefined();
  });

  it('do not clear what another cell or a section gave', () => {
    const plan = planOf({ blanks: 'clear', sectionField: 'manager' }, [
      '姓名',
      '手机',
      '备用电话',
      '客户经理',
    ]);
    const reading = readAll(plan, [['管户经理：王芳'], ['张三', '13522910155/13551634073']])[1];
    expect(customer(reading).values).toEqual({
      name: '张三',
      mobile: '13522910155',
      secondMobile: '13551634073',
      manager: '王芳',
    });
    expect(customer(reading).blanks).toEqual([]);
  });
});

describe('a field of the branch’s own', () => {
  const own: BranchField = {
    key: 'own_a1b2c3d4',
    zh: '是否代发',
    en: 'Payroll',
    type: 'flag',
    kinds: ['individual'],
    synonyms: ['是否代发'],
  };

  it('is read by the type it is going to have', () => {
    const plan = planOf({}, ['姓名', '客户号', '是否代发']);
    const columns = plan.columns.map((column) =>
      column.header === '是否代发' ? { ...column, fieldKey: own.key, newField: own } : column,
    );
    const [yes, odd] = readAll({ ...plan, columns }, [
      ['张三', '001', '√'],
      ['李四', '002', '也许'],
    ]);
    expect(customer(yes).values).toEqual({ name: '张三', customerNo: '001', own_a1b2c3d4: true });
    expect(customer(odd).issues).toMatchObject([{ field: 'own_a1b2c3d4', reason: 'flag.unknown' }]);
    const dropped = columns.map((column) => ({
      ...column,
      fieldKey: column.newField ? null : column.fieldKey,
    }));
    expect(customer(readAll({ ...plan, columns: dropped }, [['张三', '001', '√']])[0]).values).toEqual({
      name: '张三',
      customerNo: '001',
    });
  });
});

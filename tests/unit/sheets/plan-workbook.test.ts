import type { RawCell } from '@shared/domain/sheets/cell';
import { letterOf } from '@shared/domain/sheets/plan';
import { checkPlan } from '@shared/domain/sheets/planning/check-plan';
import { readGivenMapping } from '@shared/domain/sheets/planning/given-mapping';
import { planWorkbook } from '@shared/domain/sheets/planning/plan-workbook';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { type ReadWorkbook, readWithExcelJs } from '../../helpers/exceljs-rows';
import { fixture } from '../../helpers/import-workbook';
import { workbookOf } from '../../helpers/sheet-of';

const person: readonly RawCell[] = ['00020030', '褚桂艳', '13522910155', 6.83];

describe('the sample workbooks', () => {
  let ledger: ReadWorkbook;
  beforeAll(async () => {
    ledger = await readWithExcelJs(fixture('存量客户台账-2026年10月.xlsx'));
  });

  it('finds headers, kinds, units and the date of the ledger', () => {
    const plan = planWorkbook(ledger.peek);
    const [individuals, companies] = plan.sheets;
    expect(plan.asOf).toBe('2026-10-31');
    expect(individuals).toMatchObject({
      headerRows: [3, 4],
      firstDataRow: 5,
      kind: 'individual',
      stage: 'established',
    });
    expect(individuals?.titles.map(({ text }) => text)).toContain('单位：万元');
    expect(individuals?.columns.find(({ letter }) => letter === 'L')).toMatchObject({
      path: '金融资产(万元)/存款',
      header: '存款',
      fieldKey: 'deposits',
      unit: 'wan',
      unitFrom: 'header',
      matched: 'synonym',
    });
    expect(individuals?.columns[0]).toMatchObject({ role: 'rowNumber', fieldKey: null });
    expect(companies).toMatchObject({ headerRows: [1], kind: 'company', asOf: '2026-10-31' });
    expect(companies?.columns.map(({ fieldKey }) => fieldKey)).not.toContain(null);
    expect(companies?.columns.find(({ header }) => header === '日均存款(元)')).toMatchObject({
      unit: 'yuan',
    });
  });

  it('finds the tables of the other workbooks', async () => {
    const plans = await Promise.all(
      ['客户维护表-证券营业部.xlsx', '月度余额表-202609.xlsx', '月度余额表-202610.xlsx'].map(async (name) =>
        planWorkbook((await readWithExcelJs(fixture(name))).peek),
      ),
    );
    expect(plans.map(({ sheets, asOf }) => [sheets[0]?.headerRows, sheets[0]?.kind, asOf])).toEqual([
      [[1], 'mixed', undefined],
      [[3], 'mixed', '2026-09-30'],
      [[3], 'mixed', '2026-10-31'],
    ]);
    const units = plans.map(({ sheets }) =>
      sheets[0]?.columns.map(({ unit }) => unit).filter((unit) => unit !== undefined),
    );
    expect(units[0]).toEqual(['wan']);
    expect(new Set(units[1])).toEqual(new Set(['yuan']));
  });

  it('knows that an evaluation form holds no customers', async () => {
    const form = await readWithExcelJs(fixture('客户关系评估表-模板.xlsx'));
    const plan = planWorkbook(form.peek);
    expect(plan.sheets).toEqual([]);
    expect(checkPlan(plan)).toMatchObject({
      reason: 'sheet.evaluationForm',
      details: { file: '客户关系评估表-模板.xlsx' },
    });
  });
});

describe('finding the table', () => {
  it('finds a header far down and takes the fewest rows that name it', () => {
    const titles = Array.from({ length: 29 }, (_, at) => [`说明 ${at}`]);
    const { peek } = workbookOf({ rows: [...titles, ['客户号', '户名', '手机', '存款'], person] });
    expect(planWorkbook(peek).sheets[0]).toMatchObject({ headerRows: [30], firstDataRow: 31 });
  });

  it('reads three header rows and headings that are not merged', () => {
    const { peek } = workbookOf({
      rows: [
        ['客户号', '户名', '联系方式', null, '资产（万元）', null, null],
        [null, null, null, null, '储蓄', null, null],
        [null, null, '手机', '座机', '活期', '定期', '理财'],
        ['001', '张三', '13522910155', null, 1, 2, 3],
      ],
      merges: [
        { top: 1, bottom: 3, left: 0, right: 0 },
        { top: 1, bottom: 3, left: 1, right: 1 },
        { top: 1, bottom: 1, left: 4, right: 6 },
        { top: 2, bottom: 2, left: 4, right: 5 },
      ],
    });
    const sheet = planWorkbook(peek).sheets[0];
    expect(sheet?.headerRows).toEqual([1, 2, 3]);
    expect(sheet?.columns.map(({ fieldKey }) => fieldKey)).toEqual([
      'customerNo',
      'name',
      'mobile',
      'landline',
      'demandDeposits',
      'timeDeposits',
      'wealth',
    ]);
    expect(sheet?.columns.at(-1)).toMatchObject({ path: '资产（万元）/理财', unit: 'wan' });
  });

  it('takes a second header row in English along', () => {
    const { peek } = workbookOf({
      rows: [
        ['客户名称', '客户号'],
        ['CUS_NAME', 'CUST_NO'],
        ['张三', '001'],
      ],
    });
    expect(planWorkbook(peek).sheets[0]).toMatchObject({ headerRows: [1] });
  });

  it.each<[string, readonly (readonly RawCell[])[], string]>([
    ['Sheet2', [], 'sheet.empty'],
    [
      '名单',
      [
        ['甲', '乙'],
        ['丙', '丁'],
      ],
      'sheet.noHeader',
    ],
    [
      '名单',
      [
        ['手机', '住址'],
        ['13522910155', '某路'],
      ],
      'sheet.noHeader',
    ],
    ['字典', [['姓名', '手机']], 'sheet.codeTable'],
  ])('leaves out %s: %j', (name, rows, reason) => {
    const { peek } = workbookOf({ name, rows });
    const plan = planWorkbook(peek);
    expect(plan.ignored).toEqual([{ name, index: 0, reason }]);
    expect(checkPlan(plan)).toMatchObject({ ok: false, reason });
  });

  it('tells a list of prospects, and shows that a unit is only assumed', () => {
    const { peek } = workbookOf({
      name: '潜在客户名单',
      rows: [
        ['姓名', '电话', '来源', '意向产品', '资产估计', '意向等级', '备注'],
        ['邹娟兰', '13945651016', '大堂推荐', null, '50万', 'B'],
        ['苏思', '17731369920', '转账识别', '定投', 20, 'A'],
      ],
    });
    const sheet = planWorkbook(peek).sheets[0];
    expect(sheet?.stage).toBe('prospect');
    expect(sheet?.columns.find(({ fieldKey }) => fieldKey === 'estimatedAssets')).toMatchObject({
      unit: 'wan',
      unitFrom: 'cells',
    });
  });

  it('takes 元 as a guess where neither header, sheet nor cells tell a unit', () => {
    const { peek } = workbookOf({
      rows: [
        ['客户姓名', '电话', '资产估计'],
        ['邹娟兰', '13945651016', 200000],
      ],
    });
    expect(planWorkbook(peek).sheets[0]?.columns[2]).toMatchObject({ unit: 'yuan', unitFrom: 'default' });
  });

  it('lists columns it does not know', () => {
    const { peek } = workbookOf({
      rows: [
        ['客户号', '户名', '神秘列'],
        ['1', '张三', 'x'],
      ],
    });
    expect(planWorkbook(peek).sheets[0]?.columns.at(-1)).toMatchObject({
      letter: 'C',
      header: '神秘列',
      fieldKey: null,
    });
  });

  it('has letters for every column', () => {
    expect([0, 25, 26, 51, 52, 701, 702, 16383].map(letterOf)).toEqual([
      'A',
      'Z',
      'AA',
      'AZ',
      'BA',
      'ZZ',
      'AAA',
      'XFD',
    ]);
  });
});

describe('a given mapping', () => {
  const rows = [['代号', '称呼', '神秘列'], person.slice(0, 3)];

  it('wins over every guess, names unknown headers and takes hidden sheets in', () => {
    const { peek } = workbookOf({ name: '甲', rows, visibility: 'hidden' });
    const plan = planWorkbook(peek, { 甲: { 代号: 'customerNo', 称呼: 'name', 神秘列: null } });
    expect(plan.sheets[0]?.columns).toMatchObject([
      { fieldKey: 'customerNo', matched: 'given' },
      { fieldKey: 'name', matched: 'given' },
      { fieldKey: null, matched: 'given' },
    ]);
  });

  it('leaves a column out, or gives it another meaning', () => {
    const { peek } = workbookOf({ name: '甲', rows: [['客户号', '户名', '手机', '余额'], person] });
    const plan = planWorkbook(peek, { 甲: { 手机: null, 余额: 'loans' } });
    expect(plan.sheets[0]?.columns.map(({ fieldKey }) => fieldKey)).toEqual([
      'customerNo',
      'name',
      null,
      'loans',
    ]);
  });

  it('is checked before it is used', () => {
    expect(readGivenMapping({ 甲: { 姓名: 'name', 备注: null } })).toMatchObject({ ok: true });
    expect(readGivenMapping({ 甲: { 姓名: 'nome' } })).toMatchObject({
      reason: 'mapping.unknownField',
      details: { key: 'nome' },
    });
    for (const bad of [null, [], 'x', { 甲: 1 }, { 甲: { 姓名: 1 } }, { 甲: [] }]) {
      expect(readGivenMapping(bad)).toMatchObject({ ok: false, reason: 'mapping.form' });
    }
    const hostile: unknown = JSON.parse('{"__proto__": {"姓名": "name"}}');
    expect(readGivenMapping(hostile)).toMatchObject({ ok: true });
    expect(
      planWorkbook(workbookOf({ name: 'constructor', rows, visibility: 'hidden' }).peek).ignored,
    ).toHaveLength(1);
  });
});

describe('any sheet at all', () => {
  it('is planned or left out, never thrown at', () => {
    const cell = fc.oneof(
      fc.constantFrom<RawCell>(
        '客户号',
        '姓名',
        '合计',
        '存款(万元)',
        '__proto__',
        'constructor',
        null,
        1,
        true,
      ),
      fc.string({ unit: 'binary', maxLength: 12 }),
      fc.double(),
    );
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { maxLength: 8 }), { maxLength: 12 }),
        fc.string(),
        (rows, name) => {
          const plan = planWorkbook(workbookOf({ rows, name }).peek);
          expect(plan.sheets.length + plan.ignored.length).toBe(1);
          for (const { columns } of plan.sheets) {
            const keys = columns.map(({ fieldKey }) => fieldKey).filter((key) => key !== null);
            expect(new Set(keys).size).toBe(keys.length);
          }
        },
      ),
      { numRuns: 500 },
    );
  });
});

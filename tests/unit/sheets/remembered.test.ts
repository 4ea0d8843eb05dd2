import { applyPatch, recordFrom } from '@shared/domain/changes/patch';
import type { BookRecord } from '@shared/domain/records/records';
import type { RawCell, WorkbookPeek } from '@shared/domain/sheets/cell';
import { listRemembered } from '@shared/domain/sheets/memory/list-remembered';
import { rememberSheet } from '@shared/domain/sheets/memory/remembered-mapping';
import { shapeOf } from '@shared/domain/sheets/memory/shape';
import { touchRemembered } from '@shared/domain/sheets/memory/touch-remembered';
import type { ColumnPlan, SheetPlan } from '@shared/domain/sheets/plan';
import { planHeadless, planSheetAt, planWorkbook } from '@shared/domain/sheets/planning/plan-workbook';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type MadeSheet, workbookOf } from '../../helpers/sheet-of';

function peekOf(...sheets: readonly MadeSheet[]): WorkbookPeek {
  return workbookOf(...sheets).peek;
}

function firstOf(plan: { readonly sheets: readonly SheetPlan[] }): SheetPlan {
  const sheet = plan.sheets[0];
  if (sheet === undefined) throw new Error('The test workbook has no sheet to take');
  return sheet;
}

function change(plan: SheetPlan, header: string, what: Partial<ColumnPlan>): SheetPlan {
  const columns = plan.columns.map((column) => (column.header === header ? { ...column, ...what } : column));
  return { ...plan, columns };
}

/** The settings of a book after an import of these sheets, as they come back from the disk. */
function settingsAfter(taken: readonly SheetPlan[], leftOut: readonly SheetPlan[] = []): BookRecord[] {
  const records = touchRemembered([], taken, leftOut).map(({ id, after }) => recordFrom(id, after ?? {}));
  return JSON.parse(JSON.stringify(records));
}

const person: readonly RawCell[] = ['001', '张三', '13522910155', 6.83, '甲'];

function month(
  number: number,
  headers = ['客户号', '户名', '手机', `${number}月末存款余额`, '片区'],
): MadeSheet {
  return {
    name: `${number}月`,
    rows: [[`某支行${number}月台账`], headers, person, ['002', '李四', null, 3, '乙']],
  };
}

describe('the shape of a sheet', () => {
  it('is the same next month, whatever the titles, names and numbers of rows', () => {
    const [september, october] = [
      month(9),
      { ...month(10), rows: [['题'], ['单位：万元'], ...month(10).rows] },
    ].map((sheet) => shapeOf(firstOf(planWorkbook(peekOf(sheet)))));
    expect(october).toBe(september);
    expect(september).toMatch(/^[0-9a-f]{16}$/);
  });

  it.each<[string, readonly string[]]>([
    ['another order', ['户名', '客户号', '手机', '9月末存款余额', '片区']],
    ['a column more', ['客户号', '户名', '手机', '9月末存款余额', '片区', '备注']],
    ['another unit', ['客户号', '户名', '手机', '9月末存款余额（万元）', '片区']],
    ['another word', ['客户号', '户名', '手机', '9月末贷款余额', '片区']],
  ])('is another with %s', (_what, headers) => {
    const shape = shapeOf(firstOf(planWorkbook(peekOf(month(9, [...headers])))));
    expect(shape).not.toBe(shapeOf(firstOf(planWorkbook(peekOf(month(9))))));
  });
});

describe('a mapping remembered', () => {
  const told = {
    ...change(
      change(firstOf(planWorkbook(peekOf(month(9)))), '片区', { fieldKey: 'segment', matched: 'given' }),
      '9月末存款余额',
      { unit: 'wan', unitFrom: 'given' },
    ),
    kind: 'individual',
    stage: 'prospect',
    hiddenRows: 'leave',
    blanks: 'clear',
    sectionField: 'manager',
  } as const satisfies SheetPlan;
  const memory = listRemembered(settingsAfter([told]));

  it('is laid over the sheet of the next month without a question', () => {
    const plan = firstOf(planWorkbook(peekOf(month(10)), {}, memory));
    expect(plan.columns.map(({ fieldKey, matched }) => [fieldKey, matched])).toEqual([
      ['customerNo', 'remembered'],
      ['name', 'remembered'],
      ['mobile', 'remembered'],
      ['deposits', 'remembered'],
      ['segment', 'remembered'],
    ]);
    expect(plan.columns[3]).toMatchObject({ header: '10月末存款余额', unit: 'wan', unitFrom: 'remembered' });
    expect(plan).toMatchObject({
      kind: 'individual',
      stage: 'prospect',
      hiddenRows: 'leave',
      blanks: 'clear',
      sectionField: 'manager',
    });
  });

  it('finds the date anew', () => {
    const peek = peekOf({ ...month(10), rows: [['截止日期：2026年10月31日'], ...month(10).rows.slice(1)] });
    expect(firstOf(planWorkbook(peek, {}, memory)).asOf).toBe('2026-10-31');
  });

  it('leaves sheets of another shape alone, and gives way to a mapping file', () => {
    const other = firstOf(planWorkbook(peekOf({ rows: [['户名', '客户号', '片区'], person] }), {}, memory));
    expect(other.columns.map(({ matched }) => matched)).not.toContain('remembered');
    const given = firstOf(planWorkbook(peekOf(month(10)), { '10月': { 片区: 'remark' } }, memory));
    expect(given.columns.at(-1)).toMatchObject({ fieldKey: 'remark', matched: 'given' });
  });

  it('does not keep a unit that the sheet now contradicts', () => {
    const sheet = month(10);
    const peek = peekOf({ ...sheet, rows: [['单位：千元'], ...sheet.rows.slice(1)] });
    expect(firstOf(planWorkbook(peek, {}, memory)).columns[3]).toMatchObject({
      unit: 'thousand',
      unitFrom: 'sheet',
    });
  });

  it('does not keep the unit of a remark that is gone', () => {
    const remarked = firstOf(
      planWorkbook(peekOf({ ...month(9), rows: [['单位：万元'], ...month(9).rows.slice(1)] })),
    );
    const plan = firstOf(planWorkbook(peekOf(month(10)), {}, listRemembered(settingsAfter([remarked]))));
    expect(plan.columns[3]).toMatchObject({ unit: 'yuan', unitFrom: 'default' });
  });

  it('goes by the name of the sheet where that tells the kind', () => {
    const plan = firstOf(planWorkbook(peekOf({ ...month(10), name: '对公10月' }), {}, memory));
    expect(plan.kind).toBe('company');
  });

  it('finds the header again where the person had pointed it out', () => {
    const rows: MadeSheet['rows'] = [
      ['甲', '乙', '丙'],
      ['代号', '称呼', '数额'],
      ['0001', '张三', 5],
      ['0002', '李四', 6],
    ];
    const peek = peekOf({ rows });
    expect(planWorkbook(peek).ignored).toMatchObject([{ reason: 'sheet.noHeader' }]);
    const sheet = peek.sheets[0];
    const pointed = sheet && planSheetAt(sheet, '台账.xlsx', [2]);
    if (pointed === undefined) throw new Error('Nothing stands in row 2');
    const given = change(pointed, '称呼', { fieldKey: 'name' });
    const memory = listRemembered(settingsAfter([given]));
    expect(firstOf(planWorkbook(peekOf({ rows: [['题'], ...rows] }), {}, memory))).toMatchObject({
      headerRows: [3],
      columns: [{ fieldKey: null }, { fieldKey: 'name', matched: 'remembered' }, { fieldKey: null }],
    });
  });

  it('knows a sheet without a header by its columns, unless the cells speak against it', () => {
    const rows: MadeSheet['rows'] = [
      ['00020030', '褚桂艳', '13522910155', 6.83],
      ['00020031', '李四', '13551634073', 7.5],
      ['00020032', '王芳', '13551634074', 12.25],
    ];
    const plan = change(firstOf(planWorkbook(peekOf({ rows }))), '第D列', {
      fieldKey: 'wealth',
      unit: 'wan',
    });
    expect(plan.headless).toBe(true);
    const memory = listRemembered(settingsAfter([plan]));
    expect(firstOf(planWorkbook(peekOf({ rows }), {}, memory)).columns[3]).toMatchObject({
      fieldKey: 'wealth',
      matched: 'remembered',
      unit: 'wan',
    });
    const swapped = rows.map(([number, name, mobile, amount]) => [
      number ?? null,
      name ?? null,
      amount ?? null,
      mobile ?? null,
    ]);
    const other = firstOf(planWorkbook(peekOf({ rows: swapped }), {}, memory));
    expect(other.columns.map(({ fieldKey }) => fieldKey)).toEqual([
      'customerNo',
      'name',
      'deposits',
      'mobile',
    ]);
  });

  it('keeps a sheet out that was left out, but says what it is', () => {
    const memory = listRemembered(settingsAfter([], [told]));
    const planned = planWorkbook(peekOf(month(10)), {}, memory);
    expect(planned.sheets).toEqual([]);
    expect(planned.ignored).toMatchObject([
      { reason: 'sheet.leftOut', plan: { name: '10月', kind: 'individual' } },
    ]);
    expect(planWorkbook(peekOf(month(10)), { '10月': {} }, memory).sheets).toHaveLength(1);
  });
});

describe('the records of remembered mappings', () => {
  const plan = firstOf(planWorkbook(peekOf(month(9))));

  it('are written once for a shape, the sheet that was taken before the one left out', () => {
    const other = firstOf(planWorkbook(peekOf(month(10))));
    const touched = touchRemembered([], [other], [plan]);
    expect(touched).toMatchObject([
      { collection: 'settings', before: null, after: { taken: true, sheet: '10月' } },
    ]);
  });

  it('are left alone when nothing changes, and patched when something does', () => {
    const settings = settingsAfter([plan]);
    expect(touchRemembered(settings, [plan])).toEqual([]);
    const [patch] = touchRemembered(settings, [{ ...plan, kind: 'company' }]);
    expect(patch).toMatchObject({ before: { kind: 'mixed' }, after: { kind: 'company' } });
    const [record] = settings;
    if (record === undefined) throw new Error('No record');
    expect(applyPatch(record, patch?.after ?? {})).toEqual(rememberSheet({ ...plan, kind: 'company' }));
  });

  it('come back as they were written', () => {
    expect(listRemembered(settingsAfter([plan]))).toEqual([rememberSheet(plan)]);
  });

  it('are passed over when they are not in form, whatever they hold', () => {
    const good = settingsAfter([plan])[0];
    if (good === undefined) throw new Error('No record');
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(good)), fc.jsonValue(), (key, value) => {
        for (const mapping of listRemembered([{ ...good, [key]: value, id: good.id }])) {
          expect(() => planWorkbook(peekOf(month(10)), {}, [mapping])).not.toThrow();
        }
      }),
    );
    expect(listRemembered([{ id: 'branch' }, { id: 'mapping:zz', shape: 'zz' }])).toEqual([]);
  });

  it('do not forget the mapping of a sheet planned without a header', () => {
    const sheet = peekOf({ rows: [['张三', '13522910155']] }).sheets[0];
    const bare = sheet && planHeadless(sheet, '名单.csv');
    expect(bare).toMatchObject({ headless: true, headerRows: [], firstDataRow: 1 });
    expect(bare && touchRemembered([], [], [bare])).toEqual([]);
  });
});

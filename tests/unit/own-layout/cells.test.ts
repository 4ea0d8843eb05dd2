import { ColumnManner, readDateManner, writeDate } from '@renderer/data/own-layout/column-manner';
import { redateTitle } from '@renderer/data/own-layout/redate-title';
import { maskPatchValue, maskRawCell, renderValue } from '@renderer/data/own-layout/render-value';
import { type Counts, SheetReading } from '@renderer/data/own-layout/sheet-reading';
import { fieldByKey } from '@shared/domain/fields/catalogue';
import type { Field } from '@shared/domain/fields/field';
import { indexExisting } from '@shared/domain/imports/existing-customers';
import type { CustomerRecord, FieldValue } from '@shared/domain/records/records';
import type { RawCell, WorkbookPeek } from '@shared/domain/sheets/cell';
import { planWorkbook } from '@shared/domain/sheets/planning/plan-workbook';
import { describe, expect, test } from 'vitest';

function field(key: string): Field {
  const found = fieldByKey(key);
  if (found === undefined) throw new Error(key);
  return found;
}

function mannerOf(key: string, cells: readonly (readonly [RawCell, FieldValue])[]): ColumnManner {
  const manner = new ColumnManner(field(key));
  for (const [cell, meaning] of cells) manner.learn(cell, meaning);
  return manner;
}

describe('dates keep the manner of their cell', () => {
  test.each([
    ['1956-05-12', '2026-03-04', '2026-03-04'],
    ['1975年11月18日', '2026-03-04', '2026年03月04日'],
    ['1964年4月24日', '2026-03-04', '2026年3月4日'],
    ['1948.04.10', '2026-03-04', '2026.03.04'],
    ['2010/1/1', '2026-12-11', '2026/12/11'],
    ['20150612', '2026-03-04', '20260304'],
    ['２０１０．１．１', '2026-03-04', '2026.3.4'],
  ])('%s', (text, date, written) => {
    const manner = readDateManner(text);
    expect(manner === undefined ? undefined : writeDate(date, manner)).toBe(written);
  });

  test('or that of their column where it is blank', () => {
    const date = '2026-03-04';
    const real = mannerOf('birthDate', [[{ kind: 'date', iso: '1990-01-02', serial: 32_875 }, '1990-01-02']]);
    const text = mannerOf('birthDate', [['1990.1.2', '1990-01-02']]);
    const none = mannerOf('birthDate', []);
    expect(renderValue(field('birthDate'), 'yuan', date, null, real)).toEqual({ date, text: date });
    expect(renderValue(field('birthDate'), 'yuan', date, null, text)).toBe('2026.3.4');
    expect(renderValue(field('birthDate'), 'yuan', date, null, none)).toBe(date);
    expect(renderValue(field('birthDate'), 'yuan', date, 19_900_102, none)).toBe(20_260_304);
  });
});

describe('values look like those of their column', () => {
  test.each<[string, string, FieldValue, RawCell, readonly (readonly [RawCell, FieldValue])[], unknown]>([
    ['money in the unit of the column', 'deposits', 15_480_000, '10万', [], 15.48],
    ['a choice in the word of the column', 'gender', 'female', 'M', [['F', 'female']], 'F'],
    ['a choice nobody used yet', 'gender', 'female', 'M', [], '女'],
    ['a flag with marks', 'hasWealthCard', true, '×', [['√', true]], '√'],
    ['a flag as a flag', 'hasWealthCard', true, false, [], true],
    ['a phone kept as a number', 'mobile', '13500000001', 13_500_000_000, [], 13_500_000_001],
    ['a phone of a column of numbers', 'mobile', '13500000001', null, [[1, '1']], 13_500_000_001],
    ['a landline among numbers', 'mobile', '0574-87901234', 13_500_000_000, [], '0574-87901234'],
    ['a number of a customer with zeros', 'customerNo', '00012', 13, [], '00012'],
    ['a rate with its mark', 'commissionRate', 0.8, '1‰', [], '0.8‰'],
    ['a rate as a number', 'commissionRate', 0.8, 1, [], 0.8],
  ])('%s', (_name, key, value, cell, learned, written) => {
    expect(renderValue(field(key), 'wan', value, cell, mannerOf(key, learned))).toEqual(written);
  });
});

describe('hidden are', () => {
  test.each<[string, string | null, RawCell, unknown]>([
    ['phones', 'mobile', '13812345678', '138****5678'],
    ['phones kept as numbers', 'mobile', 13_812_345_678, '138****5678'],
    ['two phones in a cell', 'mobile', '13812345678/0574-87901234', '138****5678/0574-8790****'],
    ['phones in remarks', 'remark', '6月1日打 13812345678 未接', '6月1日打 138****5678 未接'],
    ['phones in columns nobody named', null, 13_812_345_678, '138****5678'],
    ['amounts in columns nobody named', null, 13_812.5, undefined],
    ['not amounts', 'deposits', 13_812_345_678, undefined],
    ['not numbers of customers', 'customerNo', '13812345678', undefined],
    ['not blanks', 'mobile', null, undefined],
  ])('%s', (_name, key, cell, masked) => {
    expect(maskRawCell(key === null ? undefined : field(key), cell)).toEqual(masked);
  });

  test('dates only where the field is sensitive', () => {
    expect(maskPatchValue(field('birthDate'), { date: '1990-01-02' })).toEqual({ date: '1990-01-02' });
  });
});

test.each([
  ['截止日期：2026年10月31日', '截止日期：2026年11月30日'],
  ['数据日期 2026-10-31（2026年10月）', '数据日期 2026-11-30（2026年11月）'],
  ['2026.10.31', '2026.11.30'],
  ['2026年9月30日', undefined],
  ['2025年10月', undefined],
])('the title %s becomes %s', (title, redated) => {
  expect(redateTitle(title, '2026-10-31', '2026-11-30')).toBe(redated);
});

describe('cells that the book says something else about', () => {
  const header = ['客户号', '客户姓名', '手机号码', '证件类型', '证件号码', '存款(万元)', '备注'];

  function read(row: readonly RawCell[], record: Readonly<Record<string, FieldValue>>, repaired?: string) {
    const rows = [
      { number: 1, cells: header },
      { number: 2, cells: row },
    ];
    const sheet = {
      name: '客户',
      index: 0,
      visibility: 'visible',
      head: rows,
      merges: [],
      filledRows: 2,
      lastRow: 2,
      hiddenColumns: [],
    } as const;
    const peek: WorkbookPeek = { file: 'a.xlsx', size: 1, sha256: '', sheets: [sheet] };
    const [plan] = planWorkbook(peek).sheets;
    if (plan === undefined) throw new Error('no plan');
    const repairs = { cells: [{ row: 2, column: 2, text: repaired ?? '' }], replacements: [] };
    const customer = {
      id: '1',
      kind: 'individual',
      stage: 'established',
      customerNo: '0012',
      name: '张三',
      ...record,
    } as CustomerRecord;
    const counts: Counts = { rows: 0, gone: 0, repeated: 0 };
    const own = repaired === undefined ? plan : { ...plan, repairs };
    const reading = new SheetReading(own, indexExisting([customer]), new Set(), false, '2026-11-03');
    for (const one of rows) reading.take(one, counts);
    return reading.rows.flatMap(({ changed }) =>
      changed.map(({ column, values }) => [column.field.key, values]),
    );
  }

  test.each<[string, readonly RawCell[], Readonly<Record<string, FieldValue>>, unknown, string?]>([
    [
      'none',
      ['0012', '张　三', '138 1234 5678', null, null, '1.5万'],
      { mobile: '13812345678', deposits: 1_500_000 },
      [],
    ],
    ['one filled since', ['0012', '张三', '-'], { mobile: '13812345678' }, [['mobile', ['13812345678']]]],
    ['one emptied since', ['0012', '张三', '13812345678'], {}, [['mobile', []]]],
    ['not a number without its zeros', [12, '张三'], {}, []],
    [
      'two phones, one changed',
      ['0012', '张三', '13812345678/13912345678'],
      { mobile: '13700000000', secondMobile: '13912345678' },
      [['mobile', ['13700000000', '13912345678']]],
    ],
    ['not a cell nobody understood', ['0012', '张三', '138123'], {}, []],
    [
      'a cell nobody understood, known since',
      ['0012', '张三', '138123'],
      { mobile: '13812345678' },
      [['mobile', ['13812345678']]],
    ],
    [
      'a cell that was put right',
      ['0012', '张三', '138123'],
      { mobile: '13812345678' },
      [['mobile', ['13812345678']]],
      '13812345678',
    ],
    [
      'not a passport',
      ['0012', '张三', null, '护照', 'e 1234567'],
      { idType: 'passport', idNumber: 'E1234567' },
      [],
    ],
  ])('%s', (_name, row, record, changed, repaired) => {
    expect(read(row, record, repaired)).toEqual(changed);
  });
});

import type { RawCell, RawRow, WorkbookPeek } from '@shared/domain/sheets/cell';
import { listRemembered } from '@shared/domain/sheets/memory/list-remembered';
import { rememberSheet } from '@shared/domain/sheets/memory/remembered-mapping';
import { splitTables } from '@shared/domain/sheets/parts/split-tables';
import type { WorkbookPlan } from '@shared/domain/sheets/plan';
import { planWorkbook } from '@shared/domain/sheets/planning/plan-workbook';
import { createRowReader } from '@shared/domain/sheets/rows/read-row';
import { describe, expect, it } from 'vitest';
import { measureCpu } from '../../helpers/cpu-time';
import { type MadeSheet, workbookOf } from '../../helpers/sheet-of';

const words = ['客户号', '姓名', '手机', '存款', '证件号码', '地址', '开户日期', '理财', '备注', '金融资产'];

function grid(rows: number, columns: number, cell: (row: number, column: number) => RawCell): RawCell[][] {
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_, column) => cell(row, column)),
  );
}

/** What sixty imports of other sheets left behind. */
const memory = listRemembered(
  Array.from({ length: 60 }, (_, at) => {
    const plan = planWorkbook(
      workbookOf({
        rows: [
          ['客户号', '姓名', `列${at}`],
          ['001', '张三'],
        ],
      }).peek,
    ).sheets[0];
    if (plan === undefined) throw new Error('The test sheet has no header');
    return { ...rememberSheet(plan), headerDepth: (at % 3) + 1 };
  }),
);

function plan(rows: MadeSheet['rows'], merges: MadeSheet['merges'] = []): WorkbookPlan {
  return planWorkbook(splitTables(workbookOf({ rows, merges }).peek), {}, memory);
}

/** Milliseconds of the quickest of three, so that a busy machine does not count. */
function time(rows: MadeSheet['rows']): number {
  const runs = [1, 2, 3].map(() => {
    return measureCpu(() => plan(rows));
  });
  return Math.min(...runs);
}

describe('headers named like the insides of a program', () => {
  const names = [
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
    '存款(constructor)',
    '存款(__proto__)',
  ];
  const rows = [
    ['客户号', '姓名', ...names],
    ['001', '张三', 'a', 'b', 'c', 'd', 5, 6],
  ];

  it('are headers like any others', () => {
    const sheet = plan(rows).sheets[0];
    expect(sheet?.columns.map(({ header }) => header)).toEqual(['客户号', '姓名', ...names]);
    expect(sheet?.columns.map(({ fieldKey }) => fieldKey).slice(0, 6)).toEqual([
      'customerNo',
      'name',
      null,
      null,
      null,
      null,
    ]);
    expect(sheet?.columns[6]).toMatchObject({ fieldKey: 'deposits', unit: 'yuan', unitFrom: 'default' });
  });

  it('do nothing to the values, nor as names of sheets and in mappings', () => {
    const made = workbookOf({ name: '__proto__', rows }, { name: 'constructor', rows });
    const given = JSON.parse(
      '{"__proto__": {"__proto__": "remark"}, "constructor": {"constructor": "remark"}}',
    );
    const planned = planWorkbook(made.peek, given);
    expect(
      planned.sheets.map(({ columns }) => columns.find(({ fieldKey }) => fieldKey === 'remark')?.header),
    ).toEqual(['__proto__', 'constructor']);
    const [first] = planned.sheets;
    const row = made.rows[0]?.[1];
    if (first === undefined || row === undefined) throw new Error('The sheet was not planned');
    const reading = createRowReader({ ...first, sectionField: '__proto__' })(row);
    expect(reading).toMatchObject({ outcome: 'customer', values: { name: '张三', remark: 'a' } });
    expect(Object.getPrototypeOf('values' in reading ? reading.values : null)).toBe(Object.prototype);
  });
});

describe('heads of a size that no branch keeps', () => {
  it.each<[string, MadeSheet['rows'], (planned: WorkbookPlan) => void]>([
    [
      '16,384 columns',
      [
        ['客户号', '姓名', ...Array.from({ length: 16_382 }, (_, at) => `列${at}`)],
        ...grid(79, 16_384, (row, column) => (column === 1 ? '张三' : row)),
      ],
      ({ sheets }) => expect(sheets[0]).toMatchObject({ headerRows: [1], columns: { length: 400 } }),
    ],
    [
      'sixty rows of titles in four hundred columns',
      [...grid(60, 400, (row, column) => `说明${row}之${column}`), words, ['001', '张三', '13522910155']],
      ({ sheets }) => expect(sheets[0]).toMatchObject({ headerRows: [61], firstDataRow: 62 }),
    ],
    [
      'nothing but long texts',
      grid(80, 40, (row, column) => `客户经理：${'—'.repeat(3000)}${row}${column}`),
      ({ sheets }) => expect(sheets).toEqual([]),
    ],
    [
      'nothing but numbers',
      grid(80, 400, (row, column) => row * 1e6 + column),
      ({ sheets }) => expect(sheets).toEqual([]),
    ],
  ])('are planned quickly: %s', (_what, rows, check) => {
    check(plan(rows));
    // Alone on the machine it is a third of that.
    expect(time(rows)).toBeLessThan(600);
  });

  it.each<[string, MadeSheet['rows'], MadeSheet['merges']]>([
    ['the same headers everywhere', grid(80, 400, (_row, column) => words[column % 10] ?? null), []],
    ['headers that move', grid(80, 400, (row, column) => words[(column + row) % 10] ?? null), []],
    [
      'a header in every other row',
      grid(80, 200, (row, column) => (row % 2 ? `x${row}` : (words[(column + row) % 10] ?? null))),
      [],
    ],
    [
      'every other column blank',
      grid(80, 400, (_row, column) => (column % 2 ? null : (words[(column / 2) % 10] ?? null))),
      [],
    ],
    [
      'twenty thousand merged blocks',
      grid(80, 400, (_row, column) => words[column % 10] ?? null),
      Array.from({ length: 20_000 }, (_, at) => ({
        top: 1 + (at % 76),
        bottom: 5 + (at % 76),
        left: 0,
        right: 16_383,
      })),
    ],
  ])('end in a plan or none: %s', (_what, rows, merges) => {
    expect(measureCpu(() => plan(rows, merges))).toBeLessThan(5000);
  });

  it('pass over section rows as long as a book', () => {
    const lone: RawRow[] = [{ number: 2, cells: [`管户经理：${'—'.repeat(30_000)}王芳`] }];
    const peek: WorkbookPeek = workbookOf({ rows: [words] }).peek;
    const sheet = planWorkbook(peek).sheets[0];
    if (sheet === undefined) throw new Error('The test sheet has no header');
    const read = createRowReader({ ...sheet, sectionField: 'manager' });
    const taken = measureCpu(() => {
      for (const row of lone) read(row);
    });
    expect(taken).toBeLessThan(400);
  });
});

import type { RowMatch } from '@shared/domain/imports/import-run';
import type { SheetCounts } from '@shared/domain/imports/outcome';
import type { CustomerRecord } from '@shared/domain/records/records';
import type { RawCell } from '@shared/domain/sheets/cell';
import type { RowDecision, RowDecisions } from '@shared/domain/sheets/choices';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Imported, importRows } from '../../helpers/import-workbook';
import { type MadeSheet, workbookOf } from '../../helpers/sheet-of';

const header = ['客户号', '户名', '手机', '证件号码', '职业', '住址'];

const book: readonly CustomerRecord[] = [
  {
    id: 'a',
    kind: 'individual',
    stage: 'established',
    customerNo: '00020030',
    name: '褚桂艳',
    mobile: '13522910155',
    occupation: '公务员',
    address: '桑田路7弄38号',
  },
];

interface Tried extends Imported {
  readonly counts: SheetCounts;
  readonly matches: readonly (RowMatch & { readonly row: number })[];
}

/** Imports rows 2, 3 ... of a sheet with decisions by row number. */
function run(
  rows: readonly (readonly RawCell[])[],
  decisions: RowDecisions = {},
  before: readonly CustomerRecord[] = book,
  more: { readonly blanks?: 'clear' } = {},
): Tried {
  const made: MadeSheet = { name: '台账', rows: [header, ...rows] };
  const { peek, rows: read } = workbookOf(made);
  const matches: (RowMatch & { row: number })[] = [];
  const imported = importRows(peek, read, {
    before,
    adjust: (sheet) => ({ ...sheet, decisions, ...more }),
    listener: { matched: (_sheet, row, match) => matches.push({ ...match, row }) },
  });
  const [counts] = imported.outcome.sheets;
  if (counts === undefined) throw new Error('The sheet was not taken');
  return { ...imported, counts, matches };
}

const outcomes = ['created', 'updated', 'unchanged', 'duplicates', 'rejected', 'skipped'] as const;

/** The counts that are not zero, in short. */
function endOf({ counts }: Tried): string {
  return outcomes.flatMap((key) => (counts[key] === 0 ? [] : [`${key} ${counts[key]}`])).join(', ');
}

/** What a field holds of every customer that has the name. */
function fieldOf({ customers }: Tried, name: string, field: string): unknown[] {
  return customers.filter((record) => record.name === name).map((record) => record[field]);
}

const upon = (row: number) => ({ otherRow: { sheet: 0, row } });

describe('a row that repeats an earlier one of the file', () => {
  const rows = [
    ['1', '甲', '13522910156', null, '教师', '旧地址'],
    ['1', '甲', '13522910157', null, '医生', '新地址'],
  ];

  it.each<[string, RowDecision | undefined, string, unknown[], unknown[]]>([
    ['nothing: is left out', undefined, 'created 1, duplicates 1', ['旧地址'], ['教师']],
    ['skip', { kind: 'skip' }, 'created 1, duplicates 1', ['旧地址'], ['教师']],
    ['separate', { kind: 'separate' }, 'created 2', ['旧地址', '新地址'], ['教师', '医生']],
    ['update', { kind: 'update', ...upon(2) }, 'created 1, duplicates 1', ['新地址'], ['医生']],
    [
      'merge',
      { kind: 'merge', fields: ['address'], ...upon(2) },
      'created 1, duplicates 1',
      ['新地址'],
      ['教师'],
    ],
  ])('decided %s', (_what, decision, end, addresses, occupations) => {
    const tried = run(rows, decision === undefined ? {} : { 3: decision }, []);
    expect(endOf(tried)).toBe(end);
    expect(fieldOf(tried, '甲', 'address')).toEqual(addresses);
    expect(fieldOf(tried, '甲', 'occupation')).toEqual(occupations);
  });

  it('is told in the report with the row it went over', () => {
    const { outcome } = run(rows, { 3: { kind: 'update', ...upon(2) } }, []);
    expect(outcome.report).toEqual([
      {
        kind: 'duplicate',
        file: '台账.xlsx',
        sheet: '台账',
        row: 3,
        column: '',
        header: '',
        text: '1 甲',
        reason: 'duplicate.laidOver',
        otherRow: 2,
      },
    ]);
  });

  it('comes to one record however many rows go over one another', () => {
    const many = [...rows, ['1', '甲', null, null, '律师', null], ['1', '甲', null, null, null, '最新地址']];
    const tried = run(
      many,
      {
        3: { kind: 'update', ...upon(2) },
        4: { kind: 'update', ...upon(3) },
        5: { kind: 'update', ...upon(2) },
      },
      [],
    );
    expect(endOf(tried)).toBe('created 1, duplicates 3');
    expect(tried.customers).toEqual([
      expect.objectContaining({ mobile: '13522910157', occupation: '律师', address: '最新地址' }),
    ]);
    expect(tried.touched.filter(({ collection }) => collection === 'customers')).toHaveLength(1);
  });

  it('is emitted at the end when the later row never comes', () => {
    const tried = run([rows[0] ?? [], ['2', '乙']], { 9: { kind: 'update', ...upon(2) } }, []);
    expect(endOf(tried)).toBe('created 2');
    expect(fieldOf(tried, '甲', 'address')).toEqual(['旧地址']);
  });

  it('is taken on its own when the row it should go over was not taken', () => {
    const tried = run(
      [
        ['', ''],
        ['1', '甲', null, null, null, '新地址'],
      ],
      { 3: { kind: 'update', ...upon(2) } },
      [],
    );
    expect(endOf(tried)).toBe('created 1, skipped 1');
  });

  it('may tell which customer of the book both are', () => {
    const tried = run(
      [
        [null, '褚桂艳', null, null, '教师'],
        ['00020030', '褚桂艳', null, null, null, '新地址'],
        ['00020030', '褚桂艳', null, null, null, '第三个地址'],
      ],
      { 3: { kind: 'update', ...upon(2) } },
    );
    expect(endOf(tried)).toBe('updated 1, duplicates 2');
    expect(tried.customers).toEqual([{ ...book[0], occupation: '教师', address: '新地址' }]);
  });

  it('leaves what was not understood in the earlier row only where the later one says nothing', () => {
    const tried = run(
      [
        ['1', '甲', '1352291', '123'],
        ['1', '甲', '13522910157'],
      ],
      { 3: { kind: 'update', ...upon(2) } },
      [],
    );
    expect(tried.customers[0]).toMatchObject({ mobile: '13522910157' });
    expect(tried.customers[0]?.unverified?.map(({ field }) => field)).toEqual(['idNumber']);
  });
});

describe('a row that is a customer of the book', () => {
  const row = ['00020030', '褚桂艳', '13522910156', null, '医生', '新地址'];

  it.each<[string, RowDecision | undefined, string, number, Partial<CustomerRecord>]>([
    ['nothing: updates', undefined, 'updated 1', 1, { mobile: '13522910156', address: '新地址' }],
    ['update', { kind: 'update' }, 'updated 1', 1, { mobile: '13522910156', address: '新地址' }],
    [
      'merge',
      { kind: 'merge', fields: ['address'] },
      'updated 1',
      1,
      { mobile: '13522910155', address: '新地址', occupation: '公务员' },
    ],
    ['merge of nothing', { kind: 'merge', fields: [] }, 'unchanged 1', 1, { address: '桑田路7弄38号' }],
    ['skip', { kind: 'skip' }, 'unchanged 1', 1, { address: '桑田路7弄38号', mobile: '13522910155' }],
    ['separate', { kind: 'separate' }, 'created 1', 2, { address: '桑田路7弄38号' }],
  ])('decided %s', (_what, decision, end, customers, own) => {
    const tried = run([row], decision === undefined ? {} : { 2: decision });
    expect(endOf(tried)).toBe(end);
    expect(tried.customers).toHaveLength(customers);
    expect(tried.customers[0]).toMatchObject(own);
  });

  it('is reported when it was left out', () => {
    const { outcome } = run([row], { 2: { kind: 'skip' } });
    expect(outcome.report).toMatchObject([{ kind: 'note', row: 2, reason: 'row.leftOut' }]);
  });

  it('takes another customer number only when that field was chosen', () => {
    const byId: readonly CustomerRecord[] = [
      { ...book[0], id: 'a', kind: 'individual', idNumber: '33021219560512204X' },
    ];
    const other = ['00077777', '褚桂艳', null, '33021219560512204X'];
    expect(run([other], {}, byId).customers[0]?.customerNo).toBe('00020030');
    const merged = run([other], { 2: { kind: 'merge', fields: ['customerNo'] } }, byId);
    expect(merged.customers[0]?.customerNo).toBe('00077777');
  });

  it.each<[string, readonly RawCell[], RowMatch['on']]>([
    ['the customer number', ['00020030', '褚桂艳'], 'customerNo'],
    ['the number without zeros', [20030, '褚桂艳'], 'customerNoWithoutZeros'],
    ['mobile and name', [null, '褚桂艳', '13522910155'], 'mobileAndName'],
  ])('is shown with the reason: %s', (_why, cells, on) => {
    expect(run([cells]).matches).toEqual([{ row: 2, kind: 'same', on, recordId: 'a', recordName: '褚桂艳' }]);
  });
});

describe('a row of a namesake under another number', () => {
  const row = ['10030', '褚桂艳', '13522910155', null, null, '新地址'];

  it.each<[string, RowDecision | undefined, string, number]>([
    ['nothing: a new customer', undefined, 'created 1', 2],
    ['separate', { kind: 'separate' }, 'created 1', 2],
    ['skip', { kind: 'skip' }, 'skipped 1', 1],
    ['update', { kind: 'update' }, 'updated 1', 1],
    ['merge', { kind: 'merge', fields: ['address'] }, 'updated 1', 1],
  ])('decided %s', (_what, decision, end, customers) => {
    const tried = run([row], decision === undefined ? {} : { 2: decision });
    expect(endOf(tried)).toBe(end);
    expect(tried.customers).toHaveLength(customers);
    expect(tried.customers[0]?.customerNo).toBe('00020030');
    expect(tried.customers[0]?.address).toBe(
      customers === 1 && end !== 'skipped 1' ? '新地址' : '桑田路7弄38号',
    );
  });

  it('is shown as such', () => {
    expect(run([row]).matches).toMatchObject([{ kind: 'namesake', on: 'mobileAndName', recordId: 'a' }]);
  });

  it('is not noted any more once somebody said that it is another person', () => {
    expect(run([row], { 2: { kind: 'separate' } }).outcome.report).toEqual([]);
    expect(run([row]).outcome.report).toMatchObject([{ reason: 'match.sameNameOtherNumber' }]);
  });
});

describe('blank cells that clear', () => {
  it('take away what the book has, but never name and number', () => {
    const { customers, counts } = run([['00020030', '褚桂艳', null, null, null, '']], {}, book, {
      blanks: 'clear',
    });
    expect(counts.updated).toBe(1);
    expect(customers).toEqual([
      { id: 'a', kind: 'individual', stage: 'established', customerNo: '00020030', name: '褚桂艳' },
    ]);
    const [kept] = run([[null, '褚桂艳', '13522910155', null, '公务员', '桑田路7弄38号']], {}, book, {
      blanks: 'clear',
    }).customers;
    expect(kept).toEqual(book[0]);
  });

  it('keep what the book has when nobody asked for it', () => {
    expect(run([['00020030', '褚桂艳']]).customers).toEqual(book);
  });
});

describe('whatever is decided', () => {
  const cell = fc.constantFrom('1', '2', '00020030', '10030', null);
  const name = fc.constantFrom('甲', '乙', '褚桂艳', null);
  const mobile = fc.constantFrom('13522910155', '13522910156', '1352', null);
  const rows = fc.array(fc.tuple(cell, name, mobile), { minLength: 1, maxLength: 12 });
  const other = fc.option(fc.record({ sheet: fc.constantFrom(0, 1), row: fc.integer({ min: 1, max: 14 }) }), {
    nil: undefined,
  });
  const decision: fc.Arbitrary<RowDecision> = fc.oneof(
    fc.constant<RowDecision>({ kind: 'skip' }),
    fc.constant<RowDecision>({ kind: 'separate' }),
    other.map(
      (otherRow): RowDecision => (otherRow === undefined ? { kind: 'update' } : { kind: 'update', otherRow }),
    ),
    fc
      .tuple(other, fc.subarray(['name', 'mobile', 'customerNo']))
      .map(
        ([otherRow, fields]): RowDecision =>
          otherRow === undefined ? { kind: 'merge', fields } : { kind: 'merge', fields, otherRow },
      ),
  );
  const decisions = fc.array(fc.tuple(fc.integer({ min: 2, max: 14 }), decision), { maxLength: 8 });

  it('every row ends exactly once, and no record is touched twice', () => {
    fc.assert(
      fc.property(rows, decisions, fc.boolean(), (made, decided, clears) => {
        const tried = run(made, Object.fromEntries(decided), book, clears ? { blanks: 'clear' } : {});
        const filled = made.filter((cells) => cells.some((value) => value !== null)).length;
        const ended = outcomes.reduce((sum, key) => sum + tried.counts[key], 0);
        expect(tried.counts.read).toBe(filled);
        expect(ended).toBe(filled);
        const ids = tried.touched.map(({ collection, id }) => `${collection} ${id}`);
        expect(new Set(ids).size).toBe(ids.length);
        expect(tried.touched.filter(({ before }) => before === null)).toHaveLength(tried.counts.created);
        expect(tried.customers).toHaveLength(1 + tried.counts.created);
      }),
      { numRuns: 400 },
    );
  });
});

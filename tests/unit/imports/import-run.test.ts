import { hashPair } from '@shared/domain/imports/hash-text';
import { KeyIndex } from '@shared/domain/imports/key-index';
import type { CustomerRecord } from '@shared/domain/records/records';
import type { RawCell } from '@shared/domain/sheets/cell';
import { describe, expect, it } from 'vitest';
import { type Imported, importRows } from '../../helpers/import-workbook';
import { type MadeSheet, workbookOf } from '../../helpers/sheet-of';

function run(sheets: readonly MadeSheet[], before: readonly CustomerRecord[] = []): Imported {
  const { peek, rows } = workbookOf(...sheets);
  return importRows(peek, rows, { before });
}

const header = ['客户号', '户名', '手机', '证件号码', '出生日期', '存款(万元)', '住址'];
const book: readonly CustomerRecord[] = [
  {
    id: 'a',
    kind: 'individual',
    stage: 'established',
    customerNo: '00020030',
    name: '褚桂艳',
    mobile: '13522910155',
    idNumber: '33021219560512204X',
    birthDate: '1956-05-12',
    deposits: 6_830_000,
    address: '桑田路7弄38号',
  },
];

/** How one row below the header ends, against the book. */
function endOf(cells: readonly RawCell[]): string {
  const counts = run([{ rows: [header, cells] }], book).outcome.sheets[0];
  return ['created', 'updated', 'unchanged', 'duplicates', 'rejected', 'skipped']
    .filter((key) => counts?.[key as 'created'] === 1)
    .join();
}

describe('matching rows with the book', () => {
  it.each<[string, readonly RawCell[], string]>([
    ['the customer number', ['00020030', '褚桂艳'], 'unchanged'],
    ['the number, with a change', ['00020030', '褚桂艳', '13522910156'], 'updated'],
    ['the number that lost its zeros, and the name', [20030, '褚桂艳'], 'unchanged'],
    ['no: such a number with another name', [20030, '孙志斌'], 'created'],
    ['the ID', [null, '褚贵艳', null, '33021219560512204X'], 'updated'],
    ['the old form of the ID', [null, '褚桂艳', null, '330212560512204'], 'updated'],
    ['mobile and name', [null, '褚桂艳', '13522910155'], 'unchanged'],
    ['name and birthday', [null, '褚桂艳', null, null, '1956-05-12'], 'unchanged'],
    ['no: the mobile alone', [null, '褚小艳', '13522910155'], 'created'],
    ['no: the name alone', [null, '褚桂艳'], 'created'],
    ['no: mobile and name under another number', ['10030', '褚桂艳', '13522910155'], 'created'],
    ['nothing to match with', [null, null, '13522910155'], 'rejected'],
  ])('by %s', (_by, cells, expected) => {
    expect(endOf(cells)).toBe(expected);
  });

  it('keeps the book’s number, and what the sheet leaves blank', () => {
    const { customers, touched } = run(
      [{ rows: [header, [20030, '褚桂艳', null, null, null, 7, '-']] }],
      book,
    );
    expect(customers[0]).toEqual({ ...book[0], deposits: 7_000_000 });
    expect(touched).toEqual([
      {
        collection: 'customers',
        partition: 'all',
        id: 'a',
        before: { deposits: 6_830_000 },
        after: { deposits: 7_000_000 },
      },
    ]);
  });

  it('notes a customer of the same name and mobile under another number', () => {
    const { outcome } = run([{ rows: [header, ['10030', '褚桂艳', '13522910155']] }], book);
    expect(outcome.report).toMatchObject([{ kind: 'note', row: 2, reason: 'match.sameNameOtherNumber' }]);
    expect(outcome.sheets[0]?.issues).toBe(0);
  });
});

describe('a second row for the same customer', () => {
  it('is counted, and told with what differs', () => {
    const rows = [
      header,
      ['1', '甲', '13522910155'],
      ['2', '乙'],
      ['1', '甲', '13522910156', null, null, 5, '新地址'],
    ];
    const { outcome, customers } = run([{ rows }]);
    expect(outcome.sheets[0]).toMatchObject({ read: 3, created: 2, duplicates: 1, issues: 0 });
    expect(outcome.report).toMatchObject([
      { kind: 'duplicate', row: 4, otherRow: 2, reason: 'duplicate.customerNo', text: '1 甲' },
      { kind: 'conflict', row: 4, column: 'C', header: '手机', text: '13522910156', field: 'mobile' },
    ]);
    expect(customers[0]?.mobile).toBe('13522910155');
  });

  it('is found across the sheets of a file, by any key', () => {
    const first: MadeSheet = { name: '一月', rows: [header, ['1', '甲', '13522910155']] };
    const second: MadeSheet = {
      name: '二月',
      rows: [header, [null, '甲', '13522910155'], [null, '甲', '13522910156']],
    };
    const { outcome } = run([first, second]);
    expect(outcome.sheets.map(({ created, duplicates }) => [created, duplicates])).toEqual([
      [1, 0],
      [1, 1],
    ]);
  });

  it('is found when both rows are the same customer of the book by different keys', () => {
    const rows = [header, ['00020030', '褚桂艳'], [null, '褚贵艳', null, '33021219560512204X', null, 9]];
    const { outcome, customers } = run([{ rows }], book);
    expect(outcome.sheets[0]).toMatchObject({ unchanged: 1, duplicates: 1, updated: 0 });
    expect(customers[0]?.deposits).toBe(6_830_000);
  });
});

describe('cells that were not understood', () => {
  const waiting = (cells: readonly RawCell[], before = book): Imported =>
    run([{ name: '台账', rows: [header, cells] }], before);

  it('leave the field as it was and wait on the customer', () => {
    const { customers, outcome } = waiting(['00020030', '褚桂艳', '1352291015']);
    expect(customers[0]?.mobile).toBe('13522910155');
    expect(customers[0]?.unverified).toEqual([
      {
        field: 'mobile',
        text: '1352291015',
        reason: 'phone.length',
        file: '台账.xlsx',
        sheet: '台账',
        row: 2,
        column: 'C',
      },
    ]);
    expect(outcome.sheets[0]).toMatchObject({ updated: 1, issues: 1 });
  });

  it('are no change when they come again, and go when a later sheet is right', () => {
    const once = waiting(['00020030', '褚桂艳', '1352291015']).customers;
    const twice = waiting(['00020030', '褚桂艳', '1352291015'], once);
    expect(twice.outcome.sheets[0]).toMatchObject({ unchanged: 1, updated: 0, issues: 1 });
    const other = waiting(['00020030', '褚桂艳', null, 'x'], once).customers;
    expect(other[0]?.unverified?.map(({ field }) => field)).toEqual(['mobile', 'idNumber']);
    const right = waiting(['00020030', '褚桂艳', '13522910155'], once).customers;
    expect(right[0]).toEqual(book[0]);
  });
});

describe('what follows from a row', () => {
  it('lets totals follow the balances they are made of', () => {
    const before: CustomerRecord[] = [
      { ...book[0], id: 'a', kind: 'individual', deposits: 100_00, wealth: 50_00, funds: 0, aum: 150_00 },
    ];
    const rows = [
      ['客户号', '户名', '活期余额', '定期余额', '理财余额', '基金市值'],
      ['00020030', '褚桂艳', 40, 80, 10, 5],
    ];
    expect(run([{ rows }], before).customers[0]).toMatchObject({
      demandDeposits: 40_00,
      timeDeposits: 80_00,
      deposits: 120_00,
      wealth: 10_00,
      funds: 5_00,
      aum: 135_00,
    });
  });

  it('makes a prospect a new customer when the customer number comes', () => {
    const prospects: MadeSheet = {
      name: '潜在客户',
      rows: [
        ['姓名', '电话', '意向等级'],
        ['邹娟兰', '13945651016', 'B'],
      ],
    };
    const { customers } = run([prospects]);
    expect(customers[0]).toMatchObject({ stage: 'prospect', prospectGrade: 'B' });
    const rows = [header, ['00030001', '邹娟兰', '13945651016']];
    expect(run([{ rows }], customers).customers[0]).toMatchObject({ stage: 'new', customerNo: '00030001' });
  });

  it('counts every row below the header exactly once', () => {
    const rows = [
      header,
      ['1', '甲'],
      [],
      ['—— 李敏 管户 ——'],
      ['1', '甲'],
      [null, null, '13522910155'],
      ['00020030', '褚桂艳'],
      ['00020030'],
      ['合计', null, null, null, null, 5],
    ];
    const counts = run([{ rows }], book).outcome.sheets[0];
    expect(counts).toMatchObject({
      read: 7,
      created: 1,
      unchanged: 1,
      duplicates: 2,
      rejected: 1,
      skipped: 2,
    });
  });
});

describe('the index of keys', () => {
  it('finds every key it was given and no other, however many', () => {
    const index = new KeyIndex();
    for (let number = 0; number < 20_000; number += 1) index.add(hashPair(1, `n${number}`, ''), number);
    for (let number = 0; number < 20_000; number += 1)
      expect(index.find(hashPair(1, `n${number}`, ''))).toBe(number);
    expect(index.find(hashPair(1, 'n20000', ''))).toBe(-1);
    expect(index.find(hashPair(2, 'n1', ''))).toBe(-1);
    index.add(hashPair(1, 'n1', ''), 99);
    expect(index.find(hashPair(1, 'n1', ''))).toBe(1);
    expect(index.size).toBe(20_000);
  });

  it('keeps the two parts of a key apart', () => {
    expect(hashPair(1, 'ab', 'c')).not.toEqual(hashPair(1, 'a', 'bc'));
  });
});

describe('the day the figures stand for, when the file does not say', () => {
  it.each([
    ['2026-10', '2026-10-31'],
    // The helper's today is 2026-11-03: the month still runs.
    ['2026-11', '2026-11-03'],
  ])('of %s is %s', (period, day) => {
    const { peek, rows } = workbookOf({ rows: [header, ['00020030', '褚桂艳']] });
    expect(importRows(peek, rows, { period }).outcome.asOf).toBe(day);
  });
});

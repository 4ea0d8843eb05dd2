import type { CustomerRecord } from '@shared/domain/records/records';
import type { RawCell } from '@shared/domain/sheets/cell';
import { describe, expect, it } from 'vitest';
import { type Imported, type ImportSettings, importRows } from '../../helpers/import-workbook';
import { type MadeSheet, workbookOf } from '../../helpers/sheet-of';

const header = ['客户号', '户名', '活期余额', '定期余额', '理财余额'];

function monthSheet(name: string, ...rows: readonly (readonly RawCell[])[]): MadeSheet {
  return { name, rows: [[`客户月度余额表 ${name}`], ['单位：元'], header, ...rows] };
}

function run(sheets: readonly MadeSheet[], settings: ImportSettings = {}): Imported {
  const { peek, rows } = workbookOf(...sheets);
  return importRows(peek, rows, settings);
}

function balancesOf({ balances }: Imported, month: string): unknown[] {
  return [...(balances.get(month)?.values() ?? [])].map(({ id: _, ...figures }) => figures);
}

const october = monthSheet('202610', ['1', '甲', 10, 20, 30], ['2', '乙', 1, 2, 3]);
const september = monthSheet('202609', ['1', '甲', 11, 21, 31], ['3', '丙', 4, 5, 6]);

describe('the balances of a month', () => {
  it('are kept for every row, also when nothing about the customer changes', () => {
    const first = run([october]);
    expect(balancesOf(first, '2026-10')).toEqual([
      { asOf: '2026-10-31', demandDeposits: 1000, timeDeposits: 2000, wealth: 3000 },
      { asOf: '2026-10-31', demandDeposits: 100, timeDeposits: 200, wealth: 300 },
    ]);
    expect(first.customers[0]).toMatchObject({ demandDeposits: 1000, balancesOn: '2026-10-31' });
    const november = run([monthSheet('202611', ['1', '甲', 10, 20, 30])], {
      before: first.customers,
      balances: first.balances,
      period: '2026-11',
    });
    expect(november.outcome.sheets[0]).toMatchObject({ unchanged: 1, updated: 0 });
    expect(balancesOf(november, '2026-11')).toHaveLength(1);
    expect(november.customers[0]?.balancesOn).toBe('2026-11-30');
  });

  it('are corrected where the sheet comes again with other figures', () => {
    const first = run([october]);
    const again = run([monthSheet('202610', ['1', '甲', 10, 20, 30], ['2', '乙', 1, 2, 4])], {
      before: first.customers,
      balances: first.balances,
    });
    expect(again.outcome.sheets[0]).toMatchObject({ unchanged: 1, updated: 1 });
    expect(again.outcome.months).toMatchObject([{ month: '2026-10', rows: 2, corrected: 1 }]);
    expect(again.touched.map(({ collection, after }) => [collection, after])).toEqual([
      ['customers', { wealth: 400 }],
      ['balances', { wealth: 400 }],
    ]);
  });

  it('of an older month leave the customer as he is', () => {
    const first = run([october]);
    const older = run([september], { before: first.customers, balances: first.balances, period: '2026-09' });
    expect(older.outcome.sheets[0]).toMatchObject({ created: 1, unchanged: 1 });
    expect(older.outcome.months).toMatchObject([{ month: '2026-09', rows: 2, older: 1 }]);
    expect(older.customers[0]).toEqual(first.customers[0]);
    expect(older.customers[2]).toMatchObject({ name: '丙', balancesOn: '2026-09-30' });
    expect(balancesOf(older, '2026-09')).toHaveLength(2);
    expect(balancesOf(older, '2026-10')).toEqual(balancesOf(first, '2026-10'));
  });

  it('of two months in one workbook are both kept, and the newer figures are the customer’s', () => {
    const both = run([september, october]);
    expect(
      both.outcome.sheets.map(({ created, unchanged, duplicates }) => [created, unchanged, duplicates]),
    ).toEqual([
      [1, 1, 0],
      [2, 0, 0],
    ]);
    expect(both.customers).toHaveLength(3);
    expect(both.customers.find(({ name }) => name === '甲')).toMatchObject({ demandDeposits: 1000 });
    expect(balancesOf(both, '2026-09')).toHaveLength(2);
    expect(balancesOf(both, '2026-10')).toHaveLength(2);
    const ids = both.touched.map(({ collection, partition, id }) => `${collection} ${partition} ${id}`);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('need a told date', () => {
    const undated = run([{ name: '余额', rows: [header, ['1', '甲', 10, 20, 30]] }]);
    expect(undated.outcome.months).toEqual([]);
    expect(undated.balances.size).toBe(0);
    expect(undated.customers[0]?.balancesOn).toBeUndefined();
  });
});

describe('customers whom a balance sheet does not name', () => {
  const before: readonly CustomerRecord[] = [
    { id: 'a', kind: 'individual', stage: 'established', customerNo: '1', name: '甲' },
    { id: 'b', kind: 'individual', stage: 'established', customerNo: '9', name: '久', manager: '李敏' },
    { id: 'c', kind: 'individual', stage: 'prospect', name: '准' },
    { id: 'd', kind: 'individual', stage: 'lost', customerNo: '8', name: '失' },
    { id: 'e', kind: 'company', stage: 'established', customerNo: '7', name: '某某有限公司' },
    { id: 'f', kind: 'individual', stage: 'new', customerNo: '6', name: '新', openedOn: '2026-11-02' },
  ];

  it('are those of its kinds who have an account by then', () => {
    const { outcome, customers } = run([october], { before });
    expect(outcome.missing).toEqual({
      month: '2026-10',
      count: 1,
      customers: [{ id: 'b', name: '久', customerNo: '9', manager: '李敏' }],
    });
    expect(customers).toHaveLength(before.length + 1);
  });

  it('are, beside a ledger, those who had figures the month before', () => {
    const ledger: MadeSheet = {
      name: '台账',
      rows: [
        ['截止日期：2026年10月31日'],
        ['客户号', '户名', '手机', '职业', '学历', '住址', '存款(元)'],
        ['1', '甲', '13522910155', '教师', '本科', '某路1号', 5],
      ],
    };
    const dated = before.map((record) =>
      record.id === 'b' ? { ...record, balancesOn: '2026-09-30' } : record,
    );
    expect(run([ledger], { before }).outcome.missing).toBeUndefined();
    expect(run([ledger], { before: dated }).outcome.missing).toMatchObject({
      count: 1,
      customers: [{ id: 'b' }],
    });
  });
});

import type { CustomerRecord } from '@shared/domain/records/records';
import { describe, expect, it } from 'vitest';
import { fixture, importFile, importRows } from '../../helpers/import-workbook';
import { readWithOwnReader } from '../../helpers/own-reader-rows';

const byNo = (customers: readonly CustomerRecord[], number: string): CustomerRecord | undefined =>
  customers.find(({ customerNo }) => customerNo === number);

describe('the securities sheet', () => {
  it('gives its two known rows exactly, and every row without a question', async () => {
    const { outcome, customers } = await importFile(fixture('客户维护表-证券营业部.xlsx'));
    expect(outcome.sheets[0]).toMatchObject({ headerRow: 1, read: 62, created: 62, issues: 0, skipped: 0 });
    expect(byNo(customers, '13131')).toMatchObject({
      name: '张三',
      kind: 'individual',
      commissionRate: 3,
      aum: 10_000_000,
      mobile: '13888888888',
      landline: '22118888',
      openedOn: '2010-01-01',
      address: '田安路1号',
      remark: '6月1日通话',
    });
    expect(byNo(customers, '13132')).toMatchObject({
      name: '李四',
      commissionRate: 0.8,
      aum: 20_000_000,
      mobile: '13999999999',
      landline: '22119999',
      openedOn: '2009-01-01',
      address: '丰泽街2号',
      remark: '5月1日见面',
    });
    expect(byNo(customers, '10030')?.openedOn).toBe('2015-06-12');
    expect(byNo(customers, '10044')?.openedOn).toBe('2024-08-14');
  });
});

describe('the monthly balance sheets after the ledger', () => {
  it('keep every month, update by number, and recognise numbers that lost their zeros', async () => {
    const ledger = await importFile(fixture('存量客户台账-2026年10月.xlsx'));
    const september = await importFile(fixture('月度余额表-202609.xlsx'), {
      before: ledger.customers,
      balances: ledger.balances,
      period: '2026-09',
    });
    expect(september.outcome.asOf).toBe('2026-09-30');
    expect(september.outcome.sheets[0]).toMatchObject({
      read: 600,
      issues: 0,
      duplicates: 0,
      created: 40,
      unchanged: 560,
    });
    expect(september.outcome.months).toEqual([
      { sheet: '202609', month: '2026-09', asOf: '2026-09-30', rows: 600, corrected: 0, older: 560 },
    ]);
    expect(september.outcome.report).toMatchObject([{ reason: 'balances.newerKept', text: '560' }]);
    const first = byNo(september.customers, '00020030');
    // The ledger's figures are of 31 October and stay; those of September are kept beside.
    expect(first).toMatchObject({ deposits: 6_830_000, aum: 13_660_000, balancesOn: '2026-10-31' });
    expect(september.balances.get('2026-09')?.get(first?.id ?? '')).toEqual({
      id: first?.id,
      asOf: '2026-09-30',
      demandDeposits: 2_657_480,
      timeDeposits: 3_986_220,
      wealth: 4_650_590,
      funds: 1_993_110,
      loans: 18_976_150,
      monthlyAverageAum: 13_287_399,
    });
    const october = await importFile(fixture('月度余额表-202610.xlsx'), {
      before: september.customers,
      balances: september.balances,
    });
    expect(october.outcome.sheets[0]).toMatchObject({ read: 600, created: 0, updated: 600 });
    expect(byNo(october.customers, '00020030')).toMatchObject({ demandDeposits: 409_500, aum: 2_047_500 });
    expect(byNo(october.customers, '20030')).toBeUndefined();
    expect(october.balances.get('2026-10')?.get(first?.id ?? '')).toMatchObject({ aum: 2_047_500 });
    const again = await importFile(fixture('月度余额表-202610.xlsx'), {
      before: october.customers,
      balances: october.balances,
    });
    expect(again.touched).toEqual([]);
    expect(again.outcome.sheets[0]).toMatchObject({ unchanged: 600 });
  });

  it('list the customers they do not name', async () => {
    const ledger = await importFile(fixture('存量客户台账-2026年10月.xlsx'));
    const october = await importFile(fixture('月度余额表-202610.xlsx'), { before: ledger.customers });
    const { missing } = october.outcome;
    expect(missing).toMatchObject({ month: '2026-10', count: 1 });
    const [left] = missing?.customers ?? [];
    const own = ledger.customers.find(({ id }) => id === left?.id);
    expect(own).toMatchObject({ kind: 'individual', stage: 'established' });
    // Listed, not deleted, and its figures stay.
    expect(october.customers).toContainEqual(own);
  });
});

describe('the sheets as the product’s own reader gives them', () => {
  it('lead to the same plan and the same rows as ExcelJS does', async () => {
    for (const name of [
      '存量客户台账-2026年10月.xlsx',
      '客户维护表-证券营业部.xlsx',
      '月度余额表-202610.xlsx',
    ]) {
      const path = fixture(name);
      const { peek, rows } = await readWithOwnReader(path);
      const own = importRows(peek, rows);
      const other = await importFile(path);
      expect(own.outcome).toEqual(other.outcome);
      expect(own.customers).toEqual(other.customers);
    }
  });
});

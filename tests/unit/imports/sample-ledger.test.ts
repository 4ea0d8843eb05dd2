import { assetsOf, tierBasisOf } from '@shared/domain/fields/assets';
import type { SheetCounts } from '@shared/domain/imports/outcome';
import type { CustomerRecord } from '@shared/domain/records/records';
import { beforeAll, describe, expect, it } from 'vitest';
import { fixture, type Imported, importFile } from '../../helpers/import-workbook';

const ledger = fixture('存量客户台账-2026年10月.xlsx');

describe('the sample ledger', () => {
  let imported: Imported;
  let byNo: Map<unknown, CustomerRecord>;

  beforeAll(async () => {
    imported = await importFile(ledger);
    byNo = new Map(imported.customers.map((record) => [record.customerNo, record]));
  });

  it('gives the numbers of the individual sheet', () => {
    const { mapping = {}, ...counts }: Partial<SheetCounts> = imported.outcome.sheets[0] ?? {};
    expect(counts).toEqual({
      name: '个人客户',
      headerRow: 3,
      headerRows: [3, 4],
      read: 567,
      created: 561,
      updated: 0,
      unchanged: 0,
      duplicates: 1,
      rejected: 0,
      skipped: 5,
      issues: 5,
    });
    expect(mapping['金融资产(万元)/存款']).toBe('deposits');
    expect(Object.keys(mapping)).toHaveLength(19);
  });

  it('gives the numbers of the company sheet and leaves the hidden code table out', () => {
    expect(imported.outcome.sheets[1]).toMatchObject({
      name: '公司客户',
      headerRow: 1,
      read: 48,
      created: 48,
      issues: 0,
    });
    expect(imported.outcome.sheets).toHaveLength(2);
    expect(imported.outcome.ignored).toEqual([{ name: '代码表', index: 2, reason: 'sheet.hidden' }]);
    expect(imported.outcome.asOf).toBe('2026-10-31');
  });

  it('skips three sections, the total and the signature row, and says so', () => {
    const skipped = imported.outcome.report.filter(({ kind }) => kind === 'skipped');
    expect(skipped.map(({ row, reason }) => [row, reason])).toEqual([
      [145, 'row.section'],
      [286, 'row.section'],
      [427, 'row.section'],
      [570, 'row.total'],
      [572, 'row.signature'],
    ]);
  });

  it('keeps the row without a number and lists its three impossible cells', () => {
    const record = imported.customers.find(({ name }) => name === '孙志斌');
    expect(record).toMatchObject({
      kind: 'individual',
      aum: 12_000_000,
      birthDate: '1980-02-02',
      stage: 'established',
    });
    expect(record?.customerNo).toBeUndefined();
    expect(
      record?.unverified?.map(({ field, text, reason, row, column }) => [field, text, reason, row, column]),
    ).toEqual([
      ['idNumber', '330212198002301234', 'id.birthDate', 569, 'F'],
      ['mobile', '1380013800', 'phone.length', 569, 'I'],
      ['openedOn', '2019/13/40', 'date.impossible', 569, 'S'],
    ]);
  });

  it('reports the repeated customer number with what differs, and keeps the first row', () => {
    const lines = imported.outcome.report.filter(({ row }) => row === 568);
    expect(lines[0]).toMatchObject({ kind: 'duplicate', reason: 'duplicate.customerNo', otherRow: 15 });
    expect(lines.slice(1).map(({ kind }) => kind)).toEqual(lines.slice(1).map(() => 'conflict'));
    expect(lines.map(({ field }) => field)).toContain('address');
    expect(byNo.get('00020100')?.address).not.toBe('旧地址');
  });

  it('takes #N/A as an issue in the amount and in the total, and neither as zero', () => {
    const record = imported.customers.find(({ unverified }) =>
      unverified?.some(({ text }) => text === '#N/A'),
    );
    expect(record?.unverified).toMatchObject([
      { field: 'deposits', reason: 'cell.error', row: 41, column: 'L' },
      { field: 'aum', reason: 'cell.error', row: 41, column: 'P' },
    ]);
    expect(record?.deposits).toBeUndefined();
    expect(record === undefined ? null : assetsOf(record)).toBeUndefined();
  });

  it('reads names, phones, dates and amounts as people mean them', () => {
    expect(byNo.get('00020051')).toMatchObject({ name: '姜文', gender: 'female', birthDate: '1959-10-23' });
    expect(byNo.get('00020065')).toMatchObject({
      mobile: '13969612832',
      birthDate: '1975-11-18',
      landline: '0574-88983495',
    });
    expect(byNo.get('00020044')).toMatchObject({
      mobile: '13551634073',
      birthDate: '1984-03-05',
      openedOn: '2024-08-14',
    });
    expect(byNo.get('00020086')?.mobile).toBe('13986879787');
    expect(byNo.get('00020030')).toMatchObject({
      deposits: 6_830_000,
      loans: 0,
      aum: 13_660_000,
      openedOn: '2015-06-12',
    });
    expect(byNo.get('00020065')?.loans).toBeUndefined();
    const twoPhones = imported.customers.filter(({ secondMobile }) => secondMobile !== undefined);
    expect(twoPhones).toHaveLength(35);
    expect(imported.customers.every(({ name }) => !/\s/.test(String(name)))).toBe(true);
  });

  it('puts right the totals that passed over an amount written as text', () => {
    const record = byNo.get('00020072');
    expect(record).toMatchObject({
      deposits: 22_120_000,
      wealth: 15_480_000,
      funds: 6_640_000,
      aum: 44_240_000,
    });
    const notes = imported.outcome.report.filter(({ reason }) => reason === 'amount.totalSkippedText');
    expect(notes).toHaveLength(80);
  });

  it('reads companies with amounts in the unit of each header', () => {
    const record = byNo.get('G0000');
    expect(record).toMatchObject({
      kind: 'company',
      name: '宁波四明建材0有限公司',
      creditCode: '91330212BPEBKN4FYF',
      registeredCapital: 1_000_000_000,
      averageDeposits: 2_184_538_300,
      loans: 917_362_500,
      manager: '李敏',
    });
    expect(record === undefined ? null : tierBasisOf(record)).toBe(2_184_538_300);
  });

  it('finds nothing to do the second time', async () => {
    const again = await importFile(ledger, { before: imported.customers, balances: imported.balances });
    expect(again.touched).toEqual([]);
    expect(again.outcome.sheets[0]).toMatchObject({
      created: 0,
      updated: 0,
      unchanged: 561,
      duplicates: 1,
      issues: 5,
    });
    expect(again.outcome.sheets[1]).toMatchObject({ created: 0, unchanged: 48 });
  });
});

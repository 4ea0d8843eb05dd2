import { formatsIn } from '@renderer/components/language/formats';
import {
  drawBalances,
  listBalanceRows,
  listChoices,
} from '@renderer/features/customer/holdings/balance-rows';
import type { BalanceRecord } from '@shared/domain/balances/balance-record';
import { describe, expect, it } from 'vitest';

const balance = (month: string, fields: Readonly<Record<string, number>>) => ({
  month,
  balance: { id: 'a', asOf: `${month}-28`, ...fields } as BalanceRecord,
});

const months = [
  balance('2025-11', { deposits: 100, wealth: 50 }),
  { month: '2025-12', balance: undefined },
  balance('2026-01', { deposits: 120 }),
  balance('2026-02', { deposits: 90, loans: 30 }),
];

describe('balances by month', () => {
  it('leave a month blank that no sheet told, and compare neighbours only', () => {
    expect(listBalanceRows(months, 'deposits')).toEqual([
      { month: '2025-11', amount: 100, change: undefined },
      { month: '2025-12', amount: undefined, change: undefined },
      { month: '2026-01', amount: 120, change: undefined },
      { month: '2026-02', amount: 90, change: -30 },
    ]);
    expect(listBalanceRows(months, 'wealth').map(({ month }) => month)).toEqual(['2025-11']);
    expect(listBalanceRows(months, 'funds')).toEqual([]);
  });

  it('offer the assets first, then what the sheets tell', () => {
    expect(listChoices(months, 'zh-CN').map(({ value }) => value)).toEqual([
      'assets',
      'deposits',
      'wealth',
      'loans',
    ]);
    expect(listChoices([], 'zh-CN')).toEqual([]);
  });

  it('are drawn in 万元, with the year where it begins', () => {
    const picture = drawBalances(listBalanceRows(months, 'deposits'), formatsIn('zh-CN'));
    expect(picture.labels).toEqual(['2025年11月', '12月', '2026年1月', '2月']);
    expect(picture.amounts).toEqual([0.0001, null, 0.00012, 0.00009]);
  });
});

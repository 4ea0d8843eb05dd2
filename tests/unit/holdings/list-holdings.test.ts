import { listHoldings } from '@shared/domain/holdings/list-holdings';
import type { CustomerRecord } from '@shared/domain/records/records';
import { describe, expect, it } from 'vitest';

const person = (values: Readonly<Record<string, string | number | boolean>>): CustomerRecord => ({
  id: 'a',
  kind: 'individual',
  ...values,
});

const wan = 1_000_000;

describe('what a customer holds', () => {
  it.each([
    ['nothing known', {}, [], undefined],
    ['deposits alone', { deposits: 4 * wan }, [['deposits', 4 * wan, 1]], 4 * wan],
    [
      'deposits by kind, wealth, and a total with more in it',
      { demandDeposits: wan, timeDeposits: 2 * wan, wealth: 5 * wan, aum: 10 * wan },
      [
        ['demand', wan, 0.1],
        ['time', 2 * wan, 0.2],
        ['wealth', 5 * wan, 0.5],
        ['otherAssets', 2 * wan, 0.2],
      ],
      10 * wan,
    ],
    [
      'deposits that the kinds do not fill',
      { deposits: 4 * wan, demandDeposits: wan },
      [
        ['demand', wan, 0.25],
        ['otherDeposits', 3 * wan, 0.75],
      ],
      4 * wan,
    ],
    [
      'insurance and loans, which are no assets',
      { funds: wan, insurance: 2 * wan, loans: 3 * wan },
      [
        ['funds', wan, 1],
        ['insurance', 2 * wan, undefined],
        ['loans', 3 * wan, undefined],
      ],
      wan,
    ],
    ['a rounded total', { deposits: wan, aum: wan + 100 }, [['deposits', wan, wan / (wan + 100)]], wan + 100],
    ['an overdrawn account', { demandDeposits: -wan }, [['demand', -wan, undefined]], -wan],
  ] as const)('%s', (_, values, lines, total) => {
    const holdings = listHoldings(person(values));
    expect(holdings.lines.map(({ key, amount, share }) => [key, amount, share])).toEqual(lines);
    expect(holdings.total).toBe(total);
  });

  it('tells held from not held from not known, and asks companies for no cards', () => {
    const holdings = listHoldings(
      person({ deposits: 1, loans: 0, hasWealthProducts: true, hasMobileBanking: false }),
    );
    expect(Object.fromEntries(holdings.kinds.map(({ key, held }) => [key, held]))).toEqual({
      deposits: 'yes',
      wealth: 'yes',
      funds: 'unknown',
      insurance: 'unknown',
      loans: 'no',
      wealthCard: 'unknown',
      mobileBanking: 'no',
      socialCard: 'unknown',
    });
    const company = listHoldings({ id: 'b', kind: 'company', settlementProducts: '代发工资、网银' });
    expect(company.kinds.map(({ key }) => key)).not.toContain('wealthCard');
    expect(company.settlement).toEqual(['代发工资', '网银']);
  });
});

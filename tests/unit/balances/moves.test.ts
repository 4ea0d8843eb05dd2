import { pairAssets } from '@renderer/data/evaluations/asset-pairs';
import {
  assetsOfBalance,
  type BalanceRecord,
  tierBasisOfBalance,
} from '@shared/domain/balances/balance-record';
import { BalanceStock } from '@shared/domain/balances/balance-stock';
import {
  averageOfThreeMonths,
  compareAssets,
  indexBalances,
  listBases,
  listMoves,
} from '@shared/domain/balances/moves';
import { takeBalance } from '@shared/domain/balances/take-balance';
import type { CustomerRecord } from '@shared/domain/records/records';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

function balance(figures: Record<string, number>, id = 'a', asOf = '2026-10-31'): BalanceRecord {
  return { id, asOf, ...figures };
}

describe('what moved between two months', () => {
  it('is told by customer and field, with difference and ratio', () => {
    const september = [
      balance({ deposits: 100_00, wealth: 50_00, funds: 0 }),
      balance({ deposits: 80_00 }, 'b'),
      balance({ deposits: 1_00 }, 'gone'),
    ];
    const october = [
      balance({ deposits: 80_00, wealth: 50_00, funds: 7_00, insurance: 3_00 }),
      balance({ deposits: 120_00 }, 'b'),
      balance({ deposits: 9_00 }, 'new'),
    ];
    expect([...listMoves(september, october)]).toEqual([
      {
        customerId: 'a',
        field: 'deposits',
        previous: 100_00,
        current: 80_00,
        difference: -20_00,
        ratio: -0.2,
      },
      { customerId: 'a', field: 'funds', previous: 0, current: 7_00, difference: 7_00, ratio: null },
      { customerId: 'b', field: 'deposits', previous: 80_00, current: 120_00, difference: 40_00, ratio: 0.5 },
    ]);
  });

  it('is nothing between a month and itself, and the opposite the other way round', () => {
    const figures = fc.dictionary(
      fc.constantFrom('aum', 'deposits', 'wealth', 'loans'),
      fc.integer({ min: 0, max: 10 ** 12 }),
      { noNullPrototype: true },
    );
    fc.assert(
      fc.property(figures, figures, (left, right) => {
        const [one, two] = [balance(left), balance(right)];
        expect([...listMoves([one], [one])]).toEqual([]);
        const there = [...listMoves([one], [two])];
        const back = [...listMoves([two], [one])];
        expect(back.map(({ difference }) => difference)).toEqual(there.map(({ difference }) => -difference));
      }),
    );
  });
});

describe('assets of two months', () => {
  it.each<[string, Record<string, number>, Record<string, number>, unknown]>([
    ['totals', { aum: 10, deposits: 1 }, { aum: 12, deposits: 9 }, { previous: 10, current: 12 }],
    [
      'parts when one month has no total',
      { deposits: 5, wealth: 2 },
      { aum: 99, deposits: 6, wealth: 3 },
      { previous: 7, current: 9 },
    ],
    [
      'demand and time deposits',
      { demandDeposits: 2, timeDeposits: 3 },
      { deposits: 9 },
      { previous: 5, current: 9 },
    ],
    ['only the parts both tell', { deposits: 5 }, { deposits: 6, wealth: 100 }, { previous: 5, current: 6 }],
    [
      'average deposits of companies',
      { averageDeposits: 8 },
      { averageDeposits: 4, loans: 1 },
      { previous: 8, current: 4 },
    ],
    ['nothing in common', { deposits: 5 }, { wealth: 6 }, undefined],
    ['loans are no assets', { loans: 5 }, { loans: 6 }, undefined],
  ])('are compared by %s', (_by, previous, current, expected) => {
    expect(compareAssets(balance(previous), balance(current))).toEqual(expected);
  });

  it('come from the balances of the month, else from a record whose day nobody told', () => {
    const find = pairAssets(indexBalances([balance({ aum: 100 })]), new Map());
    const record: CustomerRecord = { id: 'a', kind: 'individual', aum: 120 };
    expect(find(record)).toEqual({ previous: 100, current: 120 });
    // Figures of September are no figures of October.
    expect(find({ ...record, balancesOn: '2026-09-30' })).toBeUndefined();
    expect(find({ ...record, id: 'b' })).toBeUndefined();
  });
});

describe('the amount tiers go by, month by month', () => {
  const months = [
    { month: '2026-08', balance: balance({ monthlyAverageAum: 30, aum: 1 }) },
    { month: '2026-09', balance: undefined },
    { month: '2026-10', balance: balance({ deposits: 40, wealth: 20 }) },
  ];

  it('is the average, else the assets', () => {
    expect(listBases(months, 'individual')).toEqual([
      { month: '2026-08', basis: 30 },
      { month: '2026-10', basis: 60 },
    ]);
    expect(tierBasisOfBalance(balance({ averageDeposits: 7, deposits: 1 }), 'company')).toBe(7);
    expect(assetsOfBalance(balance({ loans: 3 }))).toBeUndefined();
  });

  it('has a mean over three months once there are three', () => {
    const bases = [10, 20, 31].map((basis, at) => ({ month: `2026-0${at + 1}`, basis }));
    expect(averageOfThreeMonths(bases)).toBe(20);
    expect(averageOfThreeMonths(bases.slice(1))).toBeUndefined();
  });
});

describe('figures laid over those of the month', () => {
  const sheet = { asOf: '2026-10-31', month: '2026-10', fields: ['deposits', 'aum'] as const, isFull: true };

  it('create the record of the month', () => {
    expect(takeBalance(sheet, 'a', { deposits: 5 }, undefined)).toEqual({
      touched: {
        collection: 'balances',
        partition: '2026-10',
        id: 'a',
        before: null,
        after: { id: 'a', deposits: 5, asOf: '2026-10-31' },
      },
      isCorrection: false,
    });
  });

  it('touch only what differs, and say when a figure was another', () => {
    const known = balance({ deposits: 5, loans: 1 });
    expect(takeBalance(sheet, 'a', { deposits: 5 }, known)).toBeUndefined();
    expect(takeBalance(sheet, 'a', { deposits: 6 }, known)).toMatchObject({
      touched: { before: { deposits: 5 }, after: { deposits: 6 } },
      isCorrection: true,
    });
    expect(takeBalance(sheet, 'a', { aum: 9 }, known)).toMatchObject({
      touched: { before: { aum: null }, after: { aum: 9 } },
      isCorrection: false,
    });
  });

  it('let the total follow its parts', () => {
    const known = balance({ aum: 150, deposits: 100, wealth: 50, funds: 0 });
    expect(takeBalance(sheet, 'a', { deposits: 120 }, known)?.touched.after).toEqual({
      deposits: 120,
      aum: 170,
    });
  });

  it('of an earlier day of the month only add what is missing', () => {
    const known = balance({ deposits: 5 });
    const earlier = { ...sheet, asOf: '2026-10-10' };
    expect(takeBalance(earlier, 'a', { deposits: 4, loans: 2 }, known)?.touched.after).toEqual({ loans: 2 });
    expect(takeBalance(earlier, 'a', { deposits: 4 }, known)).toBeUndefined();
  });
});

describe('a month packed small', () => {
  it('gives every balance back as it was taken in', () => {
    const figures = fc.dictionary(
      fc.constantFrom('aum', 'deposits', 'demandDeposits', 'loans', 'monthlyAverageAum'),
      fc.integer({ min: -(10 ** 12), max: 10 ** 12 }),
      { noNullPrototype: true },
    );
    const day = fc.constantFrom('2026-10-31', '2026-10-15', '2026-10-01');
    fc.assert(
      fc.property(fc.array(fc.tuple(figures, day), { maxLength: 600 }), (made) => {
        const stock = new BalanceStock();
        const records = made.map(([own, asOf], at) => balance(own, `id-${at}`, asOf));
        stock.add(records);
        stock.add([{ id: 'other', name: 'no balance' }]);
        expect(stock.size).toBe(records.length);
        for (const record of records) {
          expect(stock.find(record.id)).toEqual(record);
          const { id, asOf, ...own } = record as BalanceRecord & Record<string, number>;
          expect(stock.holds(id, asOf, own)).toBe(true);
          expect(stock.holds(id, '2026-11-01', own)).toBe(false);
          expect(stock.holds(id, asOf, { ...own, funds: 1 })).toBe(false);
        }
        expect(stock.find('nobody')).toBeUndefined();
      }),
      { numRuns: 30 },
    );
  });
});

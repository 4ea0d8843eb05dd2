import { listBalanceMonths, listDueMonths } from '@renderer/data/tiers/balance-months';
import type { BookRecord } from '@shared/domain/records/records';
import { retailScheme } from '@shared/domain/tiers/default-schemes';
import { touchSettlement } from '@shared/domain/tiers/settle-draft';
import { settleMonth } from '@shared/domain/tiers/settle-month';
import { checkSettleOrder, lastTierMonth, orderSettlement } from '@shared/domain/tiers/settled-months';
import type { TierMonth } from '@shared/domain/tiers/tier-month';
import { describe, expect, it } from 'vitest';
import { makePerson } from './samples';

function importOf(
  id: string,
  at: string,
  months: readonly string[],
  more: Partial<BookRecord> = {},
): BookRecord {
  const taken = months.map((month) => ({
    sheet: month,
    month,
    asOf: `${month}-28`,
    rows: 3,
    corrected: 0,
    older: 0,
  }));
  return { id, file: `${id}.xlsx`, at, sheets: [], months: taken, ...more };
}

function monthOf(period: string, at: string, more: Partial<TierMonth> = {}): TierMonth {
  return {
    ...{ id: `retail:${period}`, scheme: 'retail', period, rules: retailScheme, at, by: '陈思远' },
    ...{ bands: [], untiered: 0, up: 0, down: 0, watch: 0, flows: [] },
    ...more,
  };
}

describe('the months that wait', () => {
  const imports = [
    importOf('b', '2026-11-02T02:00:00Z', ['2026-10', '2026-09']),
    importOf('a', '2026-10-02T02:00:00Z', ['2026-09']),
    importOf('c', '2026-11-03T02:00:00Z', ['2026-08'], { undoneAt: '2026-11-04T02:00:00Z' }),
    { id: 'd', file: 'd.xlsx', at: '2026-11-03T02:00:00Z', sheets: [] },
  ];

  it('are those with balances, oldest first; an import taken back counts no more', () => {
    expect([...listBalanceMonths(imports)]).toEqual([
      ['2026-09', '2026-11-02T02:00:00Z'],
      ['2026-10', '2026-11-02T02:00:00Z'],
    ]);
    expect(listDueMonths(imports, [])).toEqual({
      due: ['2026-09', '2026-10'],
      changed: undefined,
      last: undefined,
    });
  });

  it('are those after the last settled one, which may have changed since', () => {
    expect(listDueMonths(imports, [monthOf('2026-09', '2026-10-03T02:00:00Z')])).toEqual({
      due: ['2026-10'],
      changed: '2026-09',
      last: '2026-09',
    });
    expect(listDueMonths(imports, [monthOf('2026-10', '2026-11-05T02:00:00Z')])).toEqual({
      due: [],
      changed: undefined,
      last: '2026-10',
    });
  });
});

describe('the order of months', () => {
  it.each([
    [[], '2026-10', { again: false, gap: [] }],
    [['2026-09'], '2026-10', { again: false, gap: [] }],
    [['2026-09'], '2026-12', { again: false, gap: ['2026-10', '2026-11'] }],
    [['2026-09', '2026-10'], '2026-10', { again: true, gap: [] }],
  ])('after %j comes %s', (settled, period, value) => {
    expect(checkSettleOrder(settled, period)).toEqual({ ok: true, value });
  });

  it('does not go back behind a settled month', () => {
    expect(checkSettleOrder(['2026-08', '2026-10'], '2026-09')).toMatchObject({
      ok: false,
      reason: 'tiers.monthPassed',
    });
  });

  it('knows the first month, and when an edited scheme places everybody anew', () => {
    const settled = [monthOf('2026-09', ''), monthOf('2026-10', ''), { id: 'x' }];
    expect(lastTierMonth(settled, 'retail')?.period).toBe('2026-10');
    expect(lastTierMonth(settled, 'company')).toBeUndefined();
    const edited = { ...retailScheme, version: 2 };
    const order = (scheme: typeof retailScheme, period: string, records: readonly BookRecord[] = settled) =>
      orderSettlement(scheme, records, period);
    expect(order(retailScheme, '2026-11')).toMatchObject({ isFirst: false, replaces: false });
    expect(order(retailScheme, '2026-09', [monthOf('2026-09', '')])).toMatchObject({
      isFirst: true,
      replaces: false,
    });
    // Placed anew when it was saved, and with the next month.
    expect(order({ ...edited, from: '2026-10' }, '2026-11')).toMatchObject({
      replaces: false,
      scheme: edited,
    });
    expect(order({ ...edited, from: '2026-11' }, '2026-11')).toMatchObject({
      replaces: true,
      scheme: edited,
    });
    // The last month again: by the rules of then, or of now when they began with that month.
    expect(order({ ...edited, from: '2026-11' }, '2026-10')).toMatchObject({
      replaces: false,
      scheme: { version: 1 },
    });
    expect(order({ ...edited, from: '2026-10' }, '2026-10')).toMatchObject({
      replaces: true,
      scheme: { version: 2 },
    });
    const replaced = [monthOf('2026-09', ''), monthOf('2026-10', '', { replaced: true })];
    expect(order(retailScheme, '2026-10', replaced)).toMatchObject({ replaces: true });
  });
});

describe('what settling writes', () => {
  const order = { scheme: retailScheme, period: '2026-10', isFirst: false } as const;
  const stamp = { at: '2026-11-02T02:00:00Z', by: '陈思远' };
  const none = { tierMonths: { get: () => undefined }, moves: [] };
  const person = makePerson('a', 150, {
    standings: { retail: { tier: 'gold', since: '2026-05' }, postal: { tier: 'vip', since: '2026-05' } },
  });
  const book = new Map([['a', person]]);

  it('touches each record once and leaves other schemes alone', () => {
    const outcome = settleMonth(order, [{ record: person, amount: 15_000_000_000 }]);
    const touched = [...touchSettlement(book, '2026-10', [{ order, outcome }], none, stamp)];
    expect(touched.map(({ collection, partition, id }) => [collection, partition, id])).toEqual([
      ['customers', 'all', 'a'],
      ['tierMoves', '2026-10', 'retail:a'],
      ['tierMonths', 'all', 'retail:2026-10'],
    ]);
    expect(touched[0]?.after).toMatchObject({
      standings: { retail: { tier: 'diamond', since: '2026-11' }, postal: { tier: 'vip', since: '2026-05' } },
    });
    expect(touched[0]?.before).toEqual({ standings: person.standings });
  });

  it('takes moves back that a month settled again no longer has; what people did stays', () => {
    const outcome = settleMonth(order, [{ record: person, amount: 50_000_000 }]);
    const moves = [
      { id: 'retail:a', customerId: 'a', scheme: 'retail' },
      { id: '0198-exception', customerId: 'a', scheme: 'retail' },
      { id: 'company:b', customerId: 'b', scheme: 'company' },
    ];
    const again = [...touchSettlement(book, '2026-10', [{ order, outcome }], { ...none, moves }, stamp)];
    expect(again.filter(({ collection }) => collection === 'tierMoves')).toEqual([
      { collection: 'tierMoves', partition: '2026-10', id: 'retail:a', before: moves[0], after: null },
    ]);
  });
});

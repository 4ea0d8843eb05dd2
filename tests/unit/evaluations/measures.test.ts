import type { ContactRecord } from '@shared/domain/contacts/contact';
import { ContactCounter, isComplaint } from '@shared/domain/evaluations/contact-facts';
import { securitiesTemplate } from '@shared/domain/evaluations/default-templates';
import { describeBasis } from '@shared/domain/evaluations/describe-basis';
import { listNeeds } from '@shared/domain/evaluations/facts';
import { measureValue } from '@shared/domain/evaluations/measure-value';
import { usualPlan } from '@shared/domain/evaluations/template';
import { readTierFacts, tierMoveValue } from '@shared/domain/evaluations/tier-facts';
import { toFen } from '@shared/domain/kernel/money';
import { retailScheme } from '@shared/domain/tiers/default-schemes';
import type { TierMove } from '@shared/domain/tiers/tier-move';
import { describe, expect, it } from 'vitest';
import { zhao } from './samples';

const asOf = '2026-10-31';

function contact(on: string, more: Partial<ContactRecord> = {}): ContactRecord {
  return { id: `c-${on}`, customerId: 'zhao', on, way: 'call', text: '通话', ...more };
}

function countContacts(contacts: readonly ContactRecord[], months = 3) {
  const counter = new ContactCounter('2026-10', months);
  for (const each of contacts) counter.add(each.on.slice(0, 7), each);
  return counter.finish();
}

describe('contact against plan', () => {
  const plan = { months: 3, times: { platinum: 2, gold: 1 } };
  it.each([
    ['2 of 2', ['2026-08-03', '2026-10-30'], ['platinum'], 100, '计划 2 次，完成 2 次', '2 planned, 2 done'],
    ['1 of 2', ['2026-10-01'], ['platinum'], 50, '计划 2 次，完成 1 次', '2 planned, 1 done'],
    [
      '3 of 1',
      ['2026-10-01', '2026-10-02', '2026-09-09'],
      ['gold'],
      300,
      '计划 1 次，完成 3 次',
      '1 planned, 3 done',
    ],
    [
      'too long ago',
      ['2026-07-31', '2026-10-05'],
      ['gold'],
      100,
      '计划 1 次，完成 1 次',
      '1 planned, 1 done',
    ],
    [
      'no plan for the tier',
      ['2026-10-05'],
      ['ordinary'],
      100,
      '未定联系计划，完成 1 次',
      'No contacts planned, 1 done',
    ],
    [
      'the first tier that the plan names',
      ['2026-10-05'],
      ['vip', 'gold'],
      100,
      '计划 1 次，完成 1 次',
      '1 planned, 1 done',
    ],
  ])('%s', (_what, days, tiers, value, zh, en) => {
    const facts = { ...countContacts(days.map((day) => contact(day))), tiersOf: () => tiers };
    const measured = measureValue({ measure: 'contactPlan', plan }, zhao, { asOf, facts });
    expect(measured.value).toBe(value);
    expect(describeBasis(measured.basis, 'zh-CN')).toBe(zh);
    expect(describeBasis(measured.basis, 'en')).toBe(en);
  });

  it('counts nobody short where the book has no contacts at all, but does once somebody was contacted', () => {
    const none = measureValue({ measure: 'contactPlan', plan }, zhao, { asOf, facts: countContacts([]) });
    expect(none).toEqual({ value: null, basis: { kind: 'missing', what: 'contacts' } });
    const others = countContacts([contact('2026-10-05', { customerId: 'else' })]);
    const measured = measureValue({ measure: 'contactPlan', plan }, zhao, {
      asOf,
      facts: { ...others, tiersOf: () => ['gold'] },
    });
    expect(measured.value).toBe(0);
  });
});

describe('complaints', () => {
  it.each<[Partial<ContactRecord>, boolean]>([
    [{ purpose: '投诉' }, true],
    [{ purpose: '手续费投诉' }, true],
    [{ purpose: 'Complaint' }, true],
    [{ purpose: '回访', text: '客户投诉排队' }, false],
    [{ text: '客户投诉排队' }, false],
    [{ text: '客户投诉排队', source: { field: 'remark' } }, true],
    [{ text: '回访，无投诉', source: { field: 'remark' } }, false],
    [{ purpose: '没有投诉' }, false],
  ])('%j: %s', (more, expected) => {
    expect(isComplaint(contact('2026-10-01', more))).toBe(expected);
  });

  it.each([
    [[], 0, '近 3 个月无投诉', 'No complaint in 3 months'],
    [['2026-10-01'], -1, '近 3 个月投诉 1 次', '1 complaint in 3 months'],
    [['2026-08-01', '2026-10-01', '2026-05-01'], -2, '近 3 个月投诉 2 次', '2 complaints in 3 months'],
  ])('%j', (days, value, zh, en) => {
    const facts = countContacts(
      [...days.map((day) => contact(day, { purpose: '投诉' })), contact('2026-10-09')],
      6,
    );
    const measured = measureValue({ measure: 'complaints' }, zhao, { asOf, facts });
    expect(Object.is(measured.value, value)).toBe(true);
    expect(describeBasis(measured.basis, 'zh-CN')).toBe(zh);
    expect(describeBasis(measured.basis, 'en')).toBe(en);
  });
});

describe('moves between tiers', () => {
  const move = (from: string, to: string, reason: TierMove['reason']): TierMove => ({
    id: 'm',
    customerId: 'zhao',
    scheme: 'retail',
    from,
    to,
    reason,
    effective: '2026-11',
    version: 1,
  });
  const factsOf = (moves: readonly TierMove[], last = '2026-10') =>
    readTierFacts({
      period: '2026-10',
      schemes: [retailScheme],
      settled: new Map([['retail', last]]),
      moves,
    });
  const stands = (below?: readonly string[]) => ({
    ...zhao,
    standings: { retail: { tier: 'gold', since: '2026-05', ...(below === undefined ? {} : { below }) } },
  });

  it.each([
    [[move('gold', 'platinum', 'up')], stands(), 1, '升 1 级（金 → 白金）', 'Up 1 (Gold → Platinum)'],
    [
      [move('ordinary', 'platinum', 'up')],
      stands(),
      2,
      '升 2 级（普通 → 白金）',
      'Up 2 (Ordinary → Platinum)',
    ],
    [[move('platinum', 'gold', 'down')], stands(), -2, '降 1 级（白金 → 金）', 'Down 1 (Platinum → Gold)'],
    [[], stands(), 0, '保持金', 'Stayed Gold'],
    [
      [],
      stands(['ordinary', 'ordinary']),
      -1,
      '金，低于标准第 2 月/3',
      'Gold, below its amount, month 2 of 3',
    ],
    [[move('gold', 'diamond', 'exception')], stands(), 0, '保持金', 'Stayed Gold'],
  ])('%j', (moves, record, value, zh, en) => {
    const measured = measureValue({ measure: 'tierMove' }, record, { asOf, facts: factsOf(moves) });
    expect(measured.value).toBe(value);
    expect(describeBasis(measured.basis, 'zh-CN')).toBe(zh);
    expect(describeBasis(measured.basis, 'en')).toBe(en);
  });

  it('of a month that later ones followed count back the months on watch', () => {
    const watched = stands(['ordinary', 'ordinary']);
    expect(factsOf([], '2026-11').tierMove(watched)).toMatchObject({ watch: { month: 1, of: 3 } });
    expect(factsOf([], '2026-12').tierMove(watched)).not.toHaveProperty('watch');
  });

  it('wait for the month to be settled', () => {
    const facts = readTierFacts({
      period: '2026-10',
      schemes: [retailScheme],
      settled: new Map(),
      moves: [],
    });
    expect(measureValue({ measure: 'tierMove' }, zhao, { asOf, facts })).toEqual({
      value: null,
      basis: { kind: 'missing', what: 'tierMonth' },
    });
  });

  it('are ordered: up, the same, on watch, down', () => {
    const tier = { from: null, to: null };
    const values = [2, 1, 0, -1, -2].map((steps) => tierMoveValue({ steps, ...tier }));
    const watch = tierMoveValue({ steps: 0, ...tier, watch: { month: 1, of: 3 } });
    expect([...values.slice(0, 3), watch, ...values.slice(3)]).toEqual([2, 1, 0, -1, -2, -3]);
  });
});

describe('growth', () => {
  it.each([
    [1, '较上月 +10.0%（+10.00 万）', '+10.0% on last month (+¥100,000)'],
    [3, '较 3 个月前 +10.0%（+10.00 万）', '+10.0% on 3 months ago (+¥100,000)'],
    [12, '较去年同月 +10.0%（+10.00 万）', '+10.0% on last year (+¥100,000)'],
  ] as const)('over %s months', (months, zh, en) => {
    const facts = {
      assetsPair: (_: unknown, asked: number) =>
        asked === months ? { previous: toFen(100, 'wan'), current: toFen(110, 'wan') } : undefined,
    };
    const measured = measureValue({ measure: 'assetsChange', months }, zhao, { asOf, facts });
    expect(measured.value).toBe(10);
    expect(describeBasis(measured.basis, 'zh-CN')).toBe(zh);
    expect(describeBasis(measured.basis, 'en')).toBe(en);
    const without = measureValue({ measure: 'assetsChange', months }, zhao, { asOf, facts: {} });
    expect(without.value).toBeNull();
  });
});

it('only what templates in use go by is read', () => {
  expect(listNeeds([securitiesTemplate])).toEqual({ growth: [], contacts: 0, tierMoves: false });
  expect(listNeeds([{ ...securitiesTemplate, inUse: true }])).toEqual({
    growth: [1],
    contacts: usualPlan.months,
    tierMoves: true,
  });
});

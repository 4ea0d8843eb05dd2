import { describeTouched, type HistoryWorld } from '@renderer/features/customer/history/describe-entry';
import type { TouchedRecord } from '@shared/domain/changes/change';
import { defaultSchemes } from '@shared/domain/tiers/default-schemes';
import { describe, expect, it } from 'vitest';

const world: HistoryWorld = {
  customerId: 'a',
  lang: 'zh-CN',
  schemes: defaultSchemes,
  customer: (id) => (id === 'b' ? { id, kind: 'individual', name: '钱若云', gender: 'female' } : undefined),
};

const tell = (touched: Omit<TouchedRecord, 'id'> & { readonly id?: string }) =>
  describeTouched([{ id: 'x', ...touched }], world).map(({ what, before, after }) => [what, before, after]);

const customers = { collection: 'customers', partition: 'all', id: 'a' } as const;

describe('what a change did to a customer', () => {
  it('is told field by field, with numbers hidden, also inside words', () => {
    const before = { mobile: '13812344471', aum: 1_000_000, remark: null };
    const after = {
      mobile: null,
      aum: 2_500_000,
      remark: '改打 13912340587',
      unverified: null,
      balancesOn: '2026-10-31',
    };
    expect(tell({ ...customers, before, after })).toEqual([
      ['手机', '138****4471', undefined],
      ['金融资产', '1.00', '2.50'],
      ['备注', undefined, '改打 139****0587'],
    ]);
  });

  it('names tiers in their scheme', () => {
    const [scheme] = defaultSchemes;
    const [first, second] = scheme?.tiers ?? [];
    const standing = (tier: string | undefined) => ({ [scheme?.id ?? '']: { tier, since: '2026-10' } });
    const told = tell({
      ...customers,
      before: { standings: standing(second?.key) },
      after: { standings: standing(first?.key) },
    });
    expect(told).toEqual([[`等级 · ${scheme?.zh}`, second?.zh, first?.zh]]);
  });

  it('tells coming and going, contacts, relations and balances', () => {
    expect(tell({ ...customers, before: null, after: { name: '赵思远' } })).toEqual([
      ['建立客户', undefined, undefined],
      ['客户名称', undefined, '赵思远'],
    ]);
    expect(tell({ ...customers, before: { name: '赵思远' }, after: null })).toEqual([
      ['移出客户簿', undefined, undefined],
    ]);
    const contact = {
      customerId: 'a',
      on: '2026-10-12',
      way: 'visit',
      text: '问候',
      next: { text: '带方案' },
    };
    expect(tell({ collection: 'contacts', partition: '2026-10', before: null, after: contact })).toEqual([
      ['新增联系记录', undefined, '2026-10-12 · 面谈 · 问候 · 带方案'],
    ]);
    const relation = { from: 'b', to: 'a', relation: 'parent' };
    expect(tell({ collection: 'relations', partition: 'all', before: relation, after: null })).toEqual([
      ['删除关系', '母亲 · 钱若云', undefined],
    ]);
    expect(
      tell({
        collection: 'balances',
        partition: '2026-10',
        before: null,
        after: { asOf: '2026-10-31', wealth: 3_000_000 },
      }),
    ).toEqual([['2026年10月 余额 · 理财', undefined, '3.00']]);
    expect(tell({ collection: 'bin', partition: 'all', before: null, after: { why: 'removed' } })).toEqual(
      [],
    );
  });
});

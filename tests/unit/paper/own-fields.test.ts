import { buildCardsHtml, type CardsOrder } from '@renderer/paper/build-cards';
import type { BranchField } from '@shared/domain/fields/branch-field';
import { setBranchFields } from '@shared/domain/fields/catalogue';
import { defaultSchemes } from '@shared/domain/tiers/default-schemes';
import { afterEach, describe, expect, it } from 'vitest';
import { zhao } from '../evaluations/samples';

const kinds = ['individual', 'company'] as const;

function own(place: number, change: Partial<BranchField> = {}): BranchField {
  const zh = `自定义第${place}项`;
  return {
    key: `own_field${String(place).padStart(3, '0')}`,
    zh,
    en: zh,
    type: 'text',
    kinds,
    synonyms: [],
    ...change,
  };
}

function read(more: Partial<CardsOrder>): string {
  const document = buildCardsHtml({
    branch: '江东支行',
    printedBy: '陈思远',
    printedAt: '2026-11-03 14:32',
    lang: 'zh-CN',
    customers: [zhao],
    kind: 'full',
    perPage: 6,
    masked: true,
    schemes: defaultSchemes,
    ...more,
  });
  return document.pages.join('\n').replace(/<[^>]+>/g, '|');
}

afterEach(() => {
  setBranchFields([]);
});

describe('own fields on the full card', () => {
  it('stand in a block of their own, masked like the others, empty ones as empty cells', () => {
    const phone = own(1, { zh: '配偶电话', type: 'phone' });
    const money = own(2, { zh: '他行存款', type: 'money' });
    setBranchFields([phone, money, own(3, { zh: '介绍人' })]);
    const customer = { ...zhao, [phone.key]: '13812344471', [money.key]: 3_500_000 };
    const text = read({ customers: [customer] });
    for (const expected of ['网点自定义', '配偶电话', '138****4471', '他行存款', '介绍人'])
      expect(text).toContain(expected);
    expect(text).not.toContain('13812344471');
    expect(text).toMatch(/他行存款\|+3\.50/);
  });

  it('do not appear where the branch has none, or none for this kind of customer', () => {
    expect(read({})).not.toContain('网点自定义');
    setBranchFields([own(1, { kinds: ['company'] }), own(2, { hidden: true })]);
    expect(read({})).not.toContain('网点自定义');
  });

  it('print only what is filled when there are many', () => {
    const many = Array.from({ length: 20 }, (_, place) => own(place));
    setBranchFields(many);
    const text = read({ customers: [{ ...zhao, [own(7).key]: '是' }] });
    expect(text).toContain('自定义第7项');
    expect(text).not.toContain('自定义第8项');
  });
});

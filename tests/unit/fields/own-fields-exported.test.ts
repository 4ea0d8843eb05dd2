import { sheetAsShown, sheetsOfBook } from '@renderer/data/exports/customer-sheets';
import type { BranchField } from '@shared/domain/fields/branch-field';
import { setBranchFields } from '@shared/domain/fields/catalogue';
import type { CustomerRecord } from '@shared/domain/records/records';
import { afterEach, describe, expect, it } from 'vitest';

const phone: BranchField = {
  key: 'own_phone001',
  zh: '配偶电话',
  en: 'Spouse phone',
  type: 'phone',
  kinds: ['individual'],
  synonyms: [],
};
const money: BranchField = { ...phone, key: 'own_money001', zh: '他行存款', en: 'Elsewhere', type: 'money' };
const unused: BranchField = { ...phone, key: 'own_unused01', zh: '车牌', en: 'Plate', type: 'text' };

const record: CustomerRecord = {
  id: '1',
  kind: 'individual',
  name: '柳如',
  [phone.key]: '13800004471',
  [money.key]: 3_500_000,
};

afterEach(() => {
  setBranchFields([]);
});

describe('own fields in exports', () => {
  it('go out with the whole book when anybody has them, masked like the others', () => {
    setBranchFields([phone, money, unused]);
    const [sheet] = sheetsOfBook([record], { lang: 'zh-CN', schemes: [], masked: true });
    const headers = sheet?.columns.map(({ declaration }) => declaration.header) ?? [];
    expect(headers.slice(-2)).toEqual(['配偶电话', '他行存款（万元）']);
    expect(headers).not.toContain('车牌');
    expect(sheet?.columns.slice(-2).map(({ cell }) => cell(record))).toEqual(['138****4471', 3_500_000]);
  });

  it('go out in the grid as shown, and not once they are hidden', () => {
    const style = { lang: 'en', schemes: [], masked: false } as const;
    setBranchFields([phone, { ...money, hidden: true }]);
    const sheet = sheetAsShown([record], ['name', phone.key, money.key], style);
    expect(sheet.columns.map(({ declaration }) => declaration.header)).toEqual(['Name', 'Spouse phone']);
  });
});

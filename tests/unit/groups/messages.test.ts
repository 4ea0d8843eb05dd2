import {
  countMessageParts,
  fillMessage,
  readMessage,
  salutationOf,
} from '@shared/domain/groups/fill-message';
import { countLeft, listAddressees } from '@shared/domain/groups/message-list';
import type { CustomerRecord } from '@shared/domain/records/records';
import { describe, expect, it } from 'vitest';

function person(id: string, facts: Readonly<Record<string, string | number>> = {}): CustomerRecord {
  return { id, kind: 'individual', name: `客户${id}`, ...facts };
}

describe('who gets a message', () => {
  it('is nobody who refused, nobody without a mobile, and no number twice', () => {
    const list = listAddressees([
      person('1', { mobile: '13800000001' }),
      person('2', { mobile: '13800000002', messageConsent: 'refused' }),
      person('3', { mobile: '0574-87901234' }),
      person('4', { mobile: '0574-87901234', secondMobile: '13800000004', messageConsent: 'agreed' }),
      person('5', { mobile: '13800000001' }),
      person('6'),
      // The number of somebody who refused.
      person('7', { mobile: '13800000002' }),
    ]);
    expect(list.addressees.map(({ record, phone }) => [record.id, phone])).toEqual([
      ['1', '13800000001'],
      ['4', '13800000004'],
    ]);
    expect(countLeft(list)).toEqual({ refused: 2, noPhone: 2, samePhone: 1 });
  });
});

describe('the text of a message', () => {
  const record = person('1', {
    name: '欧阳静',
    gender: 'female',
    manager: '李敏',
    aum: 1_234_500_000,
    mobile: '13800000001',
  });
  const fill = (text: string, masked = false) =>
    fillMessage(readMessage(text), record, { lang: 'zh-CN', masked });

  it("has each customer's own values in braces of either width", () => {
    expect(fill('{称呼}您好，{客户经理}请您来网点。')).toBe('欧阳女士您好，李敏请您来网点。');
    expect(fill('｛客户名称｝：{金融资产} 万元')).toBe('欧阳静：1,234.50 万元');
    expect(fill('{工作单位}')).toBe('');
    expect(fill('{Manager}', true)).toBe('李敏');
    expect(fill('{手机号码}', true)).toBe('138****0001');
    expect(fill('a { b')).toBe('a { b');
  });

  it('names what nothing goes by', () => {
    expect(readMessage('{称呼}{生肖}{生肖}').unknown).toEqual(['生肖']);
    expect(fill('{生肖}')).toBe('{生肖}');
  });

  it('calls people by surname, companies by their contact', () => {
    expect(salutationOf(person('1', { name: '陈静', gender: 'male' }), 'zh-CN')).toBe('陈先生');
    expect(salutationOf(person('1', { name: '欧阳', gender: 'male' }), 'zh-CN')).toBe('欧先生');
    expect(salutationOf(person('1', { name: '陈静' }), 'zh-CN')).toBe('陈静');
    expect(salutationOf(person('1', { name: 'Ann Lee', gender: 'female' }), 'en')).toBe('Ms Ann Lee');
    expect(salutationOf({ id: '1', kind: 'company', name: '甬江厂', contactPerson: '王强' }, 'zh-CN')).toBe(
      '王强',
    );
    expect(salutationOf({ id: '1', kind: 'company', name: '甬江厂' }, 'zh-CN')).toBe('甬江厂');
  });

  it('is counted in parts as it is charged', () => {
    expect([0, 70, 71, 134, 135].map((length) => countMessageParts('字'.repeat(length)))).toEqual([
      0, 1, 2, 2, 3,
    ]);
  });
});

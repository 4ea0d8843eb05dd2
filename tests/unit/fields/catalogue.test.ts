import { fieldByKey, houseFields as fields, fieldsOf } from '@shared/domain/fields/catalogue';
import { completenessOf } from '@shared/domain/fields/completeness';
import { describe, expect, it } from 'vitest';

/** branch-practice section 2: what a customer record holds. */
const practice: Readonly<Record<string, string>> = {
  individual: '客户名称 住址 手机 座机 电子邮件 邮政编码 性别 出生日期 职业 所处行业 学历 毕业院校 纳税情况',
  company:
    '客户名称 住址 电子邮件 邮政编码 公司性质 所处行业 产品和服务种类 注册资金 纳税情况 组织性质 经营规模 经营方式 经营领域 联系人',
};
const both =
  '客户号 工作单位 职位 客户经理 开户日期 金融资产 存款 贷款 佣金 贡献度 产品持有 投资偏好 兴趣爱好 产品偏好 风险承受能力 对主动营销的态度 社会关系 备注';

describe('the catalogue', () => {
  it.each(['individual', 'company'] as const)('has every field of the practice for %s', (kind) => {
    const names = fieldsOf(kind).map(({ zh }) => zh);
    expect(names).toEqual(expect.arrayContaining([...(practice[kind] ?? '').split(' '), ...both.split(' ')]));
  });

  it('has a key and both names once each', () => {
    for (const part of ['key', 'zh', 'en'] as const) {
      const all = fields.map((field) => field[part]);
      expect(all.filter((name, at) => name === '' || all.indexOf(name) !== at)).toEqual([]);
    }
  });

  it('gives no header to two fields', () => {
    const headers = fields
      .flatMap(({ zh, synonyms }) => [zh, ...synonyms])
      .map((header) => header.toLowerCase());
    expect(headers.filter((header, at) => headers.indexOf(header) !== at)).toEqual([]);
  });

  it('masks what is sensitive and offers choices where they are due', () => {
    const sensitive = fields.filter(({ sensitivity }) => sensitivity !== 'plain').map(({ key }) => key);
    expect(sensitive.sort()).toEqual(
      [
        'address',
        'email',
        'idNumber',
        'landline',
        'legalRepresentativeId',
        'mobile',
        'qq',
        'registeredAddress',
        'secondMobile',
        'visitAddress',
        'wechat',
      ].sort(),
    );
    for (const field of fields) expect(field.choices !== undefined).toBe(field.type === 'choice');
    expect(fields.filter(({ type, unit }) => type === 'money' && unit === undefined)).toEqual([]);
  });

  it('finds fields by key, and only its own', () => {
    expect(fieldByKey('aum')?.zh).toBe('金融资产');
    expect(fieldByKey('constructor')).toBeUndefined();
  });

  it('places each grid column once', () => {
    const orders = fields.map(({ grid }) => grid?.order).filter((order) => order !== undefined);
    expect(new Set(orders).size).toBe(orders.length);
  });
});

describe('completeness', () => {
  it('counts expected fields and lists what is missing', () => {
    const empty = completenessOf({ id: 'a', kind: 'individual' });
    expect(empty.ratio).toBe(0);
    expect(empty.missing).toContain('name');
    const full = Object.fromEntries(empty.missing.map((key) => [key, 'x']));
    expect(completenessOf({ id: 'a', kind: 'individual', ...full })).toEqual({ ratio: 1, missing: [] });
  });

  it('accepts what answers for another field', () => {
    const missing = (values: Readonly<Record<string, string | number>>): readonly string[] =>
      completenessOf({ id: 'a', kind: 'company', ...values }).missing;
    expect(missing({ averageDeposits: 1 })).not.toContain('aum');
    expect(missing({ landline: '22118888' })).not.toContain('mobile');
    expect(missing({})).toEqual(expect.arrayContaining(['aum', 'mobile', 'creditCode']));
  });
});

import { composeCustomers, compositionDimensions } from '@shared/domain/composition/compose';
import { findDistrict, regionOf } from '@shared/domain/composition/region';
import { toFen } from '@shared/domain/kernel/money';
import type { CustomerRecord } from '@shared/domain/records/records';
import { defaultSchemes } from '@shared/domain/tiers/default-schemes';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

describe('the district of an address', () => {
  it.each([
    ['宁波市江东区桑田路7弄38号', '江东区'],
    ['浙江省宁波市鄞州区某路0号', '鄞州区'],
    ['江东区桑田路7弄', '江东区'],
    ['浙江省宁波市宁海县桥头镇', '宁海县'],
    ['北京市朝阳区建国路1号', '朝阳区'],
    ['上海市南京东路20号', '上海市'],
    ['泉州市丰泽街2号', '泉州市'],
    ['田安路1号', undefined],
    ['阳光小区3幢', undefined],
    ['宁波市阳光小区3幢', '宁波市'],
    ['', undefined],
  ])('%s: %s', (address, district) => {
    expect(findDistrict(address)).toBe(district);
  });

  it('is the field where the sheet has one', () => {
    const record = {
      id: 'a',
      kind: 'individual',
      address: '宁波市江东区桑田路',
      district: '鄞州区',
    } as const;
    expect(regionOf(record)).toBe('鄞州区');
  });
});

const wan = (amount: number) => toFen(amount, 'wan');
const people: readonly CustomerRecord[] = [
  {
    id: 'a',
    kind: 'individual',
    aum: wan(400),
    deposits: wan(100),
    wealth: wan(300),
    manager: '李敏',
    address: '宁波市江东区一路',
  },
  {
    id: 'b',
    kind: 'individual',
    aum: wan(100),
    deposits: wan(100),
    loans: wan(50),
    manager: '陈思远',
    address: '宁波市江东区二路',
  },
  { id: 'c', kind: 'individual', name: '无资料' },
  { id: 'd', kind: 'individual', stage: 'prospect', aum: wan(999) },
];

describe('the composition', () => {
  it('by tier lists every tier and who has none', () => {
    const { rows, customers, amount } = composeCustomers('tier', people, defaultSchemes, 'zh-CN');
    expect(rows.map((row) => `${row.label} ${row.customers}`)).toEqual([
      '钻石 1',
      '白金 1',
      '金 0',
      '普通 0',
      '限制 0',
      '未分层 1',
    ]);
    expect([customers, amount]).toEqual([3, wan(500)]);
    expect(rows[0]?.share).toBeCloseTo(0.8);
  });

  it('by product counts a customer in each product held', () => {
    const { rows } = composeCustomers('product', people, defaultSchemes, 'en');
    expect(rows.map((row) => [row.label, row.customers, row.amount])).toEqual([
      ['Deposits', 2, wan(200)],
      ['Wealth products', 1, wan(300)],
      ['Loans', 1, wan(50)],
    ]);
  });

  it('by region and manager puts the unknown last', () => {
    const regions = composeCustomers('region', people, defaultSchemes, 'zh-CN').rows;
    expect(regions.map((row) => row.label)).toEqual(['江东区', '地址不详']);
    const managers = composeCustomers('manager', people, defaultSchemes, 'zh-CN').rows;
    expect(managers.map((row) => row.label)).toEqual(['李敏', '陈思远', '未分配客户经理']);
  });

  it('tells the schemes apart when both kinds are counted', () => {
    const both: readonly CustomerRecord[] = [
      ...people,
      { id: 'e', kind: 'company', averageDeposits: wan(6000) },
    ];
    const labels = composeCustomers('tier', both, defaultSchemes, 'zh-CN').rows.map((row) => row.label);
    expect(labels).toContain('零售客户 · 钻石');
    expect(labels).toContain('公司客户 · 钻石');
  });

  it('has shares that total one, and every customer once', () => {
    const record = fc.record({
      aum: fc.integer({ min: 1, max: 1e12 }),
      manager: fc.constantFrom('李敏', '陈思远', undefined),
      address: fc.constantFrom('宁波市江东区', '某处', undefined),
    });
    fc.assert(
      fc.property(fc.array(record, { minLength: 1 }), (values) => {
        const records = values.map((value, index) => ({
          id: String(index),
          kind: 'individual' as const,
          ...value,
        }));
        for (const dimension of compositionDimensions.filter((each) => each !== 'product')) {
          const { rows, customers } = composeCustomers(dimension, records, defaultSchemes, 'zh-CN');
          expect(customers).toBe(records.length);
          expect(rows.reduce((sum, row) => sum + row.customers, 0)).toBe(records.length);
          expect(rows.reduce((sum, row) => sum + row.share, 0)).toBeCloseTo(1);
        }
      }),
    );
  });
});

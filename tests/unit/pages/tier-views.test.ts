import { countByManager } from '@renderer/data/tiers/count-by-manager';
import { listBand } from '@renderer/data/tiers/order-band';
import { countTierRows, describeTierWorkbook } from '@renderer/data/tiers/tier-workbook';
import { toFen } from '@shared/domain/kernel/money';
import type { CustomerRecord } from '@shared/domain/records/records';
import { retailScheme } from '@shared/domain/tiers/default-schemes';
import { measureBasis } from '@shared/domain/tiers/measure-basis';
import { tierCustomers } from '@shared/domain/tiers/tier-customers';
import { describe, expect, it } from 'vitest';

function customer(id: string, wan: number | null, manager?: string): CustomerRecord {
  return {
    id,
    kind: 'individual',
    name: `客户${id}`,
    customerNo: `0002${id}`,
    ...(wan === null ? {} : { aum: toFen(wan, 'wan') }),
    ...(manager === undefined ? {} : { manager }),
  };
}

const records = [
  customer('1', 500, '李敏'),
  customer('2', 120, '李敏'),
  customer('3', 99, '王建国'),
  customer('4', 25, '李敏'),
  customer('5', 5),
  customer('6', null, '王建国'),
];
const byId = new Map(records.map((record) => [record.id, record]));
const customers = { get: (id: string) => byId.get(id) };
const tiering = tierCustomers(retailScheme, records);

describe('countByManager', () => {
  it('counts by tier, the busiest manager first, customers without one last', () => {
    expect(countByManager(tiering, customers)).toEqual([
      { manager: '李敏', counts: [1, 1, 1, 0, 0], total: 3 },
      { manager: '王建国', counts: [0, 0, 1, 0, 0], total: 1 },
      { manager: '', counts: [0, 0, 0, 1, 0], total: 1 },
    ]);
  });
});

describe('listBand', () => {
  it('lists from the top, or from those nearest to falling', () => {
    const gold = tiering.bands[2];
    if (gold === undefined) throw new Error('The retail scheme has five tiers');
    const names = (order: 'largest' | 'nearestDown', limit = 9) =>
      listBand(
        { tiering, basisOf: (record) => measureBasis(retailScheme.basis, record) },
        gold,
        customers,
        order,
        limit,
      ).map(({ record }) => record.id);
    expect(names('largest')).toEqual(['3', '4']);
    expect(names('nearestDown')).toEqual(['4', '3']);
    expect(names('nearestDown', 1)).toEqual(['4']);
  });
});

describe('describeTierWorkbook', () => {
  it('has a summary that adds up and one row per customer, those without a tier last', () => {
    const { declaration, rows } = describeTierWorkbook([tiering], customers, '2026-10', 'zh-CN');
    expect(declaration.sheets.map(({ name }) => name)).toEqual(['分层汇总', '零售客户']);
    const [summary = [], list = []] = rows.map((sheet) => [...sheet]);
    expect(summary.length + list.length).toBe(countTierRows([tiering]) + 1);
    const total = summary.at(-1);
    expect(total).toMatchObject({
      cells: ['零售客户', '合计', null, 6, toFen(749, 'wan'), 1, toFen(149.8, 'wan')],
    });
    expect(list[0]).toEqual([
      '钻石',
      '00021',
      '客户1',
      toFen(500, 'wan'),
      null,
      null,
      toFen(200, 'wan'),
      '李敏',
    ]);
    expect(list[2]).toEqual([
      '金',
      '00023',
      '客户3',
      toFen(99, 'wan'),
      '白金',
      toFen(1, 'wan'),
      toFen(79, 'wan'),
      '王建国',
    ]);
    expect(list.at(-1)).toEqual(['未分层', '00026', '客户6', null, null, null, null, '王建国']);
  });
});

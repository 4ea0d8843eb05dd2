import { computeView } from '@renderer/data/view/compute-view';
import { layOutBands, partIntoBands, sumOver } from '@renderer/data/view/group-rows';
import { rowsOfBands } from '@renderer/features/customers/grouping/use-rows';
import { amountInGroup } from '@shared/domain/evaluations/product-groups';
import { assetsOf } from '@shared/domain/fields/assets';
import { everybody } from '@shared/domain/views/filter-set';
import { type BandOrder, bandOrders, productKey } from '@shared/domain/views/grouping';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyCustomer, indexOf } from './invented-customers';

const anyKey = fc.constantFrom('tier', 'manager', 'region', 'industry', 'gender');
const anyOrder = fc.constantFrom<BandOrder[]>(...bandOrders);

describe('bands', () => {
  it('hold exactly the customers of the view, in its order, each under its value', () => {
    fc.assert(
      fc.property(fc.array(anyCustomer, { maxLength: 40 }), anyKey, anyOrder, (records, key, order) => {
        const index = indexOf(records);
        const sorts = [{ key: 'aum', descending: true }];
        const view = computeView(index, { ...everybody, tab: 'individual', sorts });
        const bands = partIntoBands(index, view.order, { key, order });
        const rows = layOutBands(bands, records.length, () => false);
        expect([...rows.order].toSorted((a, b) => a - b)).toEqual([...view.order].toSorted((a, b) => a - b));
        expect(rows.rows.length).toBe(view.order.length + bands.length);
        const places = new Map([...view.order].map((position, place) => [position, place]));
        for (const band of bands) {
          const read = index.column(key)?.read;
          for (const position of band.members) {
            const record = records[position];
            expect(String((record === undefined ? undefined : read?.(record)) ?? '')).toBe(band.key);
          }
          const inOrder = [...band.members].map((position) => places.get(position) ?? -1);
          expect(inOrder).toEqual(inOrder.toSorted((a, b) => a - b));
        }
      }),
    );
  });

  it('add up to the sum of the customers in them', () => {
    fc.assert(
      fc.property(fc.array(anyCustomer, { maxLength: 40 }), anyKey, (records, key) => {
        const index = indexOf(records);
        const order = computeView(index, everybody).order;
        for (const { members } of partIntoBands(index, order, { key, order: 'usual' })) {
          let sum = 0;
          for (const position of members) {
            const record = records[position];
            sum += (record === undefined ? undefined : assetsOf(record)) ?? 0;
          }
          expect(sumOver(index.keysOf('aum'), members)).toBe(sum);
        }
      }),
    );
  });

  it('by product hold a customer under each product, and once in the order of all', () => {
    fc.assert(
      fc.property(fc.array(anyCustomer, { maxLength: 40 }), (records) => {
        const index = indexOf(records);
        const order = computeView(index, everybody).order;
        const bands = partIntoBands(index, order, { key: productKey, order: 'usual' });
        for (const product of ['deposits', 'wealth', 'loans'] as const) {
          const holders = records.filter((record) => (amountInGroup(record, product) ?? 0) > 0).length;
          expect(bands.find(({ key }) => key === product)?.members.length ?? 0).toBe(holders);
        }
        const laid = layOutBands(bands, records.length, () => false);
        expect([...laid.order].toSorted((a, b) => a - b)).toEqual([...order].toSorted((a, b) => a - b));
      }),
    );
  });

  it('come in the order asked for, customers without a value last', () => {
    const index = indexOf([
      { id: 'a', kind: 'individual', manager: '李敏', aum: 100 },
      { id: 'b', kind: 'individual', aum: 9000 },
      { id: 'c', kind: 'individual', manager: '陈思远', aum: 50 },
      { id: 'd', kind: 'individual', manager: '陈思远', aum: 20 },
      { id: 'e', kind: 'individual', manager: '王静', aum: 70 },
    ]);
    const { order } = computeView(index, everybody);
    const keys = (by: BandOrder) =>
      partIntoBands(index, order, { key: 'manager', order: by }).map(({ key }) => key);
    expect(keys('usual')).toEqual(['李敏', '陈思远', '王静', '']);
    expect(keys('amount')).toEqual(['李敏', '陈思远', '王静', '']);
    expect(keys('count')).toEqual(['陈思远', '李敏', '王静', '']);
    expect(keys('name')).toEqual(['陈思远', '李敏', '王静', '']);
  });

  it('that are closed keep one row, and customers are numbered without them', () => {
    const index = indexOf([
      { id: 'a', kind: 'individual', manager: '李敏', aum: 100 },
      { id: 'b', kind: 'individual', manager: '陈思远', aum: 50 },
      { id: 'c', kind: 'individual', manager: '陈思远', aum: 20 },
      { id: 'd', kind: 'individual', manager: '王静', aum: 10 },
    ]);
    const bands = partIntoBands(index, computeView(index, everybody).order, {
      key: 'manager',
      order: 'amount',
    });
    const shown = rowsOfBands(bands, 4, (key) => key === '陈思远');
    expect([...shown.rows]).toEqual([-1, 0, -2, -3, 3]);
    expect([...shown.order]).toEqual([0, 1, 2, 3]);
    expect(shown.bandAt(2)?.key).toBe('陈思远');
    expect(shown.bandAt(1)).toBeUndefined();
    expect([shown.numberAt(1), shown.numberAt(4)]).toEqual([1, 2]);
  });
});

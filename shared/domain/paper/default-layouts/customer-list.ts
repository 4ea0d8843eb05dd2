import type { PaperLayout } from '../layout';
import { named, usualFrame } from './parts';

/** The customers of a selection as a table. */
export const customerList: PaperLayout = {
  id: 'customer-list',
  kind: 'customerList',
  name: named('客户清单', 'Customer list'),
  frame: { ...usualFrame, points: 9.5, leastPoints: 7.5 },
  blocks: [],
  grid: null,
  list: {
    columns: [
      { value: '@rank', label: null, widthMm: 12 },
      { value: 'name', label: null, widthMm: null },
      { value: 'customerNo', label: null, widthMm: 28 },
      { value: '@tier', label: named('等级', 'Tier'), widthMm: 20 },
      { value: '@assets', label: named('资产（万元）', 'Assets (CNY)'), widthMm: 26 },
      { value: 'mobile', label: null, widthMm: 30 },
      { value: 'manager', label: null, widthMm: 22 },
    ],
    groupBy: 'none',
    totals: true,
  },
  summary: null,
};

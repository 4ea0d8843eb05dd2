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
      { value: '@rank', label: null, widthMm: 11 },
      { value: 'name', label: null, widthMm: null },
      { value: 'customerNo', label: null, widthMm: 24 },
      { value: '@tier', label: named('等级', 'Tier'), widthMm: 21 },
      { value: '@assets', label: named('资产', 'Assets'), widthMm: 26 },
      { value: 'mobile', label: null, widthMm: 27 },
      { value: 'manager', label: null, widthMm: 19 },
    ],
    groupBy: 'none',
    totals: true,
  },
  summary: null,
};

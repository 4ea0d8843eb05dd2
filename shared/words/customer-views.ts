import { defineWords } from './define-words';

/** Conditions, bands, saved views and actions of the customers page. */
export const viewWords = defineWords({
  // Actions
  moreActions: { zh: '更多', en: 'More' },
  actionsOnSelected: { zh: '对已选客户的操作', en: 'Actions on the selected customers' },
  printCardsOfSelected: { zh: '打印关系卡', en: 'Print cards' },
  notesOfAll: { zh: '从备注提取联系记录', en: 'Contacts from remarks' },
  notesOfSelected: { zh: '提取联系记录', en: 'Contacts from remarks' },

  // Narrowing
  narrowed: {
    zh: (label: string, count: string) => `${label}（${count}）`,
    en: (label: string, count: string) => `${label} (${count})`,
  },
  leaveNarrowing: { zh: (label: string) => `不再限于${label}`, en: (label: string) => `Leave ${label}` },
  groupGone: {
    zh: '这个群组已不在簿中，显示的是全部客户。',
    en: 'This group is no longer in the book; all customers are shown.',
  },

  // Bands
  group: { zh: '分组', en: 'Group' },
  groupedBy: { zh: (by: string) => `按${by}分组`, en: (by: string) => `Grouped by ${by}` },
  groupBy: { zh: '分组方式', en: 'Group by' },
  noGrouping: { zh: '不分组', en: 'No groups' },
  bandOrder: { zh: '组的次序', en: 'Order of groups' },
  bandsUsual: { zh: '默认次序', en: 'Usual order' },
  bandsByAmount: { zh: '按金融资产', en: 'By AUM' },
  bandsByCount: { zh: '按人数', en: 'By customers' },
  bandsByName: { zh: '按名称', en: 'By name' },
  expandAll: { zh: '全部展开', en: 'Expand all' },
  collapseAll: { zh: '全部折叠', en: 'Collapse all' },
  otherGroupings: { zh: '其他字段', en: 'Other fields' },
  region: { zh: '地区', en: 'Region' },
  product: { zh: '持有产品', en: 'Product' },
  inBand: { zh: (count: string) => `${count} 位`, en: (count: string) => count },
  bands: { zh: (count: string) => `${count} 组`, en: (count: string) => `${count} groups` },
  shareOfAssets: { zh: (share: string) => `占 ${share}`, en: (share: string) => share },
  noTier: { zh: '未分层', en: 'No tier' },
  noManager: { zh: '未分配', en: 'Unassigned' },
  noRegion: { zh: '未知地区', en: 'Region unknown' },
  noProduct: { zh: '未持有产品', en: 'No products' },
  noValue: { zh: '（空白）', en: '(empty)' },
  severalProducts: {
    zh: '一位客户持有几种产品，就在几组里各出现一次；合计只算本组的人。',
    en: 'A customer with several products stands in each of their groups; sums count the customers of the group.',
  },
});

import { defineWords } from './define-words';

/** The tiers page; the vocabulary of tiers themselves is in `tiers.ts`. */
export const tiersPageWords = defineWords({
  chooseScheme: { zh: '分层方案', en: 'Scheme' },
  facts: {
    zh: (month: string, version: number) => `${month} · 方案 第 ${version} 版`,
    en: (month: string, version: number) => `${month} · scheme version ${version}`,
  },
  export: { zh: '导出', en: 'Export' },
  print: { zh: '打印分层表', en: 'Print tier table' },
  fileName: {
    zh: (month: string) => `客户分层-${month}`,
    en: (month: string) => `Customer tiers ${month}`,
  },
  emptyTitle: { zh: '按资产看清客户的层次', en: 'See your customers by tier' },
  emptyText: {
    zh: '客户簿里还没有客户。导入一份台账后，这里按方案列出每一级的客户数、资产和占比，以及谁离上一级只差一点。',
    en: 'There are no customers in the book yet. Once a ledger is imported, this page shows count, assets and share of every tier, and who is just short of the next one.',
  },
  importLedger: { zh: '导入台账', en: 'Import a ledger' },
  emptyScheme: {
    zh: (scheme: string) => `客户簿里没有适用“${scheme}”方案的客户。`,
    en: (scheme: string) => `No customer in the book falls under the ${scheme} scheme.`,
  },
  shareOfAssets: { zh: '资产占比', en: 'of assets' },
  standardBy: { zh: (basis: string) => `标准（${basis}）`, en: (basis: string) => `Standard (${basis})` },
  monthlyAssetsShort: { zh: '月日均', en: 'monthly avg.' },
  averageDepositsShort: { zh: '日均存款', en: 'avg. deposits' },
  basisNote: {
    zh: (basis: string) => `按${basis}分层；台账没有给出的，按台账日期的资产。`,
    en: (basis: string) =>
      `Tiers go by ${basis}; where the ledger gives none, by the assets at the date of the ledger. `,
  },
  keyNote: {
    zh: (tiers: string) => `重要客户：${tiers}。`,
    en: (tiers: string) => `Key customers: ${tiers}.`,
  },
  paretoLead: { zh: '前 20% 的客户（', en: 'The top 20% of customers (' },
  paretoCount: {
    zh: (count: string) => `${count} 位）持有 `,
    en: (count: string) => `${count}) hold `,
  },
  paretoTail: { zh: ' 的资产。', en: ' of the assets.' },
  pyramidNote: { zh: '面积与客户数成比例', en: 'area shows the number of customers' },
  pyramidInWords: {
    zh: (list: string) => `客户金字塔，从上到下：${list}`,
    en: (list: string) => `Customer pyramid from the top: ${list}`,
  },
  bandInWords: {
    zh: (tier: string, count: string, share: string) => `${tier} ${count} 位，占资产 ${share}`,
    en: (tier: string, count: string, share: string) => `${tier} ${count} customers, ${share} of assets`,
  },
  openBand: {
    zh: (tier: string) => `展开${tier}客户`,
    en: (tier: string) => `Show ${tier} customers`,
  },
  closeBand: {
    zh: (tier: string) => `收起${tier}客户`,
    en: (tier: string) => `Hide ${tier} customers`,
  },
  order: { zh: '排列', en: 'Order' },
  largest: { zh: '资产最多', en: 'Largest' },
  nearestUp: { zh: '最接近升级', en: 'Nearest to moving up' },
  nearestDown: { zh: '最接近降级', en: 'Nearest to moving down' },
  marginAbove: {
    zh: (amount: string) => `高出下限 ${amount}`,
    en: (amount: string) => `${amount} above min.`,
  },
  others: {
    zh: (count: string) => `另 ${count} 位`,
    en: (count: string) => (count === '1' ? '1 more' : `${count} more`),
  },
  showAll: { zh: '全部', en: 'All' },
  showAllOf: {
    zh: (tier: string) => `在客户页查看全部${tier}客户`,
    en: (tier: string) => `See all ${tier} customers on the customers page`,
  },
  nobodyHere: { zh: '这一级没有客户', en: 'Nobody in this tier' },
  lookAt: { zh: '查看', en: 'See them' },
  byManager: { zh: '各客户经理', en: 'By manager' },
  byManagerNote: { zh: '客户数', en: 'customers' },
  noManager: { zh: '未分配', en: 'Unassigned' },
  otherManagers: {
    zh: (count: number) => `其他 ${count} 人`,
    en: (count: number) => `${count} others`,
  },
  cellInWords: {
    zh: (manager: string, tier: string, count: string) => `${manager} ${tier} ${count} 位`,
    en: (manager: string, tier: string, count: string) => `${manager}, ${tier}: ${count}`,
  },
  minimum: { zh: '下限（万元）', en: 'Minimum (10k yuan)' },
  before: { zh: '现在', en: 'Now' },
  moves: {
    zh: (up: string, down: string) => `${up} 位升级，${down} 位降级。`,
    en: (up: string, down: string) => `${up} move up, ${down} move down.`,
  },
  move: {
    zh: (from: string, to: string, count: string) => `${from} → ${to}　${count} 位`,
    en: (from: string, to: string, count: string) => `${from} → ${to}: ${count}`,
  },
  saved: {
    zh: (scheme: string) => `已保存“${scheme}”方案，客户已按新标准分层。`,
    en: (scheme: string) => `The ${scheme} scheme is saved and every customer is tiered by it.`,
  },
  listChoice: { zh: '列出的客户', en: 'Customers listed' },
  listNone: { zh: '只有汇总', en: 'Summary only' },
  listKey: {
    zh: (count: string) => `汇总与重要客户 ${count} 位`,
    en: (count: string) => `Summary and ${count} key customers`,
  },
  listAll: {
    zh: (count: string) => `汇总与全部客户 ${count} 位`,
    en: (count: string) => `Summary and all ${count} customers`,
  },
  summarySheet: { zh: '分层汇总', en: 'Summary' },
  customerCount: { zh: '客户数', en: 'Customers' },
  averageAssets: { zh: '平均（万元）', en: 'Average (10k yuan)' },
  basisAmount: { zh: '分层金额（万元）', en: 'Amount tiered by (10k yuan)' },
  toNextTier: { zh: '距上一级（万元）', en: 'To the next tier (10k yuan)' },
  aboveMinimum: { zh: '高出下限（万元）', en: 'Above the minimum (10k yuan)' },
  nextTier: { zh: '上一级', en: 'Next tier' },
  schemeColumn: { zh: '方案', en: 'Scheme' },
});

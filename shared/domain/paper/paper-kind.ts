/**
 * What goes on paper (branch-practice sections 5 to 8 and 13): 重要客户 card, 一般客户 cards, 客户关系评估表, the month's
 * summary of it, visit record, 维护方案, 转介绍明白卡, 客户信息表, customer list, envelopes and labels.
 */
export const paperKinds = [
  'fullCard',
  'smallCard',
  'evaluationForm',
  'monthSummary',
  'visitRecord',
  'maintenancePlan',
  'referralCard',
  'customerInfo',
  'customerList',
  'labels',
] as const;
export type PaperKind = (typeof paperKinds)[number];

/** Papers about one customer each, laid out by blocks. */
export const customerPapers = [
  'fullCard',
  'smallCard',
  'visitRecord',
  'maintenancePlan',
  'referralCard',
  'customerInfo',
  'labels',
] as const satisfies readonly PaperKind[];
export type CustomerPaper = (typeof customerPapers)[number];

import { defineWords } from './define-words';

/** The evaluations of a month as a workbook; the vocabulary of the form itself is in `evaluations.ts`. */
export const evaluationWorkbookWords = defineWords({
  title: {
    zh: (month: string) => `客户关系评估-${month}`,
    en: (month: string) => `Relationship evaluations ${month}`,
  },
  summary: { zh: '汇总', en: 'Summary' },
  item: { zh: '项目', en: 'Item' },
  count: { zh: '份数', en: 'Forms' },
  customerNo: { zh: '客户号', en: 'Customer no.' },
  manager: { zh: '客户经理', en: 'Manager' },
  noManager: { zh: '未分配', en: 'none' },
  allForms: { zh: '评估表', en: 'Forms' },
  noAdvice: { zh: '尚无建议', en: 'No advice yet' },
  provisionalCount: { zh: '其中暂定', en: 'of which provisional' },
  averageScore: { zh: '平均得分', en: 'Average score' },
  knownWeight: { zh: '已知权重', en: 'Weight known' },
  pending: { zh: '待填项数', en: 'Scores to fill in' },
  approved: { zh: '批准日期', en: 'Approved' },
  indicatorScore: {
    zh: (name: string, weight: number) => `${name}（${weight}）`,
    en: (name: string, weight: number) => `${name} (${weight})`,
  },
  indicatorBasis: {
    zh: (name: string) => `${name}·依据`,
    en: (name: string) => `${name}: basis`,
  },
});

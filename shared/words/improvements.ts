import type { ImprovementRecord } from '../domain/improvements/improvement';
import { defineWords, type Lang, wordsIn } from './define-words';

/** Improvement measures: the dialog, the lists, the part of the customer page. */
export const improvementWords = defineWords({
  title: { zh: '改进措施', en: 'Improvement measures' },
  one: { zh: '改进措施', en: 'Improvement measure' },
  make: { zh: '制定改进措施', en: 'Plan a measure' },
  makeFor: {
    zh: (name: string) => `为${name}制定改进措施`,
    en: (name: string) => `Plan a measure for ${name}`,
  },
  change: { zh: '修改', en: 'Change' },
  changeOf: {
    zh: (name: string) => `修改${name}的改进措施`,
    en: (name: string) => `Change the measure for ${name}`,
  },
  close: { zh: '结案', en: 'Close' },
  closeOf: {
    zh: (name: string) => `${name}的改进措施结案`,
    en: (name: string) => `Close the measure for ${name}`,
  },
  reopen: { zh: '重新打开', en: 'Reopen' },
  reopenOf: {
    zh: (name: string) => `重新打开${name}的改进措施`,
    en: (name: string) => `Reopen the measure for ${name}`,
  },
  remove: { zh: '删除', en: 'Remove' },
  removeOf: {
    zh: (name: string) => `删除${name}的改进措施`,
    en: (name: string) => `Remove the measure for ${name}`,
  },
  save: { zh: '保存', en: 'Save' },
  cancel: { zh: '取消', en: 'Cancel' },
  customer: { zh: '客户', en: 'Customer' },
  text: { zh: '措施', en: 'Measure' },
  textHint: { zh: '做什么，做到什么程度', en: 'What is to be done, and how far' },
  owner: { zh: '责任人', en: 'Owner' },
  due: { zh: '完成期限', en: 'Due' },
  dueShort: { zh: '期限', en: 'Due' },
  state: { zh: '状态', en: 'State' },
  period: { zh: '评估月份', en: 'Month' },
  weak: { zh: '得分低的指标', en: 'Weak indicators' },
  weakScore: {
    zh: (name: string, score: string, weight: string) => `${name} ${score}/${weight}`,
    en: (name: string, score: string, weight: string) => `${name} ${score}/${weight}`,
  },
  weakHint: { zh: '点选写入措施', en: 'click to write it into the measure' },
  fromScore: {
    zh: (month: string, score: string) => `${month} 最终得分 ${score}`,
    en: (month: string, score: string) => `final score of ${month}: ${score}`,
  },
  noForm: { zh: (month: string) => `${month}没有评估表`, en: (month: string) => `no form in ${month}` },
  open: { zh: '进行中', en: 'open' },
  done: { zh: '已完成', en: 'done' },
  dropped: { zh: '不再执行', en: 'dropped' },
  overdue: { zh: '已逾期', en: 'overdue' },
  overdueDays: {
    zh: (days: number) => `逾期 ${days} 天`,
    en: (days: number) => (days === 1 ? '1 day overdue' : `${days} days overdue`),
  },
  outcome: { zh: '结果', en: 'Outcome' },
  outcomeHint: {
    zh: '做了什么，结果如何；不再执行的写明原因',
    en: 'What was done and what came of it; why, when it is dropped',
  },
  closedOn: {
    zh: (state: string, date: string, person: string) => `${date} ${person} ${state}`,
    en: (state: string, date: string, person: string) => `${state} ${date}, ${person}`,
  },
  openedBy: {
    zh: (date: string, person: string) => `${date} ${person}制定`,
    en: (date: string, person: string) => `planned ${date} by ${person}`,
  },
  effect: { zh: '次月效果', en: 'Effect next month' },
  effectWaits: { zh: (month: string) => `待 ${month} 评估`, en: (month: string) => `seen in ${month}` },
  effectShort: { zh: '效果', en: 'Effect' },
  scores: {
    zh: (before: string, after: string) => `${before} → ${after}`,
    en: (before: string, after: string) => `${before} → ${after}`,
  },
  scoresIn: {
    zh: (month: string, before: string, after: string) => `${month} ${before} → ${after}`,
    en: (month: string, before: string, after: string) => `${month}: ${before} → ${after}`,
  },
  none: { zh: '没有进行中的改进措施', en: 'No measure is open' },
  noneOfMonth: {
    zh: '本月还没有改进措施。从下降的客户开始制定。',
    en: 'No measure for this month yet. Start with those who fell.',
  },
  hideClosed: { zh: '收起已结案的', en: 'Hide closed ones' },
  closedCount: {
    zh: (count: string) => `已结案 ${count} 项`,
    en: (count: string) => (count === '1' ? '1 closed' : `${count} closed`),
  },
  made: {
    zh: (name: string) => `已为${name}制定改进措施`,
    en: (name: string) => `Planned a measure for ${name}`,
  },
  changed: { zh: '已修改改进措施', en: 'The measure was changed' },
  closedTold: {
    zh: (name: string) => `${name}的改进措施已结案`,
    en: (name: string) => `The measure for ${name} is closed`,
  },
  reopened: { zh: '改进措施已重新打开', en: 'The measure is open again' },
  removed: { zh: '已删除改进措施', en: 'The measure was removed' },
  gone: { zh: '已不在簿中', en: 'no longer in the book' },
  // What branches usually do about a weak indicator.
  suggestAssets: {
    zh: '面谈了解行外资产，提出资产归集方案',
    en: 'Meet to learn of assets held elsewhere and propose bringing them together',
  },
  suggestChange: {
    zh: '三个工作日内致电，问明资金去向，约见挽留',
    en: 'Call within three working days, ask where the money went, and meet',
  },
  suggestContribution: {
    zh: '梳理可用的中间业务，提供一项适合的收费服务',
    en: 'Look through fee services and offer one that fits',
  },
  suggestProducts: {
    zh: '按风险承受能力推荐一类尚未持有的产品',
    en: 'Recommend a kind of product not held yet, within the tolerance for risk',
  },
  suggestContact: {
    zh: '补做本月联系，并排定下月电联和面谈日期',
    en: 'Make up for this month’s contact and fix next month’s call and meeting',
  },
  suggestLoyalty: {
    zh: '邀请参加客户活动，说明老客户权益',
    en: 'Invite to a customer event and explain what established customers get',
  },
  suggestSatisfaction: {
    zh: '登门回访，记录意见，一周内答复',
    en: 'Visit, write down what is said, and answer within a week',
  },
  suggestComplaints: {
    zh: '由网点负责人回访投诉处理结果',
    en: 'The branch head follows up on how complaints were settled',
  },
  suggestPotential: {
    zh: '了解家庭和单位近期的资金需求',
    en: 'Learn of what the family and employer will need money for',
  },
  suggestOther: {
    zh: (name: string) => `改善${name}：`,
    en: (name: string) => `Improve ${name.toLowerCase()}: `,
  },
});

/** The word for the state of an improvement. */
export function improvementState(state: ImprovementRecord['state'], lang: Lang): string {
  return wordsIn(improvementWords, lang)[state];
}

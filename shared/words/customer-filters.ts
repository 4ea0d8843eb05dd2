import type { AnniversarySpan, DateSpan } from '../domain/views/column-filter';
import { defineWords, type Lang, wordsIn } from './define-words';

/** Conditions on the customers shown: the panel of a column, the chips over the grid, and rules of groups. */
export const filterWords = defineWords({
  // The panel of a column
  byValue: { zh: '按值', en: 'Values' },
  byCondition: { zh: '按条件', en: 'Condition' },
  searchValues: { zh: '查找取值', en: 'Find a value' },
  searchHint: {
    zh: (text: string) => `回车筛选含“${text}”的客户`,
    en: (text: string) => `Enter: customers with "${text}"`,
  },
  valueList: { zh: (column: string) => `${column}的取值`, en: (column: string) => `Values of ${column}` },
  allValues: { zh: '全选', en: 'All' },
  valuesFound: { zh: (count: string) => `${count} 项`, en: (count: string) => `${count} values` },
  noValues: { zh: '没有这样的取值', en: 'No such value' },
  noValuesAtAll: { zh: '其他条件下没有客户', en: 'Nobody meets the other conditions' },
  how: { zh: '比较方式', en: 'Comparison' },
  contains: { zh: '包含', en: 'Contains' },
  excludes: { zh: '不包含', en: 'Does not contain' },
  equals: { zh: '等于', en: 'Equals' },
  startsWith: { zh: '开头是', en: 'Begins with' },
  words: { zh: '文字', en: 'Text' },
  quickDates: { zh: '常用时段', en: 'Quick choices' },
  lowest: { zh: (value: string) => `最小 ${value}`, en: (value: string) => `lowest ${value}` },
  highest: { zh: (value: string) => `最大 ${value}`, en: (value: string) => `highest ${value}` },
  wrongWay: { zh: '前面的数比后面的大，请对调', en: 'The first is above the second; swap them' },

  // Chips
  conditions: { zh: '筛选条件', en: 'Conditions' },
  editCondition: {
    zh: (words: string) => `修改条件：${words}`,
    en: (words: string) => `Edit condition: ${words}`,
  },
  dropCondition: {
    zh: (words: string) => `去掉条件：${words}`,
    en: (words: string) => `Remove condition: ${words}`,
  },
  clearConditions: { zh: '清除筛选', en: 'Clear filters' },

  // A condition in words
  joined: {
    zh: (column: string, condition: string) => `${column}：${condition}`,
    en: (column: string, condition: string) => `${column}: ${condition}`,
  },
  compared: {
    zh: (column: string, condition: string) => `${column} ${condition}`,
    en: (column: string, condition: string) => `${column} ${condition}`,
  },
  saysContains: { zh: (text: string) => `含“${text}”`, en: (text: string) => `contains "${text}"` },
  saysExcludes: { zh: (text: string) => `不含“${text}”`, en: (text: string) => `without "${text}"` },
  saysEquals: { zh: (text: string) => `是“${text}”`, en: (text: string) => `is "${text}"` },
  saysStartsWith: { zh: (text: string) => `以“${text}”开头`, en: (text: string) => `begins with "${text}"` },
  saysBetween: {
    zh: (from: string, to: string) => `${from} 至 ${to}`,
    en: (from: string, to: string) => `${from} to ${to}`,
  },
  saysFrom: { zh: (from: string) => `≥ ${from}`, en: (from: string) => `≥ ${from}` },
  saysTo: { zh: (to: string) => `≤ ${to}`, en: (to: string) => `≤ ${to}` },
  saysSince: { zh: (from: string) => `${from} 起`, en: (from: string) => `from ${from}` },
  saysUntil: { zh: (to: string) => `至 ${to}`, en: (to: string) => `until ${to}` },
  saysNot: { zh: (values: string) => `不是 ${values}`, en: (values: string) => `not ${values}` },
  saysMore: {
    zh: (values: string, count: number) => `${values} 等 ${count} 项`,
    en: (values: string, count: number) => `${values} and ${count} more`,
  },
  saysEmpty: { zh: '空白', en: 'empty' },
  saysFilled: { zh: '有值', en: 'filled in' },
  blankValue: { zh: '（空白）', en: '(empty)' },
  listComma: { zh: '、', en: ', ' },
  saysSearch: { zh: (text: string) => `查找“${text}”`, en: (text: string) => `search "${text}"` },

  // Nobody matches
  nobody: { zh: '没有符合条件的客户', en: 'No customer matches' },
  nobodyMeets: {
    zh: (condition: string) => `在其他条件下，没有客户满足“${condition}”。`,
    en: (condition: string) => `Under the other conditions nobody meets "${condition}".`,
  },
  nobodyTogether: {
    zh: '这几个条件放在一起没有客户满足，去掉其中任何一个都还不够。',
    en: 'Nobody meets these conditions together; leaving out any single one is not enough.',
  },
  nobodyAtAll: {
    zh: (condition: string) => `簿中没有客户满足“${condition}”。`,
    en: (condition: string) => `Nobody in the book meets "${condition}".`,
  },
  dropFor: {
    zh: (condition: string, count: string) => `去掉“${condition}”，显示 ${count} 位`,
    en: (condition: string, count: string) => `Leave out "${condition}": ${count} customers`,
  },
});

const spans = defineWords({
  today: { zh: '今天', en: 'today' },
  thisWeek: { zh: '本周', en: 'this week' },
  thisMonth: { zh: '本月', en: 'this month' },
  lastMonth: { zh: '上月', en: 'last month' },
  nextMonth: { zh: '下月', en: 'next month' },
  thisQuarter: { zh: '本季', en: 'this quarter' },
  thisYear: { zh: '今年', en: 'this year' },
  lastYear: { zh: '去年', en: 'last year' },
  past30: { zh: '近 30 天', en: 'past 30 days' },
  past90: { zh: '近 90 天', en: 'past 90 days' },
  next30: { zh: '未来 30 天', en: 'next 30 days' },
});

const anniversaries = defineWords({
  today: { zh: '今天生日', en: 'birthday today' },
  thisWeek: { zh: '本周生日', en: 'birthday this week' },
  thisMonth: { zh: '本月生日', en: 'birthday this month' },
  nextMonth: { zh: '下月生日', en: 'birthday next month' },
  next30: { zh: '未来 30 天生日', en: 'birthday in the next 30 days' },
});

/** A span of days by name: `本月`. */
export function nameOfSpan(span: DateSpan, lang: Lang): string {
  return wordsIn(spans, lang)[span];
}

/** A span of birthdays by name: `本月生日`. */
export function nameOfAnniversary(span: AnniversarySpan, lang: Lang): string {
  return wordsIn(anniversaries, lang)[span];
}

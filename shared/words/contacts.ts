import type { ContactWay } from '../domain/contacts/contact';
import { defineWords, type Lang, wordsIn } from './define-words';

/** Contact records: taking them out of notes, and the part of the drawer that shows them. */
export const contactsWords = defineWords({
  // Taking notes
  more: { zh: '更多', en: 'More' },
  extract: { zh: '从备注提取联系记录', en: 'Contacts from remarks' },
  title: { zh: '从备注提取联系记录', en: 'Contacts from remarks' },
  intro: {
    zh: '备注里像“6月1日通话”这样的内容可以记成联系记录。备注本身不会改动。',
    en: 'What the remarks say about calls and visits, such as 6月1日通话, can be kept as contact records. The remarks stay as they are.',
  },
  writtenBy: { zh: '备注截至', en: 'Remarks as of' },
  writtenByNote: {
    zh: '没写年份的日期，取不晚于这一天的最近一次',
    en: 'Dates without a year are the last ones up to this day',
  },
  badDate: { zh: '请填日期，例如 2026-10-31', en: 'Enter a date such as 2026-10-31' },
  reading: { zh: '正在读备注', en: 'Reading remarks' },
  found: {
    zh: (found: string, customers: string) => `找到 ${found} 条，涉及 ${customers} 位客户`,
    en: (found: string, customers: string) => `${found} found, of ${customers} customers`,
  },
  known: {
    zh: (count: string) => `另有 ${count} 条已经记过`,
    en: (count: string) => `${count} more are recorded already`,
  },
  alike: {
    zh: '已有同样内容、不同日期的记录，默认不勾选',
    en: 'A record with the same words and another date exists, so this is not ticked',
  },
  monthOnly: {
    zh: '备注只写了月份，先按 1 日，可改',
    en: 'The remark gives the month only; the 1st is taken and can be changed',
  },
  alikeShort: { zh: '疑已记过', en: 'Maybe recorded' },
  monthOnlyShort: { zh: '只有月份', en: 'Month only' },
  tickAll: { zh: '全选', en: 'Tick all' },
  tickNone: { zh: '全不选', en: 'Untick all' },
  customer: { zh: '客户', en: 'Customer' },
  date: { zh: '日期', en: 'Date' },
  way: { zh: '方式', en: 'Way' },
  words: { zh: '备注内容', en: 'Remark' },
  tickOf: {
    zh: (name: string, words: string) => `记入 ${name}：${words}`,
    en: (name: string, words: string) => `Record ${name}: ${words}`,
  },
  dateOf: {
    zh: (name: string) => `${name} 的联系日期`,
    en: (name: string) => `Date of the contact with ${name}`,
  },
  wayOf: {
    zh: (name: string) => `${name} 的联系方式`,
    en: (name: string) => `Way of the contact with ${name}`,
  },
  cancel: { zh: '取消', en: 'Cancel' },
  close: { zh: '关闭', en: 'Close' },
  record: { zh: (count: string) => `记入 ${count} 条`, en: (count: string) => `Record ${count}` },
  recordNone: { zh: '记入', en: 'Record' },
  recorded: {
    zh: (count: string) => `已记入 ${count} 条联系记录`,
    en: (count: string) => `${count} contacts recorded`,
  },
  nothing: { zh: '备注里没有找到新的联系记录', en: 'The remarks hold no new contacts' },
  nothingText: {
    zh: '能认出的写法如：6月1日通话、6.15 面谈、3/8短信、去年12月拜访。',
    en: 'What is recognised: 6月1日通话, 6.15 面谈, 3/8短信, 去年12月拜访.',
  },

  // After an import
  offer: {
    zh: (count: string) => `备注里有 ${count} 条联系记录可以记入`,
    en: (count: string) => `The remarks hold ${count} contacts that can be recorded`,
  },
  offerText: {
    zh: '像“6月1日通话”这样的内容，逐条看过再记入，备注不会改动。',
    en: 'Such as 6月1日通话. Look through them before they are recorded; the remarks stay as they are.',
  },
  look: { zh: '查看并记入', en: 'Look and record' },

  // In the drawer
  section: { zh: '联系记录', en: 'Contacts' },
  none: {
    zh: (months: number) => `最近 ${months} 个月没有联系记录`,
    en: (months: number) => `No contacts in the last ${months} months`,
  },
  shownMonths: {
    zh: (months: number) => `最近 ${months} 个月`,
    en: (months: number) => `Last ${months} months`,
  },
  older: { zh: '看更早的', en: 'Show older' },
  opening: { zh: '正在打开', en: 'Opening' },
});

const wayWords = defineWords({
  call: { zh: '电联', en: 'Call' },
  visit: { zh: '面谈', en: 'Meeting' },
  message: { zh: '短信微信', en: 'Message' },
  other: { zh: '其他', en: 'Other' },
} satisfies Record<ContactWay, { readonly zh: string; readonly en: string }>);

/** The way of a contact in a word. */
export function describeWay(way: ContactWay, lang: Lang): string {
  return wordsIn(wayWords, lang)[way];
}

import { defineWords } from './define-words';

/** Recording contacts on the page of a customer. */
export const customerContactsWords = defineWords({
  title: { zh: '联系记录', en: 'Contacts' },
  record: { zh: '记录联系', en: 'Record contact' },
  on: { zh: '日期', en: 'Date' },
  way: { zh: '方式', en: 'How' },
  purpose: { zh: '事由', en: 'Purpose' },
  purposeHint: { zh: '如 理财到期、生日问候', en: 'such as a maturity, a birthday' },
  text: { zh: '内容', en: 'Words' },
  textHint: { zh: '谈了什么，客户怎么说', en: 'What was said, and what the customer answered' },
  next: { zh: '下一步', en: 'Next step' },
  nextHint: { zh: '要做什么', en: 'What is to be done' },
  nextOn: { zh: '下一步日期', en: 'Date of the next step' },
  nextOnHint: { zh: '如 2026-11-10', en: 'such as 2026-11-10' },
  setsNext: { zh: '同时记为下次联系时间', en: 'Make it the next contact date' },
  save: { zh: '保存', en: 'Save' },
  saveHint: { zh: '保存（Ctrl+Enter）', en: 'Save (Ctrl+Enter)' },
  cancel: { zh: '取消', en: 'Cancel' },
  edit: { zh: (day: string) => `修改 ${day} 的联系记录`, en: (day: string) => `Edit the contact of ${day}` },
  remove: {
    zh: (day: string) => `删除 ${day} 的联系记录`,
    en: (day: string) => `Remove the contact of ${day}`,
  },
  removed: { zh: '已删除一条联系记录', en: 'Removed a contact record' },
  none: {
    zh: (months: number) => `最近 ${months} 个月没有联系`,
    en: (months: number) => `No contact in the last ${months} months`,
  },
  lastMonths: {
    zh: (months: number) => `最近 ${months} 个月`,
    en: (months: number) => `last ${months} months`,
  },
  older: { zh: '看更早的', en: 'Show older' },
  opening: { zh: '正在打开', en: 'Opening' },
  purposes: {
    zh: '生日问候、节日问候、理财到期、定期到期、大额变动、产品推荐、资料补全、回访、异议处理、投诉、活动邀请',
    en: 'Birthday, Festival, Wealth product matures, Deposit matures, Large move, Product offer, Missing data, Follow-up, Objection, Complaint, Invitation',
  },
});

import { defineWords, type Lang, wordsIn } from './define-words';

/** Hidden numbers: showing one in full for a moment, and copying in full. */
export const maskingWords = defineWords({
  titleOf: {
    zh: (field: string, customer: string) => `显示${customer}的${field}`,
    en: (field: string, customer: string) => `${customer}: show ${field}`,
  },
  reason: { zh: '为什么查看', en: 'Reason' },
  other: { zh: '写明原因', en: 'The reason' },
  otherMissing: { zh: '请写明原因', en: 'Please say why' },
  note: {
    zh: '查看会记入审计记录。号码显示 20 秒；2 分钟内再看这位客户的其他号码，不必再选原因。',
    en: 'The look is written to the audit trail. The value is shown for 20 seconds; for 2 minutes further values of this customer need no reason.',
  },
  show: { zh: '显示', en: 'Show' },
  showField: { zh: (field: string) => `显示完整的${field}`, en: (field: string) => `Show ${field} in full` },
  showFull: { zh: '显示完整号码', en: 'Show in full' },
  showToCall: {
    zh: (name: string) => `显示${name}的号码，原因记为联系客户`,
    en: (name: string) => `Show the number of ${name}; the reason noted is contacting the customer`,
  },
  numbers: { zh: '号码', en: 'the numbers' },
  hide: { zh: '隐去', en: 'Hide' },
  hideField: { zh: (field: string) => `隐去${field}`, en: (field: string) => `Hide ${field}` },
  contactTexts: { zh: '联系记录', en: 'contact notes' },
  copyFull: { zh: '复制完整内容', en: 'Copy in full' },
  copiedFull: {
    zh: (cells: string) => `已复制 ${cells} 格完整内容，已记入审计记录`,
    en: (cells: string) => `Copied ${cells} cells in full; noted in the audit trail`,
  },
  copyFullRight: {
    zh: '您的角色不能复制完整号码，可请网点负责人代办',
    en: 'Your role cannot copy values in full; ask the branch head',
  },
  hiddenHint: {
    zh: (masked: string) => `${masked}，输入新值即替换`,
    en: (masked: string) => `${masked}, type to replace`,
  },
});

const reasonWords = defineWords({
  contact: { zh: '联系客户', en: 'To contact the customer' },
  check: { zh: '核对资料', en: 'To check the data' },
  asked: { zh: '客户要求', en: 'The customer asked for it' },
  other: { zh: '其他', en: 'Other' },
});

/** Reasons for a look at a hidden value, the most frequent first. */
export const revealReasons = ['contact', 'check', 'asked', 'other'] as const;

export type RevealReason = (typeof revealReasons)[number];

/** A reason as it is chosen and written down. */
export function describeRevealReason(reason: RevealReason, lang: Lang): string {
  return wordsIn(reasonWords, lang)[reason];
}

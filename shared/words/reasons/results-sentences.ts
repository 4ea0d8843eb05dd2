import { defineWords } from '../define-words';

/** Why something cannot be done with improvement measures and the circulation list. */
export const resultsSentences = defineWords({
  'improvement.noText': { zh: '请写明改进措施', en: 'Say what is to be done' },
  'improvement.textTooLong': {
    zh: '措施最多 1,000 字，没有保存。请写得短一些',
    en: 'A measure has at most 1,000 characters; nothing was saved. Make it shorter',
  },
  'improvement.noOwner': { zh: '请选择或填写责任人', en: 'Choose or write who is to do it' },
  'improvement.ownerTooLong': {
    zh: '责任人最多 40 个字，没有保存',
    en: 'The owner has at most 40 characters; nothing was saved',
  },
  'improvement.day': { zh: '完成期限应是日期，例如 2026-11-30', en: 'Due must be a date such as 2026-11-30' },
  'improvement.dueEarly': {
    zh: '完成期限早于制定日期，没有保存。请改为以后的日期',
    en: 'It would be due before it was planned; nothing was saved. Choose a later day',
  },
  'improvement.month': {
    zh: '评估月份不正确，没有保存。请从评估月份进入再制定',
    en: 'The month is not right; nothing was saved. Start from the month that was evaluated',
  },
  'improvement.noOutcome': { zh: '请写明结果再结案', en: 'Say what came of it before it is closed' },
  'improvement.outcomeTooLong': {
    zh: '结果最多 1,000 字，没有保存。请写得短一些',
    en: 'The outcome has at most 1,000 characters; nothing was saved. Make it shorter',
  },
  'improvement.closed': {
    zh: '这项改进措施已经结案，没有改动。要修改请先重新打开',
    en: 'This measure is closed and stays as it is. Reopen it to change it',
  },
  'improvement.open': {
    zh: '这项改进措施还在进行中，没有改动',
    en: 'This measure is open already; nothing was changed',
  },
  'improvement.gone': { zh: '这项改进措施已不在簿中', en: 'This measure is no longer in the book' },
  'circulation.nobody': {
    zh: '传阅名单至少要有一人，没有保存',
    en: 'Somebody must be on the list; nothing was saved',
  },
  'circulation.noRole': {
    zh: '名单里有一行没有填职务或部门，没有保存',
    en: 'A line of the list has no role or department; nothing was saved',
  },
  'circulation.tooMany': {
    zh: '传阅名单最多 30 行，没有保存',
    en: 'The list has at most 30 lines; nothing was saved',
  },
  'circulation.tooLong': {
    zh: '职务、部门和姓名最多 40 个字，没有保存',
    en: 'Roles and names have at most 40 characters; nothing was saved',
  },
  'circulation.gone': {
    zh: '没有可以登记的收件人：名单里的人都已发送，或名单已改动',
    en: 'There is nobody to note it for: all were sent to already, or the list has changed',
  },
  'circulation.day': {
    zh: '日期应写作 2026-11-05，没有保存',
    en: 'Dates are written as 2026-11-05; nothing was saved',
  },
  'circulation.future': {
    zh: '日期不能晚于今天，没有保存',
    en: 'The day cannot be after today; nothing was saved',
  },
  'circulation.order': {
    zh: '日期先后不对：先发送，再阅读，再答复。没有保存',
    en: 'The days are out of order: sent, then read, then answered. Nothing was saved',
  },
  'circulation.feedbackTooLong': {
    zh: '反馈最多 2,000 字，没有保存。请写得短一些',
    en: 'Feedback has at most 2,000 characters; nothing was saved. Make it shorter',
  },
});

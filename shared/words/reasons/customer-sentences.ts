import { defineWords } from '../define-words';

/** Why a contact or a relation of a customer is not written: what happened - what is safe - what to do. */
export const customerSentences = defineWords({
  'contact.gone': {
    zh: '这条联系记录已被删除。没有写入。',
    en: 'This contact record was removed meanwhile. Nothing was written.',
  },
  'contact.day': {
    zh: '日历上没有这一天。没有写入。请填写日期，例如 2026-10-31。',
    en: 'There is no such day. Nothing was written. Enter a date such as 2026-10-31.',
  },
  'contact.future': {
    zh: '联系日期晚于今天。没有写入。以后要做的事请填在“下一步”。',
    en: 'The contact lies after today. Nothing was written. What is still to be done goes under next step.',
  },
  'contact.empty': {
    zh: '请填写事由或内容。没有写入。',
    en: 'A purpose or some words are needed. Nothing was written.',
  },
  'contact.tooLong': {
    zh: '文字太长：内容最多 500 字，事由和下一步最多 100 字。没有写入，请写得短一些。',
    en: 'The text is too long: 500 characters, and 100 for purpose and next step. Nothing was written.',
  },
  'contact.nextDay': {
    zh: '日历上没有下一步的这一天。没有写入。请填写日期，例如 2026-10-31。',
    en: 'There is no such day for the next step. Nothing was written. Enter a date such as 2026-10-31.',
  },
  'contact.nextEarlier': {
    zh: '下一步的日期早于这次联系。没有写入。请核对两个日期。',
    en: 'The next step lies before the contact itself. Nothing was written. Check both dates.',
  },
  'relation.self': {
    zh: '不能与自己建立关系。没有写入。请选择另一位客户。',
    en: 'A customer cannot be related to itself. Nothing was written. Choose another customer.',
  },
  'relation.known': {
    zh: '这两位客户之间已有这种关系。没有写入。',
    en: 'These two customers have this relation already. Nothing was written.',
  },
  'relation.kinds': {
    zh: '这种关系不适用于这两位客户（个人或公司）。没有写入。请换一种关系。',
    en: 'This relation does not fit these two (person or company). Nothing was written. Choose another one.',
  },
  'relation.cycle': {
    zh: '这样会绕成一圈，长辈成了自己的晚辈或母公司成了自己的子公司。没有写入。请核对方向。',
    en: 'This would run in a circle: somebody would be its own parent. Nothing was written. Check the direction.',
  },
  'relation.married': {
    zh: '其中一位客户已有配偶。没有写入。请先更正原来的关系。',
    en: 'One of them has a spouse already. Nothing was written. Correct that relation first.',
  },
  'relation.gone': {
    zh: '这条关系已被删除。没有写入。',
    en: 'This relation was removed meanwhile. Nothing was written.',
  },
  'relation.tooLong': {
    zh: '说明最多 60 字。没有写入，请写得短一些。',
    en: 'The note is too long: 60 characters at most. Nothing was written.',
  },
  'customerHistory.stopped': {
    zh: '变更记录没有读完。资料未改动。可以再读一次。',
    en: 'The history was not read to its end. Nothing was changed. Read it again.',
  },
});

import { defineWords } from '../define-words';

/** What stands against a choice about locking. */
export const lockSentences = defineWords({
  'lock.outOfRange': {
    zh: '自动锁定可选 1 至 30 分钟，剪贴板可保留 10 至 120 秒。没有保存，仍按原来的设置。请改在范围内。',
    en: 'The book can lock after 1 to 30 minutes, and copies can stay 10 to 120 seconds. Nothing was saved and the old choice holds. Choose within these limits.',
  },
});

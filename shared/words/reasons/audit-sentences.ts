import { defineWords } from '../define-words';

/** What stands against writing, reading or cutting the audit trail, and against erasing for good. */
export const auditSentences = defineWords({
  'audit.failed': {
    zh: '审计记录没有写成，要求的内容没有显示。客户簿是安全的。请检查磁盘后再试。',
    en: 'The audit trail could not be written, so nothing was shown. The book is safe. Check the disk and try again.',
  },
  'audit.stopped': { zh: '已停止，没有改动任何内容。', en: 'Stopped. Nothing was changed.' },
  'audit.nothingToCut': {
    zh: '没有已满保存年限的审计记录，没有清理。',
    en: 'No entry of the trail is past its years. Nothing was removed.',
  },
  'audit.tooYoung': {
    zh: '这些审计记录还没有满保存年限，没有清理。',
    en: 'These entries are not past their years yet. Nothing was removed.',
  },
  'retention.outOfRange': {
    zh: '年限超出可选范围，没有保存。请改为范围内的整数。',
    en: 'The number of years is out of range, so nothing was saved. Choose a whole number within it.',
  },
  'retention.notYet': {
    zh: '这位客户的身份资料还在保存期内，只能限制处理，没有清除。到期后可由管理员清除。',
    en: 'The identity data of this customer must still be kept, so nothing was erased. The administrator can erase it after the term.',
  },
});

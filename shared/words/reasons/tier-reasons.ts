import { defineWords } from '../define-words';

/** What a failure about settling tiers and about exceptions says. */
export const tierReasons = defineWords({
  'tiers.monthPassed': {
    zh: () => '之后的月份已经结转，这个月不能再结转。客户的等级没有改动。需要时请先撤销之后的结转。',
    en: () =>
      'A later month is settled already, so this one cannot be. No tier was changed. Undo the later settlements first if you need to.',
  },
  'tiers.stopped': {
    zh: () => '结转已停止，客户的等级没有改动。可以随时重新结转。',
    en: () => 'Settling was stopped and no tier was changed. It can be started again at any time.',
  },
  'tiers.exceptionReason': {
    zh: () => '例外需要写明理由，未保存。',
    en: () => 'An exception needs a reason. Nothing was saved.',
  },
  'tiers.exceptionUntil': {
    zh: () => '例外的截止月份已经过去，未保存。请选择本月或以后的月份。',
    en: () => 'The exception would have ended already. Nothing was saved; choose this month or a later one.',
  },
  'tiers.exceptionTier': {
    zh: () => '方案里没有这个等级，未保存。请重新选择。',
    en: () => 'The scheme has no such tier. Nothing was saved; choose again.',
  },
  'tiers.schemeNotApplied': {
    zh: () => '这个方案不适用于该客户，未保存。',
    en: () => 'The scheme does not apply to this customer. Nothing was saved.',
  },
});

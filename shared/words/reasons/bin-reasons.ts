import { defineWords } from '../define-words';

/** Why a customer stays in the recycle bin: short, to stand beside its name. */
export const binReasons = defineWords({
  'bin.gone': { zh: '已不在回收站', en: 'no longer in the recycle bin' },
  'bin.merged': {
    zh: '是合并时移出的，请用“撤销合并”恢复',
    en: 'left the book in a merge; take the merge back instead',
  },
  'bin.numberTaken': {
    zh: '客户号已被另一位客户使用',
    en: 'another customer has this customer number now',
  },
});

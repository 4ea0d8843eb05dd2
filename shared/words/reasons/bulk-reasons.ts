import { defineWords } from '../define-words';

/** Why a customer is left out of a bulk edit: short, to stand beside its name. */
export const bulkReasons = defineWords({
  'bulk.otherKind': {
    zh: '这类客户没有这一项',
    en: 'this kind of customer does not have the field',
  },
  'bulk.ownToEach': {
    zh: '每位客户各不相同，不能一起填写',
    en: 'every customer has one of their own, so it cannot be set for many',
  },
});

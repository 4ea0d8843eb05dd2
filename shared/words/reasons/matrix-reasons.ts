import { defineWords } from '../define-words';

/** Why an edited value matrix was not saved: whole sentences, see `validateMatrix`. */
export const matrixReasons = defineWords({
  'matrix.invalid': {
    zh: '价值矩阵的权重或分界超出范围，未保存。权重填 0 到 1000，分界填 0 到 100。',
    en: 'A weight or a cut is out of range and nothing was saved. Weights go from 0 to 1000, cuts from 0 to 100.',
  },
  'matrix.noField': {
    zh: '有一条轴没有计权的字段，未保存。请至少选一个字段，权重大于 0。',
    en: 'One axis has no field that counts, and nothing was saved. Choose at least one with a weight above 0.',
  },
  'matrix.twice': {
    zh: '同一条轴上有重复的字段，未保存。请去掉其中一个。',
    en: 'A field stands twice on one axis and nothing was saved. Remove one of them.',
  },
  'matrix.unknownField': {
    zh: '有的字段已停用或不是数字，未保存。请改选其他字段。',
    en: 'A field is no longer shown or is no number, and nothing was saved. Choose another one.',
  },
});

import { defineWords } from '../define-words';

/** Why a cell of the grid was not written: short, to stand beside its place. */
export const gridReasons = defineWords({
  'cells.none': { zh: '没有一格可以写入', en: 'none of the cells can be written' },
  'cell.readOnly': {
    zh: '这一列由程序算出，不能填写',
    en: 'this column is worked out and cannot be typed in',
  },
});

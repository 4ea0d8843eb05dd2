import { defineWords } from '../define-words';

/** Why a cell of the grid was not written: short, to stand beside its place. */
export const gridReasons = defineWords({
  'cells.none': { zh: '没有一格可以写入', en: 'none of the cells can be written' },
  'cell.readOnly': {
    zh: '这一列由程序算出，不能填写',
    en: 'this column is worked out and cannot be typed in',
  },
  'cell.masked': {
    zh: '复制时隐去了中间几位，原号码未动',
    en: 'its middle was hidden when copied, so the number stays',
  },
  'cell.beyondRows': { zh: '下面没有客户了', en: 'there is no customer below the last row' },
  'cell.beyondColumns': { zh: '右边没有列了', en: 'there is no column to the right' },
  'cell.formula': { zh: '是公式，不是值', en: 'a formula, not a value' },
});

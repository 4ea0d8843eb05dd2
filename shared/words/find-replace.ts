import { defineWords } from './define-words';

/** Finding a text in the cells of the customer table, and replacing it. */
export const findReplaceWords = defineWords({
  find: { zh: '在表中查找', en: 'Find in the table' },
  findHint: { zh: '查找内容', en: 'Find' },
  previous: { zh: '上一个（Shift+Enter）', en: 'Previous (Shift+Enter)' },
  next: { zh: '下一个（Enter）', en: 'Next (Enter)' },
  place: {
    zh: (at: string, count: string) => `第 ${at} 个，共 ${count} 个`,
    en: (at: string, count: string) => `${at} of ${count}`,
  },
  none: { zh: '没有找到', en: 'Nothing found' },
  looking: { zh: '正在查找', en: 'Looking' },
  whole: { zh: '整格匹配', en: 'Whole cell' },
  inColumn: { zh: (column: string) => `只在${column}`, en: (column: string) => `Only ${column}` },
  where: { zh: '查找范围', en: 'Where' },
  replaceMore: { zh: '替换…', en: 'Replace…' },
  close: { zh: '关闭查找（Esc）', en: 'Close (Esc)' },

  title: { zh: '查找并替换', en: 'Find and replace' },
  findText: { zh: '查找', en: 'Find' },
  replaceWith: { zh: '替换为', en: 'Replace with' },
  replaceHint: { zh: '留空表示删去', en: 'Empty removes it' },
  columns: { zh: '在这些列', en: 'In columns' },
  allShown: { zh: '所有可修改的列', en: 'Every column that can be edited' },
  whose: { zh: '范围', en: 'Whose' },
  range: {
    zh: (cells: string) => `选中的 ${cells} 格`,
    en: (cells: string) => `the ${cells} cells selected`,
  },
  readOnly: {
    zh: (columns: string) => `${columns}由程序算出，不在其中`,
    en: (columns: string) => `${columns}: worked out, left aside`,
  },
  waiting: {
    zh: '填写要查找的内容后，这里列出每一处替换。',
    en: 'Say what to find to see every replacement here.',
  },
  nothing: { zh: '这个范围里没有找到。', en: 'Not found here.' },
  apply: { zh: (cells: string) => `替换 ${cells} 格`, en: (cells: string) => `Replace ${cells}` },
  tooMany: {
    zh: (count: string) => `先替换前 ${count} 格，其余请再做一次`,
    en: (count: string) => `The first ${count} are replaced; do it again for the rest`,
  },
  done: {
    zh: (cells: string) => `已替换 ${cells} 格`,
    en: (cells: string) => `Replaced ${cells} cells`,
  },
  cancel: { zh: '取消', en: 'Cancel' },
});

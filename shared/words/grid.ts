import type { UnverifiedCell } from '../domain/records/records';
import { customersWords } from './customers';
import { defineWords, type Lang, wordsIn } from './define-words';

/** Selecting, copying, pasting and filling cells of the customers grid. */
export const gridWords = defineWords({
  // Status line
  range: {
    zh: (rows: string, columns: string) => `${rows} 行 × ${columns} 列`,
    en: (rows: string, columns: string) => `${rows} × ${columns}`,
  },
  filled: { zh: (count: string) => `计数 ${count}`, en: (count: string) => `Count ${count}` },
  numbers: { zh: (count: string) => `数值 ${count}`, en: (count: string) => `Numbers ${count}` },
  sum: { zh: '求和', en: 'Sum' },
  average: { zh: '平均', en: 'Average' },
  least: { zh: '最小', en: 'Min' },
  most: { zh: '最大', en: 'Max' },
  notUnderstood: {
    zh: (text: string, reason: string) => `“${text}”没有写入：${reason}`,
    en: (text: string, reason: string) => `"${text}" was not written: ${reason}`,
  },
  pastedAt: {
    zh: (row: number) => `粘贴到表格第 ${row} 行`,
    en: (row: number) => `pasted into row ${row} of the table`,
  },

  // What was done
  pasted: {
    zh: (cells: string) => `已粘贴 ${cells} 格`,
    en: (cells: string) => `Pasted ${cells} cells`,
  },
  filledCells: {
    zh: (cells: string) => `已填充 ${cells} 格`,
    en: (cells: string) => `Filled ${cells} cells`,
  },
  cleared: {
    zh: (cells: string) => `已清空 ${cells} 格`,
    en: (cells: string) => `Cleared ${cells} cells`,
  },
  nothingWritten: { zh: '内容相同，没有改动', en: 'Nothing differs, so nothing was changed' },
  marked: {
    zh: (cells: string) => `${cells} 格看不懂，已标红并保留原文`,
    en: (cells: string) => `${cells} could not be read; they are marked and their text is kept`,
  },
  keptMasked: {
    zh: (cells: string) => `${cells} 格含 * 号，原号码未动`,
    en: (cells: string) => `${cells} had their middle hidden, so the numbers stay`,
  },
  leftOut: {
    zh: (cells: string) => `${cells} 格未写入`,
    en: (cells: string) => `${cells} were not written`,
  },
  lookAtThem: { zh: '查看', en: 'Show' },
  undo: { zh: '撤销', en: 'Undo' },
  clipboardEmpty: {
    zh: '剪贴板里没有文字，没有写入。',
    en: 'There is no text on the clipboard, so nothing was written.',
  },
  pasteByKey: {
    zh: '请按 Ctrl+V 粘贴：程序不能自己读取剪贴板。',
    en: 'Press Ctrl+V to paste: the app cannot read the clipboard by itself.',
  },
  tooMany: {
    zh: (cells: string, most: string) =>
      `选中了 ${cells} 格，一次最多写 ${most} 格。没有改动。请缩小范围后再试。`,
    en: (cells: string, most: string) =>
      `${cells} cells are selected; at most ${most} can be written at once. Nothing was changed. Select fewer and try again.`,
  },

  // Before a paste that does not fit
  askTitle: { zh: '有些格不能写入', en: 'Some cells cannot be written' },
  reportTitle: { zh: '没有写入的格', en: 'Cells that were not written' },
  askLead: {
    zh: (good: string) => `其余 ${good} 格可以写入，算一次改动，可以撤销。`,
    en: (good: string) => `The other ${good} cells can be written, as one change that can be undone.`,
  },
  noneGood: {
    zh: '没有一格可以写入，客户簿不会改动。',
    en: 'None of the cells can be written; the book stays as it is.',
  },
  beyondColumns: {
    zh: (columns: string) => `右边的 ${columns} 列超出表格，不会写入。`,
    en: (columns: string) =>
      `${columns} columns reach beyond the table on the right and will not be written.`,
  },
  beyondRows: {
    zh: (rows: string) => `下面的 ${rows} 行超出表格，不会写入；新客户请从“台账进出”导入。`,
    en: (rows: string) =>
      `${rows} rows reach below the last customer and will not be written. New customers come in by import.`,
  },
  willMark: {
    zh: (cells: string) => `其中 ${cells} 格看不懂：会标红并保留原文，原来的值不动。`,
    en: (cells: string) =>
      `${cells} of them cannot be read: they are marked, their text is kept, and the old values stay.`,
  },
  writeOthers: {
    zh: (good: string) => `写入其余 ${good} 格`,
    en: (good: string) => `Write the other ${good} cells`,
  },
  cancel: { zh: '取消', en: 'Cancel' },
  close: { zh: '关闭', en: 'Close' },
  rowHead: { zh: '行', en: 'Row' },
  columnHead: { zh: '列', en: 'Column' },
  textHead: { zh: '内容', en: 'Content' },
  reasonHead: { zh: '原因', en: 'Reason' },
  andMore: { zh: (more: string) => `还有 ${more} 格`, en: (more: string) => `and ${more} more` },
  listOfCells: { zh: '没有写入的格', en: 'Cells not written' },

  // Context menu
  menu: { zh: '单元格菜单', en: 'Cell menu' },
  copy: { zh: '复制', en: 'Copy' },
  cut: { zh: '剪切', en: 'Cut' },
  paste: { zh: '粘贴', en: 'Paste' },
  fillDown: { zh: '向下填充', en: 'Fill down' },
  fillRight: { zh: '向右填充', en: 'Fill right' },
  clearCells: { zh: '清空内容', en: 'Clear contents' },
  filterByValue: {
    zh: (value: string) => `只看“${value}”`,
    en: (value: string) => `Show only "${value}"`,
  },
  filterByBlank: { zh: '只看空白', en: 'Show only empty' },
  sortUp: { zh: '升序', en: 'Sort ascending' },
  sortDown: { zh: '降序', en: 'Sort descending' },
  openCustomer: { zh: '打开客户', en: 'Open customer' },
  tickRows: {
    zh: (rows: string) => `勾选这 ${rows} 位客户`,
    en: (rows: string) => `Tick these ${rows} customers`,
  },
  tickRow: { zh: '勾选这位客户', en: 'Tick this customer' },
  removeRows: {
    zh: (rows: string) => `将 ${rows} 位客户移入回收站`,
    en: (rows: string) => `Move ${rows} customers to the recycle bin`,
  },
  removeRow: { zh: '移入回收站', en: 'Move to the recycle bin' },
  removed: {
    zh: (rows: string) => `已将 ${rows} 位客户移入回收站`,
    en: (rows: string) => `Moved ${rows} customers to the recycle bin`,
  },
  freezeHere: { zh: '冻结到这一列', en: 'Freeze up to this column' },
  unfreeze: { zh: '取消冻结', en: 'Unfreeze columns' },
  hideColumn: { zh: '隐藏这一列', en: 'Hide this column' },
});

/** Where a cell that was not understood came from: its place in a sheet, or the row it was pasted into. */
export function describeOrigin(cell: UnverifiedCell, lang: Lang): string {
  if (cell.source === 'pasted') return wordsIn(gridWords, lang).pastedAt(cell.row);
  return wordsIn(customersWords, lang).verifyFrom(cell.file, cell.sheet, cell.row, cell.column);
}

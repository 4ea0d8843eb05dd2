import { defineWords } from './define-words';

/** The last step of an import, what it did, and taking it back. */
export const importCheckWords = defineWords({
  // Step 4
  willHappen: { zh: '将会发生', en: 'What will happen' },
  thisSheet: { zh: '本表', en: 'Sheet' },
  allSheets: { zh: '全部', en: 'All' },
  created: { zh: '新客户', en: 'New customers' },
  updated: { zh: '资料有变化', en: 'Changed' },
  unchanged: { zh: '没有变化', en: 'Unchanged' },
  issues: { zh: '看不懂的格子', en: 'Cells not understood' },
  duplicates: { zh: '重复（同一客户两行）', en: 'Duplicate rows' },
  rejected: { zh: '不能成为客户的行', en: 'No customers' },
  skipped: { zh: '跳过的行', en: 'Rows skipped' },
  blanksKept: { zh: '空白格保留原值', en: 'Blank cells change nothing' },
  blanksCleared: { zh: '空白格清空原值', en: 'Blank cells clear the field' },
  change: { zh: '更改', en: 'Change' },
  undoNote: {
    zh: '写入后可一键撤销，新增和修改都会还原。',
    en: 'One click undoes it afterwards, new and changed customers alike.',
  },
  readFacts: {
    zh: (rows: string, seconds: string) => `核对 ${rows} 行用时 ${seconds} 秒。`,
    en: (rows: string, seconds: string) => `Checked ${rows} rows in ${seconds} s.`,
  },
  problemsTitle: { zh: '需要留意', en: 'Worth a look' },
  noProblems: { zh: '每一格都看懂了，没有重复的行。', en: 'Every cell was understood; no duplicates.' },
  nothingUnclear: { zh: '每一格都看懂了。', en: 'Every cell was understood.' },
  maybeKnown: {
    zh: (rows: string) =>
      `${rows} 行可能已在客户簿里：姓名和手机（或生日）相同，客户号不同或没有。请筛选“重复”看一看。`,
    en: (rows: string) =>
      `${rows} rows may be in the book already: the same name and mobile (or birthday), another number or none. Look at them under “Duplicates”.`,
  },
  problemPlace: {
    zh: (place: string, what: string) => `${place} · ${what}`,
    en: (place: string, what: string) => `${place} · ${what}`,
  },
  problemRow: { zh: (row: string) => `第 ${row} 行`, en: (row: string) => `Row ${row}` },
  quoted: { zh: (text: string) => `“${text}”`, en: (text: string) => `"${text}"` },
  issueConsequence: {
    zh: '这位客户照常写入，这一项留空（原有内容不动），原文记入待核实。',
    en: 'The customer is written all the same; this field is left as it was and the text goes to the list to verify.',
  },
  noteConsequence: { zh: '已按此处理，不影响写入。', en: 'It was dealt with; writing goes on.' },
  conflictConsequence: {
    zh: '与保留的那一行不同，这里的内容不写入。',
    en: 'Differs from the row that is kept; this value is not written.',
  },
  changedFrom: {
    zh: (before: string) => `簿中现在是 ${before}`,
    en: (before: string) => `The book has ${before}`,
  },
  nothingBefore: { zh: '簿中还没有这一项。', en: 'The book has nothing here yet.' },
  repairCell: { zh: '改这一格', en: 'Edit the cell' },
  repairBlank: { zh: '留空', en: 'Make it blank' },
  repairUse: { zh: (text: string) => `用 ${text}`, en: (text: string) => `Use ${text}` },
  fromIdNumber: {
    zh: (text: string) => `证件号码里写的是 ${text}。`,
    en: (text: string) => `The ID number says ${text}.`,
  },
  repairedFrom: {
    zh: (was: string) => `原文是${was === '' ? '空白' : `“${was}”`}，已改写。`,
    en: (was: string) =>
      was === '' ? 'It was blank and was written anew.' : `It was "${was}" and was written anew.`,
  },
  putBack: { zh: '放回原文', en: 'Put it back' },
  putAlikeBack: { zh: '同样的全部放回', en: 'Put all alike back' },
  repairedCount: {
    zh: (count: string) => `改写了 ${count} 处`,
    en: (count: string) => `${count} written anew`,
  },
  putAllBack: { zh: '全部放回', en: 'Put all back' },
  alikeText: {
    zh: (count: string) => `同样的 ${count} 处一并改`,
    en: (count: string) => (count === '1' ? 'The 1 like it too' : `All ${count} like it too`),
  },
  alikeTrouble: {
    zh: (count: string) => `同类的 ${count} 处都留空`,
    en: (count: string) => (count === '1' ? 'Blank the 1 like it too' : `Blank all ${count} like it too`),
  },
  alikeNote: {
    zh: (text: string) => `这一列里写着“${text}”的格子。`,
    en: (text: string) => `Cells of this column that say "${text}".`,
  },
  alikeTroubleNote: {
    zh: '这一列里因同样原因看不懂的格子。',
    en: 'Cells of this column that were not understood for the same reason.',
  },
  alikeNo: { zh: '只改这一格', en: 'This one only' },
  editing: { zh: (place: string) => `修改 ${place}`, en: (place: string) => `Edit ${place}` },
  sameInFile: {
    zh: (row: string, on: string) => `与第 ${row} 行是同一客户（${on}）`,
    en: (row: string, on: string) => `The same customer as row ${row} (${on})`,
  },
  sameInOther: {
    zh: (sheet: string, row: string, on: string) => `与“${sheet}”第 ${row} 行是同一客户（${on}）`,
    en: (sheet: string, row: string, on: string) => `The same customer as row ${row} of ${sheet} (${on})`,
  },
  sameInBook: {
    zh: (name: string, on: string) => `簿中已有 ${name}（${on}）`,
    en: (name: string, on: string) => `The book has ${name} (${on})`,
  },
  maybeInBook: {
    zh: (name: string, on: string) => `簿中有 ${name}，${on}，但客户号不同`,
    en: (name: string, on: string) => `The book has ${name} (${on}) with another customer number`,
  },
  on_customerNo: { zh: '客户号相同', en: 'same customer number' },
  on_idNumber: { zh: '证件号码相同', en: 'same ID number' },
  on_creditCode: { zh: '统一社会信用代码相同', en: 'same credit code' },
  on_customerNoWithoutZeros: {
    zh: '客户号只差前面的零，姓名相同',
    en: 'numbers differ in leading zeros only, same name',
  },
  on_mobileAndName: { zh: '手机和姓名相同', en: 'same mobile and name' },
  on_nameAndBirthDate: { zh: '姓名和出生日期相同', en: 'same name and birthday' },
  decisionTitle: { zh: '这一行怎么处理', en: 'What to do with this row' },
  do_update: { zh: '更新', en: 'Update' },
  do_separate: { zh: '都保留', en: 'Keep both' },
  do_skip: { zh: '跳过', en: 'Skip' },
  do_merge: { zh: '逐项合并', en: 'Merge by field' },
  doneNote_update_file: { zh: '这一行的内容盖在前一行上。', en: 'This row goes over the earlier one.' },
  doneNote_update_book: { zh: '按这一行更新簿中客户。', en: 'The book’s customer takes what this row says.' },
  doneNote_separate: { zh: '作为另一位客户新建。', en: 'Becomes a customer of its own.' },
  doneNote_skip: { zh: '这一行不写入。', en: 'This row is not written.' },
  doneNote_merge: { zh: '只取打勾的项目，其余保持。', en: 'Only what is ticked is taken; the rest stays.' },
  mergeField: { zh: '项目', en: 'Field' },
  mergeEarlier: { zh: (row: string) => `第 ${row} 行`, en: (row: string) => `Row ${row}` },
  mergeBook: { zh: '簿中', en: 'Book' },
  mergeThis: { zh: '这一行', en: 'This row' },
  mergeTake: {
    zh: (field: string) => `${field}取这一行`,
    en: (field: string) => `Take ${field} from this row`,
  },
  mergeSame: {
    zh: (count: string) => `另有 ${count} 项相同`,
    en: (count: string) => `${count} more are the same`,
  },
  mergeUnknown: {
    zh: '前一行不在手边，只能整行更新或跳过。',
    en: 'The earlier row is not at hand; it can only be updated as a whole or skipped.',
  },
  allRepeats: {
    zh: (count: string) => `本表 ${count} 行重复都这样处理`,
    en: (count: string) => `Do so with all ${count} duplicates of the sheet`,
  },
  takeBack: { zh: '不作选择', en: 'Undecide' },
  rowLeftOut: { zh: '您选择不导入这一行。', en: 'You chose to leave this row out.' },
  takeRowAgain: { zh: '还是导入', en: 'Import it after all' },
  missingTitle: {
    zh: (month: string) => `簿中有、${month}表中没有的客户`,
    en: (month: string) => `In the book, not in the sheets of ${month}`,
  },
  missingNote: {
    zh: '不会删除，资料保持原样。',
    en: 'Nobody is removed; they stay as they are.',
  },
  missingMore: { zh: (count: string) => `另有 ${count} 位`, en: (count: string) => `${count} more` },
  missingNone: { zh: '没有客户号', en: 'no number' },
  goToRow: { zh: (row: string) => `看第 ${row} 行`, en: (row: string) => `See row ${row}` },
  rowSkipped: { zh: '这一行不导入。', en: 'This row is not imported.' },
  closeDetail: { zh: '收起', en: 'Close' },
  moreProblems: {
    zh: (count: string) => `另有 ${count} 处，写入后可在导入报告里看全`,
    en: (count: string) => `${count} more; the import report lists all`,
  },

  // Writing and after
  writing: {
    zh: (count: string) => `正在写入 ${count} 位客户`,
    en: (count: string) => `Writing ${count} customers`,
  },
  saving: { zh: '正在保存到磁盘', en: 'Saving to disk' },
  speed: { zh: (count: string) => `每秒 ${count} 行`, en: (count: string) => `${count} rows a second` },
  keepWorking: {
    zh: '可以去别的页面，写入在后台继续。',
    en: 'You may go to another page; writing goes on.',
  },
  writtenTitle: {
    zh: (count: string) => `已写入 ${count} 位客户`,
    en: (count: string) => (count === '1' ? '1 customer written' : `${count} customers written`),
  },
  writtenSub: {
    zh: (file: string, asOf: string) => `${file} · 数据截至 ${asOf}`,
    en: (file: string, asOf: string) => `${file} · data as of ${asOf}`,
  },
  undoneTitle: { zh: '本次导入已撤销', en: 'The import was undone' },
  undoneText: {
    zh: '客户簿已回到导入之前的样子。需要的话可以重做。',
    en: 'The book is as it was before the import. You can redo it.',
  },
  redo: { zh: '重做', en: 'Redo' },
  seeCustomers: { zh: '查看客户', en: 'See customers' },
  saveReport: { zh: '保存导入报告', en: 'Save the report' },
  again: { zh: '再导入一个', en: 'Import another' },
  nextFile: { zh: (file: string) => `继续导入 ${file}`, en: (file: string) => `Go on with ${file}` },
  monthToFile: {
    zh: (month: string, rows: string) => `${rows} 位的余额按${month}存档`,
    en: (month: string, rows: string) => `Balances of ${rows} customers are filed under ${month}`,
  },
  monthIsOlder: {
    zh: (rows: string) => `；其中 ${rows} 位簿中已有更新的数字，保持不变`,
    en: (rows: string) => `; ${rows} of them have newer figures in the book, which stay`,
  },
  monthsTaken: {
    zh: (month: string, rows: string) => `${month}末余额：已记入 ${rows} 位`,
    en: (month: string, rows: string) => `Balances of ${month}: ${rows} customers`,
  },
  sheetColumn: { zh: '工作表', en: 'Sheet' },

  kind_skipped: { zh: '跳过的行', en: 'Row skipped' },
  kind_rejected: { zh: '不能成为客户', en: 'Not a customer' },
  kind_duplicate: { zh: '重复的行', en: 'Duplicate row' },
  kind_conflict: { zh: '重复行的差异', en: 'Duplicate differs' },
  kind_issue: { zh: '看不懂的格子', en: 'Cell not understood' },
  kind_note: { zh: '说明', en: 'Note' },

  // Taking an import back
  historyHash: { zh: '指纹', en: 'Hash' },
  historyHashNote: {
    zh: (hash: string) => `文件的 SHA-256：${hash}`,
    en: (hash: string) => `SHA-256 of the file: ${hash}`,
  },
  historyUndone: { zh: '已撤销', en: 'undone' },
  undoTitle: {
    zh: (file: string) => `撤销导入：${file}`,
    en: (file: string) => `Undo the import of ${file}`,
  },
  undoLooking: { zh: '正在查看这次导入之后的修改', en: 'Looking at what was changed since' },
  undoAll: {
    zh: (count: string) => `${count} 位客户会回到导入之前的样子。`,
    en: (count: string) => `${count} customers go back to what they were before the import.`,
  },
  undoKept: {
    zh: (count: string) => `${count} 位客户之后又改过，保持现在的样子：`,
    en: (count: string) => `${count} customers were changed since and stay as they are:`,
  },
  undoKeptMore: { zh: (count: string) => `等 ${count} 位`, en: (count: string) => `and ${count} more` },
  undoNothing: {
    zh: '这次导入的内容之后都改过，没有可以撤销的。',
    en: 'Everything the import brought was changed since; nothing is left to undo.',
  },
  undoAgain: {
    zh: '撤销后还可以用“重做”恢复。',
    en: 'You can redo it afterwards.',
  },
  undoDo: { zh: (count: string) => `撤销 ${count} 位`, en: (count: string) => `Undo ${count}` },
  undoKeepAll: { zh: '不撤销', en: 'Keep it all' },
  undoneCount: {
    zh: (count: string, kept: string) => `已撤销 ${count} 位${kept === '0' ? '' : `，保留 ${kept} 位`}`,
    en: (count: string, kept: string) => `${count} undone${kept === '0' ? '' : `, ${kept} kept`}`,
  },
});

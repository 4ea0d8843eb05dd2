import { defineWords } from './define-words';

/** The workbooks page: the door through which ledgers come in and go out. */
export const workbooksWords = defineWords({
  // The empty door
  title: { zh: '台账进出', en: 'Workbooks' },
  lead: { zh: '把网点现有的台账读进来，把客户簿写成 Excel', en: 'Ledgers in, the customer book out' },
  pick: { zh: '选择工作簿', en: 'Choose workbooks' },
  dropTitle: { zh: '把客户台账拖到这里', en: 'Drop a customer ledger here' },
  dropText: {
    zh: '不用先整理：标题行、多层表头、分组行、合计行都认得。写入前先给您看清楚每一处变化。',
    en: 'No tidying first: titles, merged headers, section and total rows are recognised. You see every change before anything is written.',
  },
  dropNow: { zh: '松开即可打开', en: 'Let go to open' },
  formats: { zh: '.xlsx、.xlsm、.xls、.csv、.txt', en: '.xlsx, .xlsm, .xls, .csv, .txt' },
  password: { zh: '工作簿的打开密码', en: 'Password of the workbook' },
  passwordLead: {
    zh: '知道密码的话，在这里输入即可直接打开：',
    en: 'If you know the password, type it here:',
  },
  openWithPassword: { zh: '打开', en: 'Open' },
  opening: { zh: (file: string) => `正在读取 ${file}`, en: (file: string) => `Reading ${file}` },
  exportTitle: { zh: '导出整本客户簿', en: 'Export the whole book' },
  exportText: {
    zh: '个人、公司各一张表，金额以万元计，日期是日期，客户号不丢零。',
    en: 'One sheet per kind of customer; amounts in 10k yuan, real dates, numbers keep their zeros.',
  },
  exportNote: {
    zh: '电话和证件号码会完整导出，请妥善保管文件',
    en: 'Phones and ID numbers are exported in full; keep the file safe',
  },
  exportButton: {
    zh: (count: string) => `导出 ${count} 位客户`,
    en: (count: string) => `Export ${count} customers`,
  },
  exporting: { zh: '正在导出', en: 'Exporting' },
  historyTitle: { zh: '导入记录', en: 'Import history' },
  historyEmpty: {
    zh: '还没有导入过。第一次导入后，时间、经手人和结果都记在这里。',
    en: 'Nothing was imported yet. Time, person and result of each import are kept here.',
  },
  historyWhen: { zh: '时间', en: 'When' },
  historyWho: { zh: '经手人', en: 'Who' },
  historyFile: { zh: '文件', en: 'File' },
  historyAsOf: { zh: '数据截至', en: 'Data as of' },
  historyResult: { zh: '结果', en: 'Result' },
  historyCounts: {
    zh: (created: string, updated: string) => `新增 ${created}，更新 ${updated}`,
    en: (created: string, updated: string) => `${created} new, ${updated} updated`,
  },
  historyProblems: {
    zh: (count: string) => `${count} 处待核实`,
    en: (count: string) => `${count} to verify`,
  },
  report: { zh: '导入报告', en: 'Report' },
  undoImport: { zh: '撤销本次导入', en: 'Undo this import' },
  undoShort: { zh: '撤销', en: 'Undo' },

  // Steps
  steps: { zh: '导入步骤', en: 'Steps of the import' },
  stepFile: { zh: '文件', en: 'File' },
  stepTable: { zh: '表与表头', en: 'Sheets and headers' },
  stepColumns: { zh: '列对应', en: 'Columns' },
  stepCheck: { zh: '核对', en: 'Check' },
  importTitle: { zh: '导入台账', en: 'Import a ledger' },
  fileFacts: {
    zh: (file: string, sheets: string, hidden: number) =>
      `${file} · ${sheets} 张表${hidden > 0 ? `，${hidden} 张隐藏` : ''}`,
    en: (file: string, sheets: string, hidden: number) =>
      `${file} · ${sheets} ${sheets === '1' ? 'sheet' : 'sheets'}${hidden > 0 ? `, ${hidden} hidden` : ''}`,
  },
  leave: { zh: '取消', en: 'Cancel' },
  nextStep: { zh: '下一步', en: 'Next' },
  write: {
    zh: (count: string) => `写入 ${count} 位客户`,
    en: (count: string) => (count === '1' ? 'Write 1 customer' : `Write ${count} customers`),
  },
  nothingToWrite: { zh: '没有要写入的变化', en: 'Nothing to write' },
  checking: { zh: '正在核对', en: 'Checking' },
  otherFile: { zh: '换一个文件', en: 'Another file' },
  waitingFiles: {
    zh: (count: number) => `后面还有 ${count} 个文件`,
    en: (count: number) => (count === 1 ? '1 more file waits' : `${count} more files wait`),
  },

  // The sheet
  sheets: { zh: '工作表', en: 'Sheets' },
  sheetLeftOut: { zh: '不导入', en: 'not imported' },
  sheetTable: { zh: (name: string) => `工作表 ${name}`, en: (name: string) => `Sheet ${name}` },
  onlyProblems: {
    zh: (count: string) => `只看问题 ${count} 行`,
    en: (count: string) => `Problems: ${count}`,
  },
  onlyChanges: { zh: (count: string) => `只看变化 ${count} 行`, en: (count: string) => `Changes: ${count}` },
  showFull: { zh: '显示完整号码', en: 'Show full numbers' },
  hideFull: { zh: '遮住号码', en: 'Hide numbers' },
  rowNumber: { zh: '行', en: 'Row' },
  notTaken: { zh: '不导入', en: 'not imported' },
  counter: { zh: '序号', en: 'counter' },
  periodColumn: { zh: '期间', en: 'period' },
  from: { zh: (header: string) => `← ${header}`, en: (header: string) => `← ${header}` },
  footHeader: {
    zh: (rows: string, levels: number) =>
      levels > 1 ? `第 ${rows} 行为表头（${levels} 层合并）` : `第 ${rows} 行为表头`,
    en: (rows: string, levels: number) =>
      levels > 1 ? `Header in rows ${rows} (${levels} levels joined)` : `Header in row ${rows}`,
  },
  footSkipped: {
    zh: (rows: string, reason: string) => `第 ${rows} 行：${reason}`,
    en: (rows: string, reason: string) => `row ${rows}: ${reason}`,
  },
  footMore: { zh: (count: string) => `等 ${count} 行`, en: (count: string) => `and ${count} more` },
  footNotShown: {
    zh: (count: string) => `另有 ${count} 行没有特别之处，照常导入，未逐行列出`,
    en: (count: string) => `${count} more plain rows are imported but not listed`,
  },
  adjust: { zh: '调整', en: 'Adjust' },
  clickHeader: {
    zh: '点一行把它当作表头；按住 Shift 再点，表头可以跨几行',
    en: 'Click a row to make it the header; Shift and click for several rows',
  },

  // Step 1
  fileTitle: { zh: '文件', en: 'File' },
  fileName: { zh: '文件名', en: 'Name' },
  fileSize: { zh: '大小', en: 'Size' },
  fileSheets: { zh: '工作表', en: 'Sheets' },
  fileAsOf: { zh: '数据截至', en: 'Data as of' },
  fileUnknown: { zh: '文件里没写，按本月月末算', en: 'not told by the file; the end of this month is taken' },
  sheetRows: { zh: (count: string) => `${count} 行`, en: (count: string) => `${count} rows` },
  sameFile: {
    zh: (when: string, who: string) => `这个文件 ${when} 由 ${who} 导入过。再导入一次不会重复建客户。`,
    en: (when: string, who: string) =>
      `${who} imported this very file on ${when}. Importing it again creates nobody twice.`,
  },

  // Step 2
  tableTitle: {
    zh: (name: string) => `表与表头：${name}`,
    en: (name: string) => `Sheet and header: ${name}`,
  },
  takeSheet: { zh: '导入这张表', en: 'Import this sheet' },
  headerFrom: { zh: '表头从第几行', en: 'Header from row' },
  headerTo: { zh: '到第几行', en: 'to row' },
  kind: { zh: '这张表里是', en: 'This sheet holds' },
  kindIndividual: { zh: '个人客户', en: 'Individuals' },
  kindCompany: { zh: '公司客户', en: 'Companies' },
  kindMixed: { zh: '个人和公司都有', en: 'Both kinds' },
  sheetUnit: { zh: '金额单位', en: 'Unit of amounts' },
  unitByColumn: { zh: '各列不同', en: 'By column' },
  noMoney: { zh: '没有金额列', en: 'No amounts' },
  asOf: { zh: '数据截至', en: 'Data as of' },
  asOfNote: {
    zh: '金额、余额是哪一天的。不写时按导入当天算。',
    en: 'The day the figures stand for. The day of the import when left blank.',
  },
  titlesFound: { zh: '表头上方', en: 'Above the header' },
  noHeaderYet: {
    zh: '还没有找到表头。请在左边点一下写着“客户姓名”“客户号”的那一行。',
    en: 'No header was found yet. Click the row at the left that names the columns.',
  },

  // Step 3
  columnsTitle: { zh: (name: string) => `列对应：${name}`, en: (name: string) => `Columns: ${name}` },
  columnsFacts: {
    zh: (taken: number, total: number) => `${total} 列，导入 ${taken} 列`,
    en: (taken: number, total: number) => `${taken} of ${total} columns imported`,
  },
  needName: {
    zh: '请指定哪一列是客户姓名或客户号，否则无法认出客户。',
    en: 'Say which column holds the name or number; without it nobody can be recognised.',
  },
  fieldOf: { zh: (header: string) => `${header} 对应的字段`, en: (header: string) => `Field of ${header}` },
  unitOf: { zh: (header: string) => `${header} 的单位`, en: (header: string) => `Unit of ${header}` },
  fieldNone: { zh: '不导入', en: 'Not imported' },
  fieldTaken: {
    zh: (letter: string) => `已是 ${letter} 列`,
    en: (letter: string) => `already column ${letter}`,
  },
  by_synonym: { zh: '按表头名称', en: 'by its header' },
  by_likeness: { zh: '名称相近，请核对', en: 'a similar name; please check' },
  by_content: { zh: '看内容猜的，请核对', en: 'guessed from content; please check' },
  by_given: { zh: '您指定', en: 'your choice' },
  by_remembered: { zh: '沿用上次的选择', en: 'as last time' },
  unit_header: { zh: '单位取自表头', en: 'unit from the header' },
  unit_sheet: { zh: '单位取自表上方', en: 'unit from above the table' },
  unit_cells: {
    zh: '多数格写着万，其余也按万元计，请核对',
    en: 'most cells say 万, the others are taken so too; please check',
  },
  unit_default: { zh: '没写单位，按元计，请核对', en: 'no unit told, taken as yuan; please check' },
  unit_remembered: { zh: '沿用上次的单位', en: 'unit as last time' },
  unit_given: { zh: '您指定的单位', en: 'your unit' },
  role_rowNumber: { zh: '序号列，不需要', en: 'a counter, not needed' },
  role_period: { zh: '期间列，不需要', en: 'the period, not needed' },
  unknownColumn: { zh: '没有对应的字段', en: 'no field for it' },
  unit_yuan: { zh: '元', en: 'yuan' },
  unit_thousand: { zh: '千元', en: '1k yuan' },
  unit_wan: { zh: '万元', en: '10k yuan' },
  unit_yi: { zh: '亿元', en: '100m yuan' },

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
  blanksKept: {
    zh: '空白格不会抹掉簿中已有的内容。',
    en: 'Blank cells never wipe out what the book has.',
  },
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
  duplicateOf: {
    zh: (row: string, other: string) => `第 ${row} 行与第 ${other} 行是同一客户`,
    en: (row: string, other: string) => `Rows ${row} and ${other} are the same customer`,
  },
  duplicateKept: {
    zh: (other: string) => `写入第 ${other} 行，这一行不写入，全部记入导入报告。`,
    en: (other: string) => `Row ${other} is written, this one is not; the report lists both.`,
  },
  duplicateDiffers: {
    zh: (fields: string) => `不一致：${fields}`,
    en: (fields: string) => `They differ in: ${fields}`,
  },
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
  notLast: {
    zh: '之后又有别的修改，请先在顶部依次撤销后来的修改。',
    en: 'Something was changed since; undo the later changes first, at the top.',
  },
  sheetColumn: { zh: '工作表', en: 'Sheet' },
  reportName: {
    zh: (file: string) => `导入报告-${file}`,
    en: (file: string) => `import-report-${file}`,
  },
  reportGone: { zh: '这次导入没有留下要看的内容。', en: 'This import left nothing to look at.' },

  kind_skipped: { zh: '跳过的行', en: 'Row skipped' },
  kind_rejected: { zh: '不能成为客户', en: 'Not a customer' },
  kind_duplicate: { zh: '重复的行', en: 'Duplicate row' },
  kind_conflict: { zh: '重复行的差异', en: 'Duplicate differs' },
  kind_issue: { zh: '看不懂的格子', en: 'Cell not understood' },
  kind_note: { zh: '说明', en: 'Note' },
});

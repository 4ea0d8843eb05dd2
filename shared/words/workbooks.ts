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
  pasteButton: { zh: '粘贴表格', en: 'Paste cells' },
  pasteTitle: { zh: '粘贴表格', en: 'Paste cells' },
  pasteLead: {
    zh: '在 Excel 或 WPS 里选中客户所在的格子（连同表头）并复制，再回到这一页按 Ctrl+V。',
    en: 'Select the customers with their header in Excel or WPS, copy, come back to this page and press Ctrl+V.',
  },
  pasteNote: {
    zh: '粘贴的内容只在内存里，核对并写入之前不会留下任何东西。',
    en: 'What is pasted stays in memory only; nothing is kept before you check and write it.',
  },
  pasteField: { zh: '在这里按 Ctrl+V', en: 'Press Ctrl+V here' },
  pasteEmpty: {
    zh: '剪贴板里没有表格。请在 Excel 或 WPS 里选中多个格子，复制后再粘贴。',
    en: 'The clipboard holds no cells. Select several cells in Excel or WPS, copy them and paste again.',
  },
  close: { zh: '关闭', en: 'Close' },
  queueTitle: { zh: '这次选的文件', en: 'Files picked together' },
  queue_waiting: { zh: '等候', en: 'waiting' },
  queue_opening: { zh: '正在读取', en: 'being read' },
  queue_open: { zh: '正在核对', en: 'being checked' },
  queue_written: { zh: '已写入', en: 'written' },
  queue_failed: { zh: '没能打开', en: 'could not be opened' },
  queue_left: { zh: '没有导入', en: 'not imported' },
  queueWritten: {
    zh: (count: string) => `已写入 ${count} 位客户`,
    en: (count: string) => (count === '1' ? '1 customer written' : `${count} customers written`),
  },
  queueOpen: { zh: '打开', en: 'Open' },
  queueAgain: { zh: '再试一次', en: 'Try again' },
  queueRemove: {
    zh: (file: string) => `从列表移除 ${file}`,
    en: (file: string) => `Take ${file} off the list`,
  },
  queueAdded: {
    zh: (count: number) => `已排在后面：${count} 个文件`,
    en: (count: number) => (count === 1 ? '1 file waits its turn' : `${count} files wait their turn`),
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
  reportName: {
    zh: (file: string) => `导入报告-${file}`,
    en: (file: string) => `import-report-${file}`,
  },
  reportGone: { zh: '这次导入没有留下要看的内容。', en: 'This import left nothing to look at.' },
  undoImport: { zh: '撤销本次导入', en: 'Undo this import' },
  undoShort: { zh: '撤销', en: 'Undo' },

  // Steps
  steps: { zh: '导入步骤', en: 'Steps of the import' },
  sideTitle: { zh: '这一步的设置', en: 'Settings of this step' },
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

  // The sheet
  sheets: { zh: '工作表', en: 'Sheets' },
  sheetLeftOut: { zh: '不导入', en: 'not imported' },
  sheetTable: { zh: (name: string) => `工作表 ${name}`, en: (name: string) => `Sheet ${name}` },
  filters: { zh: '显示哪些行', en: 'Rows shown' },
  filter_all: { zh: '全部', en: 'All' },
  filter_problems: { zh: '问题', en: 'Problems' },
  filter_changes: { zh: '变化', en: 'Changes' },
  filter_created: { zh: '新增', en: 'New' },
  filter_duplicates: { zh: '重复', en: 'Duplicates' },
  filterEmpty: { zh: '没有这样的行。', en: 'There are no such rows.' },
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
  keysLine: {
    zh: 'F8 下一处问题 · F2 改格子 · Enter 确定 · Del 留空 · Ctrl+Enter 同样的一并改 · 空格 导入或跳过 · F6 到右侧',
    en: 'F8 next problem · F2 edit · Enter confirm · Del blank · Ctrl+Enter all alike · Space take or skip · F6 to the side',
  },
  tablePart: {
    zh: (from: string, to: string) => `这张表里的一块：${from} 至 ${to}`,
    en: (from: string, to: string) => `One of several tables on the sheet: ${from} to ${to}`,
  },
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
  loadingRest: { zh: '先给您看前几行，其余正在读取', en: 'The first rows; the rest is being read' },
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
  noHeader: { zh: '这张表没有表头', en: 'The sheet has no header' },
  noHeaderNote: {
    zh: '按内容认出电话、证件号码、日期、姓名和金额，请在下一步核对。',
    en: 'Phones, IDs, dates, names and amounts are told by what the cells hold; please check in the next step.',
  },
  hiddenRows: {
    zh: (count: string) => `有 ${count} 行被隐藏或筛选掉`,
    en: (count: string) =>
      count === '1' ? '1 row is hidden or filtered away' : `${count} rows are hidden or filtered away`,
  },
  hiddenTake: { zh: '一并导入', en: 'Import them too' },
  hiddenLeave: { zh: '不导入', en: 'Leave them out' },
  hiddenAsk: { zh: '请选择一项。', en: 'Please choose.' },
  sectionRows: { zh: '分组行的文字', en: 'Text of section rows' },
  sectionNone: { zh: '不取用', en: 'Not used' },
  sectionAs: { zh: (field: string) => `作为 ${field}`, en: (field: string) => `as ${field}` },
  sectionExample: {
    zh: (text: string, value: string) => `如“${text}”：下面的客户取“${value}”，自己写了的不改。`,
    en: (text: string, value: string) =>
      `From "${text}" the customers below take "${value}", unless their own cell says otherwise.`,
  },
  sectionOffer: {
    zh: (field: string) => `看起来是${field}。`,
    en: (field: string) => `Looks like ${field}.`,
  },
  blanks: { zh: '空白单元格', en: 'Blank cells' },
  blanksKeep: { zh: '保留客户簿原值', en: 'Keep what the book has' },
  blanksClear: { zh: '清空', en: 'Clear the field' },
  blanksClearNote: {
    zh: '客户簿里对应的内容会被清空；姓名和客户号始终保留。',
    en: 'What the book has there is cleared; name and customer number always stay.',
  },
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
  fieldNew: { zh: '新建字段…', en: 'New field…' },
  newFieldName: { zh: '字段名称', en: 'Name of the field' },
  newFieldType: { zh: '内容类型', en: 'What it holds' },
  newFieldDone: { zh: '新建', en: 'Create' },
  newFieldBadge: { zh: '新字段，写入时建立', en: 'a new field, made when written' },
  newFieldTaken: { zh: '已有同名字段', en: 'A field of this name exists' },
  type_text: { zh: '文字', en: 'Text' },
  type_longText: { zh: '长文字', en: 'Long text' },
  type_number: { zh: '数字', en: 'Number' },
  type_money: { zh: '金额', en: 'Amount' },
  type_date: { zh: '日期', en: 'Date' },
  type_choice: { zh: '选项', en: 'Choice' },
  type_flag: { zh: '是否', en: 'Yes or no' },
  type_phone: { zh: '电话', en: 'Phone' },
  rememberedLine: {
    zh: (date: string) => `沿用上次 ${date} 的对应`,
    en: (date: string) => `Matched as last time, ${date}`,
  },
  matchAnew: { zh: '重新识别', en: 'Match anew' },
  matchRemembered: { zh: '沿用上次', en: 'As last time' },
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
});

import { defineWords } from './define-words';

/** Ways out of the book: the dialog before an export, what runs, and what is told afterwards. */
export const exportsWords = defineWords({
  // The dialog
  title: { zh: '导出客户', en: 'Export customers' },
  reportTitle: { zh: '导出导入报告', en: 'Export the import report' },
  what: { zh: '内容', en: 'Content' },
  shown: { zh: '当前表格', en: 'This table' },
  shownNote: {
    zh: (columns: number) => `按屏幕上的 ${columns} 列、筛选和排序`,
    en: (columns: number) => `${columns} columns, filtered and sorted as on screen`,
  },
  selected: { zh: '已选客户', en: 'Selected customers' },
  selectedNote: { zh: '只导出勾选的客户', en: 'only those ticked' },
  book: { zh: '整本客户簿', en: 'The whole book' },
  bookNote: {
    zh: '每类客户一张表，含全部已有资料',
    en: 'one sheet per kind, every field in use',
  },
  customers: {
    zh: (count: string) => `${count} 位`,
    en: (count: string) => count,
  },
  lines: {
    zh: (count: string) => `${count} 行`,
    en: (count: string) => `${count} ${count === '1' ? 'line' : 'lines'}`,
  },
  report: { zh: '未取用的行与未看懂的格', en: 'Rows not taken and cells not understood' },
  oneTable: { zh: 'CSV 只能放一张表，导出', en: 'CSV holds one table:' },

  format: { zh: '格式', en: 'Format' },
  xlsx: { zh: 'Excel 工作簿（.xlsx）', en: 'Excel workbook (.xlsx)' },
  xlsxNote: {
    zh: '用 Excel、WPS 打开，数字和日期可直接计算',
    en: 'for Excel and WPS; figures stay figures',
  },
  csvUtf8: { zh: 'CSV（UTF-8）', en: 'CSV (UTF-8)' },
  csvUtf8Note: { zh: '交给其他系统导入，也能用 Excel 打开', en: 'for other systems; opens in Excel, too' },
  csvGb18030: { zh: 'CSV（GB18030）', en: 'CSV (GB18030)' },
  csvGb18030Note: {
    zh: '交给只认中文编码的老系统',
    en: 'for older Chinese systems',
  },

  privacy: { zh: '敏感信息', en: 'Privacy' },
  full: {
    zh: '导出完整的手机号、证件号等敏感信息',
    en: 'Export phones, ID numbers and the like in full',
  },
  maskedNote: {
    zh: '不勾选时隐去中间几位，如 138****8888。',
    en: 'Unticked, the middle is hidden: 138****8888.',
  },
  maskedOnly: {
    zh: '手机号、证件号等隐去中间几位，如 138****8888；您的角色不能导出完整号码。',
    en: 'Phones, ID numbers and the like are masked (138****8888); your role cannot export them in full.',
  },
  maskedLedger: {
    zh: '手机号、证件号等隐去中间几位，文件里不留完整号码。再导入这份台账时，隐去的单元格不会改动客户簿里的号码。',
    en: 'Phones, ID numbers and the like are masked throughout the file. When this ledger is imported again, masked cells leave the values of the book as they are.',
  },
  fullNote: {
    zh: '文件里会有完整号码，操作记录会写明。请妥善保管，用完即删。',
    en: 'The file will hold full numbers, and the audit trail will say so. Keep it safe and delete it after use.',
  },

  protection: { zh: '打开密码', en: 'Password' },
  protect: { zh: '打开文件时要输入密码', en: 'Ask for a password to open the file' },
  protectXlsxOnly: { zh: 'CSV 不能设密码', en: 'CSV files cannot have a password' },
  password: { zh: '密码', en: 'Password' },
  passwordAgain: { zh: '再输一次', en: 'Again' },
  passwordLost: {
    zh: '密码只有您知道，忘了就打不开这个文件，谁也找不回来。',
    en: 'Only you know this password. If it is forgotten, nobody can open the file again.',
  },
  needPassword: { zh: '密码至少要 8 个字符', en: 'The password needs at least 8 characters' },
  needSamePassword: { zh: '两次输入的密码不一样', en: 'The two passwords differ' },

  trailNote: {
    zh: '每次导出都记入操作记录：谁、何时、哪个文件、多少行。',
    en: 'Entered in the audit trail: who, when, file, rows.',
  },
  cancel: { zh: '取消', en: 'Cancel' },
  chooseFile: { zh: '选择位置并导出', en: 'Choose a place and export' },

  // While it runs, and afterwards
  exporting: { zh: (file: string) => `正在导出 ${file}`, en: (file: string) => `Exporting ${file}` },
  cancelNote: { zh: '取消后不会留下文件', en: 'Cancelled, it leaves no file behind' },
  exported: {
    zh: (file: string, count: string, masked: boolean) =>
      `已导出 ${count} 位客户到 ${file}${masked ? '，敏感信息已隐去' : '，含完整号码'}`,
    en: (file: string, count: string, masked: boolean) =>
      `Exported ${count} ${count === '1' ? 'customer' : 'customers'} to ${file}${masked ? ', sensitive values masked' : ', values in full'}`,
  },
  exportedLines: {
    zh: (file: string, count: string) => `已导出 ${count} 行到 ${file}`,
    en: (file: string, count: string) => `Exported ${count} ${count === '1' ? 'line' : 'lines'} to ${file}`,
  },
  /** Header of the tier the house works out; no name of the field that keeps what a ledger said. */
  tierWorkedOut: { zh: '按资产分层', en: 'Tier by assets' },
  showFile: { zh: '打开所在文件夹', en: 'Show in folder' },

  // The ways out on the workbooks page
  outTitle: { zh: '导出', en: 'Export' },
  bookWay: { zh: '整本客户簿', en: 'The whole book' },
  bookWayNote: {
    zh: (count: string) => `${count} 位客户，Excel 或 CSV`,
    en: (count: string) => `${count} customers, Excel or CSV`,
  },
  ownWay: { zh: '按原台账格式', en: 'As the ledger was' },
  ownWayNote: { zh: '写回导入时的样子，换上最新资料', en: "Its own layout with today's data" },
  ownWayNone: {
    zh: '导入 .xlsx 或 CSV 台账后可用',
    en: 'Available once an .xlsx or CSV ledger was imported',
  },
  templateWay: { zh: '按模板', en: 'By a template' },
  templateWayNote: {
    zh: '自备表样，标上 {{客户名称}} 等字段',
    en: 'Your own form with marks like {{Name}}',
  },
  nobody: { zh: '客户簿里还没有客户', en: 'The book has no customers yet' },

  // A ledger as it was
  ownTitle: { zh: '按原台账格式导出', en: 'Export as the ledger was' },
  ownLead: {
    zh: '列、表头、单位、格式和公式照原样，换上客户簿里的最新资料；图表、合计等其余内容原样保留。',
    en: "Columns, headers, units, formats and formulas stay as they were, with today's data in them. Charts, totals and everything else are kept.",
  },
  ledger: { zh: '台账', en: 'Ledger' },
  ledgerFile: { zh: '文件', en: 'File' },
  ledgerWhen: { zh: '导入时间', en: 'Imported' },
  ledgerSheets: { zh: '表', en: 'Sheets' },
  ledgerRows: { zh: '行', en: 'Rows' },
  ledgerAway: {
    zh: '这份台账较大，没有留底：导出时先请您选出原文件。',
    en: 'This ledger was too large to keep: you will be asked for the original file first.',
  },
  newcomers: { zh: '新增客户', en: 'Newcomers' },
  append: { zh: '把台账里没有的客户补在表尾', en: 'Add customers the ledger does not have at its end' },
  appendNote: {
    zh: '按客户类别补到对应的表，格式照上一行。',
    en: 'Each goes to the sheet of its kind, formatted like the row above.',
  },
  ownDone: {
    zh: (file: string, rows: string, cells: string, added: string) =>
      `已导出 ${file}：${rows} 行，改动 ${cells} 格，新增 ${added} 行`,
    en: (file: string, rows: string, cells: string, added: string) =>
      `Exported ${file}: ${rows} rows, ${cells} cells changed, ${added} rows added`,
  },
  ownMissing: {
    zh: (count: string) => `，${count} 位客户已不在客户簿（原样保留）`,
    en: (count: string) =>
      `, ${count} ${count === '1' ? 'customer is' : 'customers are'} no longer in the book (kept as they were)`,
  },

  // A template
  templateTitle: { zh: '按模板导出', en: 'Export by a template' },
  templateLead: {
    zh: '在 Excel 里做好表样，要填的格子写上 {{客户名称}} 这样的标记。有标记的一行按客户逐行重复，其余原样保留。',
    en: 'Make the form in Excel and write marks such as {{Name}} where values go. The row with marks repeats for each customer; everything else stays.',
  },
  template: { zh: '模板', en: 'Template' },
  pickTemplate: { zh: '选择模板', en: 'Choose a template' },
  otherTemplate: { zh: '换一个', en: 'Choose another' },
  sampleTemplate: { zh: '下载示例模板', en: 'Save a sample template' },
  sampleName: { zh: '客户名单模板', en: 'Customer list template' },
  sampleTitle: { zh: '{{网点}}客户名单', en: 'Customers of {{Branch}}' },
  sampleNote: {
    zh: '{{月份}}　共 {{客户数}} 位　单位：万元',
    en: '{{Month}}   {{Count}} customers   单位：万元',
  },
  sampleNumber: { zh: '序号', en: 'No.' },
  sampleNumberMark: { zh: '{{序号}}', en: '{{No.}}' },
  sampleTotal: { zh: '合计', en: 'Total' },
  sampleSaved: {
    zh: (file: string) => `已存好示例模板 ${file}`,
    en: (file: string) => `Saved the sample ${file}`,
  },
  marks: { zh: '标记', en: 'Marks' },
  markUnknown: { zh: '没有这个字段', en: 'no such field' },
  markNumber: { zh: '行号', en: 'row number' },
  markBranch: { zh: '网点名称', en: 'name of the branch' },
  markDate: { zh: '今天的日期', en: "today's date" },
  markMonth: { zh: '当前月份', en: 'the current month' },
  markCount: { zh: '客户数', en: 'number of customers' },
  markTotal: { zh: (field: string) => `${field}合计`, en: (field: string) => `total of ${field}` },
  who: { zh: '客户', en: 'Customers' },
  everybody: { zh: '全部', en: 'All' },
  ticked: { zh: '已选', en: 'Selected' },
  templateDone: {
    zh: (file: string, count: string) => `已按模板导出 ${count} 位客户到 ${file}`,
    en: (file: string, count: string) =>
      `Exported ${count} ${count === '1' ? 'customer' : 'customers'} by the template to ${file}`,
  },
});

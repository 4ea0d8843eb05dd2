import { defineWords } from './define-words';

/** The page of the audit trail, and how long things are kept. */
export const auditPageWords = defineWords({
  title: { zh: '审计记录', en: 'Audit trail' },
  facts: { zh: (count: string) => `${count} 条`, en: (count: string) => `${count} entries` },
  factsSince: {
    zh: (count: string, month: string) => `${count} 条，${month}起`,
    en: (count: string, month: string) => `${count} entries since ${month}`,
  },
  back: { zh: '返回设置', en: 'Back to settings' },
  verify: { zh: '核对', en: 'Verify' },
  print: { zh: '打印', en: 'Print' },
  export: { zh: '导出', en: 'Export' },
  retention: { zh: '保存年限', en: 'Retention' },
  stop: { zh: '停止', en: 'Stop' },

  // Filters
  allKinds: { zh: '全部种类', en: 'All kinds' },
  kind: { zh: '种类', en: 'Kind' },
  allPersons: { zh: '全部人员', en: 'Everybody' },
  person: { zh: '人员', en: 'Person' },
  period: { zh: '日期', en: 'Dates' },
  from: { zh: '开始日期', en: 'From' },
  until: { zh: '结束日期', en: 'To' },
  text: { zh: '查找', en: 'Find' },
  textHint: { zh: '客户姓名、文件、原因', en: 'Customer, file, reason' },
  clear: { zh: '清除条件', en: 'Clear' },
  shown: {
    zh: (matches: string, all: string) => `${all} 条中的 ${matches} 条`,
    en: (matches: string, all: string) => `${matches} of ${all}`,
  },
  reading: { zh: '正在读取审计记录', en: 'Reading the trail' },

  // Kinds
  edit: { zh: '修改', en: 'Changes' },
  import: { zh: '导入', en: 'Imports' },
  out: { zh: '导出与打印', en: 'Exports and prints' },
  look: { zh: '查看与复制', en: 'Looks and copies' },
  access: { zh: '登录与锁定', en: 'Opening and locking' },
  people: { zh: '人员与密码', en: 'People and passwords' },
  care: { zh: '备份与恢复', en: 'Backup and restore' },
  refused: { zh: '无权未执行', en: 'Refused' },
  trail: { zh: '审计记录本身', en: 'The trail itself' },

  // Columns
  list: { zh: '审计记录', en: 'Entries of the audit trail' },
  number: { zh: '序号', en: 'No.' },
  when: { zh: '时间', en: 'Time' },
  who: { zh: '人员', en: 'Person' },
  what: { zh: '内容', en: 'What' },
  howMany: { zh: '数量', en: 'Count' },
  machine: { zh: '电脑', en: 'Computer' },
  nobody: { zh: '—', en: '—' },
  noMatch: { zh: '没有符合条件的记录', en: 'Nothing found' },
  noMatchText: { zh: '可以放宽日期或换个写法。', en: 'Widen the dates or try another spelling.' },

  // Details
  details: { zh: '这条记录', en: 'This entry' },
  detailsOf: { zh: (no: string) => `第 ${no} 条`, en: (no: string) => `Entry ${no}` },
  command: { zh: '操作代码', en: 'Command' },
  place: { zh: '修改序号', en: 'Change number' },
  records: { zh: '涉及记录', en: 'Records touched' },
  fields: { zh: '打印的栏目', en: 'Fields printed' },
  cells: { zh: '单元格', en: 'Cells' },
  where: { zh: '位置', en: 'Where' },
  inGrid: { zh: '客户表', en: 'customer table' },
  inDrawer: { zh: '侧栏', en: 'drawer' },
  inCustomer: { zh: '客户页', en: 'customer page' },
  inClipboard: { zh: '剪贴板', en: 'clipboard' },
  inOther: { zh: '其他', en: 'elsewhere' },
  openCustomer: { zh: '打开客户', en: 'Open the customer' },

  // Verification
  verifying: { zh: '正在逐行核对', en: 'Checking every row' },
  sound: {
    zh: (rows: string, moment: string) => `${rows} 行逐行相符，没有改动、缺行或调换。核对时间 ${moment}`,
    en: (rows: string, moment: string) =>
      `All ${rows} rows are as they were written: none altered, missing or moved. Checked ${moment}`,
  },
  unsound: { zh: '审计记录与写入时不一致：', en: 'The trail is not as it was written:' },
  unsoundNote: {
    zh: '客户资料不受影响。请保留现场，并请管理员对照备份查明原因。',
    en: 'Customer data are not affected. Leave things as they are and have the administrator compare with a backup.',
  },
  altered: {
    zh: (rows: string) => `第 ${rows} 行被改动`,
    en: (rows: string) => `row ${rows} was altered`,
  },
  missing: {
    zh: (rows: string) => `第 ${rows} 行不见了`,
    en: (rows: string) => `row ${rows} is missing`,
  },
  missingAtEnd: {
    zh: (rows: string) => `末尾缺少第 ${rows} 行`,
    en: (rows: string) => `row ${rows} is missing from the end`,
  },
  moved: {
    zh: (rows: string) => `第 ${rows} 行不在原来的位置`,
    en: (rows: string) => `row ${rows} is not in its place`,
  },
  more: { zh: (count: string) => `另有 ${count} 处`, en: (count: string) => `${count} more` },
  headMissing: {
    zh: '核对印记不见了，末尾是否缺行无法判断；其余各行相符。',
    en: 'The seal of the trail is gone, so whether rows are missing from the end cannot be told; the others fit.',
  },
  found: { zh: '这次打开时发现：', en: 'Found at this opening:' },
  dismiss: { zh: '知道了', en: 'Close' },

  // Retention
  retentionTitle: { zh: '保存年限', en: 'How long things are kept' },
  identityYears: { zh: '客户身份资料', en: 'Identity data of customers' },
  identityNote: {
    zh: '业务关系结束后计算。期内客户只能移入回收站并限制处理，不能清除。',
    en: 'Counted from the end of the relationship. Until then a customer can only be put in the bin and restricted, not erased.',
  },
  auditYears: { zh: '审计记录', en: 'Audit trail' },
  auditNote: {
    zh: '满年限的整月记录可以清理；清理本身留有记录，其余各行仍可核对。',
    en: 'Whole months past their years can be removed. The removal is itself noted, and the rest can still be verified.',
  },
  years: { zh: '年', en: 'years' },
  range: {
    zh: (least: string, most: string) => `请填 ${least} 至 ${most} 的整数`,
    en: (least: string, most: string) => `A whole number from ${least} to ${most}`,
  },
  save: { zh: '保存', en: 'Save' },
  saved: { zh: '已保存年限', en: 'Retention saved' },
  cutBefore: {
    zh: (month: string) => `清理 ${month}以前的记录`,
    en: (month: string) => `Remove entries before ${month}`,
  },
  nothingToCut: { zh: '没有已满年限的记录。', en: 'No entry is past its years.' },
  cutDone: { zh: (rows: string) => `已清理 ${rows} 条`, en: (rows: string) => `Removed ${rows} entries` },

  banner: {
    zh: '审计记录的末尾与上次关闭时不一致，客户资料不受影响。请核对并查明原因。',
    en: 'The end of the audit trail is not as it was left. Customer data are not affected. Please verify it and find out why.',
  },

  // The way here from settings
  open: { zh: '查看', en: 'Open' },
  settingsNote: {
    zh: '谁在什么时候做了什么、看了什么，逐条封存，改动和缺行都能查出。',
    en: 'Who did and saw what, and when, sealed row by row so that edits and gaps show.',
  },

  // Workbook and paper
  fileName: { zh: (day: string) => `审计记录-${day}`, en: (day: string) => `audit-trail-${day}` },
  sheet: { zh: '审计记录', en: 'Audit trail' },
  exportedRows: {
    zh: (file: string, rows: string) => `已导出 ${rows} 条到 ${file}`,
    en: (file: string, rows: string) => `Exported ${rows} entries to ${file}`,
  },
  printedFirst: {
    zh: (rows: string) => `条目较多，打印最新的 ${rows} 条；全部请导出`,
    en: (rows: string) => `The latest ${rows} entries are printed; export to have all`,
  },
  everything: { zh: '全部记录', en: 'All entries' },
});

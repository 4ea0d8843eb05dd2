import { defineWords } from './define-words';

/** The customers page: grid, filters, profile drawer, export. */
export const customersWords = defineWords({
  title: { zh: '客户', en: 'Customers' },
  facts: {
    zh: (count: string, assets: string) => `${count} 位 · 金融资产 ${assets}`,
    en: (count: string, assets: string) => `${count} customers · AUM ${assets}`,
  },
  amountUnit: { zh: '金额单位：万元', en: 'Amounts in 10k yuan' },
  views: { zh: '客户视图', en: 'Customer views' },
  grid: { zh: '客户表', en: 'Customer table' },
  all: { zh: '全部', en: 'All' },
  individual: { zh: '个人', en: 'Individuals' },
  company: { zh: '公司', en: 'Companies' },
  oneIndividual: { zh: '个人', en: 'Individual' },
  oneCompany: { zh: '公司', en: 'Company' },
  topTier: {
    zh: (first: string, second: string) => `${first}与${second}`,
    en: (first: string, second: string) => `${first} and ${second}`,
  },
  unverified: { zh: '资料待核实', en: 'To verify' },
  incomplete: { zh: '资料不全', en: 'Incomplete' },
  tier: { zh: '等级', en: 'Tier' },
  completeness: { zh: '完整度', en: 'Completeness' },
  toVerify: { zh: '待核实内容', en: 'To verify' },

  // Header, row and selection
  filterBy: { zh: (column: string) => `筛选${column}`, en: (column: string) => `Filter ${column}` },
  selectRow: { zh: (name: string) => `选中 ${name}`, en: (name: string) => `Select ${name}` },
  selectAll: { zh: '选中当前显示的全部客户', en: 'Select all customers shown' },

  // Filters
  filters: { zh: '筛选', en: 'Filters' },
  contains: { zh: '包含文字', en: 'Contains' },
  from: { zh: '从', en: 'From' },
  to: { zh: '到', en: 'To' },
  inUnit: { zh: (unit: string) => `单位：${unit}`, en: (unit: string) => `in ${unit}` },
  onlyEmpty: { zh: '只看空白', en: 'Empty' },
  onlyFilled: { zh: '只看有值', en: 'Filled' },
  anyValue: { zh: '不限', en: 'Any' },
  blank: { zh: '（空白）', en: '(empty)' },
  apply: { zh: '筛选', en: 'Filter' },
  clear: { zh: '清除', en: 'Clear' },
  notANumber: { zh: '请填数字，例如 20 或 1.5亿', en: 'Enter a number such as 20 or 1.5亿' },
  notADate: { zh: '请填日期，例如 2026-10-31', en: 'Enter a date such as 2026-10-31' },

  // Columns
  columns: { zh: '列', en: 'Columns' },
  chooseColumns: { zh: '选择显示的列', en: 'Choose columns' },
  otherColumns: { zh: '其他', en: 'Others' },
  usualColumns: { zh: '恢复默认列', en: 'Default columns' },

  // Status line
  rows: { zh: (shown: string) => `${shown} 行`, en: (shown: string) => `${shown} rows` },
  rowsOf: {
    zh: (shown: string, total: string) => `${shown} 行，共 ${total} 位`,
    en: (shown: string, total: string) => `${shown} of ${total} customers`,
  },
  selected: { zh: (count: string) => `已选 ${count} 位`, en: (count: string) => `${count} selected` },
  clearSelection: { zh: '取消选择', en: 'Clear selection' },
  sum: { zh: '金融资产合计', en: 'AUM total' },
  average: { zh: '平均', en: 'Average' },
  wan: { zh: '万元', en: '10k yuan' },
  reading: { zh: '正在准备查找', en: 'Preparing search' },
  undoHint: { zh: (what: string) => `Ctrl+Z 撤销：${what}`, en: (what: string) => `Ctrl+Z undo: ${what}` },

  // Editing
  editing: { zh: (field: string) => `修改${field}`, en: (field: string) => `Edit ${field}` },
  unknownChoice: {
    zh: (choices: string) => `没有这一项，可填：${choices}`,
    en: (choices: string) => `Not one of the choices: ${choices}`,
  },
  withExample: {
    zh: (problem: string, example: string) => `${problem}，例如 ${example}`,
    en: (problem: string, example: string) => `${problem}, e.g. ${example}`,
  },
  leaveEmpty: { zh: '（留空）', en: '(leave empty)' },

  // Actions
  newCustomer: { zh: '新客户', en: 'New customer' },
  exportTitle: { zh: '导出', en: 'Export' },
  printCards: { zh: '打印关系卡', en: 'Print cards' },
  printCardsOf: {
    zh: (count: string) => `打印关系卡 ${count} 张`,
    en: (count: string) => `Print ${count} cards`,
  },
  sheetShown: { zh: '客户', en: 'Customers' },
  sheetIndividuals: { zh: '个人客户', en: 'Individuals' },
  sheetCompanies: { zh: '公司客户', en: 'Companies' },
  fileShown: { zh: (date: string) => `客户-${date}`, en: (date: string) => `customers-${date}` },
  fileBook: { zh: (date: string) => `客户簿-${date}`, en: (date: string) => `customer-book-${date}` },

  // Nobody there
  emptyTitle: {
    zh: '这里是网点的全部客户',
    en: 'All customers of the branch, in one place',
  },
  emptyText: {
    zh: '导入现有的 Excel 台账，客户、资产和联系方式会自动归位；也可以先录入一位新客户。',
    en: 'Import the Excel ledger you already keep, and customers, assets and contacts fall into place. Or add one customer by hand.',
  },
  importLedger: { zh: '导入台账', en: 'Import a ledger' },
  noMatchText: {
    zh: '可以换个写法再找，或清除查找与筛选。',
    en: 'Try another spelling, or clear search and filters.',
  },
  clearAll: { zh: '清除查找与筛选', en: 'Clear search and filters' },

  // Profile
  profileOf: { zh: (name: string) => `${name} 的资料`, en: (name: string) => `Profile of ${name}` },
  unnamed: { zh: '（未填姓名）', en: '(no name)' },
  openedOn: { zh: (date: string) => `${date} 开户`, en: (date: string) => `opened ${date}` },
  managedBy: { zh: (name: string) => `客户经理 ${name}`, en: (name: string) => `manager ${name}` },
  complete: { zh: (percent: string) => `完整度 ${percent}`, en: (percent: string) => `${percent} complete` },
  missing: { zh: (fields: string) => `缺 ${fields}`, en: (fields: string) => `missing ${fields}` },
  nothingMissing: { zh: '资料齐全', en: 'Nothing missing' },
  more: { zh: (count: number) => `等 ${count} 项`, en: (count: number) => `and ${count} more` },
  show: { zh: '显示', en: 'Show' },
  showNow: { zh: (field: string) => `显示完整${field}`, en: (field: string) => `Show the full ${field}` },
  fill: { zh: '填写', en: 'Fill in' },
  showEmpty: { zh: '显示空白项', en: 'Show empty fields' },
  hideEmpty: { zh: '隐藏空白项', en: 'Hide empty fields' },
  sectionIdentity: { zh: '身份', en: 'Identity' },
  sectionContact: { zh: '联系', en: 'Contact' },
  sectionWork: { zh: '工作与学历', en: 'Work and schooling' },
  sectionCompany: { zh: '企业', en: 'Company' },
  sectionAssets: { zh: '资产与产品', en: 'Assets and products' },
  sectionPreference: { zh: '偏好', en: 'Preferences' },
  sectionFamily: { zh: '家庭与关系', en: 'Family and relations' },
  sectionService: { zh: '服务', en: 'Service' },
  sectionOwn: { zh: '网点自定义', en: "Branch's own" },
  removeCustomer: { zh: '删除客户', en: 'Remove customer' },
  removed: { zh: (name: string) => `已删除客户 ${name}`, en: (name: string) => `Removed ${name}` },
  undo: { zh: '撤销', en: 'Undo' },

  // 待核实
  verifyTitle: { zh: (count: number) => `待核实 ${count} 项`, en: (count: number) => `To verify: ${count}` },
  verifyFrom: {
    zh: (file: string, sheet: string, row: number, column: string) =>
      `${file} · ${sheet} · 第 ${row} 行 ${column} 列`,
    en: (file: string, sheet: string, row: number, column: string) => `${file} · ${sheet} · ${column}${row}`,
  },
  correct: { zh: '改正', en: 'Correct' },
  ignore: { zh: '忽略', en: 'Ignore' },

  // New customer
  newTitle: { zh: '新客户', en: 'New customer' },
  kind: { zh: '客户类别', en: 'Kind' },
  save: { zh: '保存', en: 'Save' },
  cancel: { zh: '取消', en: 'Cancel' },
});

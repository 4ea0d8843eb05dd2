import { defineWords } from './define-words';

const count = (one: string, many: string) => (amount: string) => `${amount} ${amount === '1' ? one : many}`;
const customersEn = count('customer', 'customers');
const pagesEn = count('page', 'pages');
const filesEn = count('file', 'files');

/** The print studio: relationship cards (客户关系卡) and every other paper about customers; words on paper are elsewhere. */
export const cardsPageWords = defineWords({
  title: { zh: '关系卡与打印', en: 'Cards & print' },
  facts: {
    zh: (all: string, key: string) => `${all} 位客户 · 重要客户 ${key}`,
    en: (all: string, key: string) => `${customersEn(all)} · ${key} key`,
  },
  kinds: { zh: '纸张种类', en: 'Kinds of paper' },
  cards: { zh: '关系卡', en: 'Cards by tier' },
  fullCard: { zh: '重要客户卡', en: 'Key customer card' },
  smallCard: { zh: '一般客户卡', en: 'Small cards' },
  visitRecord: { zh: '回访记录', en: 'Visit record' },
  maintenancePlan: { zh: '维护方案', en: 'Maintenance plan' },
  referralCard: { zh: '明白卡', en: 'Referral card' },
  customerInfo: { zh: '客户信息表', en: 'Customer info' },
  customerList: { zh: '客户清单', en: 'Customer list' },
  labels: { zh: '信封标签', en: 'Labels, envelopes' },
  cardsNote: {
    zh: '重要客户整页，一般客户每页几张',
    en: 'A full page for key customers, several to a page for the others',
  },
  toEvaluations: { zh: '评估表与月度汇总', en: 'Evaluation forms' },
  toEvaluationsNote: {
    zh: '评估表、月度汇总在「评估」页打印',
    en: 'Forms and the summary of the month are printed on the page Evaluations',
  },

  print: {
    zh: (amount: string) => (/^\d/.test(amount) ? `打印 ${amount}` : `打印${amount}`),
    en: (amount: string) => `Print ${amount}`,
  },
  printPlain: { zh: '打印', en: 'Print' },
  savePdf: { zh: '存为 PDF', en: 'Save as PDF' },
  people: { zh: (amount: string) => `${amount} 位客户`, en: customersEn },
  blankCount: {
    zh: (amount: string) => `空白 ${amount} 页`,
    en: (amount: string) => `${amount} blank ${amount === '1' ? 'page' : 'pages'}`,
  },

  list: { zh: '客户', en: 'Customers' },
  find: { zh: '查找客户', en: 'Find customers' },
  findHint: { zh: '姓名、首字母、客户号', en: 'Name, initials, number' },
  tierFilter: { zh: '等级', en: 'Tier' },
  anyTier: { zh: '全部等级', en: 'All tiers' },
  keyCustomers: { zh: '重要客户', en: 'Key customers' },
  generalCustomers: { zh: '一般客户', en: 'Other customers' },
  untiered: { zh: '未分层', en: 'No tier' },
  managerFilter: { zh: '客户经理', en: 'Manager' },
  anyManager: { zh: '全部经理', en: 'Manager' },
  noManager: { zh: '未指定客户经理', en: 'No manager' },
  circleFilter: { zh: '群组或视图', en: 'Group or view' },
  anyCircle: { zh: '全部群组', en: 'Group' },
  groups: { zh: '群组', en: 'Groups' },
  views: { zh: '视图', en: 'Views' },
  printedFilter: { zh: '打印情况', en: 'Printed' },
  anyPrinted: { zh: '打印情况', en: 'Printed' },
  neverPrinted: { zh: '从未打印', en: 'Never printed' },
  printedOnce: { zh: '打印过', en: 'Printed before' },
  changedSince: { zh: '打印后有修改', en: 'Changed since' },
  tickAll: { zh: (amount: string) => `全选 ${amount} 位`, en: (amount: string) => `Select all ${amount}` },
  clearTicks: { zh: '取消选择', en: 'Clear selection' },
  ticked: { zh: (amount: string) => `已选 ${amount} 位`, en: (amount: string) => `${amount} selected` },
  nobodyFound: { zh: '没有符合条件的客户', en: 'No customer matches' },
  showAll: { zh: '显示全部客户', en: 'Show all customers' },

  layout: { zh: '版式', en: 'Layout' },
  layoutFor: { zh: (paper: string) => `${paper}版式`, en: (paper: string) => `${paper} layout` },
  layoutMenu: { zh: '更多版式操作', en: 'More about layouts' },
  designLayout: { zh: '设计版式', en: 'Design layout' },
  copyLayout: { zh: '复制版式', en: 'Copy layout' },
  importLayouts: { zh: '导入版式…', en: 'Import layouts…' },
  exportLayout: { zh: '导出版式…', en: 'Export layout…' },
  removeLayout: { zh: '删除版式', en: 'Remove layout' },
  restoreLayout: { zh: '恢复原来的版式', en: 'Restore the original' },

  layoutSaved: {
    zh: (file: string) => `版式已存为 ${file}`,
    en: (file: string) => `Saved the layout as ${file}`,
  },

  scope: { zh: '打印谁', en: 'Who' },
  thisOne: { zh: '本张', en: 'This one' },
  selectedCards: {
    zh: (amount: string) => `选中 ${amount} 位`,
    en: (amount: string) => `${amount} selected`,
  },
  allListed: {
    zh: (amount: string) => `列出的 ${amount} 位`,
    en: (amount: string) => `All ${amount} listed`,
  },
  blank: { zh: '空白', en: 'Blank' },
  sheets: { zh: '页数', en: 'Sheets' },
  sheetUnit: { zh: '页', en: 'pages' },
  blankKind: { zh: '客户类型', en: 'Kind of customer' },
  individual: { zh: '个人客户', en: 'Individual' },
  company: { zh: '公司客户', en: 'Company' },
  usedPlaces: { zh: '首页已用', en: 'Used up' },
  usedPlacesNote: {
    zh: '第一张标签纸上已经用掉的标签，从下一个开始印',
    en: 'Labels of the first sheet that are used up already; printing begins after them',
  },
  masking: { zh: '号码', en: 'Numbers' },
  masked: { zh: '遮蔽号码', en: 'Masked' },
  unmasked: { zh: '完整号码', en: 'In full' },
  fullNeedsRight: {
    zh: '您的角色不能打印完整号码，可请网点负责人打印',
    en: 'Your role cannot print in full; ask the branch head',
  },
  labelsMasked: {
    zh: '地址已隐去门牌。寄信的标签请选“完整号码”，打印会记入审计记录。',
    en: 'Addresses are masked. For letters choose “In full”; the print is written to the audit trail.',
  },
  labelsNeedRight: {
    zh: '地址已隐去门牌，不能用来寄信：您的角色不能打印完整地址，可请网点负责人打印。',
    en: 'Addresses are masked and no letter would arrive: your role cannot print them in full; ask the branch head.',
  },
  order: { zh: '打印顺序', en: 'Order' },
  orderListed: { zh: '按列表顺序', en: 'As listed' },
  orderManager: { zh: '按客户经理、姓名', en: 'By manager, name' },
  orderTier: { zh: '按等级', en: 'By tier' },
  orderAssets: { zh: '按资产', en: 'By assets' },

  pages: { zh: '要打印的纸', en: 'The paper' },
  building: { zh: '正在排版', en: 'Laying out' },
  buildingNote: { zh: '取消后先看一张', en: 'Cancelling shows one of them first' },
  previewCut: {
    zh: (shown: string, all: string) => `预览前 ${shown} 位，打印时全部 ${all} 位`,
    en: (shown: string, all: string) => `Preview of the first ${shown}; all ${all} are printed`,
  },
  tooLong: {
    zh: (amount: string) => `${amount} 位客户的内容较长，转入下页`,
    en: (amount: string) => `${amount} run over to another page`,
  },
  unlabelled: {
    zh: (amount: string) => `${amount} 位没有可印的地址，不出标签`,
    en: (amount: string) => `${amount} without an address that fits; no label for them`,
  },
  noLabels: {
    zh: '这些客户都没有可印的地址，没有标签可印。',
    en: 'None of these customers has an address that fits; there is no label to print.',
  },
  lastPrinted: {
    zh: (day: string, by: string) => `上次打印 ${day} ${by}`.trimEnd(),
    en: (day: string, by: string) => `Last printed ${day}${by === '' ? '' : ` by ${by}`}`,
  },
  changed: { zh: '之后有修改', en: 'changed since' },
  unchanged: { zh: '之后未修改', en: 'unchanged since' },
  never: { zh: '从未打印', en: 'Never printed' },
  printedShort: { zh: (day: string) => `${day} 印`, en: (day: string) => day },
  changedShort: { zh: '已改', en: 'changed' },
  sumPrinted: {
    zh: (never: string, printed: string) => `打印过 ${printed} 位 · 从未打印 ${never} 位`,
    en: (never: string, printed: string) => `${printed} printed before · ${never} never`,
  },

  printedFields: {
    zh: (amount: string) => `印有 ${amount} 项内容`,
    en: (amount: string) => `${amount} ${amount === '1' ? 'field' : 'fields'} on it`,
  },

  pdfTitle: { zh: '存为 PDF', en: 'Save as PDF' },
  pdfFiles: { zh: '文件', en: 'Files' },
  pdfOne: { zh: '一个文件', en: 'One file' },
  pdfOneNote: { zh: '所有客户在一份 PDF 里', en: 'All customers in one PDF' },
  pdfCustomer: { zh: '每位客户一个文件', en: 'One for each customer' },
  pdfCustomerNote: { zh: '便于分别存档或发送', en: 'To file or send them apart' },
  pdfManager: { zh: '每位客户经理一个文件', en: 'One for each manager' },
  pdfManagerNote: { zh: '便于分发', en: 'To hand them out' },
  filesCount: { zh: (amount: string) => `${amount} 个`, en: filesEn },
  pattern: { zh: '文件名', en: 'File names' },
  patternAdd: { zh: '可用：', en: 'Use: ' },
  patternExample: { zh: (name: string) => `例如 ${name}`, en: (name: string) => `For instance ${name}` },
  patternUnknown: {
    zh: (words: string) => `没有 ${words} 这一项，会原样写进文件名`,
    en: (words: string) => `There is no ${words}; it stays in the name as it is`,
  },
  patternEmpty: { zh: '文件名不能为空', en: 'A name is needed' },
  folder: { zh: '文件夹', en: 'Folder' },
  chooseFolder: { zh: '选择文件夹…', en: 'Choose a folder…' },
  noFolder: { zh: '还没有选择文件夹', en: 'No folder chosen yet' },
  folderMissing: { zh: '请先选择存放的文件夹', en: 'Choose the folder they go into first' },
  save: { zh: '保存', en: 'Save' },
  saveFiles: {
    zh: (amount: string) => `保存 ${amount} 个文件`,
    en: (amount: string) => `Save ${filesEn(amount)}`,
  },
  cancel: { zh: '取消', en: 'Cancel' },

  fileOne: {
    zh: (paper: string, name: string) => `${paper}-${name}`,
    en: (paper: string, name: string) => `${paper} ${name}`,
  },
  fileMany: {
    zh: (paper: string, amount: number, day: string) => `${paper}-${amount}位-${day}`,
    en: (paper: string, amount: number, day: string) => `${paper} ${amount} ${day}`,
  },
  fileBlank: { zh: (paper: string) => `空白${paper}`, en: (paper: string) => `${paper} blank` },

  writing: { zh: (file: string) => `正在生成 ${file}`, en: (file: string) => `Writing ${file}` },
  printing: {
    zh: (title: string) => `正在准备打印 ${title}`,
    en: (title: string) => `Preparing to print ${title}`,
  },
  writingNote: { zh: '取消后不留下半个文件', en: 'Cancelling leaves no half file' },
  printingNote: { zh: '取消后一页也不打印', en: 'Cancelling prints nothing' },
  saved: {
    zh: (file: string, pages: string) => `已存为 ${file}，共 ${pages} 页`,
    en: (file: string, pages: string) => `Saved ${file}, ${pagesEn(pages)}`,
  },
  savedFiles: {
    zh: (files: string, folder: string, pages: string) =>
      `已在「${folder}」存好 ${files} 个文件，共 ${pages} 页`,
    en: (files: string, folder: string, pages: string) =>
      `Saved ${filesEn(files)} in ${folder}, ${pagesEn(pages)}`,
  },
  printed: {
    zh: (pages: string) => `已交给打印机，共 ${pages} 页`,
    en: (pages: string) => `Sent to the printer, ${pagesEn(pages)}`,
  },
  leftOut: {
    zh: (amount: string) => `其中 ${amount} 位客户已不在客户簿里，没有打印。`,
    en: (amount: string) =>
      `${customersEn(amount)} no longer in the book ${amount === '1' ? 'was' : 'were'} left out.`,
  },
  sentenceGap: { zh: '。', en: '. ' },
  allGone: {
    zh: '要打印的客户都已不在客户簿里，没有打印。',
    en: 'None of these customers is in the book any more; nothing was printed.',
  },
  cancelledNone: { zh: '已取消，没有留下文件。', en: 'Cancelled; no file was left.' },
  cancelledPrint: { zh: '已取消，没有打印。', en: 'Cancelled; nothing was printed.' },
  cancelledSome: {
    zh: (done: string, all: string, folder: string, last: string) =>
      `已取消。${all} 个文件中前 ${done} 个（到「${last}」为止）已完整存在「${folder}」，其余没有写。`,
    en: (done: string, all: string, folder: string, last: string) =>
      `Cancelled. The first ${done} of ${filesEn(all)} (up to ${last}) are complete in ${folder}; the others were not written.`,
  },
  failedSome: {
    zh: (done: string, all: string, folder: string, last: string) =>
      `${all} 个文件中前 ${done} 个（到「${last}」为止）已完整存在「${folder}」，其余没有写。`,
    en: (done: string, all: string, folder: string, last: string) =>
      `The first ${done} of ${filesEn(all)} (up to ${last}) are complete in ${folder}; the others were not written.`,
  },
  failedAll: {
    zh: (all: string) => `${all} 个文件一个也没有写。`,
    en: (all: string) => `None of the ${filesEn(all)} was written.`,
  },
  showFile: { zh: '打开所在位置', en: 'Show in folder' },

  nobodyChosen: {
    zh: '从左边选一位客户，这里就是要打印的纸。',
    en: 'Choose a customer at the left; the paper to print appears here.',
  },
  emptyTitle: { zh: '把客户印在纸上', en: 'Put your customers on paper' },
  emptyText: {
    zh: '客户簿里还没有客户。导入一份台账后，从这里打印关系卡和其他纸张；空白的现在就可以打印，供手写。',
    en: 'There are no customers in the book yet. Once a ledger is imported, cards and other papers are printed from here; blank ones for handwriting can be printed now.',
  },
  importLedger: { zh: '导入台账', en: 'Import a ledger' },
});

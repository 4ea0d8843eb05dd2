import { defineWords } from './define-words';

/** The command palette: finding a customer, a page or an action by a few letters; and the sheet of shortcuts. */
export const paletteWords = defineWords({
  title: { zh: '查找与操作', en: 'Find and do' },
  open: { zh: 'Ctrl K · 打开查找与操作', en: 'Ctrl K · Find and do' },
  hint: {
    zh: '姓名、拼音、手机或证件尾号、客户号、单位，或要做的事',
    en: 'Name, pinyin, last digits of phone or ID, number, employer, or what to do',
  },
  results: { zh: '结果', en: 'Results' },
  recent: { zh: '最近看过的客户', en: 'Customers seen lately' },
  customers: { zh: '客户', en: 'Customers' },
  pages: { zh: '页面', en: 'Pages' },
  actions: { zh: '操作', en: 'Actions' },
  views: { zh: '视图', en: 'Views' },
  groups: { zh: '群组', en: 'Groups' },
  firstOf: {
    zh: (shown: string, total: string) => `${total} 位，先列 ${shown} 位`,
    en: (shown: string, total: string) => `${shown} of ${total}`,
  },
  seeAll: {
    zh: (total: string) => `在客户表中看全部 ${total} 位`,
    en: (total: string) => `See all ${total} in the customer table`,
  },
  reading: { zh: '正在准备查找，结果可能不全', en: 'Preparing search; results may be incomplete' },
  nothing: {
    zh: (typed: string) => `没有找到“${typed}”`,
    en: (typed: string) => `Nothing found for "${typed}"`,
  },
  nobody: {
    zh: (typed: string) => `簿中没有“${typed}”这位客户`,
    en: (typed: string) => `No customer matches "${typed}"`,
  },
  addProspect: {
    zh: (what: string) => `新增准客户：${what}`,
    en: (what: string) => `Add a prospect: ${what}`,
  },
  redList: { zh: '红名单', en: 'Red list' },
  redListMeaning: {
    zh: '重点客户，近 24 个月没有联系记录',
    en: 'A key customer without a contact in the last 24 months',
  },
  lastContact: { zh: (date: string) => `${date} 联系`, en: (date: string) => `contact ${date}` },
  noManager: { zh: '未分配经理', en: 'No manager' },
  unnamed: { zh: '（未填姓名）', en: '(no name)' },
  keyMove: { zh: '选择', en: 'move' },
  keyOpen: { zh: '打开', en: 'open' },
  keyContact: { zh: '记联系', en: 'record a contact' },
  keyClose: { zh: '关闭', en: 'close' },
  keyOnlyActions: { zh: '只找操作', en: 'actions only' },

  // Pages without an entry in the rail
  duplicates: { zh: '疑似重复客户', en: 'Possible duplicates' },
  bin: { zh: '回收站', en: 'Recycle bin' },
  audit: { zh: '审计记录', en: 'Audit trail' },
  people: { zh: '人员与权限', en: 'People and rights' },

  // Actions
  newCustomer: { zh: '新增客户', en: 'New customer' },
  import: { zh: '导入台账', en: 'Import a workbook' },
  export: { zh: '导出', en: 'Export' },
  print: { zh: '打印', en: 'Print' },
  lock: { zh: '锁定客户簿', en: 'Lock the book' },
  undo: { zh: '撤销', en: 'Undo' },
  redo: { zh: '重做', en: 'Redo' },
  findInTable: { zh: '在客户表中查找', en: 'Find in the customer table' },
  replace: { zh: '查找并替换', en: 'Find and replace' },
  bulkEdit: { zh: '批量修改选中的客户', en: 'Change the selected customers' },
  handOver: { zh: '移交客户经理', en: 'Hand customers to another manager' },
  saveSnapshot: { zh: '保存快照', en: 'Save a snapshot' },
  chinese: { zh: '切换为中文', en: 'Use Chinese' },
  english: { zh: '切换为英文', en: 'Use English' },
  light: { zh: '浅色界面', en: 'Light theme' },
  dark: { zh: '深色界面', en: 'Dark theme' },
  followSystem: { zh: '跟随系统明暗', en: 'Theme of the system' },
  shortcuts: { zh: '快捷键', en: 'Keyboard shortcuts' },
});

import { defineWords } from './define-words';

/** Conditions, bands, saved views and actions of the customers page. */
export const viewWords = defineWords({
  // Actions
  moreActions: { zh: '更多', en: 'More' },
  actionsOnSelected: { zh: '对已选客户的操作', en: 'Actions on the selected customers' },
  withSelected: { zh: '对已选客户', en: 'With selected' },
  printCardsOfSelected: { zh: '打印关系卡', en: 'Print cards' },
  notesOfAll: { zh: '从备注提取联系记录', en: 'Contacts from remarks' },
  notesOfSelected: { zh: '提取联系记录', en: 'Contacts from remarks' },

  // Narrowing
  narrowed: {
    zh: (label: string, count: string) => `${label}（${count}）`,
    en: (label: string, count: string) => `${label} (${count})`,
  },
  leaveNarrowing: { zh: (label: string) => `不再限于${label}`, en: (label: string) => `Leave ${label}` },
  ofGroup: { zh: (name: string) => `群组：${name}`, en: (name: string) => `Group: ${name}` },
  groupGone: {
    zh: '这个群组已不在簿中，显示的是全部客户。',
    en: 'This group is no longer in the book; all customers are shown.',
  },

  // Bands
  group: { zh: '分组', en: 'Group' },
  groupedBy: { zh: (by: string) => `按${by}分组`, en: (by: string) => `Grouped by ${by}` },
  noGrouping: { zh: '不分组', en: 'No groups' },
  bandOrder: { zh: '组的次序', en: 'Order of groups' },
  bandsUsual: { zh: '默认次序', en: 'Usual order' },
  bandsByAmount: { zh: '按金融资产', en: 'By AUM' },
  bandsByCount: { zh: '按人数', en: 'By customers' },
  bandsByName: { zh: '按名称', en: 'By name' },
  expandAll: { zh: '全部展开', en: 'Expand all' },
  collapseAll: { zh: '全部折叠', en: 'Collapse all' },
  otherGroupings: { zh: '其他字段', en: 'Other fields' },
  region: { zh: '地区', en: 'Region' },
  product: { zh: '持有产品', en: 'Product' },
  inBand: { zh: (count: string) => `${count} 位`, en: (count: string) => count },
  bands: { zh: (count: string) => `${count} 组`, en: (count: string) => `${count} groups` },
  shareOfAssets: { zh: (share: string) => `占 ${share}`, en: (share: string) => share },
  noTier: { zh: '未分层', en: 'No tier' },
  noManager: { zh: '未分配', en: 'Unassigned' },
  noRegion: { zh: '未知地区', en: 'Region unknown' },
  noProduct: { zh: '未持有产品', en: 'No products' },
  noValue: { zh: '（空白）', en: '(empty)' },
  severalProducts: {
    zh: '一位客户持有几种产品，就在几组里各出现一次；合计只算本组的人。',
    en: 'A customer with several products stands in each of their groups; sums count the customers of the group.',
  },

  // Saved views
  saveAsView: { zh: '存为视图', en: 'Save as view' },
  viewMenu: { zh: (name: string) => `视图“${name}”`, en: (name: string) => `View "${name}"` },
  changedView: { zh: '有未保存的更改', en: 'Changed, not saved' },
  saveView: { zh: '保存更改', en: 'Save changes' },
  saveViewAs: { zh: '另存为…', en: 'Save as…' },
  renameView: { zh: '重命名…', en: 'Rename…' },
  resetView: { zh: '恢复到已保存', en: 'Back to saved' },
  shareView: { zh: '改为全网点可见', en: 'Show to the whole branch' },
  unshareView: { zh: '改为仅自己可见', en: 'Show only to me' },
  removeView: { zh: '删除视图', en: 'Remove view' },
  newViewTitle: { zh: '存为视图', en: 'Save as view' },
  renameTitle: { zh: '重命名视图', en: 'Rename view' },
  viewKeeps: {
    zh: '记住现在的标签、筛选、排序、分组、列、列宽和冻结列。查找框里的文字不随视图保存。',
    en: 'Keeps the tab, filters, sorting, grouping, columns, widths and frozen columns. Text in the search box is not kept.',
  },
  viewName: { zh: '视图名称', en: 'Name' },
  viewNameExample: { zh: '例如 本月生日的白金客户', en: 'e.g. Platinum, birthday this month' },
  viewFor: { zh: '谁能看到', en: 'Who sees it' },
  onlyMe: { zh: '仅自己', en: 'Only me' },
  wholeBranch: { zh: '全网点', en: 'Whole branch' },
  ofBranch: {
    zh: (owner: string) => `全网点可见，${owner} 建立`,
    en: (owner: string) => `For the branch, made by ${owner}`,
  },
  ofMine: { zh: '仅自己可见', en: 'Only you see it' },
  save: { zh: '保存', en: 'Save' },
  viewSaved: {
    zh: (name: string) => `已保存视图“${name}”`,
    en: (name: string) => `Saved the view "${name}"`,
  },
  viewRemoved: {
    zh: (name: string) => `已删除视图“${name}”`,
    en: (name: string) => `Removed the view "${name}"`,
  },
  fieldsGone: {
    zh: (fields: string) => `视图用到的字段已停用，未计入：${fields}`,
    en: (fields: string) => `Fields this view uses are shown no longer and left out: ${fields}`,
  },

  // Columns
  findColumn: { zh: '查找列', en: 'Find a column' },
  columnsShown: {
    zh: (count: string) => `已显示 ${count} 列`,
    en: (count: string) => `${count} columns shown`,
  },
  moveColumnUp: { zh: (column: string) => `${column} 上移`, en: (column: string) => `Move ${column} up` },
  moveColumnDown: { zh: (column: string) => `${column} 下移`, en: (column: string) => `Move ${column} down` },
  moveHint: {
    zh: '空格显示或隐藏，Alt+↑↓ 或拖动调整次序',
    en: 'Space shows or hides; Alt+↑↓ or dragging reorders',
  },
  defaultWidths: { zh: '恢复列宽', en: 'Default widths' },
});

import { defineWords } from './define-words';

/** The sheet of shortcuts, by where they hold. */
export const shortcutWords = defineWords({
  title: { zh: '快捷键', en: 'Keyboard shortcuts' },
  everywhere: { zh: '随处可用', en: 'Everywhere' },
  inTable: { zh: '客户表', en: 'Customer table' },
  inCell: { zh: '编辑单元格', en: 'Editing a cell' },
  inPalette: { zh: '查找与操作', en: 'Find and do' },

  palette: { zh: '找客户、页面或操作', en: 'Find a customer, a page or an action' },
  find: { zh: '在客户表中查找', en: 'Find in the customer table' },
  replace: { zh: '查找并替换', en: 'Find and replace' },
  searchBox: { zh: '到顶栏查找框', en: 'Go to the search box' },
  newCustomer: { zh: '新增客户', en: 'New customer' },
  import: { zh: '导入台账', en: 'Import a workbook' },
  export: { zh: '导出', en: 'Export' },
  print: { zh: '打印', en: 'Print' },
  undo: { zh: '撤销', en: 'Undo' },
  redo: { zh: '重做', en: 'Redo' },
  lock: { zh: '锁定客户簿', en: 'Lock the book' },
  settings: { zh: '设置', en: 'Settings' },
  shortcuts: { zh: '这张快捷键表', en: 'This sheet' },

  move: { zh: '移动', en: 'Move' },
  moveFar: { zh: '到数据边缘', en: 'To the edge of the data' },
  selectRange: { zh: '扩大选区', en: 'Extend the selection' },
  selectAll: { zh: '选中全部', en: 'Select all' },
  copy: { zh: '复制', en: 'Copy' },
  paste: { zh: '粘贴', en: 'Paste' },
  copyFull: { zh: '复制完整内容', en: 'Copy in full' },
  cut: { zh: '剪切', en: 'Cut' },
  fillDown: { zh: '向下填充', en: 'Fill down' },
  clear: { zh: '清空', en: 'Clear' },
  tick: { zh: '勾选这一行', en: 'Tick the row' },
  showFull: { zh: '显示完整号码', en: 'Show a number in full' },
  open: { zh: '打开客户资料', en: 'Open the customer' },
  menu: { zh: '右键菜单', en: 'Context menu' },

  edit: { zh: '修改单元格', en: 'Edit the cell' },
  take: { zh: '确认并下移', en: 'Take it and go down' },
  takeRight: { zh: '确认并右移', en: 'Take it and go right' },
  giveUp: { zh: '放弃修改', en: 'Give up' },

  choose: { zh: '选择', en: 'Choose' },
  go: { zh: '打开', en: 'Open' },
  contact: { zh: '记一次联系', en: 'Record a contact' },
  onlyActions: { zh: '只找操作', en: 'Actions only' },
});

import { defineWords } from './define-words';

/** Changing many customers at once, with a preview; handing customers to another manager. */
export const bulkWords = defineWords({
  title: { zh: '批量修改客户', en: 'Change customers' },
  action: { zh: '批量修改', en: 'Change' },
  whose: { zh: '范围', en: 'Whose' },
  selected: { zh: (count: string) => `选中的 ${count} 位`, en: (count: string) => `the ${count} selected` },
  shown: { zh: (count: string) => `当前显示的 ${count} 位`, en: (count: string) => `the ${count} shown` },
  all: { zh: (count: string) => `簿中全部 ${count} 位`, en: (count: string) => `all ${count} in the book` },
  what: { zh: '修改内容', en: 'What' },
  field: { zh: '字段', en: 'Field' },
  chooseField: { zh: '选择要修改的字段', en: 'Choose a field' },
  how: { zh: '怎样修改', en: 'How' },
  set: { zh: '设为', en: 'Set to' },
  clear: { zh: '清空', en: 'Clear' },
  value: { zh: (field: string) => `${field}的新内容`, en: (field: string) => `New value of ${field}` },
  willBeEmpty: { zh: '原来的内容会被清空', en: 'What is there will be cleared' },
  addField: { zh: '再改一项', en: 'Change another field' },
  removeField: { zh: (field: string) => `不改${field}`, en: (field: string) => `Leave ${field} alone` },
  preview: { zh: '预览', en: 'Preview' },
  tabChange: { zh: (count: string) => `将修改 ${count}`, en: (count: string) => `Will change ${count}` },
  tabRefused: { zh: (count: string) => `不能修改 ${count}`, en: (count: string) => `Left out ${count}` },
  alreadySo: { zh: (count: string) => `已是如此 ${count}`, en: (count: string) => `Already so ${count}` },
  notYet: {
    zh: '选好字段并填写内容后，这里列出每一处改动。',
    en: 'Choose a field and a value to see every change here.',
  },
  nothing: { zh: '没有需要修改的客户。', en: 'There is nothing to change.' },
  empty: { zh: '（空白）', en: '(empty)' },
  unnamed: { zh: '（未填姓名）', en: '(no name)' },
  apply: { zh: (count: string) => `修改 ${count} 位`, en: (count: string) => `Change ${count}` },
  cancel: { zh: '取消', en: 'Cancel' },
  done: {
    zh: (customers: string) => `已修改 ${customers} 位客户`,
    en: (customers: string) => `Changed ${customers} customers`,
  },

  // Another manager
  handOver: { zh: '移交客户经理', en: 'Hand over to a manager' },
  handOverTitle: { zh: '移交客户', en: 'Hand customers over' },
  from: { zh: '原客户经理', en: 'From' },
  to: { zh: '移交给', en: 'To' },
  anybody: { zh: '不限', en: 'Anybody' },
  nobody: { zh: '未分配', en: 'Nobody yet' },
  managerCount: {
    zh: (name: string, count: string) => `${name}（${count} 位）`,
    en: (name: string, count: string) => `${name} (${count})`,
  },
  toHint: { zh: '客户经理姓名', en: 'Name of the manager' },
  sameManager: { zh: '移交前后是同一位客户经理', en: 'Both are the same manager' },
  newManager: {
    zh: (name: string) => `簿中还没有客户经理 ${name}，请确认姓名无误`,
    en: (name: string) => `No customer has ${name} as manager yet; check the name`,
  },
  withNumber: {
    zh: (number: string) => `工号一并改为 ${number}`,
    en: (number: string) => `Change the staff number to ${number}, too`,
  },
  clearNumber: { zh: '清空原来的工号', en: 'Clear the old staff number' },
  handing: {
    zh: (count: string, assets: string) => `移交 ${count} 位，金融资产 ${assets}`,
    en: (count: string, assets: string) => `${count} customers, AUM ${assets}`,
  },
  handOverApply: { zh: (count: string) => `移交 ${count} 位`, en: (count: string) => `Hand over ${count}` },
  handedOver: {
    zh: (count: string, name: string) => `已将 ${count} 位客户移交给 ${name}`,
    en: (count: string, name: string) => `Handed ${count} customers to ${name}`,
  },

  // To the bin
  undo: { zh: '撤销', en: 'Undo' },
  bin: { zh: '回收站', en: 'Recycle bin' },
  remove: { zh: '移入回收站', en: 'Move to the bin' },
  removed: {
    zh: (count: string) => `${count} 位客户已移入回收站`,
    en: (count: string) => `Moved ${count} customers to the recycle bin`,
  },
});

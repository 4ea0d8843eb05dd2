import { defineWords } from './define-words';

/** The recycle bin. */
export const binPageWords = defineWords({
  title: { zh: '回收站', en: 'Recycle bin' },
  facts: { zh: (count: string) => `${count} 位客户`, en: (count: string) => `${count} customers` },
  kept: {
    zh: '移出客户簿的客户连同联系记录、余额和关系都留在这里，恢复后原样回来；身份资料在保存期内不清除。',
    en: 'They come back with contacts, balances and relations. Identity data are not erased before their term.',
  },
  back: { zh: '返回客户', en: 'Back to customers' },
  search: { zh: '在回收站中查找', en: 'Find in the bin' },
  searchHint: { zh: '姓名、拼音、客户号、经手人', en: 'Name, pinyin, number, who removed it' },
  restore: { zh: '恢复', en: 'Restore' },
  restoreMany: { zh: (count: string) => `恢复 ${count} 位`, en: (count: string) => `Restore ${count}` },
  takeMergeBack: { zh: '撤销合并', en: 'Take the merge back' },
  list: { zh: '回收站中的客户', en: 'Customers in the bin' },
  tickAll: { zh: '勾选全部', en: 'Tick all' },
  name: { zh: '客户名称', en: 'Name' },
  number: { zh: '客户号', en: 'Customer number' },
  manager: { zh: '客户经理', en: 'Manager' },
  when: { zh: '移出时间', en: 'Removed' },
  by: { zh: '经手人', en: 'By' },
  why: { zh: '原因', en: 'Why' },
  removed: { zh: '删除', en: 'Removed' },
  mergedInto: { zh: (name: string) => `并入 ${name}`, en: (name: string) => `Merged into ${name}` },
  somebody: { zh: '另一位客户', en: 'another customer' },
  unnamed: { zh: '（未填姓名）', en: '(no name)' },
  details: { zh: '移出时的资料', en: 'As it was when it left' },
  detailsOf: { zh: (name: string) => `${name} 移出时的资料`, en: (name: string) => `${name} as it was` },
  empty: { zh: '回收站是空的', en: 'The recycle bin is empty' },
  emptyText: {
    zh: '删除或合并掉的客户会放在这里，随时可以恢复。',
    en: 'Customers that are removed or merged come here and can be restored at any time.',
  },
  noMatch: { zh: '没有找到', en: 'Nothing found' },
  noMatchText: { zh: '可以换个写法再找。', en: 'Try another spelling.' },
  restored: { zh: (name: string) => `已恢复 ${name}`, en: (name: string) => `Restored ${name}` },
  restoredMany: {
    zh: (count: string) => `已恢复 ${count} 位客户`,
    en: (count: string) => `Restored ${count} customers`,
  },
  notRestored: {
    zh: (count: string) => `${count} 位没有恢复`,
    en: (count: string) => `${count} not restored`,
  },
  notRestoredWhy: {
    zh: '他们仍在回收站，资料没有变动。处理后可以再恢复。',
    en: 'They are still in the bin, unchanged. Deal with the reason and restore them again.',
  },
  heldBy: {
    zh: (number: string, name: string) => `客户号 ${number} 现在属于 ${name}`,
    en: (number: string, name: string) => `${name} has the customer number ${number} now`,
  },
  seeHolder: { zh: '查看', en: 'Look' },
  term: { zh: '保存期', en: 'Term' },
  restrictedUntil: { zh: (month: string) => `可清除于 ${month}`, en: (month: string) => `erasable ${month}` },
  free: { zh: '可以清除', en: 'may be erased' },
  noTerm: { zh: '—', en: '—' },
  restricted: { zh: '限制处理', en: 'Restricted' },
  restrictedNote: {
    zh: (date: string) => `身份资料须保存到 ${date}，期内只限制处理，不清除，号码全部隐去。`,
    en: (date: string) =>
      `Identity data must be kept until ${date}. Until then the customer is restricted: not erased, all numbers hidden.`,
  },
  erase: { zh: '彻底清除', en: 'Erase for good' },
  eraseTitle: { zh: (name: string) => `彻底清除 ${name}`, en: (name: string) => `Erase ${name} for good` },
  eraseWhat: {
    zh: '资料、联系记录、余额、关系、评估和改进措施都从客户簿中移除，不能撤销。',
    en: 'Facts, contacts, balances, ties, evaluations and measures leave the book. This cannot be undone.',
  },
  eraseCopies: {
    zh: (date: string) =>
      `日常使用下，本机的快照和日志到 ${date} 前后不再含有这些资料；客户簿的修改历史、导入报告和存放在别处的备份会更久，需要时请另行处理。`,
    en: (date: string) =>
      `In daily use, snapshots and the journal of this PC hold them until about ${date}. The book's history of changes, import reports and backups elsewhere hold them longer; deal with those separately where needed.`,
  },
  erased: { zh: '已彻底清除 1 位客户', en: 'Erased 1 customer for good' },
  review: {
    zh: (count: string, years: string) =>
      `${count} 位流失客户的业务关系结束已满 ${years} 年，请核查是否还需保留：`,
    en: (count: string, years: string) =>
      `${count} lost customers ended their relationship over ${years} years ago. Review whether they are still needed:`,
  },
  lostOn: { zh: (date: string) => `${date} 流失`, en: (date: string) => `lost ${date}` },
  dismiss: { zh: '知道了', en: 'Close' },
});

import type { LeftOut } from '../domain/groups/message-list';
import { defineWords, type Lang, wordsIn } from './define-words';

/** Groups of customers: the page, the dialogs of the customers page, and message lists. */
export const groupsWords = defineWords({
  title: { zh: '群组', en: 'Groups' },
  facts: { zh: (count: string) => `${count} 个群组`, en: (count: string) => `${count} groups` },
  emptyTitle: { zh: '还没有群组', en: 'No groups yet' },
  emptyText: {
    zh: '把要一起联系的客户放在一个群组里，如基金群组、定期到期。可以在客户表格里勾选客户加入，也可以按筛选条件建群组，名单会自动更新。',
    en: 'A group holds customers who are contacted together, such as fund holders or deposits falling due. Tick customers in the grid and add them, or make a group from the filters of the grid; it keeps itself up to date.',
  },
  toGrid: { zh: '到客户表格', en: 'Go to customers' },
  newGroup: { zh: '新建群组', en: 'New group' },
  list: { zh: '群组', en: 'Groups' },
  byHand: { zh: '手工', en: 'By hand' },
  byRule: { zh: '按条件', en: 'By rule' },
  memberCount: { zh: (count: string) => `${count} 位`, en: (count: string) => count },
  reachable: { zh: (count: string) => `可发 ${count}`, en: (count: string) => `${count} reachable` },
  lastListed: {
    zh: (on: string, rows: string) => `${on} 导出过名单，${rows} 位`,
    en: (on: string, rows: string) => `List of ${rows} exported on ${on}`,
  },
  listedOn: { zh: (on: string) => `${on} 导出`, en: (on: string) => `exported ${on}` },
  neverListed: { zh: '没有导出过名单', en: 'No list exported yet' },
  everybody: { zh: '全部客户', en: 'All customers' },
  rule: { zh: '条件', en: 'Rule' },
  ruleGone: {
    zh: (names: string) => `条件用到的字段已停用：${names}，因此没有客户符合。`,
    en: (names: string) => `The rule asks for a field that is no longer shown: ${names}, so nobody matches.`,
  },
  nobodyMatches: { zh: '现在没有客户符合这个条件。', en: 'No customer matches this rule now.' },
  nobodyYet: {
    zh: '还没有成员。到客户表格勾选客户，再点“加入群组”。',
    en: 'No members yet. Tick customers in the grid, then choose Add to group.',
  },
  openInGrid: { zh: '在表格中查看', en: 'Open in the grid' },
  edit: { zh: '修改', en: 'Edit' },
  remove: { zh: '删除', en: 'Remove' },
  removed: {
    zh: (name: string) => `已删除群组“${name}”，客户仍在簿中`,
    en: (name: string) => `Group "${name}" removed; its customers stay in the book`,
  },
  made: { zh: (name: string) => `已建立群组“${name}”`, en: (name: string) => `Group "${name}" made` },
  changed: { zh: (name: string) => `已修改群组“${name}”`, en: (name: string) => `Group "${name}" changed` },
  added: {
    zh: (count: string, name: string) => `已将 ${count} 位客户加入群组“${name}”`,
    en: (count: string, name: string) => `${count} customers added to "${name}"`,
  },
  allInAlready: {
    zh: (name: string) => `所选客户都已在群组“${name}”里`,
    en: (name: string) => `All of them are in "${name}" already`,
  },
  takenOut: {
    zh: (count: string, name: string) => `已将 ${count} 位客户移出群组“${name}”`,
    en: (count: string, name: string) => `${count} customers taken out of "${name}"`,
  },
  ruleChanged: {
    zh: (name: string) => `已更新群组“${name}”的条件`,
    en: (name: string) => `The rule of "${name}" was replaced`,
  },
  openGroup: { zh: '查看群组', en: 'See the group' },

  // Members
  members: { zh: '成员', en: 'Members' },
  showAll: { zh: '全部', en: 'All' },
  showReachable: { zh: '可发消息', en: 'Can be messaged' },
  showLeft: { zh: '不发消息', en: 'Left out' },
  name: { zh: '客户名称', en: 'Name' },
  manager: { zh: '客户经理', en: 'Manager' },
  phone: { zh: '手机', en: 'Mobile' },
  message: { zh: '消息', en: 'Messages' },
  mayMessage: { zh: '可发', en: 'Yes' },
  agreed: { zh: '已同意', en: 'Agreed' },
  takeOut: { zh: '移出', en: 'Take out' },
  takeOutMany: { zh: (count: string) => `移出 ${count} 位`, en: (count: string) => `Take ${count} out` },
  tickAll: { zh: '选择全部', en: 'Tick all' },
  openMember: { zh: '打开客户', en: 'Open customer' },

  // Dialogs
  groupName: { zh: '名称', en: 'Name' },
  note: { zh: '说明', en: 'Note' },
  noteHint: { zh: '这个群组做什么用，可以不填', en: 'What the group is for; may be empty' },
  save: { zh: '保存', en: 'Save' },
  cancel: { zh: '取消', en: 'Cancel' },
  editTitle: { zh: (name: string) => `修改群组“${name}”`, en: (name: string) => `Edit group "${name}"` },
  addToGroup: { zh: '加入群组', en: 'Add to group' },
  addTitle: {
    zh: (count: string) => `将 ${count} 位客户加入群组`,
    en: (count: string) => `Add ${count} customers to a group`,
  },
  addTo: { zh: '加入', en: 'Add to' },
  aNewGroup: { zh: '新的群组', en: 'A new group' },
  anExisting: { zh: '已有的群组', en: 'A group there is' },
  chooseGroup: { zh: '选择群组', en: 'Choose a group' },
  add: { zh: '加入', en: 'Add' },
  fromFilter: { zh: '按当前筛选建群组', en: 'Make a group of these filters' },
  ruleTitle: { zh: '按当前筛选建群组', en: 'A group of the filters in force' },
  ruleNote: {
    zh: '以后有客户符合或不再符合这些条件，群组名单自动更新。',
    en: 'Customers join and leave by themselves as they meet these conditions.',
  },
  ruleNow: {
    zh: (count: string) => `现在有 ${count} 位客户符合`,
    en: (count: string) => `${count} customers match now`,
  },
  ruleAll: {
    zh: '当前没有筛选条件，群组会包括全部客户。',
    en: 'There are no filters in force: the group would hold everybody.',
  },
  narrowingLeft: {
    zh: (label: string) => `“${label}”的范围不作为条件，只取上面这些筛选。`,
    en: (label: string) => `"${label}" is no part of the rule; only the conditions above are.`,
  },
  replaceRule: { zh: '更新已有群组的条件', en: 'Replace the rule of a group' },
  make: { zh: '建立群组', en: 'Make the group' },
  replace: { zh: '更新条件', en: 'Replace the rule' },

  // Message list
  messageList: { zh: '消息名单', en: 'Message list' },
  listTitle: { zh: (name: string) => `消息名单：${name}`, en: (name: string) => `Message list: ${name}` },
  who: { zh: '名单', en: 'Who' },
  whoCount: { zh: (count: string) => `${count} 位客户`, en: (count: string) => `${count} customers` },
  nobodyLeft: { zh: '没有可以发消息的客户。', en: 'Nobody can be messaged.' },
  leftOut: { zh: (list: string) => `不在名单中：${list}`, en: (list: string) => `Left out: ${list}` },
  text: { zh: '文字', en: 'Text' },
  textHint: {
    zh: '如：{称呼}您好，您的定期存款即将到期，欢迎到网点办理。',
    en: 'For example: Dear {Salutation}, your time deposit is about to fall due.',
  },
  textNote: {
    zh: '花括号里的字段会换成每位客户自己的内容。可以不填文字，只导出名单。',
    en: 'Fields in braces are replaced for each customer. Without a text only the list is exported.',
  },
  insert: { zh: '插入', en: 'Insert' },
  otherField: { zh: '其他字段', en: 'Other field' },
  unknownMark: {
    zh: (names: string) => `没有这些字段：${names}。请改正花括号里的名称。`,
    en: (names: string) => `There are no such fields: ${names}. Correct the names in braces.`,
  },
  textFor: { zh: (name: string) => `${name} 收到：`, en: (name: string) => `${name} gets:` },
  parts: {
    zh: (letters: string, parts: string) => `${letters} 字，短信 ${parts} 条`,
    en: (letters: string, parts: string) =>
      `${letters} characters, ${parts} text message${parts === '1' ? '' : 's'}`,
  },
  columns: { zh: '另附字段', en: 'Further columns' },
  columnsHint: { zh: '客户名称、手机和文字之外的内容', en: 'Besides name, mobile and text' },
  format: { zh: '形式', en: 'Form' },
  xlsx: { zh: 'Excel 工作簿', en: 'Excel workbook' },
  xlsxNote: { zh: '.xlsx，打印或交给短信平台', en: '.xlsx, for print or the message service' },
  csv: { zh: 'CSV', en: 'CSV' },
  csvNote: { zh: 'UTF-8，交给短信平台', en: 'UTF-8, for the message service' },
  clipboard: { zh: '剪贴板', en: 'Clipboard' },
  clipboardNote: { zh: '复制后粘贴到 Excel 或 WPS', en: 'Copied, to paste into Excel or WPS' },
  phonesMasked: {
    zh: '手机号码现在是隐去的，短信平台需要完整号码。',
    en: 'Mobile numbers are hidden now; a message service needs them in full.',
  },
  copy: { zh: '复制', en: 'Copy' },
  copied: {
    zh: (count: string) => `已复制 ${count} 位客户的名单，已记入导出记录`,
    en: (count: string) => `List of ${count} customers copied; written down in the trail`,
  },
  copyFailed: {
    zh: '没有复制成功，剪贴板保持原样。请改为导出文件。',
    en: 'Copying did not work; the clipboard is as it was. Export a file instead.',
  },
  fileName: {
    zh: (group: string, on: string) => `消息名单-${group}-${on}`,
    en: (group: string, on: string) => `Message list-${group}-${on}`,
  },
  sheetName: { zh: '消息名单', en: 'Message list' },
});

const leftWords = defineWords({
  refused: { zh: '已拒绝', en: 'refused' },
  noPhone: { zh: '无手机', en: 'no mobile' },
  samePhone: { zh: '号码重复', en: 'same number' },
} satisfies Record<LeftOut, { readonly zh: string; readonly en: string }>);

/** Why a customer gets no message, in a word or two. */
export function describeLeftOut(why: LeftOut, lang: Lang): string {
  return wordsIn(leftWords, lang)[why];
}

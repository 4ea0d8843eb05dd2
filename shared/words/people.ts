import type { Right } from '../domain/access/right';
import type { Role } from '../domain/access/role';
import { defineWords, type Entry } from './define-words';

/** What the roles are called (branch-practice section 1). */
export const roleNames: Readonly<Record<Role, Entry<string>>> = defineWords({
  administrator: { zh: '管理员', en: 'Administrator' },
  branchHead: { zh: '网点负责人', en: 'Branch head' },
  customerService: { zh: '客户服务部', en: 'Customer service' },
  customerManager: { zh: '客户经理', en: 'Customer manager' },
  reader: { zh: '只读', en: 'Reader' },
});

/** What each role is for, in a line. */
export const roleNotes: Readonly<Record<Role, Entry<string>>> = defineWords({
  administrator: {
    zh: '管人员、密码、备份和恢复，其余权限也都有。',
    en: 'People, passwords, backup and restore, and everything else.',
  },
  branchHead: {
    zh: '看全部客户，批准评估，移交客户，看审计记录。',
    en: 'Sees every customer, approves evaluations, hands customers over, reads the audit trail.',
  },
  customerService: {
    zh: '编制和审核评估，维护字段、版式和分层结果。',
    en: 'Prepares and reviews evaluations, keeps fields, layouts and tiers.',
  },
  customerManager: {
    zh: '维护客户，记录联系，编制评估；可以限定只看自己的客户。',
    en: 'Keeps customers, records contacts, prepares evaluations; may be limited to own customers.',
  },
  reader: { zh: '只能查看，敏感信息始终打码。', en: 'Looks only; personal data stay masked.' },
});

/** What the rights are called. */
export const rightNames: Readonly<Record<Right, Entry<string>>> = defineWords({
  editCustomers: { zh: '修改客户资料', en: 'Edit customers' },
  removeCustomers: { zh: '删除、恢复与合并客户', en: 'Remove, restore and merge customers' },
  recordContacts: { zh: '记录联系', en: 'Record contacts' },
  reveal: { zh: '查看完整号码（留痕）', en: 'See masked values (recorded)' },
  import: { zh: '导入台账', en: 'Import workbooks' },
  export: { zh: '导出（打码）', en: 'Export (masked)' },
  exportFull: { zh: '导出完整资料', en: 'Export in full' },
  print: { zh: '打印（打码）', en: 'Print (masked)' },
  printFull: { zh: '打印完整资料', en: 'Print in full' },
  groups: { zh: '建立群组', en: 'Make groups' },
  views: { zh: '保存视图', en: 'Save views' },
  editFields: { zh: '自设字段', en: 'Fields of the branch' },
  editLayouts: { zh: '设计版式', en: 'Design layouts' },
  editSchemes: { zh: '修改分层标准', en: 'Edit tier schemes' },
  settleTiers: { zh: '分层结账与例外', en: 'Settle tiers, give exceptions' },
  editTemplates: { zh: '修改评估模板', en: 'Edit evaluation templates' },
  evaluate: { zh: '编制评估', en: 'Prepare evaluations' },
  reviewForms: { zh: '审核评估', en: 'Review evaluations' },
  approveForms: { zh: '批准评估', en: 'Approve evaluations' },
  improve: { zh: '改进措施', en: 'Improvement measures' },
  settings: { zh: '网点设置', en: 'Branch settings' },
  handOver: { zh: '移交客户', en: 'Hand customers over' },
  audit: { zh: '审计记录', en: 'Audit trail' },
  backup: { zh: '备份', en: 'Back up' },
  restore: { zh: '恢复', en: 'Restore' },
  administer: { zh: '人员与权限', en: 'People and rights' },
});

/** The page 人员与权限, its dialogs, and the password of one's own. */
export const peopleWords = defineWords({
  title: { zh: '人员与权限', en: 'People and rights' },
  counts: {
    zh: (active: string, left: string) =>
      left === '0' ? `${active} 人` : `${active} 人在用，${left} 人已停用`,
    en: (active: string, left: string) =>
      left === '0' ? `${active} active` : `${active} active, ${left} disabled`,
  },
  readOnly: {
    zh: '您可以查看人员并移交客户；增减人员、改角色和密码由管理员办理。',
    en: 'You can look and hand customers over; adding people, roles and passwords are the administrator’s.',
  },
  notForYou: { zh: '人员与权限由管理员管理', en: 'People and rights are kept by the administrator' },
  notForYouText: {
    zh: '修改自己的密码请到“设置”。需要调整角色时，请联系管理员或网点负责人。',
    en: 'Change your own password in Settings. Ask the administrator or the branch head about your role.',
  },
  toSettings: { zh: '打开设置', en: 'Open settings' },
  open: { zh: '管理人员', en: 'Manage people' },
  list: { zh: '人员', en: 'People' },
  name: { zh: '姓名', en: 'Name' },
  role: { zh: '角色', en: 'Role' },
  sees: { zh: '能看到的客户', en: 'Sees' },
  customers: { zh: '客户数', en: 'Customers' },
  state: { zh: '状态', en: 'State' },
  lastChange: { zh: '最近改动', en: 'Last change' },
  acts: { zh: '操作', en: 'Actions' },
  you: { zh: '当前', en: 'you' },
  everybody: { zh: '全部客户', en: 'All customers' },
  ownOnly: { zh: '仅本人客户', en: 'Own customers' },
  ownAs: { zh: (names: string) => `仅 ${names} 的客户`, en: (names: string) => `Customers of ${names}` },
  known: { zh: (names: string) => `台账中为 ${names}`, en: (names: string) => `${names} in ledgers` },
  active: { zh: '使用中', en: 'Active' },
  noPassword: { zh: '没有密码，不能打开', en: 'No password yet' },
  noPasswordHelp: {
    zh: '账户在，密码不在：上次办理到一半，或撤销了离岗。设置密码后即可使用。',
    en: 'The account is there, its password is not: something was interrupted, or a leaving was undone. Set a password to go on.',
  },
  disabledOn: { zh: (date: string) => `${date} 停用`, en: (date: string) => `Disabled ${date}` },
  disabled: { zh: '已停用', en: 'Disabled' },
  strayTitle: {
    zh: (names: string) => `密码还在，但没有可用的账户：${names}`,
    en: (names: string) => `A password without an active account: ${names}`,
  },
  strayText: {
    zh: '他们打不开客户簿。清除后，这些密码不再留在密钥文件里。',
    en: 'They cannot open the book. Removing takes those passwords out of the key file.',
  },
  strayRemove: { zh: '清除密码', en: 'Remove passwords' },
  add: { zh: '添加人员', en: 'Add a person' },
  edit: { zh: '修改', en: 'Edit' },
  reset: { zh: '重设密码', en: 'Reset password' },
  setPassword: { zh: '设置密码', en: 'Set password' },
  handOver: { zh: '移交', en: 'Hand over' },
  leave: { zh: '离岗', en: 'Leaves' },
  enable: { zh: '重新启用', en: 'Enable again' },

  addTitle: { zh: '添加人员', en: 'Add a person' },
  editTitle: { zh: (name: string) => `修改 ${name}`, en: (name: string) => `Edit ${name}` },
  nameNote: {
    zh: '写进每一次改动和签名，以后不能改，也不会再给别人用。',
    en: 'Stands under every change and signature. It cannot be changed later nor given to somebody else.',
  },
  limit: { zh: '只能看到自己负责的客户', en: 'Sees only own customers' },
  limitNote: {
    zh: '查找、统计、打印、导出都只限这些客户，不能导入台账。',
    en: 'Search, counts, print and export are limited to them; importing is not offered.',
  },
  managerNames: { zh: '台账里的客户经理姓名', en: 'Name as 客户经理 in the ledgers' },
  managerNamesHint: { zh: '与姓名相同时不用选', en: 'Leave empty when it is the same name' },
  managerNamesNote: {
    zh: (count: string) => `现在有 ${count} 位客户归这些姓名。`,
    en: (count: string) => `${count} customers carry these names now.`,
  },
  firstPassword: { zh: '初始密码', en: 'First password' },
  newPassword: { zh: '新密码', en: 'New password' },
  again: { zh: '再输一次', en: 'Once more' },
  yourPassword: { zh: '您自己的密码', en: 'Your own password' },
  yourPasswordNote: {
    zh: '用来证明是您本人，新密码的钥匙也要用它来封装。',
    en: 'It proves that it is you, and the key for the new password is wrapped with it.',
  },
  firstPasswordNote: {
    zh: '请当面告诉本人，并请本人在“设置”里改掉。',
    en: 'Tell it in person and ask for it to be changed in Settings.',
  },
  resetTitle: {
    zh: (name: string) => `重设 ${name} 的密码`,
    en: (name: string) => `Reset the password of ${name}`,
  },
  enableTitle: { zh: (name: string) => `重新启用 ${name}`, en: (name: string) => `Enable ${name} again` },
  resetText: {
    zh: '旧密码立即失效；客户簿不需要重新加密。',
    en: 'The old password stops working at once; nothing of the book is sealed anew.',
  },
  enableText: {
    zh: '账户按原来的角色恢复，客户不会自动转回。',
    en: 'The account comes back with its old role; customers do not come back by themselves.',
  },
  save: { zh: '保存', en: 'Save' },
  doAdd: { zh: '添加', en: 'Add' },
  doReset: { zh: '重设', en: 'Reset' },
  doEnable: { zh: '启用', en: 'Enable' },
  added: { zh: (name: string) => `已添加 ${name}`, en: (name: string) => `${name} was added` },
  changed: { zh: (name: string) => `已修改 ${name}`, en: (name: string) => `${name} was changed` },
  changedSelf: {
    zh: '已修改，下次打开客户簿时生效',
    en: 'Changed; it holds from the next time you open the book',
  },
  wasReset: {
    zh: (name: string) => `已重设 ${name} 的密码`,
    en: (name: string) => `Password of ${name} reset`,
  },
  enabled: { zh: (name: string) => `已重新启用 ${name}`, en: (name: string) => `${name} is active again` },
  addedWithout: {
    zh: (name: string) => `${name} 已在名单里，但密码没有写成。请再试一次，或稍后在名单中设置密码。`,
    en: (name: string) =>
      `${name} is in the list, but the password was not written. Try again, or set it from the list later.`,
  },
  keepLast: {
    zh: '唯一的管理员，角色不能改',
    en: 'The only administrator keeps the role',
  },

  ownTitle: { zh: '修改密码', en: 'Change password' },
  ownNow: { zh: '现在的密码', en: 'Present password' },
  ownDo: { zh: '修改密码', en: 'Change password' },
  ownDone: { zh: '密码已修改，旧密码不再有效', en: 'Password changed; the old one no longer works' },
  ownText: {
    zh: '客户簿不需要重新加密，马上生效。',
    en: 'It takes effect at once; nothing of the book is sealed anew.',
  },
  sampleNoPassword: { zh: '示例客户簿不用密码', en: 'The sample book opens without a password' },
  ownPanel: { zh: '人员与密码', en: 'People and password' },
  ownPerson: { zh: '当前人员', en: 'Person' },
  ownPassword: { zh: '密码', en: 'Password' },
  ownRights: { zh: '人员', en: 'People' },
  ownRole: { zh: '角色', en: 'Role' },

  handOverTitle: {
    zh: (name: string) => `移交 ${name} 的客户`,
    en: (name: string) => `Hand over the customers of ${name}`,
  },
  leaveTitle: { zh: (name: string) => `${name} 离岗`, en: (name: string) => `${name} leaves` },
  leaveText: {
    zh: '密码立即失效，账户停用，客户一次转给接手人；姓名仍留在做过的事里。客户和账户可以一步撤销，密码要重新设置。',
    en: 'The password stops working, the account is disabled and the customers go to others in one step. The name stays under what was done. Undo brings customers and account back; a password must be set anew.',
  },
  handOverText: {
    zh: '客户一次转给接手人，可以撤销。没有选接手人的留在原处。',
    en: 'Customers go to others in one step, which can be undone. Those without a receiver stay.',
  },
  noCustomers: { zh: '名下没有客户，不需要移交。', en: 'No customers to hand over.' },
  way: { zh: '怎样移交', en: 'How' },
  wayOne: { zh: '给一个人', en: 'To one person' },
  wayEvenly: { zh: '平均分给几人', en: 'Evenly to several' },
  wayTier: { zh: '按等级', en: 'By tier' },
  receiver: { zh: '接手人', en: 'Receiver' },
  receivers: { zh: '接手人（可选几位）', en: 'Receivers' },
  chooseReceiver: { zh: '选择接手人', en: 'Choose somebody' },
  stays: { zh: '不移交', en: 'Stay' },
  untiered: { zh: '未分层', en: 'No tier' },
  scheme: { zh: '分层方案', en: 'Scheme' },
  receiverCount: {
    zh: (name: string, count: string) => `${name}（现有 ${count} 位）`,
    en: (name: string, count: string) => `${name} (${count} now)`,
  },
  evenlyNote: {
    zh: '按资产从大到小轮流分，人数相同，资产相近。',
    en: 'Dealt from the largest assets down: the same number each, about the same assets.',
  },
  planTitle: { zh: '各得', en: 'Outcome' },
  plan: {
    zh: (name: string, count: string, assets: string) => `${name} ${count} 位，资产 ${assets}`,
    en: (name: string, count: string, assets: string) => `${name}: ${count}, assets ${assets}`,
  },
  planStay: {
    zh: (count: string) => `未选接手人 ${count} 位`,
    en: (count: string) => `${count} without a receiver`,
  },
  listTitle: { zh: '逐位调整', en: 'One by one' },
  listShow: {
    zh: (count: string) => `逐位查看与调整 ${count} 位`,
    en: (count: string) => `See and adjust all ${count}`,
  },
  listHide: { zh: '收起名单', en: 'Hide the list' },
  receiverOf: { zh: (name: string) => `${name} 的接手人`, en: (name: string) => `Receiver of ${name}` },
  doHandOver: { zh: (count: string) => `移交 ${count} 位`, en: (count: string) => `Hand over ${count}` },
  doLeave: {
    zh: (count: string) => (count === '0' ? '停用账户' : `移交 ${count} 位并停用`),
    en: (count: string) => (count === '0' ? 'Disable the account' : `Hand over ${count} and disable`),
  },
  handedOver: {
    zh: (name: string, count: string) => `已移交 ${name} 的 ${count} 位客户`,
    en: (name: string, count: string) => `${count} customers of ${name} handed over`,
  },
  left: {
    zh: (name: string, count: string) => `${name} 已离岗，${count} 位客户已移交`,
    en: (name: string, count: string) => `${name} has left; ${count} customers handed over`,
  },
  leftWithout: {
    zh: (name: string) => `${name} 的密码已失效，但移交没有写成，账户还在名单里。请再办一次离岗。`,
    en: (name: string) =>
      `The password of ${name} no longer works, but the handover was not written. Please do it once more.`,
  },

  keyPanel: { zh: '恢复密钥', en: 'Recovery key' },
  keyText: {
    zh: '忘记密码时用它打开客户簿，并以管理员身份重设密码。纸张丢失或知道的人离岗时，请换新的。',
    en: 'Opens the book as administrator when a password is forgotten. Make a new one when the sheet is lost or somebody who knew it leaves.',
  },
  keyNew: { zh: '换新恢复密钥', en: 'New recovery key' },
  keyNewText: {
    zh: '换新后，旧的恢复密钥立即失效，请销毁旧纸张。',
    en: 'The old recovery key stops working at once. Destroy the old sheet.',
  },
  keyDo: { zh: '生成新密钥', en: 'Make a new key' },
  keyDone: { zh: '完成', en: 'Done' },
  keyMade: { zh: '恢复密钥已换新，旧的已失效', en: 'New recovery key made; the old one no longer works' },

  matrix: { zh: '各角色的权限', en: 'What each role may do' },
  matrixNote: {
    zh: '每一次改动都按这张表在写入前再查一遍，不只是不显示按钮。限定本人客户的人不能导入和恢复。',
    en: 'Every change is checked against this table before it is written, not only by hiding buttons. People limited to own customers neither import nor restore.',
  },
  right: { zh: '权限', en: 'Right' },
  yes: { zh: '有', en: 'yes' },
  no: { zh: '无', en: 'no' },

  limitedBar: { zh: '仅本人客户', en: 'Own customers only' },
  limitedNote: { zh: '仅统计本人负责的客户', en: 'Counts only your own customers' },
  limitedOnce: {
    zh: (names: string) =>
      `您只会看到客户经理为“${names}”的客户；查找、统计、打印和导出都限于这些客户。需要看其他客户时，请联系网点负责人。`,
    en: (names: string) =>
      `You see the customers whose manager is ${names}. Search, counts, print and export keep to them. Ask the branch head when you need others.`,
  },
  understood: { zh: '知道了', en: 'Got it' },
  lackRight: {
    zh: (right: string) => `您的角色没有“${right}”的权限`,
    en: (right: string) => `Your role does not include: ${right}`,
  },
});

import { defineWords } from './define-words';

/** How cells of several customers were edited at once. */
const cellEdits = {
  pasted: { zh: '粘贴', en: 'Pasted' },
  filled: { zh: '填充', en: 'Filled' },
  cleared: { zh: '清空', en: 'Cleared' },
  replaced: { zh: '替换', en: 'Replaced' },
  bulk: { zh: '批量修改', en: 'Changed' },
} as const;

/** How the label of a change is told; field, scheme and template come as names in the same language. */
export const changeWords = defineWords({
  bookCreated: { zh: '建立客户簿', en: 'Customer book created' },
  customerCreated: {
    zh: (name: string) => `新增客户 ${name}`,
    en: (name: string) => `Added customer ${name}`,
  },
  customerRemoved: {
    zh: (name: string) => `删除客户 ${name}`,
    en: (name: string) => `Removed customer ${name}`,
  },
  fieldEdited: {
    zh: (name: string, field: string) => `修改 ${name} 的${field}`,
    en: (name: string, field: string) => `Changed ${field} of ${name}`,
  },
  customerEdited: {
    zh: (name: string, fields: number) => `修改 ${name} 的 ${fields} 项资料`,
    en: (name: string, fields: number) => `Changed ${fields} ${fields === 1 ? 'field' : 'fields'} of ${name}`,
  },
  imported: {
    zh: (file: string, created: string, updated: string) => `导入 ${file}：${created} 新增，${updated} 更新`,
    en: (file: string, created: string, updated: string) =>
      `Imported ${file}: ${created} added, ${updated} updated`,
  },
  importUndone: {
    zh: (file: string, undone: string, kept: string) =>
      `撤销导入 ${file}：${undone} 条已还原，${kept} 条后来改过，保留`,
    en: (file: string, undone: string, kept: string) =>
      `Took back the import of ${file}: ${undone} put back, ${kept} changed since and kept`,
  },
  contactsRecorded: {
    zh: (count: string) => `从备注记入 ${count} 条联系记录`,
    en: (count: string) => `Recorded ${count} contacts from notes`,
  },
  fieldAdded: { zh: (field: string) => `新增字段 ${field}`, en: (field: string) => `Added field ${field}` },
  ownFieldChanged: {
    zh: (field: string) => `修改字段 ${field}`,
    en: (field: string) => `Changed field ${field}`,
  },
  ownFieldHidden: {
    zh: (field: string) => `停用字段 ${field}`,
    en: (field: string) => `Stopped showing field ${field}`,
  },
  ownFieldShown: {
    zh: (field: string) => `重新启用字段 ${field}`,
    en: (field: string) => `Showed field ${field} again`,
  },
  exported: {
    zh: (file: string, rows: string, full: boolean) =>
      `导出 ${file}：${rows} 行，${full ? '完整信息' : '敏感信息已隐去'}`,
    en: (file: string, rows: string, full: boolean) =>
      `Exported ${file}: ${rows} rows, ${full ? 'in full' : 'sensitive values masked'}`,
  },
  savedAsPdf: {
    zh: (file: string, pages: string, full: boolean) =>
      `存为 ${file}：${pages} 页${full ? '，含完整号码' : ''}`,
    en: (file: string, pages: string, full: boolean) =>
      `Saved ${file}: ${pages} ${pages === '1' ? 'page' : 'pages'}${full ? ', values in full' : ''}`,
  },
  printed: {
    zh: (title: string, pages: string, full: boolean) =>
      `打印 ${title}：${pages} 页${full ? '，含完整号码' : ''}`,
    en: (title: string, pages: string, full: boolean) =>
      `Printed ${title}: ${pages} ${pages === '1' ? 'page' : 'pages'}${full ? ', values in full' : ''}`,
  },
  schemeEdited: {
    zh: (scheme: string) => `修改分层方案 ${scheme}`,
    en: (scheme: string) => `Changed tier scheme ${scheme}`,
  },
  templateEdited: {
    zh: (template: string) => `修改评估模板 ${template}`,
    en: (template: string) => `Changed evaluation template ${template}`,
  },
  cellsEdited: {
    zh: (how: keyof typeof cellEdits, cells: string, customers: string) =>
      `${cellEdits[how].zh} ${cells} 格（${customers} 位客户）`,
    en: (how: keyof typeof cellEdits, cells: string, customers: string) =>
      `${cellEdits[how].en} ${cells} ${cells === '1' ? 'cell' : 'cells'} of ${customers} ${customers === '1' ? 'customer' : 'customers'}`,
  },
  customersRemoved: {
    zh: (count: string) => `${count} 位客户移入回收站`,
    en: (count: string) => `Moved ${count} customers to the recycle bin`,
  },
  customersRestored: {
    zh: (count: string) => `从回收站恢复 ${count} 位客户`,
    en: (count: string) => `Restored ${count} customers from the recycle bin`,
  },
  customersErased: {
    zh: (count: string) => `彻底清除 ${count} 位客户`,
    en: (count: string) => `Erased ${count} customers for good`,
  },
  customersMerged: {
    zh: (kept: string, gone: string) => `${gone} 并入 ${kept}`,
    en: (kept: string, gone: string) => `Merged ${gone} into ${kept}`,
  },
  mergeUndone: {
    zh: (kept: string, back: string) => `撤销合并：${back} 从 ${kept} 分出`,
    en: (kept: string, back: string) => `Took back a merge: ${back} is apart from ${kept} again`,
  },
  contactRecorded: {
    zh: (name: string) => `记录与 ${name} 的联系`,
    en: (name: string) => `Recorded a contact with ${name}`,
  },
  contactEdited: {
    zh: (name: string) => `修改与 ${name} 的联系记录`,
    en: (name: string) => `Changed a contact record of ${name}`,
  },
  contactRemoved: {
    zh: (name: string) => `删除与 ${name} 的联系记录`,
    en: (name: string) => `Removed a contact record of ${name}`,
  },
  relationAdded: {
    zh: (name: string) => `新增 ${name} 的关系`,
    en: (name: string) => `Added a relation of ${name}`,
  },
  relationChanged: {
    zh: (name: string) => `修改 ${name} 的关系`,
    en: (name: string) => `Changed a relation of ${name}`,
  },
  relationRemoved: {
    zh: (name: string) => `删除 ${name} 的关系`,
    en: (name: string) => `Removed a relation of ${name}`,
  },
  stageMoved: {
    zh: (name: string, stage: string) => `${name} 转为${stage}`,
    en: (name: string, stage: string) => `${name} is now: ${stage}`,
  },
  prospectsGraded: {
    zh: (count: string) => `${count} 位准客户重新定级`,
    en: (count: string) => `Graded ${count} prospects`,
  },
  stagesMoved: {
    zh: (count: string, stage: string) => `${count} 位客户转为${stage}`,
    en: (count: string, stage: string) => `${count} customers are now: ${stage}`,
  },
  prospectsNumbered: {
    zh: (count: string) => `为 ${count} 位准客户编号`,
    en: (count: string) => `Numbered ${count} prospects`,
  },
  cardsRead: {
    zh: (count: string) => `看过 ${count} 张准客户卡`,
    en: (count: string) => `Read ${count} prospect cards`,
  },
  keptApart: {
    zh: (name: string, other: string) => `${name} 与 ${other} 不是同一客户`,
    en: (name: string, other: string) => `${name} and ${other} are not the same customer`,
  },
  comparedAgain: {
    zh: (name: string, other: string) => `${name} 与 ${other} 重新参与查重`,
    en: (name: string, other: string) => `${name} and ${other} are compared again`,
  },
  viewSaved: { zh: (view: string) => `保存视图 ${view}`, en: (view: string) => `Saved view ${view}` },
  viewRemoved: { zh: (view: string) => `删除视图 ${view}`, en: (view: string) => `Removed view ${view}` },
  groupMade: { zh: (group: string) => `建立群组 ${group}`, en: (group: string) => `Made group ${group}` },
  groupChanged: {
    zh: (group: string) => `修改群组 ${group}`,
    en: (group: string) => `Changed group ${group}`,
  },
  groupRemoved: {
    zh: (group: string) => `删除群组 ${group}`,
    en: (group: string) => `Removed group ${group}`,
  },
  fieldsReordered: { zh: '调整字段顺序', en: 'Put fields in another order' },
  tiersSettled: {
    zh: (period: string, up: string, down: string, watch: string) =>
      `${period} 分层结转：升 ${up}，降 ${down}，关注 ${watch}`,
    en: (period: string, up: string, down: string, watch: string) =>
      `Settled tiers of ${period}: ${up} up, ${down} down, ${watch} on watch`,
  },
  tierException: {
    zh: (name: string) => `${name} 的等级例外`,
    en: (name: string) => `Tier exception for ${name}`,
  },
  tierExceptionEnded: {
    zh: (name: string) => `结束 ${name} 的等级例外`,
    en: (name: string) => `Ended the tier exception for ${name}`,
  },
  settingsEdited: { zh: '修改设置', en: 'Changed settings' },
  accountAdded: { zh: (person: string) => `新增人员 ${person}`, en: (person: string) => `Added ${person}` },
  accountChanged: {
    zh: (person: string) => `修改 ${person} 的角色或权限`,
    en: (person: string) => `Changed the role or rights of ${person}`,
  },
  accountDisabled: {
    zh: (person: string) => `停用 ${person} 的账户`,
    en: (person: string) => `Disabled the account of ${person}`,
  },
  accountEnabled: {
    zh: (person: string) => `重新启用 ${person} 的账户`,
    en: (person: string) => `Enabled the account of ${person} again`,
  },
  handedOver: {
    zh: (from: string, count: string) => `移交 ${from} 的 ${count} 位客户`,
    en: (from: string, count: string) => `Handed over ${count} customers of ${from}`,
  },
  handedOverLeft: {
    zh: (from: string, count: string) => `${from} 离岗，移交 ${count} 位客户`,
    en: (from: string, count: string) => `${from} left; ${count} customers handed over`,
  },
  restoredAsOf: {
    zh: (name: string, asOf: string) => `将 ${name} 恢复到 ${asOf}`,
    en: (name: string, asOf: string) => `Put ${name} back to ${asOf}`,
  },
  evaluated: {
    zh: (period: string, count: string) => `${period} 评估 ${count} 位客户`,
    en: (period: string, count: string) => `Evaluated ${count} customers for ${period}`,
  },
  evaluationEdited: {
    zh: (name: string, period: string) => `修改 ${name} ${period} 的评估`,
    en: (name: string, period: string) => `Changed the ${period} evaluation of ${name}`,
  },
  bookRestored: {
    zh: (from: string, at: string) => `全部资料恢复到 ${at}${from === '' ? '' : `（${from}）`}`,
    en: (from: string, at: string) => `Restored everything as of ${at}${from === '' ? '' : ` (${from})`}`,
  },
  customerRestored: {
    zh: (name: string, at: string) => `${name} 恢复到 ${at}`,
    en: (name: string, at: string) => `Restored ${name} as of ${at}`,
  },
  undone: { zh: (what: string) => `已撤销：${what}`, en: (what: string) => `Undone: ${what}` },
  redone: { zh: (what: string) => `已重做：${what}`, en: (what: string) => `Redone: ${what}` },
  paperPrinted: {
    zh: (layout: string, isPdf: boolean, file: string, pages: string, full: boolean) =>
      `${isPdf ? '存为 PDF' : '打印'} ${layout}（${file}）：${pages} 页${full ? '，含完整联系方式' : ''}`,
    en: (layout: string, isPdf: boolean, file: string, pages: string, full: boolean) =>
      `${isPdf ? 'Saved as PDF' : 'Printed'} ${layout} (${file}): ${pages} ${pages === '1' ? 'page' : 'pages'}${full ? ', contact data in full' : ''}`,
  },
  layoutMade: {
    zh: (layout: string) => `新建版式 ${layout}`,
    en: (layout: string) => `Made layout ${layout}`,
  },
  layoutChanged: {
    zh: (layout: string) => `修改版式 ${layout}`,
    en: (layout: string) => `Changed layout ${layout}`,
  },
  layoutImported: {
    zh: (layout: string) => `导入版式 ${layout}`,
    en: (layout: string) => `Imported layout ${layout}`,
  },
  layoutRemoved: {
    zh: (layout: string) => `删除版式 ${layout}`,
    en: (layout: string) => `Removed layout ${layout}`,
  },
  layoutRestored: {
    zh: (layout: string) => `恢复版式 ${layout} 的默认设计`,
    en: (layout: string) => `Put layout ${layout} back to its default`,
  },
  monthOpened: {
    zh: (period: string) => `开始 ${period} 评估`,
    en: (period: string) => `Opened the evaluation of ${period}`,
  },
  formsSubmitted: {
    zh: (period: string, count: string) => `${period} 评估表提交审核：${count} 张`,
    en: (period: string, count: string) => `Submitted evaluation forms of ${period}: ${count}`,
  },
  formsReviewed: {
    zh: (period: string, count: string) => `${period} 评估表审核：${count} 张`,
    en: (period: string, count: string) => `Reviewed evaluation forms of ${period}: ${count}`,
  },
  formsApproved: {
    zh: (period: string, count: string) => `${period} 评估表批准：${count} 张`,
    en: (period: string, count: string) => `Approved evaluation forms of ${period}: ${count}`,
  },
  formsReturned: {
    zh: (period: string, count: string) => `${period} 评估表退回：${count} 张`,
    en: (period: string, count: string) => `Sent back evaluation forms of ${period}: ${count}`,
  },
  formReopened: {
    zh: (name: string, period: string, mark: string) =>
      `重新打开 ${name} 的 ${period} 评估表，修改标记 ${mark}`,
    en: (name: string, period: string, mark: string) =>
      `Reopened the ${period} evaluation form of ${name}, revision ${mark}`,
  },
  circulated: {
    zh: (period: string, to: string) => `${period} 评估结果传阅：${to}`,
    en: (period: string, to: string) => `Circulated the results of ${period}: ${to}`,
  },
  improvementMade: {
    zh: (name: string) => `为 ${name} 制定改进措施`,
    en: (name: string) => `Set an improvement measure for ${name}`,
  },
  improvementChanged: {
    zh: (name: string) => `修改 ${name} 的改进措施`,
    en: (name: string) => `Changed an improvement measure of ${name}`,
  },
  improvementClosed: {
    zh: (name: string) => `${name} 的改进措施已结束`,
    en: (name: string) => `Closed an improvement measure of ${name}`,
  },
  improvementReopened: {
    zh: (name: string) => `重新开始 ${name} 的改进措施`,
    en: (name: string) => `Reopened an improvement measure of ${name}`,
  },
  improvementRemoved: {
    zh: (name: string) => `删除 ${name} 的改进措施`,
    en: (name: string) => `Removed an improvement measure of ${name}`,
  },
});

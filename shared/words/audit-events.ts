import { defineWords } from './define-words';

/** What the entries of the audit trail say, besides changes, which have words of their own. */
export const auditEventWords = defineWords({
  late: {
    zh: (told: string) => `${told}（断电后补记）`,
    en: (told: string) => `${told} (added after a power cut)`,
  },
  opened: { zh: '打开客户簿', en: 'Opened the book' },
  openedByKey: { zh: '用恢复密钥打开客户簿', en: 'Opened the book with the recovery key' },
  afterFailures: {
    zh: (told: string, times: string) => `${told}，此前密码输错 ${times} 次`,
    en: (told: string, times: string) => `${told} after ${times} wrong passwords`,
  },
  closedByPerson: { zh: '锁定客户簿', en: 'Locked the book' },
  closedIdle: { zh: '无人操作，自动锁定', en: 'Locked by itself: nobody was working' },
  closedSleep: { zh: '电脑休眠，自动锁定', en: 'Locked by itself: the computer went to sleep' },
  closedScreen: { zh: '屏幕锁定，自动锁定', en: 'Locked by itself: the screen was locked' },
  closedQuit: { zh: '退出程序', en: 'Quit' },
  revealed: {
    zh: (name: string, field: string, reason: string) => `查看 ${name} 的完整${field}，原因：${reason}`,
    en: (name: string, field: string, reason: string) => `Saw ${field} of ${name} in full: ${reason}`,
  },
  searched: {
    zh: (words: string) => `在全部客户中查找“${words}”`,
    en: (words: string) => `Searched all customers for “${words}”`,
  },
  copied: {
    zh: (cells: string, full: boolean) =>
      `复制 ${cells} 个单元格${full ? '（完整信息）' : '（隐藏敏感信息）'}`,
    en: (cells: string, full: boolean) => `Copied ${cells} cells (${full ? 'in full' : 'masked'})`,
  },
  passwordChanged: {
    zh: (person: string) => `${person} 修改密码`,
    en: (person: string) => `${person} changed the password`,
  },
  passwordReset: {
    zh: (person: string) => `重设 ${person} 的密码`,
    en: (person: string) => `Reset the password of ${person}`,
  },
  personAdded: {
    zh: (person: string) => `为 ${person} 设置密码`,
    en: (person: string) => `Set a password for ${person}`,
  },
  personDisabled: {
    zh: (person: string) => `停用 ${person} 的密码`,
    en: (person: string) => `Withdrew the password of ${person}`,
  },
  recoveryKeyMade: {
    zh: (person: string) => `${person} 生成新的恢复密钥`,
    en: (person: string) => `${person} made a new recovery key`,
  },
  backedUp: {
    zh: (file: string, scheduled: boolean) => `${scheduled ? '按计划备份' : '备份'}到 ${file}`,
    en: (file: string, scheduled: boolean) => `Backed up to ${file}${scheduled ? ', as planned' : ''}`,
  },
  rehearsed: {
    zh: (file: string) => `恢复演练通过：${file}`,
    en: (file: string) => `Restore rehearsal passed: ${file}`,
  },
  rehearsedBad: {
    zh: (file: string) => `恢复演练未通过：${file}`,
    en: (file: string) => `Restore rehearsal failed: ${file}`,
  },
  restoredBook: {
    zh: (from: string, asOf: string) => `把客户簿恢复到 ${asOf} 的状态，来源 ${from}`,
    en: (from: string, asOf: string) => `Restored the book as of ${asOf} from ${from}`,
  },
  restoredCustomer: {
    zh: (from: string, asOf: string) => `把一位客户恢复到 ${asOf} 的状态，来源 ${from}`,
    en: (from: string, asOf: string) => `Restored one customer as of ${asOf} from ${from}`,
  },
  refused: {
    zh: (right: string) => `没有“${right}”的权限，未执行`,
    en: (right: string) => `Refused for want of the right “${right}”`,
  },
  checkedSound: { zh: '核对审计记录：完整', en: 'Checked the trail: whole' },
  checkedBad: { zh: '核对审计记录：发现异常', en: 'Checked the trail: not whole' },
  cut: {
    zh: (upTo: string) => `清理 ${upTo} 以前已满保存年限的审计记录`,
    en: (upTo: string) => `Removed entries before ${upTo} that were past their years`,
  },
  begun: { zh: '审计记录开始', en: 'The trail begins' },
  begunLate: {
    zh: (earlier: string) => `审计记录开始，此前已有 ${earlier} 项修改不在其中`,
    en: (earlier: string) => `The trail begins; ${earlier} earlier changes are not in it`,
  },
  foundTorn: {
    zh: (_: string) => '断电时未写完的一行已移出，此前已确认的记录都在',
    en: (_: string) =>
      'A half-written last row was put aside after a power cut; every confirmed entry is there',
  },
  foundMissing: {
    zh: (rows: string) => `审计记录末尾缺少 ${rows} 行`,
    en: (rows: string) => `${rows} rows are missing from the end of the trail`,
  },
  foundHeadMissing: {
    zh: (_: string) => '审计记录的核对印记不见了，末尾是否缺行无法判断',
    en: (_: string) => 'The seal of the trail is gone; whether rows are missing from the end cannot be told',
  },
});

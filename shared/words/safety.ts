import { defineWords } from './define-words';

const weekdays = {
  zh: ['星期一', '星期二', '星期三', '星期四', '星期五', '星期六', '星期日'],
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
} as const;

/** The page about the safety of the book, and restoring. */
export const safetyWords = defineWords({
  title: { zh: '数据安全', en: 'Data safety' },
  allWell: { zh: '一切正常', en: 'All is well' },
  concerns: {
    zh: (count: number) => `有 ${count} 项需要留意`,
    en: (count: number) => (count === 1 ? '1 thing needs attention' : `${count} things need attention`),
  },
  openPage: { zh: '查看数据安全', en: 'Open data safety' },
  openPageNote: {
    zh: '快照、备份、恢复演练，以及把资料恢复到以前。',
    en: 'Snapshots, backups, rehearsals, and bringing data back.',
  },

  verify: { zh: '全部校验', en: 'Check everything' },
  rehearse: { zh: '恢复演练', en: 'Rehearse a restore' },
  backUp: { zh: '立即备份', en: 'Back up now' },

  present: { zh: '现状', en: 'State' },
  lastSnapshot: { zh: '最近快照', en: 'Last snapshot' },
  noSnapshot: { zh: '还没有快照', en: 'None yet' },
  snapshotsKept: {
    zh: (count: string) => `本机保留 ${count} 份`,
    en: (count: string) => (count === '1' ? '1 kept on this PC' : `${count} kept on this PC`),
  },
  lastBackup: { zh: '异地备份', en: 'Off-site backup' },
  never: { zh: '从未备份', en: 'Never' },
  neverNote: {
    zh: '电脑损坏或丢失时，只有别处的备份能找回资料。',
    en: 'When this PC breaks or is lost, only a backup elsewhere brings the data back.',
  },
  backupFailedAt: {
    zh: (at: string) => `${at} 那次没有成功`,
    en: (at: string) => `The try at ${at} did not succeed`,
  },
  journal: { zh: '日志', en: 'Journal' },
  journalSince: {
    zh: (changes: string, bytes: string) => `快照之后 ${changes} 处改动，${bytes}`,
    en: (changes: string, bytes: string) =>
      `${changes} ${changes === '1' ? 'change' : 'changes'} since the snapshot, ${bytes}`,
  },
  journalNone: { zh: '快照之后没有改动', en: 'No change since the snapshot' },
  journalTotal: { zh: (bytes: string) => `日志共 ${bytes}`, en: (bytes: string) => `${bytes} in all` },
  content: { zh: '内容', en: 'Content' },
  contentOf: {
    zh: (customers: string, pages: string) => `${customers} 位客户，${pages} 页`,
    en: (customers: string, pages: string) => `${customers} customers on ${pages} pages`,
  },
  pagesDiffer: {
    zh: (stored: string) => `页数不符，存储里有 ${stored} 页`,
    en: (stored: string) => `The store holds ${stored} pages`,
  },
  recordsCounted: {
    zh: (records: string) => `上次清点共 ${records} 条记录`,
    en: (records: string) => `${records} records when last counted`,
  },
  lastRehearsal: { zh: '恢复演练', en: 'Rehearsal' },
  notRehearsed: { zh: '还没有演练', en: 'Not yet' },
  rehearsalWeekly: { zh: '有备份后每周自动做一次', en: 'Done every week once there is a backup' },
  rehearsed: {
    zh: (pages: string, customers: string) => `逐页核对 ${pages} 页，还原出 ${customers} 位客户`,
    en: (pages: string, customers: string) => `${pages} pages compared, ${customers} customers brought back`,
  },
  presentlyMore: {
    zh: (present: string) => `当时簿中 ${present} 位`,
    en: (present: string) => `${present} in the book then`,
  },
  rehearsalBad: { zh: '没有通过', en: 'Failed' },
  passed: { zh: '通过', en: 'Passed' },
  ofSnapshot: { zh: '用本机快照演练', en: 'With a snapshot of this PC' },
  lastVerify: { zh: '全部校验', en: 'Full check' },
  notVerified: { zh: '还没有做过', en: 'Not yet' },
  verified: {
    zh: (pages: string, frames: string, snapshots: string) =>
      `${pages} 页、${frames} 条日志、${snapshots} 份快照完好`,
    en: (pages: string, frames: string, snapshots: string) =>
      `Sound: ${pages} pages, ${frames} journal entries, ${snapshots} ${snapshots === '1' ? 'snapshot' : 'snapshots'}`,
  },
  badPages: {
    zh: (count: string) => `${count} 页损坏，下次打开时自动修复`,
    en: (count: string) => `${count} pages are damaged and are repaired at the next start`,
  },
  badJournal: { zh: '日志有损坏', en: 'The journal is damaged' },
  badSnapshots: {
    zh: (count: string) => `${count} 份快照损坏，请立即做快照和备份`,
    en: (count: string) => `${count} snapshots are damaged: make a snapshot and a backup now`,
  },
  space: { zh: '剩余空间', en: 'Space left' },
  spaceHere: { zh: (bytes: string) => `本机 ${bytes}`, en: (bytes: string) => `${bytes} on this PC` },
  spaceThere: {
    zh: (bytes: string) => `备份位置 ${bytes}`,
    en: (bytes: string) => `${bytes} at the backups`,
  },
  spaceShort: { zh: '空间不足，请清理磁盘', en: 'Too little: free some space' },
  selfCheck: { zh: '打开时自检', en: 'Opening check' },
  selfCheckTook: { zh: (ms: string) => `用时 ${ms} 毫秒`, en: (ms: string) => `Took ${ms} ms` },

  plan: { zh: '备份计划', en: 'Backup plan' },
  destination: { zh: '存放位置', en: 'Destination' },
  noDestination: { zh: '还没有选择', en: 'Not chosen yet' },
  destinationNote: {
    zh: '请选移动盘、网络共享或另一块硬盘。备份已加密，打开需要密码或恢复密钥。',
    en: 'Choose a portable drive, a share or another disk. Backups are sealed and open with a password or the recovery key.',
  },
  chooseFolder: { zh: '选择文件夹', en: 'Choose a folder' },
  changeFolder: { zh: '更换', en: 'Change' },
  rhythm: { zh: '自动备份', en: 'Automatic' },
  daily: { zh: '每天', en: 'Daily' },
  weekly: { zh: '每周', en: 'Weekly' },
  off: { zh: '不自动', en: 'Off' },
  at: { zh: '时间', en: 'At' },
  hour: { zh: (hour: string) => `${hour}:00`, en: (hour: string) => `${hour}:00` },
  weekday: { zh: '星期', en: 'Day' },
  weekdayName: {
    zh: (day: number) => weekdays.zh[day - 1] ?? '',
    en: (day: number) => weekdays.en[day - 1] ?? '',
  },
  onClose: { zh: '关闭程序时也备份', en: 'Also when the app closes' },
  keep: { zh: '保留', en: 'Keep' },
  copies: { zh: '份', en: 'backups' },
  missedNote: {
    zh: '到时没有开机的，下次打开时补做。',
    en: 'One that was missed is made at the next start.',
  },

  kept: { zh: '快照与备份', en: 'Snapshots and backups' },
  onThisPc: { zh: '本机快照', en: 'On this PC' },
  elsewhere: { zh: '异地备份', en: 'Elsewhere' },
  none: { zh: '没有', en: 'None' },
  beforeRestore: { zh: '恢复之前', en: 'Before a restore' },
  more: { zh: (count: string) => `其余 ${count} 份`, en: (count: string) => `${count} more` },
  fewer: { zh: '收起', en: 'Fewer' },
  restoreThis: { zh: '恢复到此', en: 'Restore' },

  restore: { zh: '恢复', en: 'Restore' },
  restoreAll: { zh: '恢复全部资料', en: 'Restore everything' },
  restoreAllNote: {
    zh: '从备份文件、快照，或某一时刻。现在的内容会先存为快照，恢复后也可以撤销。',
    en: 'From a backup, a snapshot, or as of a moment. The present state is saved first, and the restore can be undone.',
  },
  restoreOne: { zh: '恢复一位客户', en: 'Restore one customer' },
  restoreOneNote: {
    zh: '只改回这位客户的资料、联系记录、关系和余额，其他人不受影响。',
    en: 'Only this customer with contacts, relations and balances; nobody else is touched.',
  },
  restoreOneFrom: { zh: '恢复到以前的样子…', en: 'Restore an earlier state…' },
  choose: { zh: '选择…', en: 'Choose…' },
  fromFile: { zh: '备份文件', en: 'Backup file' },
  fromSnapshot: { zh: '本机快照', en: 'Snapshot' },
  fromMoment: { zh: '某一时刻', en: 'A moment' },
  pickFile: { zh: '选择备份文件', en: 'Choose a backup' },
  otherFile: { zh: '换一份', en: 'Another one' },
  madeAt: { zh: (at: string) => `${at} 的内容`, en: (at: string) => `As of ${at}` },
  moment: { zh: '恢复到', en: 'As of' },
  looking: { zh: '正在核对，看看会改动什么', en: 'Checking what would change' },
  restoring: { zh: '正在恢复', en: 'Restoring' },
  wouldChange: {
    zh: (records: string, customers: string) => `恢复后：${records}记录，涉及 ${customers} 位客户。`,
    en: (records: string, customers: string) => `Records: ${records}. Customers touched: ${customers}.`,
  },
  nothingDiffers: {
    zh: '那时的内容与现在相同，不需要恢复。',
    en: 'What was there then is the same as now.',
  },
  savedFirst: {
    zh: '现在的内容先存为快照；恢复后可以撤销。人员、角色和密码保持现在的样子。',
    en: 'The present state is saved as a snapshot first, and this can be undone. People, roles and passwords stay as they are.',
  },
  restored: {
    zh: (at: string) => `已恢复到 ${at}`,
    en: (at: string) => `Restored as of ${at}`,
  },
  customerRestored: { zh: (name: string) => `已恢复 ${name}`, en: (name: string) => `${name} was restored` },
  customer: { zh: '客户', en: 'Customer' },
  customerHint: { zh: '姓名、拼音、客户号或手机尾号', en: 'Name, pinyin, number or last digits of a phone' },
  pickMoment: { zh: '恢复到哪次更改之前', en: 'Back to before which change' },
  noChanges: { zh: '没有保留这位客户的更改', en: 'No change of this customer is kept' },
  moreMoments: { zh: '更早的更改', en: 'Earlier changes' },
  keptSince: { zh: (at: string) => `更改保留自 ${at}`, en: (at: string) => `Changes are kept since ${at}` },
  compareHint: { zh: '选一次更改，这里会列出新旧对照', en: 'Choose a change to compare then and now' },
  field: { zh: '项目', en: 'Field' },
  now: { zh: '现在', en: 'Now' },
  afterwards: { zh: '恢复后', en: 'After' },
  emptyValue: { zh: '（空）', en: '(empty)' },
  hiddenValue: { zh: '（有改动）', en: '(differs)' },
  contactsChange: { zh: '联系记录', en: 'Contacts' },
  relationsChange: { zh: '关系', en: 'Relations' },
  balancesChange: { zh: '各月余额', en: 'Monthly balances' },
  wholeCustomer: { zh: '客户资料', en: 'Customer' },
  bringsBack: { zh: '找回', en: 'comes back' },
  takesAway: { zh: '移除（当时还没有）', en: 'goes (was not there yet)' },
  recordsOf: {
    zh: (created: number, changed: number, removed: number) =>
      [
        created > 0 ? `找回 ${created} 条` : '',
        changed > 0 ? `改回 ${changed} 条` : '',
        removed > 0 ? `移除 ${removed} 条` : '',
      ]
        .filter((part) => part !== '')
        .join('，'),
    en: (created: number, changed: number, removed: number) =>
      [
        created > 0 ? `${created} back` : '',
        changed > 0 ? `${changed} changed back` : '',
        removed > 0 ? `${removed} removed` : '',
      ]
        .filter((part) => part !== '')
        .join(', '),
  },
  cancel: { zh: '取消', en: 'Cancel' },

  backedUp: { zh: (name: string) => `已备份为“${name}”`, en: (name: string) => `Backed up as "${name}"` },
  rehearsalDone: { zh: '演练通过：备份可以恢复', en: 'The rehearsal passed: the backup can be restored' },
  rehearsalFailed: {
    zh: '演练没有通过：请立即做一次新备份，并检查备份位置',
    en: 'The rehearsal failed: make a new backup now and check the destination',
  },
  verifyDone: { zh: '全部完好', en: 'Everything is sound' },
  verifyFailed: { zh: '发现损坏，详情见“现状”', en: 'Damage was found, see the state' },
  runningBackup: { zh: '正在备份', en: 'Backing up' },
  runningRehearsal: {
    zh: '正在演练恢复，客户簿可以照常使用',
    en: 'Rehearsing; the book can be used meanwhile',
  },
  runningVerify: { zh: '正在校验，客户簿可以照常使用', en: 'Checking; the book can be used meanwhile' },

  restoreHere: {
    zh: '换了电脑，或原来的电脑坏了：用 .branchbook 备份文件和密码（或恢复密钥）取回全部资料。',
    en: 'A new PC, or the old one broke: bring everything back from a .branchbook file with its password or recovery key.',
  },
  restoreBook: { zh: '从备份恢复', en: 'Restore from a backup' },
});

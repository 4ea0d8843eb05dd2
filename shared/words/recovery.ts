import { defineWords } from './define-words';

/** When a book cannot simply be opened, or cannot be written: what happened, what is safe, what to do. */
export const recoveryWords = defineWords({
  lookAgain: { zh: '再看一次', en: 'Look again' },
  openFolder: { zh: '打开文件夹', en: 'Open the folder' },
  openSample: { zh: '打开示例客户簿', en: 'Open the sample book' },
  bookFolder: { zh: (path: string) => `客户簿位置：${path}`, en: (path: string) => `Book folder: ${path}` },
  restore: { zh: '用备份恢复', en: 'Restore from a backup' },
  restoreNote: {
    zh: '把整本客户簿恢复到备份那一刻。现有的文件移到一边，不会删除。',
    en: 'Puts the whole book back to the moment of the backup. What is here now is moved aside, not deleted.',
  },

  inUseTitle: {
    zh: (machine: string) => `${machine} 正在使用这本客户簿`,
    en: (machine: string) => `${machine} has this book open`,
  },
  inUseWhat: {
    zh: '两台电脑同时写一本簿，会盖掉彼此的修改，所以这里没有打开。请先在那台电脑上退出程序。',
    en: 'Two PCs writing to one book would overwrite each other, so it was not opened here. Quit the app on that PC first.',
  },
  inUseSafe: {
    zh: '资料是安全的，这里没有改动任何文件。',
    en: 'The data are safe. No file was changed here.',
  },
  inUseLook: {
    zh: '页面每几秒自己看一次，对方退出后会自动进入。',
    en: 'This page looks every few seconds by itself and goes on when the other PC has quit.',
  },
  takeOver: { zh: '接手打开', en: 'Take it over' },
  takeOverNotYet: {
    zh: (quiet: string, stale: string) =>
      `只在对方断电、断网时使用：连续${stale}没有动静后可以接手。现在已有${quiet}没有动静。`,
    en: (quiet: string, stale: string) =>
      `Only for a PC that lost power or network: after ${stale} without a sign of life. So far ${quiet}.`,
  },
  takeOverReady: {
    zh: (stale: string) => `对方已有${stale}没有动静，多半是断电或断网。接手以后，那台电脑不能再写入这本簿。`,
    en: (stale: string) =>
      `No sign of life for ${stale}: it has probably lost power or network. Once taken over, that PC can no longer write to the book.`,
  },
  seconds: { zh: (count: number) => ` ${count} 秒`, en: (count: number) => `${count} s` },
  minutes: {
    zh: (count: number) => ` ${count} 分钟`,
    en: (count: number) => (count === 1 ? '1 minute' : `${count} minutes`),
  },

  newerTitle: { zh: '这本客户簿由更新版本的程序写成', en: 'A newer version of the app wrote this book' },
  newerWhat: {
    zh: (theirs: string, own: string) =>
      `最后写入它的是 ${theirs} 版，这台电脑上是 ${own} 版，读不懂新的写法。请安装 ${theirs} 或更新的版本，再打开它。`,
    en: (theirs: string, own: string) =>
      `Version ${theirs} wrote to it last; this PC has ${own} and cannot read the newer form. Install ${theirs} or later, then open it.`,
  },
  newerWhatUnknown: {
    zh: (own: string) =>
      `这台电脑上是 ${own} 版，读不懂新的写法。簿里没有写明是哪一版，请安装最新版本，再打开它。`,
    en: (own: string) =>
      `This PC has version ${own} and cannot read the newer form. The book does not say which version it was. Install the latest one, then open it.`,
  },
  newerSafe: {
    zh: '资料是安全的。没有打开，也没有改动任何文件。',
    en: 'The data are safe. The book was not opened and no file was changed.',
  },

  newerAgainNote: {
    zh: '装好新版本以后再看；不需要移动或改名任何文件。',
    en: 'After the newer version is installed. No file needs to be moved or renamed.',
  },

  keyMissingTitle: { zh: '客户簿的密钥文件不见了', en: 'The key file of the book is gone' },
  keyMissingWhat: {
    zh: '文件夹里没有 keyring.json。没有它，密码和恢复密钥都打不开客户簿。',
    en: 'There is no keyring.json in the folder. Without it neither the password nor the recovery key opens the book.',
  },
  keyDamagedTitle: { zh: '客户簿的密钥文件损坏了', en: 'The key file of the book is damaged' },
  keyDamagedWhat: {
    zh: 'keyring.json 读不懂了。没有它，密码和恢复密钥都打不开客户簿。',
    en: 'keyring.json cannot be read any more. Without it neither the password nor the recovery key opens the book.',
  },
  keySafe: {
    zh: '资料都还在，仍然加密保存着，没有改动。放回密钥文件就能照常打开。',
    en: 'The data are all there, still sealed and unchanged. With the key file back, the book opens as before.',
  },
  putCopyBack: { zh: '放回密钥副本', en: 'Put the copy back' },
  putCopyBackNote: {
    zh: (time: string) => `快照旁边有一份副本，写于 ${time}。密码不变。`,
    en: (time: string) => `A copy lies beside the snapshots, written ${time}. Passwords stay the same.`,
  },
  noCopy: {
    zh: '快照旁边没有能用的副本。备份盘里的 .branchbook 备份带有密钥，也可能有单独存放的 keyring.json。',
    en: 'There is no usable copy beside the snapshots. Backups (.branchbook) carry the key, or somebody kept keyring.json elsewhere.',
  },
  pickKey: { zh: '选择密钥文件', en: 'Choose a key file' },
  pickKeyNote: {
    zh: '选 keyring.json，或任何一份 .branchbook 备份：只取里面的密钥，资料用现有的。用写下它那时的密码打开。',
    en: 'keyring.json, or any .branchbook backup: only its key is used, the data stay as they are here. The passwords are those of its time.',
  },

  nothingTitle: { zh: '文件夹里只剩下客户簿的标记', en: 'Only the mark of a book is left in the folder' },
  nothingWhat: {
    zh: '这里有过一本客户簿，但密钥、日志和快照都不在了。可能是文件夹被移走，或者移动盘、共享盘还没有连上。',
    en: 'There was a book here, but key, journal and snapshots are gone. The folder may have been moved, or a drive or share is not connected.',
  },
  nothingSafe: {
    zh: '为了不让一本空簿盖住原来的资料，这里没有新建，也没有改动任何文件。',
    en: 'So that no empty book covers what was there, nothing was created and no file was changed.',
  },
  nothingAgainNote: {
    zh: '连上移动盘或共享盘、把文件夹放回来以后，再看一次。',
    en: 'After the drive or share is connected, or the folder is put back.',
  },
  setAside: { zh: '另建一本新的', en: 'Start a new book' },
  setAsideNote: {
    zh: '只在确定原来的资料找不回来时使用。残留的文件移到旁边的文件夹，不会删除。',
    en: 'Only when the former data cannot be found. What is left is moved into a folder beside, not deleted.',
  },

  damagedTitle: {
    zh: '客户簿的文件损坏，没能打开',
    en: 'Files of the book are damaged; it could not be opened',
  },
  damagedWhat: {
    zh: '数据页打不开，快照和日志里也没有足够的内容把它们重建出来。',
    en: 'Its pages cannot be opened, and snapshots and journal do not hold enough to build them anew.',
  },
  damagedSafe: {
    zh: '没有删除任何文件，也没有把它显示成一本空簿。备份盘里的备份不受影响。',
    en: 'No file was deleted and it is not shown as an empty book. Backups elsewhere are not affected.',
  },

  damagedAgainNote: {
    zh: '如果刚才磁盘或共享盘没有连好，连上以后再试。',
    en: 'In case a drive or share was not connected properly a moment ago.',
  },

  restoreTitle: { zh: '用备份恢复', en: 'Restore from a backup' },
  restoreIntro: {
    zh: '先把备份从头到尾核对一遍，全部完好才会放进客户簿文件夹；现有的文件移到一边，不会删除。',
    en: 'The backup is checked from front to end first. Only when all of it is sound does it go into the folder; what is there now is moved aside, not deleted.',
  },
  pickBackup: { zh: '选择备份文件', en: 'Choose a backup file' },
  pickOther: { zh: '换一份', en: 'Choose another' },
  backupOf: {
    zh: (branch: string, time: string) => `${branch === '' ? '客户簿' : branch}，备份于 ${time}`,
    en: (branch: string, time: string) => `${branch === '' ? 'A book' : branch}, backed up ${time}`,
  },
  backupPassword: { zh: '做备份时的密码', en: 'Password at the time of the backup' },
  backupPerson: { zh: '人员', en: 'Person' },
  restoring: { zh: '正在核对备份', en: 'Checking the backup' },
  startRestore: { zh: '核对并恢复', en: 'Check and restore' },
  restored: {
    zh: (customers: string) => `已恢复，共 ${customers} 位客户`,
    en: (customers: string) => `Restored, ${customers} customers`,
  },
  restoredText: {
    zh: '请用刚才的密码打开客户簿。原来的文件在客户簿文件夹里名为 set-aside 的文件夹中。',
    en: 'Open the book with the same password. The former files lie in a folder named set-aside inside the folder of the book.',
  },
  openRestored: { zh: '打开客户簿', en: 'Open the book' },
  back: { zh: '返回', en: 'Back' },

  lossTitle: {
    zh: (count: string) => `有 ${count} 次更改找不回来`,
    en: (count: string) =>
      count === '1' ? '1 change could not be brought back' : `${count} changes could not be brought back`,
  },
  lossWhat: {
    zh: '数据页和日志都有损坏。能找到的内容已经全部重建，客户簿现在可以使用。',
    en: 'Both pages and journal were damaged. Everything that could be found was rebuilt, and the book can be used.',
  },
  lossSpan: { zh: '缺的是这段时间的更改', en: 'Changes of this time are missing' },
  lossSpanBetween: {
    zh: (from: string, to: string) => `${from} 之后，到 ${to}`,
    en: (from: string, to: string) => `after ${from}, up to ${to}`,
  },
  lossSpanAround: { zh: (at: string) => `${at} 前后`, en: (at: string) => `around ${at}` },
  lossSpanAfter: { zh: (from: string) => `${from} 之后`, en: (from: string) => `after ${from}` },
  lossSpanUntil: { zh: (to: string) => `${to} 之前`, en: (to: string) => `before ${to}` },
  lossSpanUnknown: { zh: '时间不明', en: 'time unknown' },
  lossSafe: {
    zh: (customers: string) =>
      `这段时间以前的内容完整，现有 ${customers} 位客户。损坏的文件没有删除，留在客户簿文件夹里。`,
    en: (customers: string) =>
      `Everything before is complete: ${customers} customers. The damaged files were not deleted; they stay in the folder of the book.`,
  },
  lossBackup: { zh: '找一份备份看看', en: 'Look for a backup' },
  lossBackupNote: {
    zh: '备份盘里如果有这段时间做的备份，可以先看它比现在多什么，再决定要不要恢复。',
    en: 'If a backup was made in that time, see what it has that is missing here before you decide to restore.',
  },
  lossGoOn: { zh: '知道了，继续使用', en: 'Noted, go on' },
  lossGoOnNote: {
    zh: '请照纸面资料和其他系统，把这段时间的更改补录进来。',
    en: 'Enter the changes of that time again from paper and other systems.',
  },
  lossStop: { zh: '先关上客户簿', en: 'Close the book' },
  lossStopNote: {
    zh: '什么都不再写入。下次打开会再问一次。',
    en: 'Nothing more is written. The next opening asks again.',
  },

  full: {
    zh: (free: string) =>
      `磁盘已满${free}，客户簿暂时只能看，不能改。已保存的资料都安全；腾出空间后会自己恢复。`,
    en: (free: string) =>
      `The disk is full${free}, so the book is read-only for now. What was saved is safe; it goes on by itself once there is room.`,
  },
  fullFree: {
    zh: (megabytes: string) => `（剩余 ${megabytes} MB）`,
    en: (megabytes: string) => ` (${megabytes} MB left)`,
  },
  readOnly: {
    zh: '客户簿所在的文件夹不能写入，暂时只能看，不能改。已保存的资料都安全；能写入后会自己恢复。',
    en: 'The folder of the book cannot be written to, so it is read-only for now. What was saved is safe; it goes on by itself once it can be written.',
  },
  takenOver: {
    zh: (machine: string) =>
      `${machine} 已接手这本客户簿，这里只能看，不能改。请关闭程序，到那台电脑上继续。`,
    en: (machine: string) =>
      `${machine} has taken this book over; here it is read-only. Close the app and go on at that PC.`,
  },
  keptWhile: {
    zh: (count: string) => `没存上的 ${count} 处修改已替您留着。`,
    en: (count: string) =>
      count === '1'
        ? 'The edit that was not saved is kept for you.'
        : `${count} edits that were not saved are kept for you.`,
  },
  checkNow: { zh: '现在检查', en: 'Check now' },
  keptAfter: {
    zh: (count: string) => `又可以保存了。刚才有 ${count} 处修改没有存上。`,
    en: (count: string) =>
      count === '1'
        ? 'Saving works again. One edit was not saved before.'
        : `Saving works again. ${count} edits were not saved before.`,
  },
  redoKept: { zh: '补存这些修改', en: 'Save them now' },
  dropKept: { zh: '不要了', en: 'Drop them' },
  keptSaved: {
    zh: (count: string) => `已补存 ${count} 处修改`,
    en: (count: string) => (count === '1' ? 'Saved 1 edit' : `Saved ${count} edits`),
  },

  rebuiltMoved: {
    zh: (how: string) => `客户簿换了电脑或位置，已${how}重新备好，内容完整。`,
    en: (how: string) =>
      `The book came to another PC or folder and was made ready ${how}. Nothing is missing.`,
  },
  rebuiltMissing: {
    zh: (how: string) => `本机的数据页不在了，已${how}重建，内容完整。`,
    en: (how: string) => `The pages on this PC were gone and were rebuilt ${how}. Nothing is missing.`,
  },
  rebuiltDamaged: {
    zh: (how: string) => `有数据页损坏，已${how}重建，内容完整。`,
    en: (how: string) => `Some pages were damaged and were rebuilt ${how}. Nothing is missing.`,
  },
  rebuiltBehind: {
    zh: (how: string) => `本机的数据页是旧的，已${how}重建，内容完整。`,
    en: (how: string) => `The pages on this PC were an old copy and were rebuilt ${how}. Nothing is missing.`,
  },
  fromSnapshot: {
    zh: (time: string, count: string) => `用 ${time} 的快照和之后的 ${count} 次更改`,
    en: (time: string, count: string) => `from the snapshot of ${time} and ${count} later changes`,
  },
  fromSnapshotAlone: {
    zh: (time: string) => `用 ${time} 的快照`,
    en: (time: string) => `from the snapshot of ${time}`,
  },
  fromJournal: {
    zh: (count: string) => `用日志里的 ${count} 次更改`,
    en: (count: string) => `from the ${count} changes in the journal`,
  },
  damagedSnapshots: {
    zh: (times: string) => `较新的快照（${times}）已损坏，没有使用，会补做一份。`,
    en: (times: string) => `Newer snapshots (${times}) were damaged and passed over; a new one is made.`,
  },
  tornEnd: {
    zh: '上次断电时有一次更改没有写完，已作废；之前的内容完整。断掉的部分另存在 journal 文件夹（.torn）。',
    en: 'The last change was cut off by a power failure and dropped; everything before is complete. What was cut off is kept in the journal folder (.torn).',
  },
  tornKept: {
    zh: '日志末尾有损坏，已另存（.torn）。数据页完好，没有丢失更改，会补做一份快照。',
    en: 'The end of the journal was damaged and is kept aside (.torn). The pages are sound and nothing is lost; a new snapshot is made.',
  },
  rebuiltWithLoss: {
    zh: (count: string) => `客户簿重建后仍有 ${count} 次更改找不回来。`,
    en: (count: string) => `The book was rebuilt, but ${count} changes could not be brought back.`,
  },
  clockBack: {
    zh: (last: string) =>
      `这台电脑的时间比上一次更改（${last}）早。顺序不会乱，新的更改仍排在后面；请校正电脑的时间。`,
    en: (last: string) =>
      `The clock of this PC is earlier than the last change (${last}). The order stays right; please set the clock.`,
  },
  seeSafety: { zh: '查看数据安全', en: 'See data safety' },
});

import { defineWords } from '../define-words';

/** What failures of backups and restores say: what happened, what is safe, what to do. */
export const safetySentences = defineWords({
  'backup.noFolder': {
    zh: '还没有选择备份的存放位置，没有备份。本机的快照仍在。请先选择文件夹或共享盘。',
    en: 'No place for backups has been chosen, so nothing was backed up. The snapshots on this PC are there. Choose a folder or share first.',
  },
  'backup.folderGone': {
    zh: '备份的存放位置现在打不开，没有备份。客户簿和以前的备份未动，15 分钟后会自动再试。请检查移动盘或网络共享是否接好。',
    en: 'The place for backups cannot be reached, so nothing was backed up. The book and earlier backups are untouched, and it is tried again in 15 minutes. Check the drive or the share.',
  },
  'backup.full': {
    zh: '备份位置的空间不够，这次没有备份。客户簿和以前的备份都在。请腾出空间，或换一个位置。',
    en: 'There is not enough space for the backup. The book and earlier backups are there. Free some space or choose another place.',
  },
  'backup.readOnly': {
    zh: '备份位置不能写入，这次没有备份。客户簿和以前的备份都在。请检查文件夹权限，或换一个位置。',
    en: 'The place for backups cannot be written to. The book and earlier backups are there. Check its permissions or choose another place.',
  },
  'backup.failed': {
    zh: '备份没有写成，没有留下半份文件。客户簿和以前的备份都在，15 分钟后会自动再试。',
    en: 'The backup could not be written, and no half file is left. The book and earlier backups are there, and it is tried again in 15 minutes.',
  },
  'backup.noSnapshot': {
    zh: '还没有可用的快照或备份，没有执行。客户簿未改动。请先做一次备份。',
    en: 'There is no snapshot or backup yet, so nothing was done. The book is unchanged. Make a backup first.',
  },
  'backup.insideBook': {
    zh: '不能备份到客户簿自己的文件夹里：那样磁盘坏了两份会一起丢。原来的设置未变。请选另一个盘或网络共享。',
    en: 'Backups cannot go into the folder of the book itself: both would be lost together. The setting is unchanged. Choose another drive or a share.',
  },
  'backup.busy': {
    zh: '正在备份、演练或校验，请等它结束后再开始。客户簿可以照常使用。',
    en: 'A backup, rehearsal or check is under way. Wait for its end; the book can be used meanwhile.',
  },
  'restore.notBackup': {
    zh: '这个文件不是客户簿的备份，没有恢复。客户簿未改动。请选 .branchbook 文件。',
    en: 'This file is not a backup of a book, so nothing was restored. The book is unchanged. Choose a .branchbook file.',
  },
  'restore.newerVersion': {
    zh: '这份备份由更新版本的程序写成，没有恢复。客户簿未改动。请安装新版本后再试。',
    en: 'This backup was written by a newer version of the app, so nothing was restored. The book is unchanged. Install the newer version.',
  },
  'restore.cut': {
    zh: '这份备份不完整，文件末尾缺了一段，没有恢复。客户簿未改动。请选另一份，或从原处重新复制。',
    en: 'This backup is incomplete: the end of the file is missing. Nothing was restored and the book is unchanged. Choose another one or copy it again from where it came.',
  },
  'restore.altered': {
    zh: '这份备份的内容被改动或损坏，没有恢复。客户簿未改动。请选另一份。',
    en: 'The content of this backup was altered or damaged. Nothing was restored and the book is unchanged. Choose another one.',
  },
  'restore.otherBook': {
    zh: '这份备份属于另一本客户簿，没有恢复。这本客户簿未改动。请选这本簿的备份。',
    en: 'This backup belongs to another book. Nothing was restored and this book is unchanged. Choose a backup of this book.',
  },
  'restore.otherKey': {
    zh: '这份备份用别的密钥加密，不属于这本客户簿，没有恢复。客户簿未改动。请选这本簿的备份。',
    en: 'This backup is sealed with another key and does not belong to this book. Nothing was restored and the book is unchanged. Choose a backup of this book.',
  },
  'restore.unreadable': {
    zh: '读不到这份文件，没有恢复。客户簿未改动。请检查移动盘或网络共享，再选一次。',
    en: 'The file cannot be read, so nothing was restored. The book is unchanged. Check the drive or the share and choose it again.',
  },
  'restore.noKeyring': {
    zh: '这份文件里没有密钥，不能在这里打开，没有恢复。请选 .branchbook 备份文件。',
    en: 'This file carries no keys and cannot be opened here. Nothing was restored. Choose a .branchbook backup.',
  },
  'restore.notStaged': {
    zh: '备份还没有准备好，没有恢复。原来的内容未动。请重新选择备份。',
    en: 'The backup is not ready, so nothing was restored. What was there is untouched. Choose the backup again.',
  },
  'restore.historyGap': {
    zh: '到这个时刻的更改记录不完整，不能恢复到那里。客户簿未改动。请选另一个时刻，或用快照恢复。',
    en: 'The record of changes up to that moment is not complete, so it cannot be restored. The book is unchanged. Choose another moment or a snapshot.',
  },
  'restore.tooEarly': {
    zh: '这个时刻太早，本机没有那时的快照。客户簿未改动。请选较晚的时刻，或用备份文件恢复。',
    en: 'That moment is too early: this PC has no snapshot from before it. The book is unchanged. Choose a later moment or a backup file.',
  },
  'restore.same': {
    zh: '那时的内容与现在相同，不需要恢复。客户簿未改动。',
    en: 'What was there then is the same as now, so there is nothing to restore. The book is unchanged.',
  },
});

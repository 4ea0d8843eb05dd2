import { defineWords } from '../define-words';

/** What a failure of the book itself says: what happened, what is safe, what to do. */
export const bookSentences = defineWords({
  'book.diskFull': {
    zh: '磁盘已满，这次修改没有保存。客户簿仍是修改之前的样子，没有损坏。请腾出空间后重做。',
    en: 'The disk is full and this change was not saved. The book is as it was before and is not damaged. Free some space and do it again.',
  },
  'book.readOnly': {
    zh: '客户簿所在的文件夹不能写入，这次修改没有保存。原有资料是安全的。请检查文件夹权限。',
    en: 'The folder of the book cannot be written to, so this change was not saved. What was there is safe. Check the permissions of the folder.',
  },
  'book.wrongPassword': {
    zh: '密码不对。客户簿没有打开，资料是安全的。请检查大小写后再试。',
    en: 'The password is wrong. The book stays closed and safe. Check capital letters and try again.',
  },
  'book.waitBeforePassword': {
    zh: '密码连续输错，需要等一会儿才能再试。资料是安全的。请稍候。',
    en: 'The password was wrong several times, so there is a short wait before the next try. The book is safe.',
  },
  'book.keyringMissing': {
    zh: '找不到客户簿的密钥文件，无法打开。资料没有改动。请把 keyring.json 从备份放回客户簿文件夹。',
    en: 'The key file of the book is missing, so it cannot be opened. The data are unchanged. Put keyring.json back into the folder of the book from a backup.',
  },
  'book.cancelled': {
    zh: '已取消。客户簿仍是之前的内容，没有留下半成品。',
    en: 'Cancelled. The book is as it was and nothing half done is left behind.',
  },
  'book.wrongRecoveryKey': {
    zh: '恢复密钥与这本客户簿不符。客户簿没有打开，资料是安全的。请核对是不是这本簿的密钥。',
    en: 'The recovery key does not belong to this book. The book stays closed and safe. Check that it is the key of this book.',
  },
  'book.inUse': {
    zh: '这本客户簿正被另一个窗口使用，没有打开。资料是安全的。请先关闭那个窗口。',
    en: 'Another window has this book open. It was not opened here and is safe. Close the other window first.',
  },
  'book.newerVersion': {
    zh: '这本客户簿由更新版本的程序写成，本版本不能打开。资料未改动。请安装新版本。',
    en: 'This book was written by a newer version of the app and cannot be opened here. It is unchanged. Install the newer version.',
  },
  'book.damaged': {
    zh: '客户簿的文件有损坏，没有打开，也没有改动。请用快照恢复，或联系管理员。',
    en: 'Files of the book are damaged. It was neither opened nor changed. Restore it from a snapshot or ask your administrator.',
  },
  'book.pagesDamaged': {
    zh: '客户簿有几页损坏，这次没有写入。日志和快照里的资料是安全的。请关闭程序再打开，会自动修复。',
    en: 'Some pages of the book are damaged and nothing was written. Journal and snapshots are safe. Close the app and open it again: it repairs the pages by itself.',
  },
  'book.keyringDamaged': {
    zh: '客户簿的密钥文件已损坏，无法打开。资料没有改动。请用备份里的密钥文件恢复。',
    en: 'The key file of the book is damaged, so it cannot be opened. The data are unchanged. Restore the key file from a backup.',
  },
  'book.keyringFailed': {
    zh: '密钥文件没有写成，操作没有完成。原有资料未改动。请检查磁盘和文件夹权限后重试。',
    en: 'The key file could not be written and nothing was done. What was there is unchanged. Check the disk and the folder, then try again.',
  },
  'book.exists': {
    zh: '这个文件夹里已经有一本客户簿，没有覆盖。请打开它，或换一个文件夹。',
    en: 'There is a book in this folder already and it was not overwritten. Open it or choose another folder.',
  },
  'book.otherBook': {
    zh: '文件夹里的客户簿换成了另一本，没有打开。资料未改动。请重新启动程序。',
    en: 'The folder now holds another book, so it was not opened. Nothing was changed. Restart the app.',
  },
  'book.conflict': {
    zh: '这条资料刚被改过，这次修改没有写入。其他资料未改动。请看过最新内容再改。',
    en: 'The record was changed a moment ago, so this change was not written. Look at it as it is now and try again.',
  },
  'book.earlierFailed': {
    zh: '前一次修改没有保存成功，这一次也没有写入。簿中仍是之前的内容。请处理前一个问题后重做。',
    en: 'The change before this one could not be saved, so this one was not written either. The book is as it was. Deal with the first problem and do it again.',
  },
  'book.journalFailed': {
    zh: '修改没有写进日志，因此没有生效。客户簿仍是之前的内容。请检查磁盘后重做。',
    en: 'The change could not be written to the journal and did not take effect. The book is as it was. Check the disk and do it again.',
  },
  'book.journalOrder': {
    zh: '日志顺序不对，修改没有生效。客户簿仍是之前的内容。请重新启动程序。',
    en: 'The journal is out of order and the change did not take effect. The book is as it was. Restart the app.',
  },
  'book.snapshotFailed': {
    zh: '快照没有写成。客户簿和以前的快照都在。请检查磁盘空间。',
    en: 'The snapshot could not be written. The book and the earlier snapshots are there. Check the space on the disk.',
  },
  'book.snapshotDamaged': {
    zh: '这份快照已损坏，没有使用。客户簿未改动。请选另一份快照。',
    en: 'This snapshot is damaged and was not used. The book is unchanged. Choose another one.',
  },
  'book.filesFailed': {
    zh: '读写客户簿的文件时出错，操作没有完成。已保存的资料是安全的。请检查磁盘后重试。',
    en: 'The files of the book could not be read or written. What was saved is safe. Check the disk and try again.',
  },
  'book.filesGone': {
    zh: '与客户簿文件的连接断开了。已保存的资料是安全的。请重新启动程序。',
    en: 'The connection to the files of the book is gone. What was saved is safe. Restart the app.',
  },
  'book.workerGone': {
    zh: '处理客户簿的后台程序停止了。已保存的资料是安全的。请重新启动程序。',
    en: 'The part that looks after the book has stopped. What was saved is safe. Restart the app.',
  },
  'book.fault': {
    zh: '程序内部出错，这次操作没有完成。已保存的资料是安全的。请重新启动程序后再试。',
    en: 'The app failed and this was not done. What was saved is safe. Restart the app and try again.',
  },
  'book.databaseFailed': {
    zh: '本机的页面存储打不开，客户簿没有打开。日志和快照里的资料是安全的。请检查磁盘空间后重新启动程序。',
    en: 'The page store on this PC cannot be opened, so the book was not opened. Journal and snapshots are safe. Check the space on the disk and restart the app.',
  },
  'book.closed': {
    zh: '客户簿已经关闭，没有写入。已保存的资料是安全的。请重新打开。',
    en: 'The book is closed and nothing was written. What was saved is safe. Open it again.',
  },
  'recovery.length': {
    zh: '恢复密钥的长度不对。客户簿没有打开，资料是安全的。请照打印件逐组核对。',
    en: 'The recovery key has the wrong length. The book stays closed and safe. Compare it with the printed sheet group by group.',
  },
  'recovery.symbol': {
    zh: '恢复密钥里有不会出现的字符。客户簿没有打开，资料是安全的。请照打印件核对。',
    en: 'The recovery key holds a character that never occurs. The book stays closed and safe. Compare it with the printed sheet.',
  },
  'recovery.check': {
    zh: '恢复密钥有一处抄错了。客户簿没有打开，资料是安全的。请照打印件逐组核对。',
    en: 'One character of the recovery key is wrong. The book stays closed and safe. Compare it with the printed sheet group by group.',
  },
});

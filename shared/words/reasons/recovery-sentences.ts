import { defineWords } from '../define-words';

/** What a way out of trouble says when it does not lead on: what happened, what is safe, what to do. */
export const recoverySentences = defineWords({
  'book.inUseElsewhere': {
    zh: '这本客户簿正在另一台电脑上打开，这里没有打开，也没有改动。请先在那台电脑上退出程序。',
    en: 'Another PC has this book open. It was not opened here and nothing was changed. Quit the app on that PC first.',
  },
  'book.stillInUse': {
    zh: '另一台电脑还在使用这本客户簿，没有接手。资料是安全的。请先在那台电脑上退出程序。',
    en: 'The other PC is still using this book, so it was not taken over. The data are safe. Quit the app on that PC first.',
  },
  'book.takenOver': {
    zh: '这本客户簿已由另一台电脑接手，这里不再写入，这次修改没有保存。之前保存的资料是安全的。请关闭程序，到那台电脑上继续。',
    en: 'Another PC has taken this book over, so nothing more is written here and this change was not saved. What was saved before is safe. Close the app and go on at that PC.',
  },
  'book.keyringOfOther': {
    zh: '这份密钥属于另一本客户簿，没有使用。资料没有改动。请选这本客户簿自己的密钥或备份。',
    en: 'This key belongs to another book and was not used. The data are unchanged. Choose a key or backup of this book.',
  },
  'book.noKeyringInside': {
    zh: '这个文件里没有密钥，没有使用。资料没有改动。请选密钥文件 keyring.json，或 .branchbook 备份。',
    en: 'There is no key inside this file, so it was not used. The data are unchanged. Choose keyring.json or a .branchbook backup.',
  },
  'book.folderNotShown': {
    zh: '系统没能打开文件夹。客户簿没有改动。请按页面上写的位置手工打开。',
    en: 'The system could not show the folder. The book is unchanged. Open it by hand at the place named here.',
  },
  'book.keyringUnreadable': {
    zh: '这个文件读不出来，没有使用。客户簿未改动。请检查它所在的磁盘，或换一份密钥。',
    en: 'This file cannot be read and was not used. The book is unchanged. Check the disk it lies on or choose another key.',
  },
});

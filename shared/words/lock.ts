import { defineWords } from './define-words';

/** Locking: the settings, the moment in between, and what the unlock screen tells. */
export const lockWords = defineWords({
  panel: { zh: '锁定', en: 'Locking' },
  after: { zh: '无人操作后锁定', en: 'Lock when left alone for' },
  minutes: { zh: '分钟', en: 'minutes' },
  afterNote: {
    zh: '电脑休眠、锁屏时会立即锁定；按 Ctrl+L 也可以随时锁定。',
    en: 'When the PC sleeps or its screen is locked, the book is locked at once. Ctrl+L locks it any time.',
  },
  clipboard: { zh: '复制的资料保留', en: 'Copied data stays for' },
  seconds: { zh: '秒', en: 'seconds' },
  clipboardNote: {
    zh: '到时间、锁定或退出时从剪贴板清除；之后复制的别的内容不受影响。',
    en: 'Then it is cleared from the clipboard, as it is on locking and quitting. What you copy elsewhere later is left alone.',
  },
  protect: { zh: '不让截图和屏幕共享看到窗口', en: 'Keep the window out of screenshots and screen sharing' },
  protectNote: {
    zh: '适用于 Windows 和 macOS。',
    en: 'On Windows and macOS.',
  },
  saved: { zh: '已保存锁定设置', en: 'Lock settings saved' },

  ending: { zh: '正在锁定', en: 'Locking' },
  endingJobs: {
    zh: (jobs: string) => `正在完成${jobs}，完成后自动锁定。请不要关闭电脑。`,
    en: (jobs: string) => `Finishing ${jobs} first; the book is locked right after. Please keep the PC on.`,
  },
  jobsJoin: { zh: '、', en: ' and ' },
  import: { zh: '导入', en: 'the import' },
  print: { zh: '打印', en: 'printing' },
  export: { zh: '导出', en: 'the export' },

  idle: { zh: '一段时间无人操作，客户簿已锁定。', en: 'The book was left alone for a while and is locked.' },
  sleep: { zh: '电脑休眠，客户簿已锁定。', en: 'The PC went to sleep and the book is locked.' },
  screen: { zh: '电脑锁屏，客户簿已锁定。', en: 'The screen was locked, and the book with it.' },
  asked: { zh: '客户簿已锁定。', en: 'The book is locked.' },
  kept: {
    zh: (count: number) => (count === 1 ? '正在填写的一格已保存。' : `正在填写的 ${count} 处已保存。`),
    en: (count: number) =>
      count === 1 ? 'The cell you were typing in was saved.' : `${count} entries being typed were saved.`,
  },
  lost: {
    zh: (count: number) => `有 ${count} 处填写到一半的内容没有保存，打开后请重新填写。`,
    en: (count: number) =>
      count === 1
        ? 'One entry typed halfway was not saved. Please enter it again.'
        : `${count} entries typed halfway were not saved. Please enter them again.`,
  },
});

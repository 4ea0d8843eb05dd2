import { defineWords } from './define-words';

/** Locking: the settings, the moment in between, and what the unlock screen tells. */
export const lockWords = defineWords({
  panel: { zh: '锁定', en: 'Locking' },
  after: { zh: '自动锁定', en: 'Lock after' },
  minutes: { zh: '分钟', en: 'minutes' },
  afterNote: {
    zh: '这么久无人操作就锁定；电脑休眠、锁屏时立即锁定，按 Ctrl+L 随时锁定。',
    en: 'Without input in the window. When the PC sleeps or its screen is locked, the book is locked at once; Ctrl+L locks it any time.',
  },
  clipboard: { zh: '剪贴板', en: 'Clipboard' },
  seconds: { zh: '秒', en: 'seconds' },
  clipboardNote: {
    zh: '从这里复制的内容届时清除，锁定、退出时也清除；别处复制的不受影响。',
    en: 'What is copied out of the book is cleared then, on locking and on quitting. What you copy elsewhere later is left alone.',
  },
  screenshots: { zh: '截图', en: 'Screenshots' },
  protect: { zh: '不让截图和屏幕共享看到窗口', en: 'Keep the window out of screenshots and screen sharing' },
  protectNote: { zh: '在 Windows 和 macOS 上有效。', en: 'Works on Windows and macOS.' },
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
  kept: {
    zh: (count: number) => (count === 1 ? '正在填写的一格已保存。' : `正在填写的 ${count} 处已保存。`),
    en: (count: number) =>
      count === 1 ? 'The cell you were typing in was saved.' : `${count} entries being typed were saved.`,
  },
  lost: {
    zh: (count: number) => `有 ${count} 处没填完的内容未保存，请打开后重填。`,
    en: (count: number) =>
      count === 1
        ? 'One unfinished entry was not saved; enter it again.'
        : `${count} unfinished entries were not saved; enter them again.`,
  },
});

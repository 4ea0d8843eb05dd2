import { defineWords } from './define-words';

/** What the unattended month says on the console while it works. */
export const monthRunWords = defineWords({
  person: { zh: '系统', en: 'System' },
  understood: {
    zh: (file: string, sheets: number, columns: number) =>
      `已看懂 ${file}：${sheets} 张表，${columns} 列有对应字段`,
    en: (file: string, sheets: number, columns: number) =>
      `Understood ${file}: ${sheets} ${sheets === 1 ? 'sheet' : 'sheets'}, ${columns} columns mapped`,
  },
  opened: {
    zh: (customers: string) => `已打开客户簿：${customers} 位客户`,
    en: (customers: string) => `Book open: ${customers} customers`,
  },
  made: { zh: '已新建客户簿', en: 'New book made' },
  imported: {
    zh: (file: string, created: string, updated: string, issues: string) =>
      `已导入 ${file}：${created} 新增，${updated} 更新，${issues} 格没有看懂`,
    en: (file: string, created: string, updated: string, issues: string) =>
      `Imported ${file}: ${created} created, ${updated} updated, ${issues} cells not understood`,
  },
  tiered: {
    zh: (scheme: string, bands: string) => `${scheme}分层：${bands}`,
    en: (scheme: string, bands: string) => `${scheme} tiers: ${bands}`,
  },
  evaluated: {
    zh: (period: string, count: string) => `${period} 评估：${count} 份`,
    en: (period: string, count: string) => `Evaluated ${period}: ${count} forms`,
  },
  wrote: { zh: (name: string) => `已写出 ${name}`, en: (name: string) => `Wrote ${name}` },
  wrotePages: {
    zh: (name: string, pages: string) => `已写出 ${name}（${pages} 页）`,
    en: (name: string, pages: string) => `Wrote ${name} (${pages} ${pages === '1' ? 'page' : 'pages'})`,
  },
  done: {
    zh: (seconds: string) => `完成，用时 ${seconds} 秒`,
    en: (seconds: string) => `Done in ${seconds} s`,
  },
  stopped: {
    zh: '处理意外中断，未完成的一步没有写入客户簿。请再运行一次。',
    en: 'The work stopped unexpectedly; the unfinished step was not written to the book. Please run it again.',
  },
  nobody: { zh: '客户簿里还没有客户。', en: 'There are no customers in the book.' },
  noForms: { zh: '这个月没有评估表。', en: 'There are no evaluation forms for this month.' },
  exportTitle: { zh: '客户簿', en: 'Customer book' },
});

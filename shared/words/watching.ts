import { defineWords } from './define-words';

/** Workbooks on a shared drive that update the book by themselves, or remind somebody to. */
export const watchingWords = defineWords({
  title: { zh: '自动更新', en: 'Automatic updates' },
  lead: {
    zh: '共享盘上的表格一有变化就提醒您，或者按上次的列对应自动导入。',
    en: 'When a workbook on a shared drive changes you are told, or it is imported with the columns matched last time.',
  },
  none: {
    zh: '还没有关注的表格。适合每月更新的余额表、由分行统一维护的台账。',
    en: 'No workbook is watched yet. Made for monthly balance sheets and ledgers that are kept on a shared drive.',
  },
  add: { zh: '关注一个表格', en: 'Watch a workbook' },
  file: { zh: '文件', en: 'File' },
  folder: { zh: '所在文件夹', en: 'Folder' },
  state: { zh: '现在', en: 'Now' },
  mode: { zh: '变化时', en: 'When it changes' },
  modeOf: { zh: (file: string) => `${file} 变化时`, en: (file: string) => `When ${file} changes` },
  offer: { zh: '提醒我', en: 'Tell me' },
  take: { zh: '自动导入', en: 'Import it' },
  takeHint: {
    zh: '列对应与上次完全一致时才自动导入；有拿不准的地方，仍会先提醒您。',
    en: 'Imported by itself only when every column is as it was last time; otherwise you are told first.',
  },
  view: { zh: '查看', en: 'Open' },
  pass: { zh: '忽略这次', en: 'Ignore this one' },
  remove: { zh: (file: string) => `不再关注 ${file}`, en: (file: string) => `Stop watching ${file}` },
  undo: { zh: '撤销', en: 'Undo' },
  taking: { zh: '正在自动导入', en: 'Being imported' },
  state_unknown: { zh: '尚未查看', en: 'Not looked at yet' },
  state_same: { zh: '没有变化', en: 'No change' },
  state_settling: { zh: '正在保存', en: 'Being saved' },
  state_open: { zh: '有人正在编辑', en: 'Somebody is editing it' },
  state_changed: {
    zh: (when: string) => `${when} 更新，等待查看`,
    en: (when: string) => `Updated ${when}, not opened yet`,
  },
  state_missing: { zh: '找不到，网络盘可能断开', en: 'Not found; the drive may be away' },
  state_locked: { zh: '没有权限读取', en: 'It may not be read' },
  state_problem: { zh: '这一版没能读取', en: 'This version could not be read' },
  changed: { zh: (file: string) => `${file} 已更新`, en: (file: string) => `${file} was updated` },
  taken: {
    zh: (file: string, created: string, updated: string) =>
      `${file} 已自动导入：新增 ${created}，更新 ${updated}`,
    en: (file: string, created: string, updated: string) =>
      `${file} was imported by itself: ${created} new, ${updated} updated`,
  },
  undone: {
    zh: (file: string) => `已撤销 ${file} 的自动导入`,
    en: (file: string) => `The import of ${file} was undone`,
  },
});

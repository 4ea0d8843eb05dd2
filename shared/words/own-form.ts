import { defineWords } from './define-words';

/** Filling the evaluation form that the branch drew itself in a workbook. */
export const ownFormWords = defineWords({
  title: { zh: '填入本行表格', en: 'Fill our own workbook' },
  workbook: { zh: '本行表格', en: 'Our workbook' },
  none: {
    zh: '选择本行自己画的评估表（.xlsx）。程序按“分析指标、指标得分、得分依据”等表头找到填写的位置，其余原样保留。',
    en: 'Pick the evaluation form your bank drew itself (.xlsx). Places are found by headings such as 分析指标, 指标得分 and 得分依据; everything else stays as it is.',
  },
  pick: { zh: '选择文件', en: 'Pick a file' },
  pickOther: { zh: '换一个文件', en: 'Pick another' },
  opening: { zh: '正在读取……', en: 'Reading...' },
  usedLast: { zh: '上次使用的表格', en: 'used last time' },
  found: {
    zh: (sheet: string, rows: string) => `工作表“${sheet}”，${rows} 行指标，不够时自动加行。`,
    en: (sheet: string, rows: string) =>
      `Sheet "${sheet}" with ${rows} rows for indicators; rows are added where they do not suffice.`,
  },
  notFound: { zh: (list: string) => `表上没有：${list}`, en: (list: string) => `Not on the sheet: ${list}` },
  who: { zh: '填写哪些', en: 'Which forms' },
  thisOne: { zh: (name: string) => `本张（${name}）`, en: (name: string) => `This one (${name})` },
  ticked: { zh: '选中的客户', en: 'Selected customers' },
  complete: { zh: '已评完的', en: 'Complete ones' },
  all: { zh: '本月全部', en: 'The whole month' },
  how: { zh: '怎样存', en: 'Files' },
  together: { zh: '一个文件，每位客户一张工作表', en: 'One file, a sheet for each customer' },
  apart: { zh: '每位客户一个文件', en: 'A file for each customer' },
  togetherNote: { zh: '工作表以客户名称命名', en: 'Sheets are named after the customers' },
  apartNote: {
    zh: '选一个文件夹，文件以客户名称和编号命名',
    en: 'Into a folder; named after customer and number',
  },
  tooMany: {
    zh: (most: string) => `一个文件最多 ${most} 张工作表`,
    en: (most: string) => `One file takes at most ${most} sheets`,
  },
  cancel: { zh: '取消', en: 'Cancel' },
  fill: {
    zh: (count: string) => `填写 ${count} 张`,
    en: (count: string) => `Fill ${count} ${count === '1' ? 'form' : 'forms'}`,
  },
  writing: { zh: '正在填写评估表', en: 'Filling the forms' },
  keptNote: { zh: '取消后，没有写完的文件不会留下', en: 'When cancelled no half-written file stays' },
  fileTogether: {
    zh: (period: string) => `客户关系评估表 ${period}`,
    en: (period: string) => `Evaluation forms ${period}`,
  },
  fileApart: {
    zh: (name: string, number: string) => `客户关系评估表-${name}-${number}`,
    en: (name: string, number: string) => `Evaluation-${name}-${number}`,
  },
  done: {
    zh: (file: string, count: string) => `已填写 ${count} 张，存为“${file}”`,
    en: (file: string, count: string) => `${count} forms filled in, saved as "${file}"`,
  },
  doneApart: {
    zh: (folder: string, count: string) => `已填写 ${count} 个文件，存在“${folder}”`,
    en: (folder: string, count: string) => `${count} files filled in, saved in "${folder}"`,
  },
  stopped: {
    zh: (count: string) => `已停止，先写完的 ${count} 个文件是完整的。`,
    en: (count: string) => `Stopped; the ${count} files written before are complete.`,
  },
  showFile: { zh: '打开所在文件夹', en: 'Show in folder' },
});

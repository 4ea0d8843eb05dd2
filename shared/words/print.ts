import { defineWords } from './define-words';

/** Printing and saving as PDF, the same on every page. */
export const printWords = defineWords({
  print: { zh: '打印', en: 'Print' },
  savePdf: { zh: '存为 PDF', en: 'Save as PDF' },
  cancel: { zh: '取消', en: 'Cancel' },
  writing: { zh: '正在生成 PDF', en: 'Writing the PDF' },
  sending: { zh: '正在交给打印机', en: 'Sending to the printer' },
  saved: {
    zh: (file: string, pages: string) => `已存为 ${file}，共 ${pages} 页`,
    en: (file: string, pages: string) => `Saved ${file}, ${pages} ${pages === '1' ? 'page' : 'pages'}`,
  },
  exported: { zh: (file: string) => `已导出 ${file}`, en: (file: string) => `Exported ${file}` },
  exporting: { zh: (file: string) => `正在导出 ${file}`, en: (file: string) => `Exporting ${file}` },
  printed: { zh: '已交给打印机', en: 'Sent to the printer' },
  showFile: { zh: '打开所在位置', en: 'Show in folder' },
  panelTitle: { zh: '打印', en: 'Print' },
  printer: { zh: '打印机', en: 'Printer' },
  copies: { zh: '份数', en: 'Copies' },
  sides: { zh: '单双面', en: 'Sides' },
  simplex: { zh: '单面', en: 'One side' },
  longEdge: { zh: '双面，长边翻页', en: 'Both, long edge' },
  shortEdge: { zh: '双面，短边翻页', en: 'Both, short edge' },
  systemDialog: { zh: '用系统的打印对话框…', en: 'Use the system dialog…' },
  looking: { zh: '正在查找打印机', en: 'Looking for printers' },
  lookAgain: { zh: '重新查找', en: 'Look again' },
  noPrinter: {
    zh: '这台电脑上没有找到打印机，什么都没有打印。请接好打印机后重新查找，或者存为 PDF。',
    en: 'No printer was found on this PC; nothing was printed. Connect a printer and look again, or save as PDF.',
  },
});

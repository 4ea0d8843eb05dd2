import { defineWords } from '../define-words';

/** Why something did not come onto paper. */
export const paperSentences = defineWords({
  'paper.failed': {
    zh: '没有生成纸面文件。客户簿未改动。请减少份数后重试。',
    en: 'The pages were not made. The book is unchanged. Try again with fewer of them.',
  },
  'paper.noPrinter': {
    zh: '没有可用的打印机。客户簿未改动。请连接打印机，或先存为 PDF。',
    en: 'No printer is available. The book is unchanged. Connect one, or save a PDF instead.',
  },
  'paper.printerGone': {
    zh: '找不到选中的打印机，可能已断开。没有打印，客户簿未改动。请换一台打印机，或先存为 PDF。',
    en: 'The printer chosen is not there any more. Nothing was printed and the book is unchanged. Choose another one, or save a PDF instead.',
  },
  'paper.notPrinted': {
    zh: '打印机没有接收。客户簿未改动。请检查打印机和纸张后重试，或先存为 PDF。',
    en: 'The printer did not take the job. The book is unchanged. Check the printer and its paper and try again, or save a PDF instead.',
  },
  'paper.cancelled': {
    zh: '已取消。没有生成文件，客户簿未改动。',
    en: 'Cancelled. No file was made and the book is unchanged.',
  },
  'paper.unknownJob': {
    zh: '这次打印已经结束或取消。没有生成文件，客户簿未改动。请重新打印。',
    en: 'This job has ended or was cancelled. No file was made and the book is unchanged. Print it again.',
  },
});

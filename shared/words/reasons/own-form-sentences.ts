import { defineWords } from '../define-words';

/** What goes wrong when the branch's own evaluation form is to be filled in. */
export const ownFormSentences = defineWords({
  'ownForm.notFound': {
    zh: (file: string) =>
      `在${file}里没有找到评估表：没有同时写着“分析指标”和“指标得分”的表头。没有写出文件。请选本行的评估表，或在表头写上这两列。`,
    en: (file: string) =>
      `No evaluation form was found in ${file}: no row of headings names both 分析指标 and 指标得分. No file was written. Pick your bank's form, or add these two headings.`,
  },
  'ownForm.noRoom': {
    zh: (file: string) =>
      `${file}的表头和“合计”之间没有空行，指标没有地方写。没有写出文件。请至少留一行后再试。`,
    en: (file: string) =>
      `In ${file} there is no row between the headings and 合计, so no indicator finds a place. No file was written. Leave at least one row and try again.`,
  },
});

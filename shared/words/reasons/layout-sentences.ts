import type { Failure } from '../../domain/kernel/result';
import { defineWords, type Lang, wordsIn } from '../define-words';

/** What goes wrong when a ledger goes out in its own layout, or a template is filled in. */
const layoutSentences = defineWords({
  'workbook.oneSheetText': {
    zh: () => 'CSV 只能放一张表，没有写出文件。客户簿未改动。请一次导出一类客户，或改存为 .xlsx。',
    en: () =>
      'A CSV holds one sheet only; no file was written. The book is unchanged. Export one kind of customer at a time, or save as .xlsx.',
  },
  'layout.format': {
    zh: (file) =>
      `${file}是旧格式（.xls 或网页表格），不能按原样写回。没有写出文件，客户簿未改动。请在 Excel 或 WPS 里另存为 .xlsx，导入一次后再导出。`,
    en: (file) =>
      `${file} is in an old format (.xls or a page) and cannot be written back as it was. No file was written and the book is unchanged. Save it as .xlsx in Excel or WPS, import it once, then export again.`,
  },
  'layout.notKept': {
    zh: (file) =>
      `${file}太大，客户簿里没有保存它的原件。没有写出文件，客户簿未改动。请选中原来的文件，再导出一次。`,
    en: (file) =>
      `${file} was too large to be kept in the book. No file was written and the book is unchanged. Pick the original file and export again.`,
  },
  'layout.otherFile': {
    zh: (file) =>
      `选中的文件与导入过的${file}不是同一份，也不是同样的表。没有写出文件，客户簿未改动。请选导入时用的那个文件。`,
    en: (file) =>
      `The file picked is neither the imported ${file} nor a sheet of the same shape. No file was written and the book is unchanged. Pick the file that was imported.`,
  },
  'template.format': {
    zh: (file) =>
      `${file}不是 .xlsx 或 .xlsm，不能用作模板。没有写出文件。请在 Excel 或 WPS 里另存为 .xlsx。`,
    en: (file) =>
      `${file} is no .xlsx or .xlsm and cannot serve as a template. No file was written. Save it as .xlsx in Excel or WPS.`,
  },
  'template.noMarks': {
    zh: (file) =>
      `${file}里没有 {{客户姓名}} 这样的标记，不知道往哪里填。没有写出文件。请在要重复的那一行写上标记后再试。`,
    en: (file) =>
      `${file} has no marks such as {{客户姓名}}, so there is nothing to fill in. No file was written. Put marks into the row to be repeated and try again.`,
  },
  'template.unknownMark': {
    zh: (file, marks) =>
      `${file}里有不认识的标记：${marks}。没有写出文件。请改成字段名称（如 {{客户姓名}}）后再试。`,
    en: (file, marks) =>
      `${file} has marks that are not known: ${marks}. No file was written. Change them to names of fields (such as {{客户姓名}}) and try again.`,
  },
  'template.severalRows': {
    zh: (file, marks) =>
      `${file}的工作表“${marks}”里，客户的标记分散在几行，不知道重复哪一行。没有写出文件。请把客户的标记放在同一行。`,
    en: (file, marks) =>
      `In ${file}, marks of customers are spread over several rows of the sheet "${marks}", so it is not clear which row to repeat. No file was written. Put the marks of a customer into one row.`,
  },
} satisfies Record<
  string,
  { zh: (file: string, marks: string) => string; en: (file: string, marks: string) => string }
>);

export type LayoutReason = keyof typeof layoutSentences;

/** True for the reasons this catalogue has words for. */
export function isLayoutReason(reason: string): reason is LayoutReason {
  return Object.hasOwn(layoutSentences, reason);
}

/** The sentence of a failure; `details.marks` are named in it. */
export function describeLayoutFailure(
  reason: LayoutReason,
  file: string,
  details: Failure['details'],
  lang: Lang,
): string {
  return wordsIn(layoutSentences, lang)[reason](file, String(details?.marks ?? ''));
}

import { defineWords } from '../define-words';

type Details = Readonly<Record<string, string | number>> | undefined;

/** What a format that is not read calls itself, by `details.format`. */
const formats: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = {
  xlsb: { zh: 'Excel 二进制工作簿（.xlsb）', en: 'a binary Excel workbook (.xlsb)' },
  ods: { zh: 'OpenDocument 表格（.ods）', en: 'an OpenDocument spreadsheet (.ods)' },
  xls4: { zh: '1993 年以前的 Excel 格式', en: 'an Excel format from before 1993' },
  mht: { zh: '单个网页文件（.mht）', en: 'a single-file web page (.mht)' },
  sylk: { zh: 'SYLK 文本（.slk）', en: 'a SYLK text (.slk)' },
  pdf: { zh: 'PDF 文件', en: 'a PDF file' },
  word: { zh: 'Word 文档', en: 'a Word document' },
  picture: { zh: '图片', en: 'a picture' },
  archive: { zh: '压缩包', en: 'an archive' },
};

function formatOf(details: Details): { readonly zh: string; readonly en: string } | undefined {
  const format = details?.format;
  return typeof format === 'string' && Object.hasOwn(formats, format) ? formats[format] : undefined;
}

function originalOf(details: Details): string | undefined {
  return typeof details?.original === 'string' && details.original !== '' ? details.original : undefined;
}

/**
 * What is said when a workbook cannot be read: what happened, what is safe, what to do. `file` is the file's name in
 * quotes, or words for "this file".
 */
export const workbookSentences = defineWords({
  'workbook.notWorkbook': {
    zh: (file: string, details?: Details) => {
      const format = formatOf(details);
      return format === undefined
        ? `${file}不是 Excel 工作簿（可能被改过扩展名，或被加密软件保护）。客户簿未改动。请用 Excel 打开后另存为 .xlsx 再导入。`
        : `${file}不是 Excel 工作簿，而是${format.zh}。客户簿未改动。请选择客户台账，或把里面的表格存为 .xlsx 再导入。`;
    },
    en: (file: string, details?: Details) => {
      const format = formatOf(details);
      return format === undefined
        ? `${file} is not an Excel workbook (it may be renamed or locked by protection software). The book is unchanged. Open it in Excel, save it as .xlsx and import again.`
        : `${file} is not an Excel workbook but ${format.en}. The book is unchanged. Choose the customer ledger, or save the table in it as .xlsx and import that.`;
    },
  },
  'workbook.empty': {
    zh: (file: string) => `${file}是空文件，里面没有内容。客户簿未改动。请确认选对了文件。`,
    en: (file: string) => `${file} is empty. The book is unchanged. Check that it is the right file.`,
  },
  'workbook.encrypted': {
    zh: (file: string) =>
      `${file}设有打开密码，无法读取。客户簿未改动。请在 Excel 里取消密码后另存，再导入。`,
    en: (file: string) =>
      `${file} is protected by a password and cannot be read. The book is unchanged. Remove the password in Excel, save it and import again.`,
  },
  'workbook.wrongPassword': {
    zh: (file: string) => `密码打不开${file}。客户簿未改动。请核对大小写和输入法后再输入一次。`,
    en: (file: string) =>
      `This password does not open ${file}. The book is unchanged. Check capital letters and type it again.`,
  },
  'workbook.lockedOtherwise': {
    zh: (file: string) =>
      `${file}用了证书、权限管理或 Excel 95 的保护方式，无法读取。客户簿未改动。请在 Excel 里取消保护后另存为 .xlsx，再导入。`,
    en: (file: string) =>
      `${file} is protected by a certificate, by rights management or in the way of Excel 95, and cannot be read. The book is unchanged. Remove the protection in Excel, save it as .xlsx and import again.`,
  },
  'workbook.oldFormat': {
    zh: (file: string, details?: Details) =>
      `${file}是${formatOf(details)?.zh ?? '另一种表格格式'}，不能读取。客户簿未改动。请在 Excel 或 WPS 里另存为 .xlsx 再导入。`,
    en: (file: string, details?: Details) =>
      `${file} is ${formatOf(details)?.en ?? 'a table of another format'}, which cannot be read. The book is unchanged. Save it as .xlsx in Excel or WPS and import again.`,
  },
  'workbook.damaged': {
    zh: (file: string) =>
      `${file}已损坏，读到一半无法继续。客户簿未改动。请用 Excel 打开并修复，或向对方重新要一份。`,
    en: (file: string) =>
      `${file} is damaged and cannot be read to its end. The book is unchanged. Repair it in Excel or ask for a fresh copy.`,
  },
  'workbook.tooLarge': {
    zh: (file: string) =>
      `${file}展开后大得不正常，为安全起见没有读取。客户簿未改动。请删去多余的工作表和空行后另存，再导入。`,
    en: (file: string) =>
      `${file} unpacks to an abnormal size and was not read, to be safe. The book is unchanged. Remove needless sheets and empty rows, save it and import again.`,
  },
  'workbook.tooBig': {
    zh: (file: string, details?: Details) =>
      `${file}超过 ${details?.limit ?? 512} MB，没有读取。客户簿未改动。请删去里面的图片和多余的工作表，或拆成几份再导入。`,
    en: (file: string, details?: Details) =>
      `${file} is larger than ${details?.limit ?? 512} MB and was not read. The book is unchanged. Remove pictures and needless sheets, or split it, and import again.`,
  },
  'workbook.tooWide': {
    zh: (file: string, details?: Details) =>
      `${file}里有一行多达 ${details?.columns ?? '上万'} 列，不像客户台账，没有读取。客户簿未改动。请删去多余的列后另存，再导入。`,
    en: (file: string, details?: Details) =>
      `${file} has a row of ${details?.columns ?? 'thousands of'} columns, which no customer ledger has, and was not read. The book is unchanged. Remove the needless columns, save it and import again.`,
  },
  'workbook.changed': {
    zh: (file: string) => `${file}在核对之后又被改动过，没有写入。客户簿未改动。请重新打开它，再核对一遍。`,
    en: (file: string) =>
      `${file} was changed after it was checked, so nothing was written. The book is unchanged. Open it again and check once more.`,
  },
  'workbook.lockFile': {
    zh: (file: string, details?: Details) => {
      const original = originalOf(details);
      return `${file}是 Excel 打开工作簿时临时生成的锁文件，里面没有客户。客户簿未改动。请选择${original === undefined ? '工作簿本身' : `“${original}”`}。`;
    },
    en: (file: string, details?: Details) => {
      const original = originalOf(details);
      return `${file} is a lock file that Excel keeps beside an open workbook; it holds no customers. The book is unchanged. Choose ${original === undefined ? 'the workbook itself' : `"${original}"`} instead.`;
    },
  },
  'workbook.inUse': {
    zh: (file: string) =>
      `${file}正被别的程序（如 Excel 或 WPS）独占，无法读取。客户簿未改动。请关闭它，或另存一份后再导入。`,
    en: (file: string) =>
      `${file} is held by another program (such as Excel or WPS) and cannot be read. The book is unchanged. Close it there, or save a copy and import that.`,
  },
  'workbook.noAccess': {
    zh: (file: string) =>
      `没有读取${file}的权限，或它正被别的程序占用。客户簿未改动。请关闭占用它的程序，或复制到本机后再导入。`,
    en: (file: string) =>
      `${file} may not be read, or another program holds it. The book is unchanged. Close that program, or copy the file to this PC and import the copy.`,
  },
  'workbook.gone': {
    zh: (file: string) =>
      `${file}读不到了，可能已被移走，或网络盘、U 盘断开。客户簿未改动。请接好后重新选择它。`,
    en: (file: string) =>
      `${file} can no longer be reached; it may have been moved, or its network or USB drive is gone. The book is unchanged. Reconnect the drive and choose it again.`,
  },
  'workbook.unreadable': {
    zh: (file: string) =>
      `${file}打不开，可能已被移走，或正被别的程序占用。客户簿未改动。请关闭占用它的程序后重试。`,
    en: (file: string) =>
      `${file} cannot be opened; it may have been moved or be in use. The book is unchanged. Close the program that uses it and try again.`,
  },
  'watch.tooMany': {
    zh: (_file: string, details?: Details) =>
      `已关注 ${details?.limit ?? 50} 个工作簿，没有再添加。客户簿未改动。请先移除不再需要的。`,
    en: (_file: string, details?: Details) =>
      `${details?.limit ?? 50} workbooks are watched already, so this one was not added. The book is unchanged. Remove one that is no longer needed.`,
  },
  'watch.notKept': {
    zh: () => '关注列表没有保存成功。客户簿未改动。请检查磁盘空间后重试。',
    en: () =>
      'The list of watched workbooks could not be saved. The book is unchanged. Check the free disk space and try again.',
  },
  'watch.unknown': {
    zh: () => '这个工作簿已不在关注列表里。客户簿未改动。请重新添加。',
    en: () => 'This workbook is no longer watched. The book is unchanged. Add it again.',
  },
  'paste.empty': {
    zh: () =>
      '剪贴板里没有表格内容。客户簿未改动。请在 Excel 或 WPS 里选中要导入的单元格并复制，再回来粘贴。',
    en: () =>
      'The clipboard holds no cells. The book is unchanged. Select and copy the cells in Excel or WPS, then come back and paste.',
  },
  'paste.tooLarge': {
    zh: () => '粘贴的内容超过 20 MB，没有读取。客户簿未改动。请把它存成文件后再导入。',
    en: () =>
      'What was pasted is larger than 20 MB and was not read. The book is unchanged. Save it as a file and import that.',
  },
});

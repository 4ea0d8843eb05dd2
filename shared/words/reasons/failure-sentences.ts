import { defineWords } from '../define-words';

/**
 * What a failed job says: what happened, what is safe, what to do. `file` is the file's name in quotes, or words for
 * "this file" where the failure does not name it.
 */
export const failureSentences = defineWords({
  'workbook.cancelled': {
    zh: () => '已取消。客户簿未改动，没有留下半成品。',
    en: () => 'Cancelled. The book is unchanged and nothing half done is left behind.',
  },
  'workbook.stopped': {
    zh: (file) => `读写${file}的程序意外停止。客户簿未改动。请重试；仍不行请换一份文件。`,
    en: (file) =>
      `The part that reads and writes workbooks stopped while working on ${file}. The book is unchanged. Try again, or try another copy of the file.`,
  },
  'workbook.processGone': {
    zh: () => '读写工作簿的程序没有启动。客户簿未改动。请重新启动程序后再试。',
    en: () =>
      'The part that reads and writes workbooks did not start. The book is unchanged. Restart the app and try again.',
  },
  'workbook.rowOrder': {
    zh: () => '写工作簿时顺序出错，文件没有生成。客户簿未改动。请重试。',
    en: () => 'The workbook was written out of order and was not made. The book is unchanged. Try again.',
  },
  'sheet.hidden': {
    zh: (file) => `${file}的工作表都是隐藏的，没有导入。客户簿未改动。请取消隐藏后再导入。`,
    en: (file) =>
      `All sheets of ${file} are hidden, so nothing was imported. The book is unchanged. Unhide the sheet and import again.`,
  },
  'sheet.empty': {
    zh: (file) => `${file}的工作表是空的，没有可导入的内容。客户簿未改动。请确认选对了文件。`,
    en: (file) =>
      `The sheets of ${file} are empty, so there is nothing to import. The book is unchanged. Check that it is the right file.`,
  },
  'sheet.noHeader': {
    zh: (file) =>
      `在${file}里没有找到含“客户姓名”或“客户号”的表头。客户簿未改动。请检查表头，或手工指定各列的含义。`,
    en: (file) =>
      `No header with a customer name or number was found in ${file}. The book is unchanged. Check the header, or say what the columns mean.`,
  },
  'sheet.codeTable': {
    zh: (file) => `${file}里只有代码表，没有客户名单。客户簿未改动。请选择客户台账。`,
    en: (file) =>
      `${file} holds only tables of codes and no customers. The book is unchanged. Choose the customer ledger.`,
  },
  'sheet.evaluationForm': {
    zh: (file) => `${file}是评估表，不是客户名单，没有导入。客户簿未改动。请选择客户台账。`,
    en: (file) =>
      `${file} is an evaluation form, not a list of customers. The book is unchanged. Choose the customer ledger.`,
  },
  'mapping.form': {
    zh: () => '列对应文件的内容不对，没有导入。客户簿未改动。应为：工作表名 → 列名 → 字段代码。',
    en: () =>
      'The mapping file is not in the right form, so nothing was imported. The book is unchanged. It should hold: sheet name -> column header -> field key.',
  },
  'mapping.unknownField': {
    zh: () => '列对应文件里有不认识的字段代码，没有导入。客户簿未改动。请对照字段清单更正。',
    en: () =>
      'The mapping file names a field that does not exist, so nothing was imported. The book is unchanged. Correct it by the list of fields.',
  },
  'export.notRecorded': {
    zh: (file) =>
      `${file}已经导出，但没能记入操作记录：客户簿现在写不进去（磁盘已满，或文件夹只读）。客户资料没有改动。请腾出空间或恢复写入权限，并自行登记这份文件的去向。`,
    en: (file) =>
      `${file} was exported, but could not be entered in the audit trail: the book cannot be written (disk full, or a read-only folder). The customers are unchanged. Free some space or restore write access, and note yourself where this file goes.`,
  },
  'files.diskFull': {
    zh: (file) => `磁盘已满，${file}没有保存。客户簿未改动。请腾出空间后重试。`,
    en: (file) =>
      `The disk is full and ${file} was not saved. The book is unchanged. Free some space and try again.`,
  },
  'files.notFile': {
    zh: () => '拖进来的不是本机上的文件。客户簿未改动。请选择一个文件。',
    en: () => 'That is not a file on this PC. The book is unchanged. Choose a file.',
  },
  'files.notFound': {
    zh: (file) => `找不到${file}，可能已被移走或改名。客户簿未改动。请重新选择。`,
    en: (file) =>
      `${file} was not found; it may have been moved or renamed. The book is unchanged. Choose it again.`,
  },
  'files.notReadable': {
    zh: (file) => `没有读取${file}的权限。客户簿未改动。请检查权限，或复制到本机后再选。`,
    en: (file) =>
      `${file} may not be read. The book is unchanged. Check its permissions, or copy it to this PC first.`,
  },
  'files.notWritable': {
    zh: (file) =>
      `${file}不能写入，可能正在 Excel 里打开，或没有权限。原文件和客户簿都未改动。请关闭它，或换个位置保存。`,
    en: (file) =>
      `${file} cannot be written; it may be open in Excel or protected. The file and the book are unchanged. Close it or save elsewhere.`,
  },
  'files.tooLarge': {
    zh: (file) => `${file}太大，没有读取。客户簿未改动。请确认选对了文件。`,
    en: (file) =>
      `${file} is too large and was not read. The book is unchanged. Check that it is the right file.`,
  },
  'files.unknownToken': {
    zh: () => '文件选择已失效。客户簿未改动。请重新选择文件。',
    en: () => 'The choice of the file is no longer valid. The book is unchanged. Choose the file again.',
  },
  'files.writeFailed': {
    zh: (file) => `${file}没有保存成功。客户簿未改动。请换个位置重试。`,
    en: (file) => `${file} could not be saved. The book is unchanged. Try another place.`,
  },
  'history.empty': {
    zh: () => '没有可以撤销或重做的操作。',
    en: () => 'There is nothing to undo or redo.',
  },
  'history.gone': {
    zh: () => '这次修改的记录已不再保留，不能撤销。现有资料未改动。',
    en: () => 'The record of this change is no longer kept, so it cannot be taken back. Nothing was changed.',
  },
  'import.unknown': {
    zh: () => '导入记录里没有这一次导入，没有撤销。现有资料未改动。请刷新后再看。',
    en: () =>
      'This import is not in the history, so nothing was taken back. The book is unchanged; look again.',
  },
  'import.alreadyUndone': {
    zh: () => '这次导入已经撤销过了。现有资料未改动。',
    en: () => 'This import was taken back before. The book is unchanged.',
  },
  'import.allTouched': {
    zh: () => '这次导入的客户后来都被改动过，没有可以撤销的内容。现有资料未改动。',
    en: () =>
      'Every customer of this import was touched since, so there is nothing to take back. The book is unchanged.',
  },
  'customer.gone': {
    zh: () => '这位客户已不在簿中，没有写入。其他资料未改动。请刷新后再看。',
    en: () => 'This customer is no longer in the book. Nothing was written; look again.',
  },
  'customer.exists': {
    zh: () => '这位客户已经在簿中，没有重复添加。',
    en: () => 'This customer is in the book already and was not added twice.',
  },
  'unverified.gone': {
    zh: () => '这一格已经处理过，资料未改动。',
    en: () => 'This cell has been dealt with already. Nothing was changed.',
  },
  'contacts.nothingNew': {
    zh: () => '这些联系记录簿中都已有，没有重复记入。客户簿未改动。',
    en: () =>
      'The book has all of these contacts already. Nothing was recorded twice and nothing was changed.',
  },
  'contact.form': {
    zh: () => '有一条联系记录的日期或内容不对，没有记入。客户簿未改动。请检查日期后重试。',
    en: () =>
      'The date or the text of a contact is not in order, so nothing was recorded. The book is unchanged. Check the dates and try again.',
  },
  'evaluations.cancelled': {
    zh: () => '已取消评估。没有写入任何评估表，客户簿仍是之前的内容。',
    en: () => 'The evaluation was cancelled. No form was written and the book is as it was.',
  },
  'month.notRunning': {
    zh: () => '无人值守任务没有在运行。客户簿未改动。',
    en: () => 'No unattended month is running. The book is unchanged.',
  },
  'ipc.sender': {
    zh: () => '请求来自不认识的窗口，已拒绝。客户簿未改动。',
    en: () => 'The request came from an unknown window and was refused. The book is unchanged.',
  },
  'ipc.channel': {
    zh: () => '程序内部调用了不存在的功能，已拒绝。客户簿未改动。请重新启动程序。',
    en: () => 'The app asked for something that does not exist. The book is unchanged. Restart the app.',
  },
  'ipc.arguments': {
    zh: () => '内容不符合要求，已拒绝。客户簿未改动。请检查后重试。',
    en: () => 'The request was not in order and was refused. The book is unchanged. Check it and try again.',
  },
  'ipc.fault': {
    zh: () => '程序内部出错，操作没有完成。已保存的资料是安全的。请重试；仍不行请重新启动程序。',
    en: () =>
      'The app failed and the job was not done. What was saved is safe. Try again, or restart the app.',
  },
} satisfies Record<string, { readonly zh: (file: string) => string; readonly en: (file: string) => string }>);

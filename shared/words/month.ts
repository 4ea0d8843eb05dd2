import { assertNever } from '../domain/kernel/result';
import type { Lang } from './define-words';

/** What can be wrong with the command line of the unattended month. */
export type MonthComplaint =
  | { readonly kind: 'unknownOption' | 'badPeriod' | 'badLang'; readonly text: string }
  | { readonly kind: 'valueMissing' | 'repeated' | 'required'; readonly option: string }
  | {
      readonly kind:
        | 'notFound'
        | 'notFile'
        | 'notFolder'
        | 'folderRefused'
        | 'notReadable'
        | 'emptyBook'
        | 'badMapping'
        | 'passwordEmpty';
      readonly file: string;
    }
  | {
      readonly kind: 'passwordMissing' | 'passwordWithoutBook' | 'bookInUse' | 'windowStopped' | 'appDamaged';
    };

/** One line for the console: what is wrong, and what to do. */
export function sayComplaint(complaint: MonthComplaint, lang: Lang): string {
  const [zh, en] = sentencesFor(complaint);
  return lang === 'en' ? en : zh;
}

function sentencesFor(complaint: MonthComplaint): [zh: string, en: string] {
  switch (complaint.kind) {
    case 'unknownOption':
      return [
        `不认识的参数“${complaint.text}”。可用：--workbook --period --out --book --lang --mapping --password-file。`,
        `Unknown argument "${complaint.text}". Known: --workbook --period --out --book --lang --mapping --password-file.`,
      ];
    case 'badPeriod':
      return [
        `月份“${complaint.text}”无法识别，请写成 --period 2026-10。`,
        `"${complaint.text}" is not a month; write it as --period 2026-10.`,
      ];
    case 'badLang':
      return [
        `语言“${complaint.text}”不可用，请写 --lang zh-CN 或 --lang en。`,
        `"${complaint.text}" is not a language here; write --lang zh-CN or --lang en.`,
      ];
    case 'valueMissing':
      return [`--${complaint.option} 后面缺少内容。`, `--${complaint.option} needs a value after it.`];
    case 'repeated':
      return [`--${complaint.option} 只能写一次。`, `--${complaint.option} may be given only once.`];
    case 'required':
      return [`缺少 --${complaint.option}。`, `--${complaint.option} is missing.`];
    case 'notFound':
      return [
        `找不到文件“${complaint.file}”，客户簿没有改动。`,
        `There is no file "${complaint.file}"; the book is unchanged.`,
      ];
    case 'notFile':
      return [
        `“${complaint.file}”不是文件，客户簿没有改动。`,
        `"${complaint.file}" is not a file; the book is unchanged.`,
      ];
    case 'notFolder':
      return [
        `“${complaint.file}”不是文件夹，无法写入结果。`,
        `"${complaint.file}" is not a folder; results cannot be written there.`,
      ];
    case 'folderRefused':
      return [
        `无法写入客户簿文件夹“${complaint.file}”，请检查磁盘空间和文件夹权限。`,
        `The book's folder "${complaint.file}" cannot be written; check the free space and its permissions.`,
      ];
    case 'notReadable':
      return [`文件“${complaint.file}”无法读取。`, `The file "${complaint.file}" cannot be read.`];
    case 'emptyBook':
      return [
        `“${complaint.file}”里还没有客户簿，请用 --workbook 给出要导入的工作簿。`,
        `There is no book in "${complaint.file}" yet; give a workbook to import with --workbook.`,
      ];
    case 'badMapping':
      return [
        `对应表“${complaint.file}”不是有效的 JSON（工作表 → 列标题 → 字段）。`,
        `The mapping "${complaint.file}" is not valid JSON (sheet -> column header -> field).`,
      ];
    case 'passwordEmpty':
      return [
        `密码文件“${complaint.file}”的第一行是空的。`,
        `The first line of the password file "${complaint.file}" is empty.`,
      ];
    case 'passwordMissing':
      return [
        '使用 --book 时，请用 --password-file 给出客户簿的密码文件。',
        "With --book, give the book's password in a file with --password-file.",
      ];
    case 'passwordWithoutBook':
      return ['--password-file 只能与 --book 一起使用。', '--password-file goes only with --book.'];
    case 'bookInUse':
      return [
        '客户簿正在另一个窗口中使用，请先关闭该窗口，再运行一次。',
        'The book is open in another window; close it and run this again.',
      ];
    case 'windowStopped':
      return [
        '处理意外中断，未完成的一步没有写入客户簿。请再运行一次。',
        'The work stopped unexpectedly; the unfinished step was not written to the book. Please run it again.',
      ];
    case 'appDamaged':
      return [
        '程序文件不完整，请重新安装或重新构建。',
        'Program files are missing; install or build the app again.',
      ];
    default:
      return assertNever(complaint, 'month complaint');
  }
}

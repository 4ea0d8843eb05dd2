import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { isMonth } from '@shared/domain/kernel/calendar';
import type { Lang } from '@shared/words/define-words';
import { sayComplaint } from '@shared/words/month';
import { checkOutFolder, checkWorkbooks, readMapping, readPassword } from './monthly-files';
import { type Checked, complain, type MonthlyValues, splitMonthlyOptions } from './monthly-options';

/** The marker the launcher puts before the person's own arguments. */
const marker = '--branchbook-monthly';

/** The checked arguments of the unattended month; paths are absolute. */
export interface MonthlyArguments {
  readonly workbooks: readonly string[];
  readonly period: string;
  readonly out: string;
  readonly lang: Lang;
  /** The book that is kept, with its password; absent: a throw-away book. */
  readonly book?: { readonly folder: string; readonly password: string };
  readonly mapping?: unknown;
}

export type MonthlyReading =
  | { readonly ok: true; readonly value: MonthlyArguments }
  | { readonly ok: false; readonly line: string; readonly lang: Lang };

/** What follows the marker, or undefined when the app is opened as a window. */
export function findMonthlyArguments(argv: readonly string[]): readonly string[] | undefined {
  const place = argv.indexOf(marker);
  return place === -1 ? undefined : argv.slice(place + 1);
}

/**
 * Reads and checks the arguments after the marker (acceptance-surface, "The unattended month"). On the first mistake
 * gives one line for stderr, in the language asked for with `--lang`, else `lang`.
 */
export function readMonthlyArguments(args: readonly string[], lang: Lang, cwd: string): MonthlyReading {
  // The language first, so that every complaint is made in it, wherever `--lang` stands.
  const asked = args.find((_, index) => args[index - 1] === '--lang') ?? findInline(args);
  const spoken = asked === 'zh-CN' || asked === 'en' ? asked : lang;
  const values = splitMonthlyOptions(args);
  const checked = values.ok ? check(values.value, spoken, (path) => resolve(cwd, path)) : values;
  return checked.ok ? checked : { ok: false, line: sayComplaint(checked.complaint, spoken), lang: spoken };
}

function findInline(args: readonly string[]): string | undefined {
  return args.find((arg) => arg.startsWith('--lang='))?.slice('--lang='.length);
}

function check(
  values: MonthlyValues,
  lang: Lang,
  absolute: (path: string) => string,
): Checked<MonthlyArguments> {
  const period = values.period?.[0];
  if (period === undefined) return complain({ kind: 'required', option: 'period' });
  if (!isMonth(period)) return complain({ kind: 'badPeriod', text: period });
  const asked = values.lang?.[0];
  if (asked !== undefined && asked !== lang) return complain({ kind: 'badLang', text: asked });

  const outGiven = values.out?.[0];
  if (outGiven === undefined) return complain({ kind: 'required', option: 'out' });
  const out = checkOutFolder(absolute(outGiven));
  if (!out.ok) return out;

  const workbooks = checkWorkbooks((values.workbook ?? []).map(absolute));
  if (!workbooks.ok) return workbooks;
  const book = checkBook(values, workbooks.value.length > 0, absolute);
  if (!book.ok) return book;

  const mappingGiven = values.mapping?.[0];
  const mapping = mappingGiven === undefined ? undefined : readMapping(absolute(mappingGiven));
  if (mapping?.ok === false) return mapping;

  return {
    ok: true,
    value: {
      workbooks: workbooks.value,
      period,
      out: out.value,
      lang,
      ...(book.value === undefined ? {} : { book: book.value }),
      ...(mapping === undefined ? {} : { mapping: mapping.value }),
    },
  };
}

/** A book that is kept needs its password, and workbooks unless it is already there. */
function checkBook(
  values: MonthlyValues,
  hasWorkbooks: boolean,
  absolute: (path: string) => string,
): Checked<MonthlyArguments['book']> {
  const folderGiven = values.book?.[0];
  const passwordGiven = values['password-file']?.[0];
  if (folderGiven === undefined) {
    if (passwordGiven !== undefined) return complain({ kind: 'passwordWithoutBook' });
    return hasWorkbooks ? { ok: true, value: undefined } : complain({ kind: 'required', option: 'workbook' });
  }
  const folder = checkOutFolder(absolute(folderGiven));
  if (!folder.ok) return folder;
  if (!hasWorkbooks && !existsSync(join(folder.value, 'keyring.json'))) {
    return complain({ kind: 'emptyBook', file: folder.value });
  }
  if (passwordGiven === undefined) return complain({ kind: 'passwordMissing' });
  const password = readPassword(absolute(passwordGiven));
  return password.ok ? { ok: true, value: { folder: folder.value, password: password.value } } : password;
}

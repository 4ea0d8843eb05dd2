import type { FileForm, FileFormat } from '@renderer/data/exports/file-format';
import { shortestPassword } from '../password/password-strength';

/** One of several tables of a subject, where a file holds only one. */
export interface SubjectPart {
  readonly key: string;
  readonly label: string;
  readonly count: number;
}

/** Something that can go out. */
export interface ExportSubject {
  readonly key: string;
  readonly label: string;
  readonly note: string;
  /** Customers, or lines of a report. */
  readonly count: number;
  /** The sheets of a workbook, when there are several; a CSV file takes one of them. */
  readonly parts?: readonly SubjectPart[];
}

/** What a person chose in the dialog. */
export interface ExportChoice extends FileForm {
  readonly subject: string;
  /** Set where the subject has parts and the format holds one table. */
  readonly part: string | null;
  /** True: phones, ID numbers and the like in full. */
  readonly full: boolean;
}

/** The dialog's fields as they stand. */
export interface ExportEntered {
  readonly subject: string;
  readonly part: string;
  readonly format: FileFormat;
  readonly full: boolean;
  readonly isProtected: boolean;
  readonly password: string;
  readonly again: string;
}

/** What keeps the dialog from going on: the control and the word for it. */
export interface EnteredProblem {
  readonly where: 'password' | 'again';
  readonly word: 'needPassword' | 'needSamePassword';
}

/** The part of the fields that is about the password. */
export type PasswordEntered = Pick<ExportEntered, 'format' | 'isProtected' | 'password' | 'again'>;

type Checked =
  | { readonly ok: true; readonly choice: ExportChoice }
  | { readonly ok: false; readonly problem: EnteredProblem };

/** How the dialog opens: the first subject that has anybody, a workbook, masked, without a password. */
export function beginEntered(subjects: readonly ExportSubject[], wanted?: string): ExportEntered {
  const filled = subjects.filter(({ count }) => count > 0);
  const first = filled.find(({ key }) => key === wanted) ?? filled[0] ?? subjects[0];
  return {
    subject: first?.key ?? '',
    part: first?.parts?.[0]?.key ?? '',
    format: 'xlsx',
    full: false,
    isProtected: false,
    password: '',
    again: '',
  };
}

/** The parts to choose from: only where the subject has several tables and the file holds one. */
export function partsToChoose(
  { subject, format }: ExportEntered,
  subjects: readonly ExportSubject[],
): readonly SubjectPart[] {
  if (format === 'xlsx') return [];
  return subjects.find(({ key }) => key === subject)?.parts ?? [];
}

/** How many would go out with the fields as they stand. */
export function countEntered(entered: ExportEntered, subjects: readonly ExportSubject[]): number {
  const parts = partsToChoose(entered, subjects);
  if (parts.length > 0) return (parts.find(({ key }) => key === entered.part) ?? parts[0])?.count ?? 0;
  return subjects.find(({ key }) => key === entered.subject)?.count ?? 0;
}

/** Checks the fields and makes the choice of them; a password only where one is wanted and the format has one. */
export function checkEntered(entered: ExportEntered, subjects: readonly ExportSubject[]): Checked {
  const { subject, format, full, password } = entered;
  const parts = partsToChoose(entered, subjects);
  const part = (parts.find(({ key }) => key === entered.part) ?? parts[0])?.key ?? null;
  const choice = { subject, part, format, full };
  const problem = checkPassword(entered);
  if (problem !== null) return { ok: false, problem };
  return { ok: true, choice: wantsPassword(entered) ? { ...choice, password } : choice };
}

/** True when the file is to be opened with a password; text files cannot have one. */
export function wantsPassword({ isProtected, format }: PasswordEntered): boolean {
  return isProtected && format === 'xlsx';
}

/** What is wrong with the password, if there is to be one. */
export function checkPassword(entered: PasswordEntered): EnteredProblem | null {
  if (!wantsPassword(entered)) return null;
  if ([...entered.password].length < shortestPassword) return { where: 'password', word: 'needPassword' };
  return entered.password === entered.again ? null : { where: 'again', word: 'needSamePassword' };
}

/** No password. */
export const noPassword: PasswordEntered = { format: 'xlsx', isProtected: false, password: '', again: '' };

import type { Failure } from '@shared/domain/kernel/result';
import { fail } from '@shared/domain/kernel/result';

export type WorkbookReason =
  /** Not a workbook by its content. */
  | 'workbook.notWorkbook'
  /** No bytes, or a workbook without a sheet. */
  | 'workbook.empty'
  /** Opens only with a password, and none was given. */
  | 'workbook.encrypted'
  /** Opens only with a password, and the given one is another. */
  | 'workbook.wrongPassword'
  /** Protected in a way that no password opens here (certificates, rights management, old ciphers). */
  | 'workbook.lockedOtherwise'
  /** A workbook of another format (.xlsb, .ods, ...; see `details.format`) that must be saved as .xlsx first. */
  | 'workbook.oldFormat'
  | 'workbook.damaged'
  /** Beyond the limits that keep hostile files out. */
  | 'workbook.tooLarge'
  /** More bytes than are read (`details.limit`, MB). */
  | 'workbook.tooBig'
  /** More columns than any ledger has (`details.columns`). */
  | 'workbook.tooWide'
  /** Other bytes than at the first look, or changed while it was read. */
  | 'workbook.changed'
  /** What a program that has a workbook open leaves beside it (`~$台账.xlsx`). */
  | 'workbook.lockFile'
  /** Another program keeps it for itself. */
  | 'workbook.inUse'
  /** No right to read it. */
  | 'workbook.noAccess'
  /** No longer there, or the drive it lies on is not. */
  | 'workbook.gone'
  | 'workbook.unreadable';

/** Carries a failure out of the depths of the reader; turned into a `Result` where the reader is called. */
export class WorkbookFault extends Error {
  readonly failure: Failure<WorkbookReason>;

  /** `cause` is a short English note for the log, without anything from the file. */
  constructor(
    reason: WorkbookReason,
    cause: string,
    details: Readonly<Record<string, string | number>> = {},
  ) {
    super(`${reason}: ${cause}`);
    this.name = 'WorkbookFault';
    this.failure = fail(reason, { details: { ...details, cause } });
  }
}

/** The failure behind anything thrown while reading. Errors that are neither the file's nor the disk's are bugs and thrown on. */
export function explainFault(error: unknown): Failure<WorkbookReason> {
  if (error instanceof WorkbookFault) return error.failure;
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (typeof code === 'string') {
    if (code.startsWith('Z_')) return fail('workbook.damaged', { details: { cause: code } });
    if (/^E[A-Z]+$/.test(code)) return fail(explainCode(code), { details: { cause: code } });
  }
  throw error;
}

const inUseCodes: ReadonlySet<string> = new Set(['EBUSY', 'ETXTBSY', 'EAGAIN', 'EDEADLK', 'ENOLCK']);
const noAccessCodes: ReadonlySet<string> = new Set(['EACCES', 'EPERM']);
/** Also what network drives and memory sticks answer once they are gone. */
const goneCodes: ReadonlySet<string> = new Set([
  'ENOENT',
  'ENOTDIR',
  'ESTALE',
  'EIO',
  'ENXIO',
  'ENODEV',
  'ENOTCONN',
  'ECONNRESET',
  'ECONNABORTED',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTDOWN',
  'EHOSTUNREACH',
  'ENETDOWN',
  'ENETUNREACH',
  'EREMOTEIO',
]);

/** What a system error of reading means to people. */
function explainCode(code: string): WorkbookReason {
  if (inUseCodes.has(code)) return 'workbook.inUse';
  if (noAccessCodes.has(code)) return 'workbook.noAccess';
  return goneCodes.has(code) ? 'workbook.gone' : 'workbook.unreadable';
}

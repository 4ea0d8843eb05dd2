/**
 * The one place where shell and app meet: every channel with the shape of its argument (checked by zod on the main
 * side) and the type of its answer. Answers are always a `Result`; a refused call is a failure with a reason.
 */
import { z } from 'zod';
import type { BackupAnswers } from './backup';
import { backupArguments } from './backup';
import type { BookLocation, KeyringFile } from './book-files';
import { keyringSchema } from './book-files';
import { type LockAnswers, type LockReason, lockArguments } from './locking';
import type { PaperAnswers, PickedFolder, PickedLayout } from './printing';
import { paperArguments } from './printing';
import { type RecoveryAnswers, recoveryArguments } from './recovery';
import type { UpdateAnswers } from './updating';
import { updateArguments } from './updating';
import type { WatchedFile } from './watching';
import { watchArguments } from './watching';
import { pasteLimit } from './wire';

const token = z.string().min(8).max(64);

/** Filters of a save dialog; the extension also decides the name's ending. */
const saveKind = z.enum(['xlsx', 'xlsm', 'pdf', 'png', 'csv', 'txt', 'json']);
export type SaveKind = z.infer<typeof saveKind>;

/** What a channel takes. */
export const argumentSchemas = {
  'app.describe': z.object({}),
  'app.setLanguage': z.object({ lang: z.enum(['zh-CN', 'en']) }),
  /** `what` is a reason code or an error's stack; messages are dropped before anything is written. */
  'app.logError': z.object({ where: z.string().max(200), what: z.string().max(4000) }),
  /** The answer to the `closing` event: everything is written. */
  'app.readyToClose': z.object({}),
  'book.locate': z.object({}),
  'book.choose': z.object({ which: z.enum(['own', 'sample']) }),
  'book.writeKeyring': z.object({ keyring: keyringSchema, replace: z.boolean() }),
  'vault.beginAttempt': z.object({}),
  'vault.endAttempt': z.object({ opened: z.boolean() }),
  'files.pickWorkbooks': z.object({}),
  /** The sample workbook that ships with the app. */
  'files.sampleWorkbook': z.object({}),
  /** Cells copied from another program; they are held in memory only. */
  'files.takePaste': z.object({
    text: z.string().max(pasteLimit),
    html: z.string().max(pasteLimit).optional(),
  }),
  'files.pickSave': z.object({ kind: saveKind, suggestedName: z.string().min(1).max(200) }),
  'files.write': z.object({ token, bytes: z.instanceof(Uint8Array) }),
  'files.reveal': z.object({ token }),
  'files.pickFolder': z.object({}),
  /**
   * A place for one file in a picked folder. The name is tidied and never leaves the folder; one that is taken, on
   * disk or by this call before, gets ` (2)`.
   */
  'files.saveIn': z.object({ folder: token, name: z.string().min(1).max(1000), kind: saveKind }),
  'files.pickLayout': z.object({}),
  /** The `.branchbook` file that was opened from outside and not taken yet; taken by this call. */
  'files.openedBackup': z.object({}),
  ...paperArguments,
  'month.describe': z.object({}),
  'month.progress': z.object({ text: z.string().max(500) }),
  'month.write': z.object({
    name: z.string().regex(/^[a-z-]+\.(json|xlsx|pdf)$/),
    bytes: z.instanceof(Uint8Array),
  }),
  'month.saveToken': z.object({ name: z.string().regex(/^[a-z-]+\.(json|xlsx|pdf)$/) }),
  'month.finish': z.object({
    exitCode: z.union([z.literal(0), z.literal(1), z.literal(2)]),
    message: z.string().max(2000),
  }),
  'app.memory': z.object({}),
  ...watchArguments,
  ...updateArguments,
  ...lockArguments,
  ...backupArguments,
  ...recoveryArguments,
} as const satisfies Record<string, z.ZodType>;

export type Channel = keyof typeof argumentSchemas;
export type Argument<C extends Channel> = z.input<(typeof argumentSchemas)[C]>;
export type CheckedArgument<C extends Channel> = z.output<(typeof argumentSchemas)[C]>;

/** Paths of files dropped on the window; only the preload script sends it, for `File`s it was handed. */
export const droppedPathsSchema = z.array(z.string().min(1).max(4096)).min(1).max(50);

/** Why the shell itself refuses a call, before or beside what the channel answers. */
export type ShellRefusal = 'ipc.sender' | 'ipc.channel' | 'ipc.arguments' | 'ipc.fault';

/** A file the person picked; the path stays with the main process. */
export interface PickedFile {
  readonly token: string;
  readonly name: string;
  readonly size: number;
}

export interface AppDescription {
  readonly version: string;
  readonly lang: 'zh-CN' | 'en';
  readonly platform: 'linux' | 'darwin' | 'win32';
  /** `window`: the app as people see it; `month`: the unattended month in a hidden window. */
  readonly mode: 'window' | 'month';
}

/** What the unattended month was asked to do (acceptance-surface). */
export interface MonthOrder {
  readonly workbooks: readonly PickedFile[];
  readonly period: string;
  readonly lang: 'zh-CN' | 'en';
  /** Content of the mapping file: sheet name -> column header -> field key. */
  readonly mapping?: unknown;
  /** Absent: a throw-away book. */
  readonly password?: string;
  /** True with `--book`: the book is kept. */
  readonly keepBook: boolean;
}

/** What a channel answers, inside a `Result`. */
export interface Answers extends PaperAnswers, BackupAnswers, LockAnswers, RecoveryAnswers, UpdateAnswers {
  'app.describe': AppDescription;
  'app.setLanguage': null;
  'app.logError': null;
  'app.readyToClose': null;
  'book.locate': BookLocation;
  'book.choose': BookLocation;
  'book.writeKeyring': null;
  /** Milliseconds to wait before the password may be tried, and the keyring once it may. */
  'vault.beginAttempt': { readonly waitMs: number; readonly keyring: KeyringFile | null };
  /** Attempts that failed since the book was last opened. */
  'vault.endAttempt': { readonly failures: number };
  /** Empty: the person cancelled. */
  'files.pickWorkbooks': readonly PickedFile[];
  'files.sampleWorkbook': PickedFile;
  'files.takePaste': PickedFile;
  /** null: the person cancelled. */
  'files.pickSave': PickedFile | null;
  'files.write': null;
  'files.reveal': null;
  /** null: the person cancelled. */
  'files.pickFolder': PickedFolder | null;
  'files.saveIn': PickedFile;
  /** null: the person cancelled. */
  'files.pickLayout': PickedLayout | null;
  /** null: none waits. */
  'files.openedBackup': PickedFile | null;
  'month.describe': MonthOrder;
  'month.progress': null;
  'month.write': null;
  'month.saveToken': PickedFile;
  'month.finish': null;
  /** Peak resident memory of each process in MB, as the system reports it. */
  'app.memory': { readonly processes: readonly { readonly kind: string; readonly peakMB: number }[] };
  'watch.run': readonly WatchedFile[];
  'watch.add': readonly WatchedFile[];
  'watch.remove': readonly WatchedFile[];
  'watch.setMode': readonly WatchedFile[];
  'watch.settle': readonly WatchedFile[];
  'watch.open': PickedFile;
}

/** Events the shell sends to the app. */
export interface ShellEvents {
  /** Show nothing of the book any more and close it; the window is covered already. */
  lock: Exclude<LockReason, 'asked'>;
  /** A menu entry or accelerator that the app carries out. */
  menu:
    | 'undo'
    | 'redo'
    | 'palette'
    | 'find'
    | 'replace'
    | 'import'
    | 'export'
    | 'print'
    | 'lock'
    | 'settings'
    | 'shortcuts';
  /** The window is closing: finish writing, then call `app.readyToClose`. */
  closing: null;
  /** A backup was opened from outside (double click on a `.branchbook` file). Use `onOpenedBackup`, which misses none. */
  backupOpened: PickedFile;
  /** Something is different about the watched workbooks. */
  watched: readonly WatchedFile[];
}

export type ShellEvent = keyof ShellEvents;

/** Long talks over a MessagePort: the sealed book's files, and the workbook process. */
export const portNames = ['book', 'workbook'] as const;
export type PortName = (typeof portNames)[number];

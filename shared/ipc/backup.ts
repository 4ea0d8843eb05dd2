/** What the shell keeps and answers about backups of the book, and the files they lie in. */
import { z } from 'zod';
import type { BackupPlan } from '../domain/care/backup-plan';
import { type KeyringFile, keyringSchema } from './book-files';

const token = z.string().min(8).max(64);
const instant = z.string().max(40);
const count = z.number().int().min(0);

export const backupPlanSchema = z.object({
  rhythm: z.enum(['off', 'daily', 'weekly']),
  hour: z.number().int().min(0).max(23),
  weekday: z.number().int().min(1).max(7),
  onClose: z.boolean(),
  keep: z.number().int().min(1).max(90),
}) satisfies z.ZodType<BackupPlan>;

/** How a rehearsal or a look through everything ended. */
const careReportSchema = z.object({
  /** ISO time. */
  at: instant,
  sound: z.boolean(),
  /** Name of the backup that was rehearsed; empty for a look at the book itself. */
  file: z.string().max(300),
  pages: count,
  records: count,
  customers: count,
  /** Customers in the book at that time. */
  presentCustomers: count,
  /** Journal frames and snapshots that were read. */
  frames: count,
  snapshots: count,
  damagedPages: count,
  damagedSnapshots: z.array(z.string().max(60)).max(100),
  journalSound: z.boolean(),
  /** Why it did not come to an end; null when it did. */
  reason: z.string().max(60).nullable(),
  ms: count,
});
export type CareReport = z.infer<typeof careReportSchema>;

export const backupDoneSchema = z.object({
  at: instant,
  name: z.string().max(300),
  bytes: count,
  /** Last change inside. */
  seq: count,
});
export type BackupDone = z.infer<typeof backupDoneSchema>;

/** `care.json` in the book folder: where backups go and how the last ones ended. Nothing about customers. */
export const careFileSchema = z.object({
  format: z.literal('branchbook-care'),
  version: z.literal(1),
  folder: z.string().max(4096).nullable(),
  plan: backupPlanSchema,
  lastBackup: backupDoneSchema.nullable(),
  lastFailure: z.object({ at: instant, reason: z.string().max(60) }).nullable(),
  lastRehearsal: careReportSchema.nullable(),
  lastVerify: careReportSchema.nullable(),
});
export type CareFile = z.infer<typeof careFileSchema>;

/** What the shell tells of the book's safety. */
export interface CareState extends Omit<CareFile, 'format' | 'version' | 'folder'> {
  /** Where backups go, as people would look for it; shown, never used as an argument. Null: nowhere yet. */
  readonly destination: string | null;
  /** Bytes free where the book lies, and where backups go; null where it cannot be told. */
  readonly freeBytes: number | null;
  readonly destinationFree: number | null;
  /** Bytes of the journal since the newest snapshot, and of all of it. */
  readonly journalBytes: number;
  readonly journalTotal: number;
}

/** A backup or snapshot file as its first bytes tell. */
export interface BackupFile {
  readonly token: string;
  readonly name: string;
  readonly bytes: number;
  readonly bookId: string;
  /** Branch it was made for; empty where the file does not say. */
  readonly branch: string;
  /** ISO time it was made. */
  readonly at: string;
  readonly seq: number;
  /** Absent in a snapshot of this PC, which has its keyring beside it. */
  readonly keyring: KeyringFile | null;
}

export const backupArguments = {
  'backup.describe': z.object({}),
  'backup.setPlan': z.object({ plan: backupPlanSchema }),
  /** The folder was picked by `files.pickFolder`. */
  'backup.setFolder': z.object({ folder: token }),
  /** Copies the newest snapshot, with the keyring, to the destination. */
  'backup.run': z.object({ branch: z.string().max(200) }),
  /** Backups of this book at the destination, the newest first. */
  'backup.list': z.object({}),
  /** Lets the person pick a backup. */
  'backup.pick': z.object({}),
  /** Looks at a file that was dropped, double-clicked or listed. */
  'backup.look': z.object({ token }),
  'backup.note': z.object({ what: z.enum(['rehearsal', 'verify']), report: careReportSchema }),
  /** Puts a backup's content beside the book, to take its place with `backup.swap`; the book stays as it is. */
  'backup.stage': z.object({ token }),
  'backup.swap': z.object({ keyring: keyringSchema }),
} as const satisfies Record<string, z.ZodType>;

export interface BackupAnswers {
  'backup.describe': CareState;
  'backup.setPlan': CareState;
  'backup.setFolder': CareState;
  'backup.run': BackupDone;
  'backup.list': readonly BackupFile[];
  /** null: the person cancelled. */
  'backup.pick': BackupFile | null;
  'backup.look': BackupFile;
  'backup.note': null;
  'backup.stage': null;
  'backup.swap': null;
}

/**
 * The talk between the worker that owns the sealed book and the main process that owns its files. One request, one
 * answer, by id. The main process sees only ciphertext: every `sealed` here is AES-GCM output.
 */
import { z } from 'zod';
import type { Result } from '../domain/kernel/result';

const bytes = z.instanceof(Uint8Array);
const iv = bytes.refine((value) => value.byteLength === 12);
const seq = z.number().int().min(1).max(Number.MAX_SAFE_INTEGER);

/** `change` is complete in one frame; a large change is `begin`, any number of `part`, `commit`. */
export const frameKinds = ['change', 'begin', 'part', 'commit'] as const;
export type FrameKind = (typeof frameKinds)[number];

const frame = z.object({
  kind: z.enum(frameKinds),
  /** Number of the change, from 1, without gaps. */
  seq,
  /** 0 for `change` and `begin`, then 1, 2, ... */
  part: z.number().int().min(0).max(0xffff_ffff),
  iv,
  sealed: bytes,
});

/** One frame of the journal. */
export type JournalFrame = z.infer<typeof frame>;

/** What one entry of a snapshot holds: a page, the head or a part of a change, or the list of what there must be. */
export const entryTypes = ['page', 'head', 'part', 'manifest'] as const;

const snapshotEntry = z.object({
  type: z.enum(entryTypes),
  /** Says which page, change or part; authenticated together with the content. */
  key: z.string().max(300),
  iv,
  sealed: bytes,
});

export type SnapshotEntry = z.infer<typeof snapshotEntry>;

/** Why a snapshot was made, when it was not the quarter of an hour. */
export const snapshotNotes = ['beforeRestore'] as const;
export type SnapshotNote = (typeof snapshotNotes)[number];

const month = z.string().regex(/^\d{4}-\d{2}$/);

const auditFrame = z.object({
  /** From 1, without gaps. */
  no: seq,
  /** Hash of the row before, 32 bytes. */
  previous: bytes.refine((value) => value.byteLength === 32),
  iv,
  sealed: bytes,
});

/** One row of the audit trail, sealed. */
export type AuditFrame = z.infer<typeof auditFrame>;

const sealedHead = z.object({ iv, sealed: bytes.refine((value) => value.byteLength <= 4096) });

/** Where the trail ends, sealed; kept apart from the trail. */
export type SealedHead = z.infer<typeof sealedHead>;

const snapshotName = z.string().regex(/^[0-9a-f]{12}-[0-9a-f]{4}-[0-9a-f]{8}$/);

/** What each request takes. */
export const bookRequestSchemas = {
  'book.describe': z.object({}),
  'journal.append': z.object({ frames: z.array(frame).min(1).max(2000), sync: z.boolean() }),
  'journal.abort': z.object({}),
  'journal.read': z.object({
    afterSeq: z.number().int().min(0),
    /** Where the answer before this one stopped. */
    cursor: z.object({ segment: z.number().int().min(1), offset: z.number().int().min(0) }).nullable(),
    maxBytes: z.number().int().min(1).max(64_000_000),
  }),
  'journal.rotate': z.object({ nextSeq: seq }),
  'snapshot.begin': z.object({
    name: snapshotName,
    seq: z.number().int().min(0),
    note: z.enum(snapshotNotes).optional(),
  }),
  'snapshot.write': z.object({ entries: z.array(snapshotEntry).min(1).max(2000) }),
  'snapshot.commit': z.object({}),
  'snapshot.abort': z.object({}),
  'snapshot.read': z.object({
    name: snapshotName,
    offset: z.number().int().min(0),
    maxBytes: z.number().int().min(1).max(64_000_000),
  }),
  'snapshot.list': z.object({}),
  /** Reads on in a backup file that `backup.look`, `backup.pick` or `backup.list` gave a token to. */
  'backup.read': z.object({
    token: z.string().min(8).max(64),
    offset: z.number().int().min(0),
    maxBytes: z.number().int().min(1).max(64_000_000),
  }),
  /** What the log of the audit trail holds. */
  'audit.list': z.object({}),
  /** Appends rows to the file of a month; `head` is kept in the profile once the rows are on disk. */
  'audit.append': z.object({
    month,
    rows: z.array(auditFrame).max(2000),
    sync: z.boolean(),
    head: sealedHead.nullable(),
  }),
  'audit.read': z.object({
    month,
    offset: z.number().int().min(0),
    maxBytes: z.number().int().min(1).max(64_000_000),
  }),
  /** Puts an unsound end aside (`tail`), or removes the files of months before one (`before`). */
  'audit.cut': z.object({ tail: z.boolean(), before: month.nullable() }),
  /** Throws IndexedDB away when it cannot be opened any more; the book is rebuilt from its files. */
  'database.clear': z.object({}),
  'fault.reach': z.object({ point: z.string().max(100) }),
} as const satisfies Record<string, z.ZodType>;

export type BookMethod = keyof typeof bookRequestSchemas;
export type BookArgument<M extends BookMethod> = z.infer<(typeof bookRequestSchemas)[M]>;

/** A snapshot as its name and first bytes tell; whether it is whole shows when it is read. */
export interface SnapshotDescription {
  readonly name: string;
  /** Last change inside. */
  readonly seq: number;
  readonly bytes: number;
  readonly note?: SnapshotNote;
}

/** What the book folder holds, as far as the main process can tell. */
export interface BookFiles {
  /** Null in a folder without a book. */
  readonly bookId: string | null;
  /** Something was written to this book once, so an empty folder is a loss and no beginning. */
  readonly used: boolean;
  /** Last complete change of the journal; 0 when there is none. */
  readonly lastSeq: number;
  /** First change still in the journal; `lastSeq + 1` when it is empty. */
  readonly firstSeq: number;
  readonly journalBytes: number;
  /** Something was cut away at opening: a torn or damaged end, kept beside as `.torn`. */
  readonly cutBytes: number;
  /** The highest change that could still be read behind the cut; 0 when there was none. */
  readonly cutSeq: number;
  /** ISO time at which the journal was last written to; null when that cannot be told. */
  readonly journalWrittenAt: string | null;
  /** The book was opened at another place before: another machine, or another folder. */
  readonly moved: boolean;
  readonly snapshots: readonly SnapshotDescription[];
  /** Fault points that a test has armed; empty in daily use. */
  readonly faults: readonly string[];
}

/** Frames in order. `cursor` null: the end was reached. `damaged`: reading stopped at a frame that is not whole. */
export interface JournalSlice {
  readonly frames: readonly JournalFrame[];
  readonly cursor: { readonly segment: number; readonly offset: number } | null;
  readonly damaged: boolean;
}

/** Entries in order; `next` null: the end was reached and the whole file was sound. */
export interface SnapshotSlice {
  readonly entries: readonly SnapshotEntry[];
  readonly next: number | null;
}

/** The log of the audit trail as its files tell. */
export interface AuditFiles {
  /** Name of this computer. */
  readonly machine: string;
  /** Months that have a file, oldest first. */
  readonly months: readonly { readonly month: string; readonly bytes: number }[];
  /** The last sound row; null when there is none. */
  readonly last: AuditFrame | null;
  /** Bytes behind the last sound row. */
  readonly tailBytes: number;
  readonly head: SealedHead | null;
}

/** A row with the number of bytes before it that are none, and the place in the file behind it. */
export interface FoundAuditFrame extends AuditFrame {
  readonly end: number;
  readonly damagedBefore: number;
}

/** Rows in order; `next` null: the end of the file was reached, behind which `damagedBytes` are left over. */
export interface AuditSlice {
  readonly rows: readonly FoundAuditFrame[];
  readonly next: number | null;
  readonly damagedBytes: number;
}

/** What each request answers, inside a `Result`. */
export interface BookAnswers {
  'book.describe': BookFiles;
  'journal.append': null;
  'journal.abort': null;
  'journal.read': JournalSlice;
  'journal.rotate': null;
  'snapshot.begin': null;
  'snapshot.write': null;
  'snapshot.commit': null;
  'snapshot.abort': null;
  'snapshot.read': SnapshotSlice;
  'snapshot.list': readonly SnapshotDescription[];
  'backup.read': SnapshotSlice;
  'audit.list': AuditFiles;
  'audit.append': null;
  'audit.read': AuditSlice;
  'audit.cut': null;
  'database.clear': null;
  'fault.reach': null;
}

export interface BookRequest<M extends BookMethod = BookMethod> {
  readonly id: number;
  readonly method: M;
  readonly argument: BookArgument<M>;
}

export interface BookReply<M extends BookMethod = BookMethod> {
  readonly id: number;
  readonly result: Result<BookAnswers[M]>;
}

/** Outer shape of a request; the argument is checked against its own schema. */
export const bookRequestSchema = z.object({
  id: z.number().int(),
  method: z.enum(Object.keys(bookRequestSchemas) as [BookMethod, ...BookMethod[]]),
  argument: z.unknown(),
});

import type { Change, ChangeHeader } from '@shared/domain/changes/change';
import type { ChangeDraft } from '@shared/domain/changes/draft';
import type { Result } from '@shared/domain/kernel/result';
import type { BookRecord, CollectionName, CustomerRecord, Partition } from '@shared/domain/records/records';
import type { BookAudit } from './book/session/book-audit';
import type { BookCare } from './book/session/book-care';
import type { BookKeys } from './book/session/book-keys';
import type { BookReads } from './book/session/book-reads';
import type { SessionAccess } from './book/session/session-access';
import type { WritingWatch } from './book/session/writing-watch';
import type { OpeningReport } from './book/worker-protocol';
import type { ImportDone, ImportOrder } from './imports/import-order';
import type { ImportUndo, ImportUndone } from './imports/undo-import';

/** A collection held in memory. `version` grows with every change; `all` keeps its identity until then. */
export interface ResidentTable<R> {
  readonly version: number;
  all(): readonly R[];
  get(id: string): R | undefined;
  /** Calls back after each change with the ids touched (`null`: many, look again). Returns the way to stop. */
  subscribe(listener: (touched: readonly string[] | null) => void): () => void;
}

/** What the frame shows about saving and undo. */
export interface HistoryState {
  readonly undoable: ChangeHeader | null;
  readonly redoable: ChangeHeader | null;
  /** Changes not yet on disk; 0 means everything is saved. */
  readonly pending: number;
  /** ISO time of the last change that reached the disk in this run. */
  readonly savedAt: string | null;
}

/** How far a long job is. `total` is unknown while it is null. */
export interface Progress {
  readonly stage: string;
  readonly done: number;
  readonly total: number | null;
}

/** The open book, as features see it. */
export interface BookSession {
  readonly bookId: string;
  /** Name of the person at the screen. */
  readonly actor: string;
  readonly sample: boolean;
  /** What the person may do; the worker checks the same again. */
  readonly access: SessionAccess;
  readonly accounts: ResidentTable<BookRecord>;
  /** The audit trail: looks, logins, copies and the like are noted here; changes note themselves. */
  readonly audit: BookAudit;
  /** Backups, rehearsals and restores. */
  readonly care: BookCare;
  /** Passwords and the recovery key. */
  readonly keys: BookKeys;
  readonly customers: ResidentTable<CustomerRecord>;
  readonly settings: ResidentTable<BookRecord>;
  readonly imports: ResidentTable<BookRecord>;
  /** Opens a partition of a collection that is not resident; later changes are applied to the opened table. */
  openPartition(collection: CollectionName, partition: Partition): Promise<Result<ResidentTable<BookRecord>>>;
  /**
   * Gives the records of a partition, some at a time, without keeping them: 100,000 balances of a month would stay in
   * memory otherwise. Fails like `openPartition`.
   */
  readPartition(
    collection: CollectionName,
    partition: Partition,
    take: (records: readonly BookRecord[]) => void,
  ): Promise<Result<null>>;
  /** Looks into what is not kept in memory: single records, and the changes of the past. */
  readonly reads: BookReads;
  /** Whether changes can be written: a full disk, or another machine, makes the book read-only. */
  readonly writing: WritingWatch;
  /**
   * Applies a change to memory at once and resolves when it is on disk (journal fsync, then pages).
   * On failure memory is put back and the reason told (`book.diskFull`, `book.readOnly`, ...). A change of thousands
   * of records is shown only when it is on disk, so that the window is never held up.
   */
  commit(draft: ChangeDraft): Promise<Result<Change>>;
  /** Headers of the last changes (up to 100), oldest first. */
  recentChanges(): readonly ChangeHeader[];
  /** What opening the book found: on an ordinary day nothing to tell. */
  readonly opening: OpeningReport;
  /** Brings a workbook in over a port to the workbook process; call it through `imports/run-import.ts`. */
  importWorkbook(
    order: ImportOrder,
    port: MessagePort,
    onProgress: (progress: Progress) => void,
    signal: AbortSignal,
  ): Promise<Result<ImportDone>>;
  /** Looks what taking an import back would do; call it through `imports/undo-import.ts`. */
  previewUndoImport(importId: string): Promise<Result<ImportUndo>>;
  /** Takes an import back, whenever it was; call it through `imports/undo-import.ts`. */
  undoImport(importId: string): Promise<Result<ImportUndone>>;
  undo(): Promise<Result<ChangeHeader>>;
  redo(): Promise<Result<ChangeHeader>>;
  readonly history: { get(): HistoryState; subscribe(listener: () => void): () => void };
  /** Writes a sealed snapshot now; also done every 15 minutes when something changed. */
  snapshot(): Promise<Result<null>>;
  /** Finishes writing, forgets keys and records. */
  close(): Promise<void>;
}

/**
 * The talk between the window, which shows the records, and the book worker, which owns the key, the pages and the
 * journal. Bytes that cross are plain content; ciphertext never comes to the window.
 */
import type { ChangeHeader } from '@shared/domain/changes/change';
import type { Result } from '@shared/domain/kernel/result';
import type { BookRecord, CollectionName, Partition } from '@shared/domain/records/records';
import type { KeyringFile } from '@shared/ipc/book-files';
import type { ImportDone, ImportOrder } from '../imports/import-order';
import type { ImportUndo, ImportUndone } from '../imports/undo-import';
import type { Bytes } from './codec/envelope';
import type { KeyringWish } from './crypto/change-keyring';
import type { WayIn } from './crypto/keyring';
import type { AuditCalls } from './engine/audit/audit-protocol';
import type { CareCalls } from './engine/care-protocol';
import type { HistoryPage, HistoryQuery } from './engine/customer-history';

/** Who makes a change and when, given by the window, which keeps the clock. */
export interface Stamp {
  readonly id: string;
  readonly clock: string;
  readonly actor: string;
}

/** What opening the book found. */
export interface OpeningReport {
  /** Why the pages were built anew from snapshot and journal; null on an ordinary day. */
  readonly rebuilt: 'missing' | 'damaged' | 'behind' | null;
  /** Changes that the journal once held and nothing holds any more. */
  readonly lostChanges: number;
  /** Bytes of a torn end that were cut from the journal. */
  readonly cutBytes: number;
  /** A snapshot should be made at once, because the journal alone could not bring the book back. */
  readonly wantsSnapshot: boolean;
  /** From what the pages were built anew; null when they were not. */
  readonly rebuild: RebuildReport | null;
  /** What could not be brought back, at this opening or an earlier one, until somebody has taken note of it. */
  readonly loss: LossReport | null;
  /** The book was opened at another place before: another machine, or another folder. */
  readonly moved: boolean;
}

/** From what pages were built anew. */
export interface RebuildReport {
  /** ISO time of the snapshot they were taken from; null when the journal alone held everything. */
  readonly snapshotAt: string | null;
  /** Changes that the journal added. */
  readonly replayed: number;
  /** ISO times of newer snapshots that were damaged and passed over, the newest first. */
  readonly damagedSnapshots: readonly string[];
}

/** Changes that were made once and that nothing holds any more. */
export interface LossReport {
  readonly changes: number;
  /** ISO time of the last change that is there; null when there is none. */
  readonly from: string | null;
  /** ISO time up to which changes were made, as far as can be told. */
  readonly to: string | null;
  /** ISO time at which the loss was found. */
  readonly foundAt: string;
}

/** What the window knows about the book after opening, besides the records. */
export interface StartAnswer {
  readonly report: OpeningReport;
  /** Name of this machine in the clock. */
  readonly node: string;
  /** Last changes, oldest first. */
  readonly recent: readonly ChangeHeader[];
  readonly undoable: ChangeHeader | null;
  readonly redoable: ChangeHeader | null;
  /** Name of the person, as the accounts have it. */
  readonly person: string;
}

/** What a reversed or imported change was. */
export interface ReverseAnswer {
  readonly header: ChangeHeader;
  /** Content of a change in one frame; a large one came in `staged` events before. */
  readonly bytes: Bytes | null;
}

/** A record of a partition: by its id, or the only one whose `customerId` it is. */
export interface WantedRecord {
  readonly collection: CollectionName;
  readonly partition: Partition;
  readonly id: string;
  readonly by: 'id' | 'customerId';
}

/** Each call with its argument and its answer (inside a `Result`). Ports travel as transferred objects. */
export interface WorkerCalls extends CareCalls, AuditCalls {
  /** Makes keys for a new book and keeps the data key. */
  makeKeys: {
    readonly argument: { readonly bookId: string; readonly person: string; readonly password: string };
    readonly answer: { readonly keyring: KeyringFile; readonly recoveryKey: string };
  };
  /** Opens the keyring and keeps the data key. */
  unlock: {
    readonly argument: { readonly keyring: KeyringFile; readonly way: WayIn };
    readonly answer: { readonly person: string };
  };
  /**
   * Works on the keyring, see `changeKeyring`; the changed one is to be written. Whoever opened the book shows the
   * password once more: the key that is kept while a book is open cannot be taken out and wrapped anew.
   */
  changeKeyring: {
    readonly argument: { readonly keyring: KeyringFile; readonly way: WayIn; readonly wish: KeyringWish };
    readonly answer: { readonly keyring: KeyringFile };
  };
  /** Looks at the files over the port and reads sealed pages ahead, which needs no key; `start` goes on from there. */
  prepare: { readonly argument: { readonly bookId: string }; readonly answer: null };
  /** Opens pages and journal after `prepare`; `pages` events bring the resident records before the answer. */
  start: { readonly argument: Record<string, never>; readonly answer: StartAnswer };
  commit: {
    readonly argument: { readonly epoch: number; readonly bytes: Bytes };
    readonly answer: { readonly seq: number };
  };
  /** A large change; its parts follow as `part` messages. */
  commitLarge: {
    readonly argument: { readonly epoch: number; readonly header: ChangeHeader; readonly parts: number };
    readonly answer: { readonly seq: number };
  };
  reverse: {
    readonly argument: { readonly way: 'undo' | 'redo'; readonly stamp: Stamp };
    readonly answer: ReverseAnswer;
  };
  /** Reads a workbook over the port into the book, as one change. */
  importWorkbook: {
    readonly argument: { readonly order: ImportOrder; readonly stamp: Stamp };
    readonly answer: ImportDone;
  };
  /** Looks what taking an import back would do. */
  previewUndoImport: { readonly argument: { readonly importId: string }; readonly answer: ImportUndo };
  /** Takes an import back as a new change. */
  undoImport: {
    readonly argument: { readonly importId: string; readonly stamp: Stamp };
    readonly answer: ImportUndone;
  };
  openPartition: {
    readonly argument: { readonly collection: CollectionName; readonly partition: Partition };
    readonly answer: null;
  };
  /** One record of a partition, which is not kept. */
  readRecord: { readonly argument: WantedRecord; readonly answer: BookRecord | null };
  /** The partitions of a collection that hold anything. */
  listPartitions: {
    readonly argument: { readonly collection: CollectionName };
    readonly answer: readonly Partition[];
  };
  /** The changes that touched a customer, the newest first. */
  readHistory: { readonly argument: HistoryQuery; readonly answer: HistoryPage };
  snapshot: { readonly argument: { readonly name: string }; readonly answer: { readonly made: boolean } };
  /** Somebody has read what could not be brought back. */
  acknowledgeLoss: { readonly argument: Record<string, never>; readonly answer: null };
  /** Writes the pages that a full disk refused; `waiting`: it still refuses. */
  settlePages: {
    readonly argument: Record<string, never>;
    readonly answer: { readonly waiting: boolean };
  };
  /** Ends after everything waiting has been written. */
  close: { readonly argument: Record<string, never>; readonly answer: null };
}

export type WorkerCall = keyof WorkerCalls;

/** Messages to the worker. */
export type ToWorker =
  | { readonly type: 'call'; readonly id: number; readonly name: WorkerCall; readonly argument: unknown }
  /** Part of the large change whose call has this id. */
  | { readonly type: 'part'; readonly id: number; readonly bytes: Bytes }
  /** Asks a call to stop; it answers `book.cancelled` unless it was already done. */
  | { readonly type: 'cancel'; readonly id: number };

/** Messages from the worker. */
export type FromWorker =
  | { readonly type: 'reply'; readonly id: number; readonly result: Result<unknown> }
  /** Plain pages of a partition, in order. */
  | {
      readonly type: 'pages';
      readonly collection: CollectionName;
      readonly partition: Partition;
      readonly pages: readonly Bytes[];
    }
  /** Opening begins again after damage was found: forget the pages that came. */
  | { readonly type: 'restart' }
  /** Records of a large change that is not yet made; they count when its call succeeds. */
  | { readonly type: 'staged'; readonly id: number; readonly bytes: Bytes }
  | {
      readonly type: 'progress';
      readonly id: number;
      readonly stage: string;
      readonly done: number;
      readonly total: number | null;
    }
  | {
      readonly type: 'history';
      readonly undoable: ChangeHeader | null;
      readonly redoable: ChangeHeader | null;
    };

/** Calls of the window to the worker about the safety of the book: looking at it, rehearsing and restoring. */
import type { ChangeHeader, TouchedRecord } from '@shared/domain/changes/change';
import type { SnapshotDescription } from '@shared/ipc/book-port';
import type { Stamp } from '../worker-protocol';
import type { RestoreSource } from './restore-source';

/** What the book tells of itself at once, without reading it. */
export interface CareFacts {
  /** Pages there must be, and pages the database has. */
  readonly pages: number;
  readonly storedPages: number;
  /** Last change. */
  readonly seq: number;
  readonly snapshots: readonly SnapshotDescription[];
  /** ISO time of the oldest change that is kept; null while there is none. */
  readonly since: string | null;
  /** Pages that wait because the disk refused them. */
  readonly waiting: number;
}

/** What reading everything found. */
export interface CareFindings {
  readonly pages: number;
  readonly records: number;
  readonly customers: number;
  readonly damagedPages: number;
  readonly frames: number;
  readonly journalSound: boolean;
  readonly snapshots: number;
  /** Names of those that are not sound. */
  readonly damagedSnapshots: readonly string[];
}

/** What a backup holds, after every page was opened and held against its list. */
export interface SourceFindings {
  readonly pages: number;
  readonly records: number;
  readonly customers: number;
}

/** The state that everything is to have again. */
export interface RestoreOrder {
  /** The file; null: the newest snapshot before `at`, with the changes up to it. */
  readonly source: RestoreSource | null;
  /** The moment, ISO; of a file the one it was made at. */
  readonly at: string;
  /** How the file is called; empty without one. */
  readonly name: string;
}

export interface RestoreCounts {
  /** Customers touched; the others count records of any kind. */
  readonly customers: number;
  readonly created: number;
  readonly changed: number;
  readonly removed: number;
}

export interface RestorePreview extends RestoreCounts {
  readonly asOf: string;
}

export interface RestoreDone {
  readonly header: ChangeHeader;
  readonly counts: RestorePreview;
}

/** What has to be done to a customer, and what belongs to it, so that it is as it was. */
export interface CustomerRestore {
  readonly touched: readonly TouchedRecord[];
}

export interface CareCalls {
  /** Looks at the outside of things; no page is read. */
  careFacts: { readonly argument: Record<string, never>; readonly answer: CareFacts };
  /** Reads every page, frame of the journal and snapshot. */
  careVerify: { readonly argument: Record<string, never>; readonly answer: CareFindings };
  /** Restores a source into nothing: every page opened and decoded, all of it held against the source's list. */
  careRehearse: { readonly argument: { readonly source: RestoreSource }; readonly answer: SourceFindings };
  /** The same before a book is open, with the key that `unlock` gave and a port to the files. */
  checkBackup: { readonly argument: { readonly token: string }; readonly answer: SourceFindings };
  /** Throws the pages of a book in this PC's database away; they come back from its files. */
  dropPages: { readonly argument: { readonly bookId: string }; readonly answer: null };
  previewRestore: { readonly argument: { readonly order: RestoreOrder }; readonly answer: RestorePreview };
  restoreBook: {
    readonly argument: { readonly order: RestoreOrder; readonly stamp: Stamp };
    readonly answer: RestoreDone;
  };
  /** A snapshot under this name even when nothing changed, noted as made before a restore. */
  snapshotBefore: { readonly argument: { readonly name: string }; readonly answer: null };
  /** Takes back what was done to a customer by the change `fromSeq` and later ones. */
  customerAsOf: {
    readonly argument: { readonly id: string; readonly related: readonly string[]; readonly fromSeq: number };
    readonly answer: CustomerRestore;
  };
}

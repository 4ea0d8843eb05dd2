import type { CollectionName, Partition } from '@shared/domain/records/records';
import type { FrameKind } from '@shared/ipc/book-port';
import { Dexie, type Table } from 'dexie';
import type { Bytes } from '../codec/envelope';
import type { Sealed } from '../crypto/sealer';
import type { LossReport } from '../worker-protocol';

/** A sealed page of up to 256 records of one partition. `version` is the change that wrote it last. */
export interface PageRow extends Sealed {
  readonly collection: CollectionName;
  readonly partition: Partition;
  readonly page: number;
  readonly version: number;
}

/** The frame of a change that carries its header: `change` when it is complete in one frame, else `commit`. */
export interface HeadRow extends Sealed {
  readonly seq: number;
  readonly kind: Extract<FrameKind, 'change' | 'commit'>;
  readonly part: number;
}

/** A part of a large change. */
export interface PartRow extends Sealed {
  readonly seq: number;
  readonly part: number;
}

/** Rows of the audit trail that were opened before, sealed together; made again from the log when they are lost. */
export interface AuditBlockRow extends Sealed {
  readonly key: `audit|${string}`;
  readonly rows: number;
  /** Place in the month's file behind the last of them. */
  readonly end: number;
}

/**
 * `manifest`: which pages there must be, sealed. `node`: this machine in the clock. `rebuild`: pages are not sound.
 * `loss`: changes that could not be brought back and of which nobody has taken note yet.
 * `auditHead`: where the audit trail stands, sealed.
 */
export type MetaRow =
  | { readonly key: 'manifest'; readonly seq: number; readonly iv: Bytes; readonly sealed: Bytes }
  | { readonly key: 'node'; readonly node: string }
  | { readonly key: 'rebuild' }
  | { readonly key: 'loss'; readonly loss: LossReport }
  | { readonly key: 'auditHead'; readonly iv: Bytes; readonly sealed: Bytes }
  | AuditBlockRow;

/** The sealed book in IndexedDB. */
export interface BookDatabase {
  readonly dexie: Dexie;
  readonly pages: Table<PageRow, [string, string, number]>;
  readonly heads: Table<HeadRow, number>;
  readonly parts: Table<PartRow, [number, number]>;
  readonly meta: Table<MetaRow, string>;
}

/** Declares the database of a book; it opens at first use. Every transaction is on disk when it completes. */
export function declareDatabase(bookId: string): BookDatabase {
  const dexie = new Dexie(`branchbook-${bookId}`, { chromeTransactionDurability: 'strict' });
  dexie.version(1).stores({
    pages: '[collection+partition+page]',
    heads: 'seq',
    parts: '[seq+part]',
    meta: 'key',
  });
  return {
    dexie,
    pages: dexie.table('pages'),
    heads: dexie.table('heads'),
    parts: dexie.table('parts'),
    meta: dexie.table('meta'),
  };
}

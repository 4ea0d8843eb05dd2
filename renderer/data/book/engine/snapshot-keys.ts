import type { CollectionName, Partition } from '@shared/domain/records/records';
import type { SnapshotEntry } from '@shared/ipc/book-port';
import type { HeadRow, PageRow, PartRow } from '../store/database';

/** Rows of the store as entries of a snapshot and back: the sealed content is the same, the key says where it goes. */
export function pageEntry(row: PageRow): SnapshotEntry {
  const key = `${row.collection}|${row.partition}|${row.page}|${row.version}`;
  return { type: 'page', key, iv: row.iv, sealed: row.sealed };
}

export function headEntry(row: HeadRow): SnapshotEntry {
  return { type: 'head', key: `${row.seq}|${row.kind}|${row.part}`, iv: row.iv, sealed: row.sealed };
}

export function partEntry(row: PartRow): SnapshotEntry {
  return { type: 'part', key: `${row.seq}|${row.part}`, iv: row.iv, sealed: row.sealed };
}

export function toPage(entry: SnapshotEntry): PageRow {
  const [collection = '', partition = '', page = '', version = ''] = entry.key.split('|');
  return {
    collection: collection as CollectionName,
    partition: partition as Partition,
    page: Number(page),
    version: Number(version),
    iv: entry.iv,
    sealed: entry.sealed,
  };
}

export function toHead(entry: SnapshotEntry): HeadRow {
  const [seq = '', kind = '', part = ''] = entry.key.split('|');
  return {
    seq: Number(seq),
    kind: kind === 'change' ? 'change' : 'commit',
    part: Number(part),
    iv: entry.iv,
    sealed: entry.sealed,
  };
}

export function toPart(entry: SnapshotEntry): PartRow {
  const [seq = '', part = ''] = entry.key.split('|');
  return { seq: Number(seq), part: Number(part), iv: entry.iv, sealed: entry.sealed };
}

import type { HeadRow, PageRow, PartRow } from './database';
import { type PartitionKey, partitionKey } from './manifest';

/** A page and its version. */
export interface PageMark {
  readonly key: PartitionKey;
  readonly page: number;
  readonly version: number;
}

/** What one commit writes: pages as they are now, pages gone, frames of the changes. */
export interface StoreWrite {
  readonly pages: readonly PageRow[];
  /** New pages that IndexedDB holds already (see `keepAhead`); with this write they count. */
  readonly ahead: readonly PageMark[];
  readonly gone: readonly [PartitionKey, number][];
  readonly heads: readonly HeadRow[];
  readonly parts: readonly PartRow[];
  /** Last change contained. */
  readonly seq: number;
}

/** A write that changes nothing but the last change contained. */
export const nothingWritten: Omit<StoreWrite, 'seq'> = {
  pages: [],
  ahead: [],
  gone: [],
  heads: [],
  parts: [],
};

/** Two writes as one: of a page that is in both, the later one counts. */
export function joinWrites(first: StoreWrite, second: StoreWrite): StoreWrite {
  const pages = new Map<string, PageRow>();
  const gone = new Map<string, [PartitionKey, number]>();
  for (const write of [first, second]) {
    for (const row of write.pages) {
      const name = `${partitionKey(row.collection, row.partition)}|${row.page}`;
      pages.set(name, row);
      gone.delete(name);
    }
    for (const [key, page] of write.gone) {
      pages.delete(`${key}|${page}`);
      gone.set(`${key}|${page}`, [key, page]);
    }
  }
  return {
    pages: [...pages.values()],
    ahead: [],
    gone: [...gone.values()],
    heads: [...first.heads, ...second.heads],
    parts: [...first.parts, ...second.parts],
    seq: second.seq,
  };
}

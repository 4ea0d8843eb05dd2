import type { CollectionName, Partition } from '@shared/domain/records/records';
import { type Bytes, packEnvelope, readHead } from '../codec/envelope';

/** Key of a partition in maps. */
export type PartitionKey = `${CollectionName}|${Partition}`;

/** The manifest as JSON keeps it. */
export interface StoredManifest {
  readonly v: number;
  readonly seq: number;
  readonly partitions: readonly (readonly [PartitionKey, readonly number[]])[];
}

/** Which pages there must be, each with its version, and the last change they contain. */
export class Manifest {
  constructor(
    public seq = 0,
    readonly partitions = new Map<PartitionKey, Map<number, number>>(),
  ) {}

  /** Pages of a partition with their versions. */
  pagesOf(partition: PartitionKey): ReadonlyMap<number, number> {
    return this.partitions.get(partition) ?? new Map();
  }

  /** Pages of all partitions together. */
  countPages(): number {
    let count = 0;
    for (const pages of this.partitions.values()) count += pages.size;
    return count;
  }

  /** Highest page number of a partition; -1 when it has none. */
  lastPage(partition: PartitionKey): number {
    let last = -1;
    for (const page of this.pagesOf(partition).keys()) last = Math.max(last, page);
    return last;
  }

  setPage(partition: PartitionKey, page: number, version: number): void {
    const pages = this.partitions.get(partition);
    if (pages === undefined) this.partitions.set(partition, new Map([[page, version]]));
    else pages.set(page, version);
  }

  removePage(partition: PartitionKey, page: number): void {
    this.partitions.get(partition)?.delete(page);
  }

  /** The manifest as it is sealed. */
  encode(): Bytes {
    return packEnvelope(this.toStored(), null);
  }

  /** The manifest as plain data: pages as page, version, page, version ... */
  toStored(): StoredManifest {
    const partitions = [...this.partitions].map(([key, pages]): [PartitionKey, number[]] => [
      key,
      [...pages].flat(),
    ]);
    return { v: 1, seq: this.seq, partitions };
  }

  static decode(bytes: Bytes): Manifest {
    return Manifest.fromStored(readHead(bytes) as StoredManifest);
  }

  static fromStored(stored: StoredManifest): Manifest {
    const manifest = new Manifest(stored.seq);
    for (const [key, flat] of stored.partitions) {
      const pages = new Map<number, number>();
      for (let index = 0; index + 1 < flat.length; index += 2) {
        pages.set(flat[index] ?? 0, flat[index + 1] ?? 0);
      }
      manifest.partitions.set(key, pages);
    }
    return manifest;
  }
}

/** Key of the partition a record lives in. */
export function partitionKey(collection: CollectionName, partition: Partition): PartitionKey {
  return `${collection}|${partition}`;
}

/** Collection and partition out of a key. */
export function splitPartitionKey(key: PartitionKey): [CollectionName, Partition] {
  const bar = key.indexOf('|');
  return [key.slice(0, bar) as CollectionName, key.slice(bar + 1) as Partition];
}

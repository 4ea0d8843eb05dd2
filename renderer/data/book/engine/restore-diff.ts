import type { TouchedRecord } from '@shared/domain/changes/change';
import { diffRecords } from '@shared/domain/changes/patch';
import type { Result } from '@shared/domain/kernel/result';
import { fail, succeed } from '@shared/domain/kernel/result';
import type { BookRecord } from '@shared/domain/records/records';
import type { SnapshotEntry } from '@shared/ipc/book-port';
import { decodePage } from '../codec/page-codec';
import { placeOfPage } from '../crypto/sealer';
import type { PageRow } from '../store/database';
import { Manifest, type PartitionKey, partitionKey, splitPartitionKey } from '../store/manifest';
import { applyNet, type NetChanges } from './restore-replay';
import { pageKeyOf, type RestoreSource, readPageKey, readSource, type SourceSurvey } from './restore-source';
import type { Workbench } from './workbench';
import { hashOf } from './write-snapshot';

/** The book as it is to be: the pages of a source (null: an empty book) with changes laid over them. */
export interface RestoreTarget {
  readonly source: RestoreSource | null;
  readonly survey: SourceSurvey;
  readonly net: NetChanges;
}

export const emptySurvey: SourceSurvey = { manifest: new Manifest(), hashes: new Map() };

export interface DiffWatch {
  /** Takes the touched records of one partition, none twice; a failure ends the work. */
  readonly touched: (touched: readonly TouchedRecord[]) => Promise<Result<null>>;
  readonly progress: (done: number, total: number) => void;
  readonly signal: AbortSignal;
}

/** Who may open the book is not turned back: the keyring is that of today, and so are the accounts. */
const untouched: ReadonlySet<string> = new Set(['accounts']);

/**
 * Finds what has to be done to the present book so that it is as the target. Pages that are the same on both sides,
 * to the last byte of their ciphertext, are not opened. Call it while nothing else writes.
 */
export async function diffAgainst(
  bench: Workbench,
  target: RestoreTarget,
  watch: DiffWatch,
): Promise<Result<null>> {
  const { manifest } = bench.store;
  const keys = new Set<PartitionKey>([
    ...manifest.partitions.keys(),
    ...target.survey.manifest.partitions.keys(),
    ...target.net.partitions.keys(),
  ]);
  for (const key of keys) if (untouched.has(splitPartitionKey(key)[0])) keys.delete(key);
  const diff = new Diff(bench, target, watch, keys);
  return diff.run();
}

class Diff {
  /** Pages of the source that differ and have not come yet, by partition. */
  readonly #awaited = new Map<PartitionKey, Set<string>>();
  readonly #arrived = new Map<PartitionKey, BookRecord[]>();
  readonly #same = new Map<PartitionKey, ReadonlySet<number>>();
  #failure: Result<null> = succeed(null);
  #done = 0;

  constructor(
    private readonly bench: Workbench,
    private readonly target: RestoreTarget,
    private readonly watch: DiffWatch,
    private readonly keys: ReadonlySet<PartitionKey>,
  ) {}

  async run(): Promise<Result<null>> {
    for (const key of this.keys) {
      if (this.watch.signal.aborted) return fail('book.cancelled');
      const same = await this.#findSame(key);
      this.#same.set(key, same);
      const awaited = new Set<string>();
      for (const [page, version] of this.target.survey.manifest.pagesOf(key)) {
        if (!same.has(page)) awaited.add(pageKeyOf(key, page, version));
      }
      if (awaited.size > 0) this.#awaited.set(key, awaited);
      else await this.#finish(key);
      if (!this.#failure.ok) return this.#failure;
    }
    if (this.#awaited.size === 0 || this.target.source === null) return this.#failure;
    const read = await readSource(this.bench.files, this.target.source, (entries) => this.#take(entries));
    if (!this.#failure.ok) return this.#failure;
    return read;
  }

  /** Numbers of the pages that are the same now and in the source. */
  async #findSame(key: PartitionKey): Promise<ReadonlySet<number>> {
    const [collection, partition] = splitPartitionKey(key);
    const { store } = this.bench;
    const wanted = this.target.survey.manifest.pagesOf(key);
    const alike = [...store.manifest.pagesOf(key)].filter(([page, version]) => wanted.get(page) === version);
    const same = new Set<number>();
    for (let start = 0; start < alike.length; start += 32) {
      const slice = alike.slice(start, start + 32);
      const rows = await store.database.pages.bulkGet(
        slice.map(([page]): [string, string, number] => [collection, partition, page]),
      );
      for (const [at, [page, version]] of slice.entries()) {
        const row: PageRow | undefined = rows[at];
        if (row?.version !== version) continue;
        const hash = await hashOf(row);
        if (hash === this.target.survey.hashes.get(pageKeyOf(key, page, version))) same.add(page);
      }
    }
    return same;
  }

  async #take(entries: readonly SnapshotEntry[]): Promise<boolean> {
    for (const entry of entries) {
      if (entry.type !== 'page') continue;
      const { collection, partition, page, version } = readPageKey(entry.key);
      const key = partitionKey(collection, partition);
      const awaited = this.#awaited.get(key);
      if (awaited?.delete(entry.key) !== true) continue;
      const content = await this.bench.sealer.open(entry, placeOfPage(collection, partition, page, version));
      if (content === null) {
        this.#failure = fail('restore.altered');
        return false;
      }
      const records = this.#arrived.get(key) ?? [];
      this.#arrived.set(key, records);
      for (const record of decodePage(content, collection)) records.push(record);
      if (awaited.size > 0) continue;
      this.#awaited.delete(key);
      await this.#finish(key);
      if (!this.#failure.ok) return false;
    }
    return !this.watch.signal.aborted;
  }

  /** All of a partition is at hand: tells what differs. */
  async #finish(key: PartitionKey): Promise<void> {
    const wanted = new Map((this.#arrived.get(key) ?? []).map((record) => [record.id, record]));
    this.#arrived.delete(key);
    for (const [id, net] of this.target.net.partitions.get(key) ?? []) {
      const record = applyNet(wanted.get(id), net);
      if (record === undefined) {
        this.#failure = fail('restore.historyGap');
        return;
      }
      if (record === null) wanted.delete(id);
      else wanted.set(id, record);
    }
    const touched = await this.#compare(key, wanted);
    if (touched.length > 0) this.#failure = await this.watch.touched(touched);
    this.#done += 1;
    this.watch.progress(this.#done, this.keys.size);
  }

  async #compare(key: PartitionKey, wanted: Map<string, BookRecord>): Promise<TouchedRecord[]> {
    const { store } = this.bench;
    const [collection, partition] = splitPartitionKey(key);
    const same = this.#same.get(key) ?? new Set();
    const pages = [...store.manifest.pagesOf(key).keys()].filter((page) => !same.has(page));
    const touched: TouchedRecord[] = [];
    await store.readPages(key, pages, (_, records) => {
      for (const record of records) {
        const goal = wanted.get(record.id);
        wanted.delete(record.id);
        if (goal === undefined) {
          const { id, ...before } = record;
          touched.push({ collection, partition, id, before, after: null });
          continue;
        }
        const differing = diffRecords({ collection, partition }, record, goal);
        if (differing !== null) touched.push(differing);
      }
    });
    for (const { id, ...after } of wanted.values()) {
      touched.push({ collection, partition, id, before: null, after });
    }
    return touched;
  }
}

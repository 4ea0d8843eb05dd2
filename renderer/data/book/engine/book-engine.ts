import type { ChangeHeader } from '@shared/domain/changes/change';
import { emptyHistory, foldHistory, type HistoryStacks, historyDepth } from '@shared/domain/changes/history';
import type { Result } from '@shared/domain/kernel/result';
import { fail, succeed } from '@shared/domain/kernel/result';
import type { BookRecord, CollectionName, Partition } from '@shared/domain/records/records';
import type { SnapshotNote } from '@shared/ipc/book-port';
import type { ImportDone, ImportOrder } from '../../imports/import-order';
import type { ImportUndo, ImportUndone } from '../../imports/undo-import';
import { decodeTouched, readChangeHeader } from '../codec/change-codec';
import { type Bytes, NewerFormatError } from '../codec/envelope';
import type { Sealer } from '../crypto/sealer';
import { partitionKey, splitPartitionKey } from '../store/manifest';
import { PageStore, PagesDamagedError } from '../store/page-store';
import { RecordFinder } from '../store/record-finder';
import type { ReverseAnswer, Stamp, StartAnswer, WantedRecord } from '../worker-protocol';
import { AccessGuard, type Opener } from './access-guard';
import { AuditTrail } from './audit/audit-trail';
import { readRecentHeaders } from './change-log';
import { type CommittedChange, commitSingles } from './commit-single';
import {
  type HistoryPage,
  type HistoryQuery,
  type HistoryWatch,
  readCustomerHistory,
} from './customer-history';
import { findNode } from './find-node';
import { type ImportWatch, importWorkbook } from './import-job';
import { JobQueue, type WaitingCommit } from './job-queue';
import { LargeChange } from './large-change';
import type { PartInbox } from './part-inbox';
import type { ReadyStore } from './prepare-store';
import { reverseChange } from './reverse-change';
import { type OpeningSink, startStore } from './start-store';
import { previewImportUndo, undoOldImport } from './undo-import';
import { makeWorkbench, type Workbench } from './workbench';
import { collectSnapshot, writeSnapshot } from './write-snapshot';

/** Headers read at start: enough for a full undo stack although undone steps take room, too. */
const headersRead = historyDepth * 3;

/** Reasons for which one commit is refused while others beside it may go through. */
const reasonsOfOne = new Set([
  'book.conflict',
  'evaluations.frozen',
  'access.notOwn',
  'access.signature',
  'access.denied',
  'access.notYou',
]);

type HistoryListener = (undoable: ChangeHeader | null, redoable: ChangeHeader | null) => void;

/** The open book inside the worker: every write goes through here, one after the other. */
export class BookEngine {
  readonly #finder: RecordFinder;
  /** Who did and saw what. */
  readonly trail: AuditTrail;
  readonly #queue = new JobQueue(
    (commits) => this.#runCommits(commits),
    () => this.bench.tail.whenDone(),
  );
  #history: HistoryStacks = emptyHistory;
  /** Commits of an earlier epoch were made on top of one that failed; the window has taken them back. */
  #epoch = 0;
  #snapshotSeq: number;
  #snapshotting: Promise<Result<{ readonly made: boolean }>> | null = null;

  private constructor(
    readonly bench: Workbench,
    newestSnapshot: number,
    private readonly onHistory: HistoryListener,
  ) {
    this.#snapshotSeq = newestSnapshot;
    this.#finder = new RecordFinder(bench.store);
    this.trail = new AuditTrail(bench, bench.store.manifest.seq);
  }

  /**
   * Opens the prepared book with its key and hands its resident records over. Reasons: `book.damaged`,
   * `book.newerVersion`, `book.filesGone`, `access.noAccount`.
   */
  static async open(
    { files, found, database, ahead }: ReadyStore,
    sealer: Sealer,
    opener: Opener,
    sink: OpeningSink,
    onHistory: HistoryListener,
  ): Promise<Result<{ engine: BookEngine; answer: StartAnswer }>> {
    const store = new PageStore(database, sealer, ahead);
    const access = new AccessGuard(opener);
    const bench = makeWorkbench(store, files, found.faults, access);
    try {
      const started = await startStore(bench, found, guardSink(sink, access));
      if (!started.ok) return started;
      if (access.acting === null) {
        store.database.dexie.close();
        return fail('access.noAccount');
      }
      const engine = new BookEngine(bench, found.snapshots.at(-1)?.seq ?? -1, onHistory);
      const recent = await readRecentHeaders(store, headersRead);
      for (const placed of recent) engine.#history = foldHistory(engine.#history, placed);
      const answer: StartAnswer = {
        report: started.value,
        node: await findNode(store.database),
        recent: access.filterHeaders(recent.slice(-historyDepth).map((placed) => placed.header)),
        undoable: engine.#topOf('undo'),
        redoable: engine.#topOf('redo'),
        person: access.acting.person,
      };
      return succeed({ engine, answer });
    } catch (error) {
      if (error instanceof PagesDamagedError) await store.markForRebuild();
      store.database.dexie.close();
      if (error instanceof PagesDamagedError) return fail('book.pagesDamaged');
      if (error instanceof NewerFormatError) return fail('book.newerVersion');
      throw error;
    }
  }

  commit(epoch: number, bytes: Bytes): Promise<Result<{ readonly seq: number }>> {
    return new Promise((settle) => this.#queue.addCommit({ epoch, bytes, settle }));
  }

  commitLarge(
    epoch: number,
    header: ChangeHeader,
    parts: number,
    inbox: PartInbox,
  ): Promise<Result<{ readonly seq: number }>> {
    return this.runAlone(async () => {
      if (epoch < this.#epoch) return fail('book.earlierFailed');
      const admitted = this.bench.access.admit(header.command, header.actor);
      if (!admitted.ok) return admitted;
      const change = new LargeChange(this.bench, 'commit', () => undefined);
      let made = await change.begin(header);
      for (let part = 0; part < parts && made.ok; part += 1) {
        const bytes = await inbox.take();
        made = await change.addPart(bytes, decodeTouched(bytes));
      }
      if (made.ok) made = await change.commit(header);
      if (made.ok) {
        this.noteChange(change.seq, header, change.records);
        return succeed({ seq: change.seq });
      }
      await change.abort();
      this.#epoch = epoch + 1;
      return made;
    });
  }

  /** Takes the last change back, or puts the last one taken back in again. */
  reverse(
    way: 'undo' | 'redo',
    stamp: Stamp,
    onPart: (bytes: Bytes) => void,
  ): Promise<Result<ReverseAnswer>> {
    return this.runAlone(async () => {
      const entry = this.#history[way].at(-1);
      if (entry === undefined) return fail('history.empty');
      const { command, actor } = entry.header;
      // What somebody else did is not taken back by a key pressed in passing.
      if (actor !== stamp.actor) return fail('history.others');
      const admitted = this.bench.access.admit(command, stamp.actor);
      if (!admitted.ok) return admitted;
      const reversed = await reverseChange(this.bench, way, entry, stamp, onPart);
      if (reversed.ok) {
        const { seq, header, bytes, records } = reversed.value;
        this.noteChange(seq, header, records);
        return succeed({ header, bytes });
      }
      if (reversed.reason === 'history.gone') {
        this.#history = way === 'undo' ? { ...this.#history, undo: [] } : { ...this.#history, redo: [] };
        this.#tellHistory();
      }
      return reversed;
    });
  }

  /** Brings a workbook in, see `importWorkbook`. */
  importWorkbook(
    order: ImportOrder,
    stamp: Stamp,
    port: MessagePort,
    watch: ImportWatch,
  ): Promise<Result<ImportDone>> {
    return this.runAlone(async () => {
      const admitted = this.bench.access.admit('customers.import', stamp.actor);
      if (!admitted.ok) return admitted;
      const made = await importWorkbook(this.bench, order, stamp, port, watch);
      if (made.ok) this.noteChange(made.value.seq, made.value.header, made.value.records);
      return made;
    });
  }

  /** Looks what taking an import back would do, see `previewUndoImport`. */
  previewUndoImport(importId: string): Promise<Result<ImportUndo>> {
    return this.runAlone(() => previewImportUndo(this.bench, importId, this.#lastChangeId));
  }

  /** Takes an import back, whenever it was, see `undoImport`. */
  undoImport(importId: string, stamp: Stamp, onPart: (bytes: Bytes) => void): Promise<Result<ImportUndone>> {
    return this.runAlone(async () => {
      const admitted = this.bench.access.admit('imports.undo', stamp.actor);
      if (!admitted.ok) return admitted;
      const last = this.#lastChangeId;
      const made = await undoOldImport(this.bench, importId, stamp, last, onPart);
      if (!made.ok) return made;
      const { seq, records, ...undone } = made.value;
      this.noteChange(seq, undone.header, records);
      return succeed(undone);
    });
  }

  /** Runs a job that writes to the book and that nothing may come between. */
  runAlone<T>(work: () => Promise<T>): Promise<T> {
    return this.#queue.addAlone(work);
  }

  /** Remembers a change that was made, for undo and in the audit trail. */
  noteChange(seq: number, header: ChangeHeader, records = 0): void {
    this.trail.noteChange(seq, header, records);
    this.#history = foldHistory(this.#history, { seq, header });
    this.#tellHistory();
  }

  /** Opens a partition; `book.pagesDamaged` when its pages are not sound (the next start builds them anew). */
  openPartition(
    collection: CollectionName,
    partition: Partition,
    onPages: (pages: readonly Bytes[]) => void,
  ): Promise<Result<null>> {
    return this.runAlone(async () => {
      try {
        const key = partitionKey(collection, partition);
        const { access } = this.bench;
        await this.bench.store.openPartition(key, (pages) => onPages(access.filterPages(collection, pages)));
        this.bench.shown.add(key);
        return succeed(null);
      } catch (error) {
        if (!(error instanceof PagesDamagedError)) throw error;
        await this.bench.store.markForRebuild();
        return fail('book.pagesDamaged');
      }
    });
  }

  /**
   * Finds one record without keeping its partition: by its id, or the one that belongs to a customer. Null when there
   * is none. Fails as `openPartition`.
   */
  readRecord({ collection, partition, id, by }: WantedRecord): Promise<Result<BookRecord | null>> {
    return this.runAlone(async () => {
      try {
        const key = partitionKey(collection, partition);
        const found = by === 'id' ? this.#finder.find(key, id) : this.#finder.findOwned(key, id);
        return succeed(this.bench.access.filterRecord(collection, (await found) ?? null));
      } catch (error) {
        if (!(error instanceof PagesDamagedError)) throw error;
        await this.bench.store.markForRebuild();
        return fail('book.pagesDamaged');
      }
    });
  }

  /** The partitions of a collection that hold anything, in order. */
  async listPartitions(collection: CollectionName): Promise<readonly Partition[]> {
    await this.bench.tail.whenDone();
    const found: Partition[] = [];
    for (const [key, pages] of this.bench.store.manifest.partitions) {
      const [name, partition] = splitPartitionKey(key);
      if (name === collection && pages.size > 0) found.push(partition);
    }
    return found.sort();
  }

  /** Looks for the changes that touched a customer. It only reads what is written once, so writes go on meanwhile. */
  async readHistory(query: HistoryQuery, watch: HistoryWatch): Promise<Result<HistoryPage>> {
    if (!this.bench.access.mayKnow(query.id)) return fail('access.notOwn');
    await this.bench.tail.whenDone();
    const read = await readCustomerHistory(this.bench.store, query, watch);
    return read.ok ? succeed(this.bench.access.filterHistory(read.value)) : read;
  }

  /**
   * Writes a snapshot when something changed since the last one, or in any case when it has a note. Changes go on while
   * it is written.
   */
  async snapshot(name: string, note?: SnapshotNote): Promise<Result<{ readonly made: boolean }>> {
    // One that is under way may have begun before the last change.
    if (note !== undefined) await this.#snapshotting;
    // One at a time: who asks while one is written gets that one.
    this.#snapshotting ??= this.#writeSnapshot(name, note).finally(() => {
      this.#snapshotting = null;
    });
    return this.#snapshotting;
  }

  async #writeSnapshot(name: string, note?: SnapshotNote): Promise<Result<{ readonly made: boolean }>> {
    await this.bench.tail.whenDone();
    const isSame = this.bench.store.manifest.seq === this.#snapshotSeq;
    if (isSame && note === undefined) return succeed({ made: false });
    if (this.bench.store.unsaved !== null) return fail('book.diskFull');
    const content = await this.runAlone(() => collectSnapshot(this.bench));
    if (!content.ok) return content;
    const written = await writeSnapshot(this.bench, name, content.value, note);
    if (!written.ok) {
      await this.bench.files.request('snapshot.abort', {});
      return written;
    }
    this.#snapshotSeq = content.value.seq;
    return succeed({ made: true });
  }

  /** Waits for everything and lets go of the files and the database. */
  close(): Promise<void> {
    return this.runAlone(async () => {
      await this.trail.close();
      this.bench.store.database.dexie.close();
      this.bench.files.close();
    });
  }

  async #runCommits(commits: readonly WaitingCommit[]): Promise<void> {
    const standing = commits.filter((commit) => commit.epoch >= this.#epoch);
    for (const commit of commits) {
      if (commit.epoch < this.#epoch) commit.settle(fail('book.earlierFailed'));
    }
    if (standing.length === 0) return;
    const made = await this.#tryCommits(standing);
    if (made.ok) {
      for (const [index, { seq, header, records }] of made.value.entries()) {
        this.noteChange(seq, header, records);
        standing[index]?.settle(succeed({ seq }));
      }
      return;
    }
    const isOnes = reasonsOfOne.has(made.reason);
    if (isOnes && standing.length > 1) {
      // One of them does not fit: alone, those before it still go through.
      for (const commit of standing) await this.#runCommits([commit]);
      return;
    }
    this.#epoch = (standing.at(-1)?.epoch ?? this.#epoch) + 1;
    for (const commit of standing) commit.settle(made);
  }

  async #tryCommits(commits: readonly WaitingCommit[]): Promise<Result<readonly CommittedChange[]>> {
    for (const { bytes } of commits) {
      const header = readChangeHeader(bytes);
      const admitted = this.bench.access.admit(header?.command ?? '', header?.actor ?? '');
      if (!admitted.ok) return admitted;
    }
    try {
      return await commitSingles(
        this.bench,
        commits.map((commit) => commit.bytes),
      );
    } catch (error) {
      if (!(error instanceof PagesDamagedError)) {
        return fail('book.fault', { details: { call: 'commit', code: nameOf(error) } });
      }
      await this.bench.store.markForRebuild();
      return fail('book.pagesDamaged');
    }
  }

  /** Id of the change that undo would take back, as it was first made. */
  get #lastChangeId(): string | undefined {
    return this.#history.undo.at(-1)?.header.id;
  }

  #tellHistory(): void {
    this.onHistory(this.#topOf('undo'), this.#topOf('redo'));
  }

  /** What the person could take back, or put in again; null when the last step was somebody else's. */
  #topOf(way: 'undo' | 'redo'): ChangeHeader | null {
    const header = this.#history[way].at(-1)?.header;
    return header !== undefined && header.actor === this.bench.access.acting?.person ? header : null;
  }
}

/** Lets pages through to the window as far as the person may see them. */
function guardSink(sink: OpeningSink, access: AccessGuard): OpeningSink {
  return {
    pages: (key, pages) => sink.pages(key, access.filterPages(splitPartitionKey(key)[0], pages)),
    restart: () => {
      access.restart();
      sink.restart();
    },
  };
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : 'unknown';
}

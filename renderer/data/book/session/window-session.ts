import type { Change, ChangeHeader, TouchedRecord } from '@shared/domain/changes/change';
import type { ChangeDraft } from '@shared/domain/changes/draft';
import type { Result } from '@shared/domain/kernel/result';
import { fail, succeed } from '@shared/domain/kernel/result';
import type { BookRecord, CollectionName, CustomerRecord, Partition } from '@shared/domain/records/records';
import type { BookSession, HistoryState, Progress, ResidentTable } from '../../book-session';
import { followBranchFields } from '../../fields/follow-branch-fields';
import type { ImportDone, ImportOrder } from '../../imports/import-order';
import type { ImportUndo, ImportUndone } from '../../imports/undo-import';
import { workThrough } from '../../slices';
import { decodeTouched, encodeChange, touchedPerPart } from '../codec/change-codec';
import type { Bytes } from '../codec/envelope';
import type { OpeningReport, StartAnswer } from '../worker-protocol';
import { BookAudit } from './book-audit';
import { BookCare } from './book-care';
import { BookKeys } from './book-keys';
import { BookReads } from './book-reads';
import { HistoryBoard } from './history-board';
import { PartitionReader } from './partition-reader';
import { type PendingCommit, PendingCommits } from './pending-commits';
import { sendLargeChange } from './send-large-change';
import { SessionAccess } from './session-access';
import { Stamper } from './stamper';
import type { TableSet } from './table-set';
import { completeRecord, withoutPast } from './touched-shapes';
import type { CallListener, RunningCall, WorkerClient } from './worker-client';
import { WritingWatch } from './writing-watch';

/** A change of more records than this is not shown before it is on disk: laying it over memory takes its time. */
const shownAtOnce = 4000;

/** What the session is made of once the worker has opened the book. */
export interface SessionParts {
  readonly bookId: string;
  readonly sample: boolean;
  readonly client: WorkerClient;
  readonly tables: TableSet;
  readonly started: StartAnswer;
}

/** The open book in the window: records in memory, writes through the worker. */
export class WindowSession implements BookSession {
  readonly bookId: string;
  readonly actor: string;
  readonly sample: boolean;
  readonly access: SessionAccess;
  readonly accounts: ResidentTable<BookRecord>;
  readonly audit: BookAudit;
  readonly care: BookCare;
  readonly keys: BookKeys;
  readonly customers: ResidentTable<CustomerRecord>;
  readonly settings: ResidentTable<BookRecord>;
  readonly imports: ResidentTable<BookRecord>;
  readonly opening: OpeningReport;
  readonly reads: BookReads;
  readonly writing: WritingWatch;
  readonly #client: WorkerClient;
  readonly #tables: TableSet;
  readonly #stamper: Stamper;
  readonly #board: HistoryBoard;
  readonly #pending = new PendingCommits();
  readonly #partitions: PartitionReader;
  readonly #leaving = new AbortController();
  readonly #forgetFields: () => void;
  /** Jobs under way that nothing may come between; commits made meanwhile wait. */
  #jobs = 0;
  #whenIdle: (() => void)[] = [];
  #epoch = 0;

  constructor(parts: SessionParts) {
    this.bookId = parts.bookId;
    this.actor = parts.started.person;
    this.accounts = parts.tables.resident('accounts');
    this.access = new SessionAccess(this.accounts, this.actor);
    this.audit = new BookAudit(parts.client);
    this.keys = new BookKeys(parts.client);
    this.sample = parts.sample;
    this.opening = parts.started.report;
    this.#client = parts.client;
    this.#tables = parts.tables;
    this.#partitions = new PartitionReader(parts.tables, (collection, partition, onMade) =>
      this.#runJob(
        (options) => this.#client.begin('openPartition', { collection, partition }, options),
        {},
        this.#leaving.signal,
        onMade,
      ),
    );
    this.writing = new WritingWatch(parts.client);
    this.reads = new BookReads(parts.client, parts.tables, this.#pending);
    // The table holds whatever the book holds; that customers look like CustomerRecord is what commands see to.
    this.customers = parts.tables.resident(
      'customers',
    ) as ResidentTable<BookRecord> as ResidentTable<CustomerRecord>;
    this.settings = parts.tables.resident('settings');
    this.#forgetFields = followBranchFields(this.settings);
    this.imports = parts.tables.resident('imports');
    this.#board = new HistoryBoard(parts.started);
    const seen = parts.started.recent.map((header) => header.clock);
    this.#stamper = new Stamper(parts.started.node, this.actor, seen);
    this.care = new BookCare({
      ...parts,
      wantsSnapshot: parts.started.report.wantsSnapshot,
      stamper: this.#stamper,
      audit: this.audit,
      customers: this.customers,
      settings: this.settings,
      whenSettled: () => this.#pending.whenEmpty(),
      runRestore: (begin, listener, signal) =>
        this.#runJob(begin, listener, signal, ({ header }) => this.#board.note(header)),
    });
  }

  get history(): { get(): HistoryState; subscribe(listener: () => void): () => void } {
    return this.#board;
  }

  recentChanges(): readonly ChangeHeader[] {
    return this.#board.recent;
  }

  /** Hears from the worker what can be undone now. */
  noteHistory(undoable: ChangeHeader | null, redoable: ChangeHeader | null): void {
    this.#board.update({ undoable, redoable });
  }

  commit(draft: ChangeDraft): Promise<Result<Change>> {
    if (this.#leaving.signal.aborted) return Promise.resolve(fail('book.closed'));
    // Refused before it is seen, so that nothing flickers.
    const admitted = this.access.admit(draft.command);
    if (!admitted.ok) return this.audit.refuse(draft.command, admitted);
    if (this.writing.refuses) return this.writing.retry(draft, () => this.commit(draft));
    if (this.#tables.holdsFrozen(draft)) return Promise.resolve(fail('evaluations.frozen'));
    if (draft.touched.length > shownAtOnce) return this.#commitLarge(draft);
    const change: Change = { ...this.#stamper.next(), ...draft, touched: draft.touched.map(completeRecord) };
    this.#tables.apply(change.touched);
    return new Promise((settle) => {
      const commit: PendingCommit = { change, sent: this.#jobs === 0, settle };
      this.#pending.add(commit);
      this.#tellPending();
      if (commit.sent) void this.#send(commit);
    });
  }

  undo(): Promise<Result<ChangeHeader>> {
    return this.#reverse('undo');
  }

  redo(): Promise<Result<ChangeHeader>> {
    return this.#reverse('redo');
  }

  openPartition(
    collection: CollectionName,
    partition: Partition,
  ): Promise<Result<ResidentTable<BookRecord>>> {
    return this.#partitions.open(collection, partition);
  }

  readPartition(
    collection: CollectionName,
    partition: Partition,
    take: (records: readonly BookRecord[]) => void,
  ): Promise<Result<null>> {
    return this.#partitions.read(collection, partition, take);
  }

  /** Takes pages of a partition that is being opened or read. */
  takePages(collection: CollectionName, partition: Partition, pages: readonly Bytes[]): void {
    this.#partitions.takePages(collection, partition, pages);
  }

  async importWorkbook(
    order: ImportOrder,
    port: MessagePort,
    onProgress: (progress: Progress) => void,
    signal: AbortSignal,
  ): Promise<Result<ImportDone>> {
    const stamp = this.#stamper.next();
    const listener: CallListener = {
      progress: (stage, done, total) => onProgress({ stage, done, total }),
    };
    return this.#runJob(
      (options) => this.#client.begin('importWorkbook', { order, stamp }, { ...options, transfer: [port] }),
      listener,
      AbortSignal.any([signal, this.#leaving.signal]),
      (done) => this.#board.note(done.header),
    );
  }

  async previewUndoImport(importId: string): Promise<Result<ImportUndo>> {
    // What is on its way to the disk counts as touched, too.
    await this.#pending.whenEmpty();
    return this.#client.call('previewUndoImport', { importId });
  }

  async undoImport(importId: string): Promise<Result<ImportUndone>> {
    const stamp = this.#stamper.next();
    this.#board.addWorking(1);
    const undone = await this.#runJob(
      (options) => this.#client.begin('undoImport', { importId, stamp }, options),
      {},
      this.#leaving.signal,
      ({ header }) => this.#board.note(header),
    );
    this.#board.addWorking(-1);
    return undone;
  }

  snapshot(): Promise<Result<null>> {
    return this.care.snapshot();
  }

  async close(): Promise<void> {
    this.#leaving.abort();
    if (this.#jobs > 0) await new Promise<void>((resolve) => this.#whenIdle.push(resolve));
    await this.#pending.whenEmpty();
    await this.care.beforeClose();
    await this.#client.call('close', {});
    this.#client.end();
    this.#tables.clear();
    this.#forgetFields();
  }

  async #reverse(way: 'undo' | 'redo'): Promise<Result<ChangeHeader>> {
    const stamp = this.#stamper.next();
    this.#board.addWorking(1);
    const reversed = await this.#runJob(
      (options) => this.#client.begin('reverse', { way, stamp }, options),
      {},
      this.#leaving.signal,
      ({ header, bytes }) => {
        if (bytes !== null) this.#tables.apply(decodeTouched(bytes));
        this.#board.note(header);
      },
    );
    this.#board.addWorking(-1);
    return reversed.ok ? succeed(reversed.value.header) : reversed;
  }

  /**
   * Runs a call that changes records behind the window's back. Commits made while it runs are held: when it is done
   * they are taken off, the call's outcome is applied, they are laid over it again and only then sent.
   */
  #runJob<
    A,
    C extends RunningCall<'reverse' | 'importWorkbook' | 'undoImport' | 'openPartition' | 'restoreBook'>,
  >(
    begin: (options: { readonly listener: CallListener }) => C & { readonly result: Promise<Result<A>> },
    listener: CallListener,
    signal: AbortSignal,
    onMade: (answer: A) => void,
  ): Promise<Result<A>> {
    return this.#holdCommits(async () => {
      const staged: TouchedRecord[] = [];
      const running = begin({
        listener: {
          ...listener,
          staged: (bytes) => {
            for (const record of decodeTouched(bytes)) staged.push(withoutPast(record));
          },
        },
      });
      const cancel = () => this.#client.cancel(running.id);
      signal.addEventListener('abort', cancel);
      if (signal.aborted) cancel();
      const result = await running.result;
      signal.removeEventListener('abort', cancel);
      if (result.ok) await this.#show(staged, () => onMade(result.value));
      return result;
    });
  }

  /** Runs a job during which commits wait; `close` waits for it. */
  async #holdCommits<T>(job: () => Promise<T>): Promise<T> {
    this.#jobs += 1;
    try {
      return await job();
    } finally {
      this.#jobs -= 1;
      if (this.#jobs === 0) {
        this.#sendHeld();
        for (const resolve of this.#whenIdle.splice(0)) resolve();
      }
    }
  }

  /** Shows what a job did: held commits are taken off, the job's records applied, the commits laid over them again. */
  async #show(staged: readonly TouchedRecord[], onMade: () => void): Promise<void> {
    const update = await this.#tables.prepareInSlices(staged);
    const held = this.#pending.held();
    for (const commit of [...held].reverse()) this.#tables.revert(commit.change.touched);
    update.finish();
    onMade();
    for (const commit of held) this.#layAgain(commit);
  }

  /** A change of very many records is shown when it is on disk, in one step. */
  #commitLarge(draft: ChangeDraft): Promise<Result<Change>> {
    const { touched: wanted, ...rest } = draft;
    const header: ChangeHeader = { ...this.#stamper.next(), ...rest };
    this.#board.addWorking(1);
    return this.#holdCommits(async () => {
      const touched: TouchedRecord[] = [];
      await workThrough(wanted, (record) => touched.push(completeRecord(record)));
      const made = await sendLargeChange(this.#client, this.#epoch, header, touched);
      if (made.ok) await this.#show(touched, () => this.#board.note(header));
      else this.#epoch += 1;
      this.#board.addWorking(-1);
      return made.ok ? succeed({ ...header, touched }) : made;
    });
  }

  #layAgain(commit: PendingCommit): void {
    const touched = this.#tables.rebase(commit.change.touched);
    if (touched === null) {
      this.#pending.remove(commit);
      this.#tellPending();
      commit.settle(fail('book.conflict'));
      return;
    }
    commit.change = { ...commit.change, touched };
    this.#tables.apply(touched);
  }

  #sendHeld(): void {
    for (const commit of this.#pending.held()) {
      commit.sent = true;
      void this.#send(commit);
    }
  }

  async #send(commit: PendingCommit): Promise<void> {
    const { touched, ...header } = commit.change;
    const epoch = this.#epoch;
    const result =
      touched.length > touchedPerPart
        ? await sendLargeChange(this.#client, epoch, header, touched)
        : await this.#client.call('commit', { epoch, bytes: encodeChange(header, touched) });
    if (!this.#pending.has(commit)) return;
    if (!result.ok) {
      this.#takeBackFrom(commit, result);
      return;
    }
    this.#pending.remove(commit);
    this.#board.note(header);
    this.#tellPending();
    commit.settle(succeed(commit.change));
  }

  /** Puts memory back to before a commit that failed. What was done after it may build on it and goes too. */
  #takeBackFrom(commit: PendingCommit, reason: Result<never>): void {
    const victims = this.#pending.removeFrom(commit);
    for (const victim of [...victims].reverse()) this.#tables.revert(victim.change.touched);
    this.#epoch += 1;
    this.#tellPending();
    this.writing.keepRefused(victims, reason);
    for (const victim of victims) victim.settle(reason);
  }

  #tellPending(): void {
    this.#board.setWaiting(this.#pending.count);
  }
}

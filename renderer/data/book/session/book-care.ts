import { isBackupDue, isOlderThan, rehearsalEveryMs } from '@shared/domain/care/backup-plan';
import type { Result } from '@shared/domain/kernel/result';
import { fail, succeed } from '@shared/domain/kernel/result';
import { branchRecordId, readBranch } from '@shared/domain/records/branch';
import type { BookRecord } from '@shared/domain/records/records';
import type { BackupDone, BackupFile, CareReport, CareState } from '@shared/ipc/backup';
import type { Argument } from '@shared/ipc/contract';
import type { Progress, ResidentTable } from '../../book-session';
import { callShell, whenClosing } from '../../bridge';
import type { CustomerRestore, RestoreDone, RestoreOrder, RestorePreview } from '../engine/care-protocol';
import type { RestoreSource } from '../engine/restore-source';
import type { WorkerCalls } from '../worker-protocol';
import type { BookAudit } from './book-audit';
import { CareBoard, type CareJob } from './care-board';
import type { Stamper } from './stamper';
import { watchForSnapshots } from './watch-for-snapshots';
import type { CallListener, RunningCall, WorkerClient } from './worker-client';

/** How often it is looked whether a backup or a rehearsal is due. */
const lookEveryMs = 60_000;
/** The first look waits until the window has settled. */
const firstLookMs = 20_000;
/** A backup at closing that takes longer is left for the next start. */
const closingPatienceMs = 30_000;

type RestoreCall = RunningCall<'restoreBook'>;

interface CareNeeds {
  readonly client: WorkerClient;
  readonly bookId: string;
  readonly sample: boolean;
  readonly wantsSnapshot: boolean;
  readonly stamper: Stamper;
  readonly audit: BookAudit;
  readonly customers: ResidentTable<unknown>;
  readonly settings: ResidentTable<BookRecord>;
  /** Waits until every change is on its way to the disk. */
  readonly whenSettled: () => Promise<void>;
  /** Runs a restore that nothing may come between, and shows what it did. */
  readonly runRestore: (
    begin: (options: { readonly listener: CallListener }) => RestoreCall,
    listener: CallListener,
    signal: AbortSignal,
  ) => Promise<Result<RestoreDone>>;
}

/** How a long look goes on, and the way to end it. */
export interface CareWatch {
  readonly onProgress: (progress: Progress) => void;
  readonly signal: AbortSignal;
}

/** What keeps the book from being lost: snapshots, backups by plan, rehearsals, restores. */
export class BookCare {
  readonly board = new CareBoard();
  readonly #stops: (() => void)[] = [];
  readonly #leaving = new AbortController();
  #closing = false;

  constructor(private readonly needs: CareNeeds) {
    this.#stops.push(watchForSnapshots(() => this.snapshot(), needs.wantsSnapshot));
    this.#stops.push(
      whenClosing(async () => {
        this.#closing = true;
      }),
    );
    if (needs.sample) return;
    const timers = [
      setTimeout(() => void this.#lookWhatIsDue(), firstLookMs),
      setInterval(() => void this.#lookWhatIsDue(), lookEveryMs),
    ];
    this.#stops.push(() => {
      for (const timer of timers) clearTimeout(timer);
    });
  }

  /** Makes a snapshot when something changed since the last one. */
  async snapshot(): Promise<Result<null>> {
    const made = await this.needs.client.call('snapshot', { name: this.needs.stamper.nextClock() });
    return made.ok ? succeed(null) : made;
  }

  /** Looks at the outside of things anew: counts, newest snapshot, free space, age of the last backup. */
  async refresh(): Promise<Result<CareState>> {
    const begun = performance.now();
    const [state, facts] = await Promise.all([
      callShell('backup.describe', {}),
      this.needs.client.call('careFacts', {}),
    ]);
    this.board.update({
      ...(state.ok ? { state: state.value } : {}),
      ...(facts.ok ? { facts: facts.value } : {}),
      checkMs: this.board.get().checkMs ?? Math.round(performance.now() - begun),
    });
    return state;
  }

  async setPlan(order: Argument<'backup.setPlan'>): Promise<Result<CareState>> {
    const before = this.board.get().state;
    // Shown at once; put back when it could not be kept.
    if (before !== null) this.board.update({ state: { ...before, plan: order.plan } });
    const set = this.#show(await callShell('backup.setPlan', order));
    if (!set.ok) this.board.update({ state: before });
    return set;
  }

  async setFolder(order: Argument<'backup.setFolder'>): Promise<Result<CareState>> {
    return this.#show(await callShell('backup.setFolder', order));
  }

  /** Backs the book up to the destination now. Reasons: `backup.*`, and those of the snapshot. */
  backUp(scheduled = false): Promise<Result<BackupDone>> {
    return this.#work('backup', async () => {
      await this.needs.whenSettled();
      const snapshot = await this.snapshot();
      if (!snapshot.ok) return snapshot;
      const branch = readBranch(this.needs.settings.get(branchRecordId)).name;
      const made = await callShell('backup.run', { branch });
      if (made.ok) {
        const { name, bytes } = made.value;
        await this.needs.audit.note({ kind: 'backedUp', file: name, bytes, scheduled });
      }
      return made;
    });
  }

  /** Restores the newest backup into memory (without one, the newest snapshot) and tells what it holds. */
  rehearse(watch?: CareWatch): Promise<Result<CareReport>> {
    return this.#work('rehearsal', async () => {
      const begun = performance.now();
      const listed = await callShell('backup.list', {});
      const newest = listed.ok ? listed.value[0] : undefined;
      const snapshot = this.board.get().facts?.snapshots.at(-1);
      if (newest === undefined && snapshot === undefined) return fail('backup.noSnapshot');
      const source: RestoreSource =
        newest === undefined
          ? { kind: 'snapshot', name: snapshot?.name ?? '' }
          : { kind: 'backup', token: newest.token };
      const found = await this.#long('careRehearse', { source }, 'rehearsal', watch);
      if (!found.ok && found.reason === 'book.cancelled') return found;
      const presentCustomers = this.needs.customers.all().length;
      const customers = found.ok ? found.value.customers : 0;
      const report: CareReport = {
        ...emptyReport,
        at: new Date().toISOString(),
        file: newest?.name ?? '',
        sound: found.ok && (customers > 0 || presentCustomers === 0),
        pages: found.ok ? found.value.pages : 0,
        records: found.ok ? found.value.records : 0,
        customers,
        presentCustomers,
        reason: found.ok ? null : found.reason,
        ms: Math.round(performance.now() - begun),
      };
      await callShell('backup.note', { what: 'rehearsal', report });
      await this.needs.audit.note({ kind: 'rehearsed', file: report.file, sound: report.sound });
      return succeed(report);
    });
  }

  /** Reads every page, frame of the journal and snapshot, and says what is sound. */
  verify(watch?: CareWatch): Promise<Result<CareReport>> {
    return this.#work('verify', async () => {
      const begun = performance.now();
      const found = await this.#long('careVerify', {}, 'verify', watch);
      if (!found.ok) return found;
      const { damagedPages, damagedSnapshots, journalSound } = found.value;
      const report: CareReport = {
        ...emptyReport,
        ...found.value,
        at: new Date().toISOString(),
        sound: damagedPages === 0 && damagedSnapshots.length === 0 && journalSound,
        damagedSnapshots: damagedSnapshots.slice(0, 100),
        presentCustomers: this.needs.customers.all().length,
        ms: Math.round(performance.now() - begun),
      };
      await callShell('backup.note', { what: 'verify', report });
      return succeed(report);
    });
  }

  /** Refuses a backup of another book before it is looked into: `restore.otherBook`. */
  admitBackup(file: BackupFile): Result<BackupFile> {
    return file.bookId === this.needs.bookId ? succeed(file) : fail('restore.otherBook');
  }

  /** Looks what a restore of everything would do. */
  previewRestore(order: RestoreOrder, watch: CareWatch): Promise<Result<RestorePreview>> {
    return this.#long('previewRestore', { order }, null, watch);
  }

  /** Saves the present state as a snapshot of its own, then makes everything as it was, as one change. */
  async restoreBook(order: RestoreOrder, watch: CareWatch): Promise<Result<RestoreDone>> {
    await this.needs.whenSettled();
    const { client, stamper, audit } = this.needs;
    const saved = await client.call('snapshotBefore', { name: stamper.nextClock() });
    if (!saved.ok) return saved;
    const stamp = stamper.next();
    const restored = await this.needs.runRestore(
      (options) => client.begin('restoreBook', { order, stamp }, options),
      { progress: (stage, done, total) => watch.onProgress({ stage, done, total }) },
      watch.signal,
    );
    if (restored.ok) {
      const { asOf } = restored.value.counts;
      await audit.note({ kind: 'restored', what: 'book', from: order.name, asOf });
    }
    void this.refresh();
    return restored;
  }

  /** What has to be done to a customer so that it is as before a change; commit it as `customers.restoreAsOf`. */
  customerAsOf(
    wanted: { readonly id: string; readonly related: readonly string[]; readonly fromSeq: number },
    watch: CareWatch,
  ): Promise<Result<CustomerRestore>> {
    return this.#long('customerAsOf', wanted, null, watch);
  }

  /** Called when the book closes and everything is written: the backup that the plan wants when the app closes. */
  async beforeClose(): Promise<void> {
    const state = this.#closing && !this.needs.sample ? this.board.get().state : null;
    if (state?.plan.onClose === true && state.destination !== null) {
      const facts = await this.needs.client.call('careFacts', {});
      const isNew = facts.ok && facts.value.seq !== state.lastBackup?.seq;
      if (isNew) await Promise.race([this.backUp(true), pause(closingPatienceMs)]);
    }
    // A look that still goes on must not hold the book open.
    this.#leaving.abort();
    for (const stop of this.#stops.splice(0)) stop();
  }

  async #lookWhatIsDue(): Promise<void> {
    const state = await this.refresh();
    if (!state.ok || this.board.get().job !== null || state.value.destination === null) return;
    const now = Date.now();
    const { plan, lastBackup, lastFailure, lastRehearsal } = state.value;
    const lastAt = lastBackup === null ? null : Date.parse(lastBackup.at);
    const failedAt = lastFailure === null ? null : Date.parse(lastFailure.at);
    if (isBackupDue(plan, lastAt, failedAt, now)) {
      const made = await this.backUp(true);
      this.board.update({ planFailure: made.ok ? null : made });
    } else if (lastBackup !== null && isOlderThan(lastRehearsal?.at ?? null, rehearsalEveryMs, now)) {
      await this.rehearse();
    }
  }

  #show(answer: Result<CareState>): Result<CareState> {
    if (answer.ok) this.board.update({ state: answer.value });
    return answer;
  }

  async #work<T>(kind: CareJob['kind'], work: () => Promise<Result<T>>): Promise<Result<T>> {
    if (this.board.get().job !== null) return fail('backup.busy');
    this.board.update({ job: { kind, progress: null } });
    const done = await work();
    this.board.update({ job: null });
    await this.refresh();
    return done;
  }

  async #long<C extends 'careRehearse' | 'careVerify' | 'previewRestore' | 'customerAsOf'>(
    name: C,
    argument: WorkerCalls[C]['argument'],
    job: CareJob['kind'] | null,
    watch: CareWatch | undefined,
  ): Promise<Awaited<RunningCall<C>['result']>> {
    const { client } = this.needs;
    const running = client.begin(name, argument, {
      listener: {
        progress: (stage, done, total) => {
          const progress = { stage, done, total };
          watch?.onProgress(progress);
          if (job !== null) this.board.update({ job: { kind: job, progress } });
        },
      },
    });
    const cancel = () => client.cancel(running.id);
    const signals = [this.#leaving.signal, ...(watch === undefined ? [] : [watch.signal])];
    for (const signal of signals) {
      signal.addEventListener('abort', cancel);
      if (signal.aborted) cancel();
    }
    const result = await running.result;
    for (const signal of signals) signal.removeEventListener('abort', cancel);
    return result;
  }
}

const emptyReport: Omit<CareReport, 'at' | 'sound'> = {
  file: '',
  pages: 0,
  records: 0,
  customers: 0,
  presentCustomers: 0,
  frames: 0,
  snapshots: 0,
  damagedPages: 0,
  damagedSnapshots: [],
  journalSound: true,
  reason: null,
  ms: 0,
};

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

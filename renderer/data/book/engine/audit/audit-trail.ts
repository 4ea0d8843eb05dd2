import type { AuditEvent, AuditRow } from '@shared/domain/audit/audit-event';
import { type AuditHead, emptyHead } from '@shared/domain/audit/audit-head';
import type { ChangeHeader } from '@shared/domain/changes/change';
import { wallTimeOf } from '@shared/domain/kernel/hybrid-clock';
import type { Result } from '@shared/domain/kernel/result';
import { fail, succeed } from '@shared/domain/kernel/result';
import type { AuditFrame } from '@shared/ipc/book-port';
import type { Workbench } from '../workbench';
import { openTrail } from './audit-opening';
import { sealHead, sealRow } from './audit-seal';
import { listMissedChanges } from './missed-changes';

/** Rows that go into the log in one write. */
const rowsPerWrite = 500;
/** How long the head may stand behind rows that nobody waits for, ms. */
const headAfterMs = 1500;

/** A row on its way into the log. */
interface Waiting {
  readonly event: AuditEvent;
  readonly at: string;
  readonly person: string;
  /** Present for a row somebody waits for; it is flushed to the disk. */
  readonly settle?: (result: Result<null>) => void;
}

/**
 * The audit trail while the book is open: takes events in order, seals each behind the one before and appends them.
 * Changes enter without anybody waiting for them; should their row be lost with the power, the next opening adds it
 * from the changes themselves.
 */
export class AuditTrail {
  #head: AuditHead = emptyHead;
  #machine = '';
  #month = '';
  /** Newest time in the trail before this opening; empty when there was none. */
  #before = '';
  #found: readonly AuditEvent[] = [];
  #waiting: Waiting[] = [];
  #headTimer: ReturnType<typeof setTimeout> | null = null;
  #headBehind = false;
  /** One write after the other. */
  #tail: Promise<unknown>;
  #opened: Result<null> = fail('audit.failed', { details: { code: 'closed' } });

  constructor(
    private readonly bench: Workbench,
    /** Last change of the book at opening: those up to it that have no row are added. */
    lastSeq: number,
  ) {
    this.#tail = this.#open(lastSeq).catch(() => undefined);
  }

  get head(): AuditHead {
    return this.#head;
  }

  /** Newest time seen before this opening, ISO; empty in a new trail. */
  get newestBefore(): string {
    return this.#before;
  }

  /** What opening found that was not as it should be. */
  get found(): readonly AuditEvent[] {
    return this.#found;
  }

  /** Writes a change down; nobody waits for it. */
  noteChange(seq: number, header: ChangeHeader, records: number): void {
    const { id, command, label, actor, clock } = header;
    const event: AuditEvent = { kind: 'change', changeId: id, seq, command, label, records };
    this.#waiting.push({ event, at: timeOf(clock), person: actor });
    this.#wake();
  }

  /** Writes an event down; resolves when it is on disk. */
  note(event: AuditEvent): Promise<Result<null>> {
    const person = this.bench.access.acting?.person ?? '';
    return new Promise((settle) => {
      this.#waiting.push({ event, at: new Date().toISOString(), person, settle });
      this.#wake();
    });
  }

  /** Everything noted so far is in the log, with the head behind it, and nothing is written meanwhile. */
  runQuiet<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#tail.then(async () => {
      await this.#flush();
      if (this.#headBehind) await this.#append([], true);
      return work();
    });
    this.#tail = done.catch(() => undefined);
    return done;
  }

  /** Makes the rows up to `anchor` ones that may be gone. Call it inside `runQuiet`. */
  async moveAnchor(anchor: AuditHead['anchor']): Promise<Result<null>> {
    this.#head = { ...this.#head, anchor };
    return this.#append([], true);
  }

  async close(): Promise<void> {
    await this.runQuiet(() => Promise.resolve());
    if (this.#headTimer !== null) clearTimeout(this.#headTimer);
    for (const { settle } of this.#waiting.splice(0)) settle?.(fail('book.closed'));
  }

  async #open(lastSeq: number): Promise<void> {
    const opened = await openTrail(this.bench, lastSeq);
    if (!opened.ok) {
      this.#opened = opened;
      return;
    }
    const { head, machine, month, found } = opened.value;
    this.#head = head;
    this.#machine = machine;
    this.#month = month;
    this.#before = head.newest;
    this.#found = found.filter(({ kind }) => kind === 'trailFound');
    this.#opened = succeed(null);
    const now = new Date().toISOString();
    const person = this.bench.access.acting?.person ?? '';
    const missed = await listMissedChanges(this.bench.store, head.lastSeq, lastSeq);
    const first: Waiting[] = [
      ...found.map((event) => ({ event, at: now, person })),
      ...missed.map(({ header, ...rest }) => ({
        event: {
          kind: 'change' as const,
          changeId: header.id,
          command: header.command,
          label: header.label,
          late: true as const,
          ...rest,
        },
        at: timeOf(header.clock),
        person: header.actor,
      })),
    ];
    this.#waiting.unshift(...first);
    await this.#flush();
  }

  #wake(): void {
    const flushed = this.#tail.then(() => this.#flush());
    this.#tail = flushed.catch(() => undefined);
  }

  async #flush(): Promise<void> {
    if (!this.#opened.ok) {
      // Changes come back at the next opening; whoever waits is told now.
      for (const { settle } of this.#waiting.splice(0)) settle?.(this.#opened);
      return;
    }
    while (this.#waiting.length > 0) {
      const batch = this.#waiting.splice(0, rowsPerWrite);
      await this.bench.reach('before-audit');
      const written = await this.#write(batch);
      for (const { settle } of batch) settle?.(written);
      if (written.ok) continue;
      // The disk may have room again before the next row.
      this.#waiting.unshift(...batch.filter(({ settle }) => settle === undefined));
      return;
    }
  }

  async #write(batch: readonly Waiting[]): Promise<Result<null>> {
    const before = this.#head;
    const frames: AuditFrame[] = [];
    let { count, hash, newest, lastSeq } = before;
    for (const { event, at, person } of batch) {
      const row: AuditRow = { no: count + 1, at, person, machine: this.#machine, event };
      const { frame, place } = await sealRow(this.bench.sealer, row, hash);
      frames.push(frame);
      count = place.no;
      hash = place.hash;
      if (at > newest) newest = at;
      if (event.kind === 'change') lastSeq = Math.max(lastSeq, event.seq);
    }
    this.#head = { ...before, count, hash, newest, lastSeq };
    const sync = batch.some(({ settle }) => settle !== undefined);
    const written = await this.#append(frames, sync);
    if (!written.ok) this.#head = before;
    return written;
  }

  async #append(rows: readonly AuditFrame[], sync: boolean): Promise<Result<null>> {
    const { files, sealer, store } = this.bench;
    const head = sync ? await sealHead(sealer, this.#head) : null;
    const month = this.#monthToWrite();
    const appended = await files.request('audit.append', { month, rows: [...rows], sync, head });
    if (!appended.ok) return appended;
    this.#month = month;
    this.#headBehind = !sync;
    if (head === null) this.#writeHeadSoon();
    // The second place of the head. A full disk is no reason to refuse rows that are on it.
    else await store.database.meta.put({ key: 'auditHead', ...copyOf(head) }).catch(() => undefined);
    return appended;
  }

  /** A clock that was set back does not put rows into an old month, where they would be cut too early. */
  #monthToWrite(): string {
    const now = new Date().toISOString().slice(0, 7);
    return now > this.#month ? now : this.#month;
  }

  #writeHeadSoon(): void {
    this.#headTimer ??= setTimeout(() => {
      this.#headTimer = null;
      void this.runQuiet(() => Promise.resolve());
    }, headAfterMs);
  }
}

function timeOf(clock: string): string {
  return new Date(wallTimeOf(clock)).toISOString();
}

function copyOf({ iv, sealed }: { readonly iv: Uint8Array; readonly sealed: Uint8Array }) {
  return { iv: new Uint8Array(iv), sealed: new Uint8Array(sealed) };
}

import type { DuplicatePair } from '@shared/domain/duplicates/cluster-pairs';
import type { Failure } from '@shared/domain/kernel/result';
import type { CustomerRecord } from '@shared/domain/records/records';
import type { BookSession } from '../book-session';
import { whenSessionEnds } from '../session-end';
import { type ScanOutcome, scanCustomers } from './scan-customers';

/** What the page shows of a scan. The last outcome stays until the next one is there. */
export interface ScanState {
  readonly running: { readonly done: number; readonly total: number } | null;
  readonly outcome: FinishedScan | null;
  readonly failure: Failure | null;
}

/** A finished scan, with the customers as they were when they were compared. */
export interface FinishedScan extends ScanOutcome {
  readonly scanned: ReadonlyMap<string, CustomerRecord>;
}

const idle: ScanState = { running: null, outcome: null, failure: null };

/** Keeps the scan of an open book: it goes on while other pages are looked at, and what it found stays at hand. */
export class DuplicateDesk {
  #state = idle;
  #stop: AbortController | null = null;
  readonly #listeners = new Set<() => void>();

  constructor(private readonly session: Pick<BookSession, 'customers'>) {}

  readonly get = (): ScanState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Scans the whole book; does nothing while a scan runs. */
  async start(): Promise<void> {
    if (this.#stop !== null) return;
    const stop = new AbortController();
    this.#stop = stop;
    const records = this.session.customers.all();
    this.#update({ running: { done: 0, total: records.length }, failure: null });
    const scanned = await scanCustomers(
      records,
      (done, total) => this.#update({ running: { done, total } }),
      stop.signal,
    );
    this.#stop = null;
    if (scanned.ok) {
      const outcome = { ...scanned.value, scanned: keepScanned(records, scanned.value.pairs) };
      this.#update({ running: null, outcome });
    } else {
      const failure = scanned.reason === 'scan.cancelled' ? null : scanned;
      this.#update({ running: null, failure });
    }
  }

  /** Stops the scan; what was found before stays. */
  cancel(): void {
    this.#stop?.abort();
  }

  #update(part: Partial<ScanState>): void {
    this.#state = { ...this.#state, ...part };
    for (const listener of this.#listeners) listener();
  }
}

function keepScanned(
  records: readonly CustomerRecord[],
  pairs: readonly DuplicatePair[],
): ReadonlyMap<string, CustomerRecord> {
  const wanted = new Set(pairs.flatMap(({ left, right }) => [left, right]));
  return new Map(records.filter(({ id }) => wanted.has(id)).map((record) => [record.id, record]));
}

const desks = new WeakMap<BookSession, DuplicateDesk>();

/** The desk of an open book; the same until the book is locked. */
export function duplicateDeskOf(session: BookSession): DuplicateDesk {
  let desk = desks.get(session);
  if (desk === undefined) {
    const made = new DuplicateDesk(session);
    desk = made;
    desks.set(session, made);
    whenSessionEnds(session, () => {
      made.cancel();
      desks.delete(session);
    });
  }
  return desk;
}

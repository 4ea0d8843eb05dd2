import { fail, type Result, succeed } from '@shared/domain/kernel/result';
import type { PaperKind } from '@shared/domain/paper/paper-kind';
import type { LastPrinting } from '@shared/domain/paper/printing';
import {
  recordPrinting as draftPrinting,
  type PrintingEntry,
  readPrinting,
} from '@shared/domain/paper/record-printing';
import { type BookRecord, solePartition } from '@shared/domain/records/records';
import { useEffect, useState, useSyncExternalStore } from 'react';
import type { BookSession, ResidentTable } from '../book-session';
import { useSession } from '../session-context';
import { whenSessionEnds } from '../session-end';

type PrintingsSession = Pick<BookSession, 'openPartition' | 'commit' | 'actor'>;

/** When papers about customers were printed last; opened at the first question, followed from then on. */
export class PrintingsBook {
  #table: ResidentTable<BookRecord> | null = null;
  #opening: Promise<Result<ResidentTable<BookRecord>>> | null = null;
  readonly #listeners = new Set<() => void>();
  /** Grows when the printings are opened and with every one that is written down. */
  version = 0;

  constructor(private readonly session: PrintingsSession) {}

  get isOpen(): boolean {
    return this.#table !== null;
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Opens the collection; fails as `openPartition` does, and may be asked again then. */
  async open(): Promise<Result<ResidentTable<BookRecord>>> {
    if (this.#table !== null) return succeed(this.#table);
    this.#opening ??= this.session.openPartition('printings', solePartition);
    const opened = await this.#opening;
    this.#opening = null;
    if (!opened.ok || this.#table !== null) return opened;
    this.#table = opened.value;
    opened.value.subscribe(() => this.#tell());
    this.#tell();
    return opened;
  }

  /** The last time a paper about a customer was printed; undefined also while nothing is open. */
  lastOf(customerId: string, paper: PaperKind): LastPrinting | undefined {
    return readPrinting(this.#table?.get(customerId))?.papers[paper];
  }

  /** Every paper of a customer that was ever printed. */
  allOf(customerId: string): Readonly<Partial<Record<PaperKind, LastPrinting>>> {
    return readPrinting(this.#table?.get(customerId))?.papers ?? {};
  }

  /**
   * Writes down what left the PC. Call it when the file is in its place or the printer has the pages. Fails with
   * `export.notRecorded`, naming the file: then it is out without a trace, and the person must be told.
   */
  async record(entry: PrintingEntry): Promise<Result<null>> {
    const opened = await this.open();
    if (!opened.ok)
      return fail('export.notRecorded', { details: { file: entry.file, cause: opened.reason } });
    const now = { at: new Date().toISOString(), by: this.session.actor };
    const made = await this.session.commit(draftPrinting(opened.value, entry, now));
    if (made.ok) return succeed(null);
    return fail('export.notRecorded', { details: { file: entry.file, cause: made.reason } });
  }

  #tell(): void {
    this.version += 1;
    for (const listener of this.#listeners) listener();
  }
}

const books = new WeakMap<BookSession, PrintingsBook>();

/** The printings of an open book; the same object until the book is locked. */
export function printingsOf(session: BookSession): PrintingsBook {
  let book = books.get(session);
  if (book === undefined) {
    book = new PrintingsBook(session);
    books.set(session, book);
    whenSessionEnds(session, () => books.delete(session));
  }
  return book;
}

/** The printings of the open book, opened now; draws again with every change. `version` says that something changed. */
export function usePrintings(): { readonly printings: PrintingsBook; readonly version: number } {
  const printings = printingsOf(useSession());
  const version = useSyncExternalStore(
    (listener) => printings.subscribe(listener),
    () => printings.version,
  );
  const [, noteFailure] = useState(false);
  useEffect(() => {
    void printings.open().then((opened) => noteFailure(!opened.ok));
  }, [printings]);
  return { printings, version };
}

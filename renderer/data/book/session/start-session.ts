import type { Result } from '@shared/domain/kernel/result';
import { fail, succeed } from '@shared/domain/kernel/result';
import { solePartition } from '@shared/domain/records/records';
import type { Progress } from '../../book-session';
import { openPort } from '../../bridge';
import { decodePage } from '../codec/page-codec';
import type { FromWorker } from '../worker-protocol';
import { TableSet } from './table-set';
import { WindowSession } from './window-session';
import { WorkerClient } from './worker-client';

/** Which book is opened. */
export interface Opening {
  readonly bookId: string;
  readonly sample: boolean;
}

/** A worker on its way from key to open book. */
export class SessionStart {
  readonly client: WorkerClient;
  readonly #tables = new TableSet();
  #session: WindowSession | null = null;
  #loaded = 0;
  #prepared: Promise<Result<null>> | null = null;

  constructor(private readonly onProgress: (progress: Progress) => void = () => undefined) {
    this.client = new WorkerClient((event) => this.#hear(event));
  }

  /** Lets the worker open all that needs no key; may run while the key is derived. Fails with `book.filesGone`. */
  prepare(bookId: string): Promise<Result<null>> {
    this.#prepared = openPort('book').then(
      (port) => this.client.call('prepare', { bookId }, { transfer: [port] }),
      () => fail('book.filesGone'),
    );
    return this.#prepared;
  }

  /**
   * Opens the book with the key that the worker has. Reasons: `book.damaged`, `book.newerVersion`, `book.otherBook`,
   * `book.filesGone`, `book.fault`. After a failure call `giveUp`.
   */
  async open(opening: Opening): Promise<Result<WindowSession>> {
    const prepared = await (this.#prepared ?? this.prepare(opening.bookId));
    if (!prepared.ok) return prepared;
    const started = await this.client.call('start', {});
    if (!started.ok) return started;
    const session = new WindowSession({
      ...opening,
      client: this.client,
      tables: this.#tables,
      started: started.value,
    });
    this.#session = session;
    return succeed(session);
  }

  /** Ends the worker without a trace. */
  giveUp(): void {
    this.client.end();
    this.#tables.clear();
  }

  #hear(event: Extract<FromWorker, { type: 'pages' | 'restart' | 'history' }>): void {
    if (event.type === 'history') {
      this.#session?.noteHistory(event.undoable, event.redoable);
    } else if (event.type === 'restart') {
      this.#tables.clear();
      this.#loaded = 0;
    } else if (this.#session !== null) {
      this.#session.takePages(event.collection, event.partition, event.pages);
    } else if (event.partition === solePartition) {
      const table = this.#tables.resident(event.collection);
      for (const page of event.pages) table.load(decodePage(page, event.collection));
      this.#loaded += event.pages.length;
      this.onProgress({
        stage: 'opening',
        done: this.#tables.resident('customers').all().length,
        total: null,
      });
    }
  }
}

import type { Result } from '@shared/domain/kernel/result';
import { fail, succeed } from '@shared/domain/kernel/result';
import type { Bytes } from '../codec/envelope';
import { changeKeyring } from '../crypto/change-keyring';
import { chooseIterations, makeKeyring, openKeyring } from '../crypto/keyring';
import { makeRecoveryKey } from '../crypto/recovery-key';
import { Sealer } from '../crypto/sealer';
import { splitPartitionKey } from '../store/manifest';
import { DatabaseGoneError, PagesDamagedError } from '../store/read-soundly';
import type { FromWorker, ToWorker, WorkerCall, WorkerCalls } from '../worker-protocol';
import type { Opener } from './access-guard';
import { answerAuditCalls } from './audit/audit-calls';
import { BookEngine } from './book-engine';
import { answerCareCalls } from './care-calls';
import { FilesClient } from './files-client';
import { PartInbox } from './part-inbox';
import { prepareStore, type ReadyStore } from './prepare-store';
import { acknowledgeLoss, settlePages } from './upkeep';

type Post = (message: FromWorker, transfer: Transferable[]) => void;
type Argument<C extends WorkerCall> = WorkerCalls[C]['argument'];
type Answer<C extends WorkerCall> = Promise<Result<WorkerCalls[C]['answer']>>;

/** A call while it is answered. */
interface Context {
  readonly id: number;
  readonly port: MessagePort | undefined;
  readonly signal: AbortSignal;
}

type Handlers = {
  readonly [C in WorkerCall]: (argument: Argument<C>, context: Context) => Answer<C>;
};

/** Answers the window's calls inside the worker. The data key lives here and nowhere else. */
export class WorkerHost {
  #sealer: Sealer | null = null;
  #opener: Opener | null = null;
  #engine: BookEngine | null = null;
  #ready: Promise<Result<ReadyStore>> | null = null;
  readonly #inboxes = new Map<number, PartInbox>();
  readonly #running = new Map<number, AbortController>();

  constructor(private readonly post: Post) {}

  /** Takes a message from the window, with the ports that came along. */
  async take(message: ToWorker, ports: readonly MessagePort[]): Promise<void> {
    if (message.type === 'part') {
      this.#inboxes.get(message.id)?.push(message.bytes);
      return;
    }
    if (message.type === 'cancel') {
      this.#running.get(message.id)?.abort();
      return;
    }
    const control = new AbortController();
    this.#running.set(message.id, control);
    if (message.name === 'commitLarge') this.#inboxes.set(message.id, new PartInbox());
    const context = { id: message.id, port: ports[0], signal: control.signal };
    const result = await this.#answer(message.name, message.argument, context);
    this.#running.delete(message.id);
    this.#inboxes.delete(message.id);
    this.post({ type: 'reply', id: message.id, result }, []);
  }

  readonly #handlers: Handlers = {
    makeKeys: async ({ bookId, person, password }) => {
      const recoveryKey = makeRecoveryKey((bytes) => crypto.getRandomValues(bytes));
      const owner = { bookId, person, password, recoveryKey, createdAt: new Date().toISOString() };
      const made = await makeKeyring(owner, await chooseIterations(() => performance.now()));
      this.#sealer = new Sealer(made.dataKey);
      this.#opener = { person, by: 'password' };
      return succeed({ keyring: made.keyring, recoveryKey });
    },
    unlock: async ({ keyring, way }) => {
      const opened = await openKeyring(keyring, way);
      if (opened === null) {
        return fail(way.kind === 'password' ? 'book.wrongPassword' : 'book.wrongRecoveryKey');
      }
      this.#sealer = new Sealer(opened.dataKey);
      this.#opener = { person: opened.person, by: way.kind };
      return succeed({ person: opened.person });
    },
    changeKeyring: async ({ keyring, way, wish }) => {
      const isOwnPassword =
        wish.kind === 'setPassword' && wish.person === this.#opened.bench.access.acting?.person;
      const isOpen = isOwnPassword || wish.kind === 'prove';
      if (!isOpen && !this.#opened.bench.access.may('administer')) return fail('access.denied');
      const iterations = await chooseIterations(() => performance.now());
      const changed = await changeKeyring(keyring, way, wish, iterations);
      if (!changed.ok) return changed;
      return succeed({ keyring: changed.value });
    },
    prepare: async ({ bookId }, { port }) => {
      if (port === undefined) throw new Error('Files to prepare without a port');
      this.#ready = prepareStore(bookId, new FilesClient(port));
      return succeed(null);
    },
    start: async () => {
      if (this.#sealer === null || this.#opener === null || this.#ready === null) {
        throw new Error('Start without key or files');
      }
      const ready = await this.#ready;
      this.#ready = null;
      if (!ready.ok) return ready;
      const opened = await BookEngine.open(
        ready.value,
        this.#sealer,
        this.#opener,
        {
          pages: (key, pages) => this.#sendPages(...splitPartitionKey(key), pages),
          restart: () => this.post({ type: 'restart' }, []),
        },
        (undoable, redoable) => this.post({ type: 'history', undoable, redoable }, []),
      );
      if (!opened.ok) return opened;
      this.#engine = opened.value.engine;
      return succeed(opened.value.answer);
    },
    commit: ({ epoch, bytes }) => this.#opened.commit(epoch, bytes),
    commitLarge: ({ epoch, header, parts }, { id }) => {
      const inbox = this.#inboxes.get(id);
      if (inbox === undefined) throw new Error('A large change without an inbox');
      return this.#opened.commitLarge(epoch, header, parts, inbox);
    },
    reverse: ({ way, stamp }, { id }) =>
      this.#opened.reverse(way, stamp, (bytes) => this.#sendStaged(id, bytes)),
    importWorkbook: ({ order, stamp }, { id, port, signal }) => {
      if (port === undefined) throw new Error('An import without a port');
      return this.#opened.importWorkbook(order, stamp, port, {
        progress: (stage, done, total) => this.post({ type: 'progress', id, stage, done, total }, []),
        part: (bytes) => this.#sendStaged(id, bytes),
        signal,
      });
    },
    previewUndoImport: ({ importId }) => this.#opened.previewUndoImport(importId),
    undoImport: ({ importId, stamp }, { id }) =>
      this.#opened.undoImport(importId, stamp, (bytes) => this.#sendStaged(id, bytes)),
    openPartition: ({ collection, partition }) =>
      this.#opened.openPartition(collection, partition, (pages) =>
        this.#sendPages(collection, partition, pages),
      ),
    readRecord: (wanted) => this.#opened.readRecord(wanted),
    listPartitions: async ({ collection }) => succeed(await this.#opened.listPartitions(collection)),
    readHistory: (query, { id, signal }) =>
      this.#opened.readHistory(query, {
        progress: (done, total) => this.post({ type: 'progress', id, stage: 'history', done, total }, []),
        signal,
      }),
    snapshot: ({ name }) => this.#opened.snapshot(name),
    ...answerCareCalls({
      engine: () => this.#opened,
      sealer: () => this.#sealer,
      progress: (id, stage, done, total) => this.post({ type: 'progress', id, stage, done, total }, []),
      staged: (id, bytes) => this.#sendStaged(id, bytes),
    }),
    ...answerAuditCalls({
      engine: () => this.#opened,
      progress: (id, stage, done, total) => this.post({ type: 'progress', id, stage, done, total }, []),
    }),
    acknowledgeLoss: async () => {
      await acknowledgeLoss(this.#opened.bench);
      return succeed(null);
    },
    settlePages: async () => {
      const engine = this.#opened;
      return succeed(await engine.runAlone(() => settlePages(engine.bench)));
    },
    close: async () => {
      await this.#engine?.close();
      this.#engine = null;
      this.#sealer = null;
      return succeed(null);
    },
  };

  get #opened(): BookEngine {
    if (this.#engine === null) throw new Error('A call to a book that is not open');
    return this.#engine;
  }

  async #answer(name: WorkerCall, argument: unknown, context: Context): Promise<Result<unknown>> {
    // Name and argument come from the typed client in the window, the only one that has this worker.
    const handler = this.#handlers[name] as (argument: unknown, context: Context) => Promise<Result<unknown>>;
    try {
      return await handler(argument, context);
    } catch (error) {
      if (error instanceof PagesDamagedError) {
        // The next start builds them anew.
        await this.#engine?.bench.store.markForRebuild();
        return fail('book.pagesDamaged');
      }
      if (error instanceof DatabaseGoneError) return fail('book.diskFull');
      // A bug, or a database that gives up: the window logs the kind and says that nothing is lost.
      const code = error instanceof Error ? error.name : 'unknown';
      return fail('book.fault', { details: { call: name, code } });
    }
  }

  #sendPages(
    collection: Parameters<BookEngine['openPartition']>[0],
    partition: Parameters<BookEngine['openPartition']>[1],
    pages: readonly Bytes[],
  ): void {
    this.post(
      { type: 'pages', collection, partition, pages },
      pages.map((page) => page.buffer),
    );
  }

  #sendStaged(id: number, bytes: Bytes): void {
    this.post({ type: 'staged', id, bytes }, [bytes.buffer]);
  }
}

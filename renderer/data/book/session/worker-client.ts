import type { Failure, Result } from '@shared/domain/kernel/result';
import { fail } from '@shared/domain/kernel/result';
import type { Bytes } from '../codec/envelope';
import type { FromWorker, ToWorker, WorkerCall, WorkerCalls } from '../worker-protocol';

/** Hears of one call while it runs. */
export interface CallListener {
  /** Plain content of a part of a large change, in order. */
  staged?(bytes: Bytes): void;
  progress?(stage: string, done: number, total: number | null): void;
}

type Event = Exclude<FromWorker, { type: 'reply' | 'staged' | 'progress' }>;

interface Waiting extends CallListener {
  readonly settle: (result: Result<never>) => void;
}

/** A call that runs; `id` serves for parts and for cancelling. */
export interface RunningCall<C extends WorkerCall> {
  readonly id: number;
  readonly result: Promise<Result<WorkerCalls[C]['answer']>>;
}

/** The window's end of the talk with the book worker. */
export class WorkerClient {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, Waiting>();
  #lastId = 0;
  #gone = false;
  /** Hears of every call that fails. */
  onFailure: (failure: Failure) => void = () => undefined;

  /** Starts the worker; `onEvent` hears what belongs to no call. */
  constructor(private readonly onEvent: (event: Event) => void) {
    this.#worker = new Worker(new URL('../../../workers/book-worker.ts', import.meta.url), {
      type: 'module',
    });
    this.#worker.addEventListener('message', (event: MessageEvent<FromWorker>) => this.#take(event.data));
    this.#worker.addEventListener('error', () => this.end());
  }

  /** Calls the worker. Answers `book.workerGone` when it is no longer there. */
  call<C extends WorkerCall>(
    name: C,
    argument: WorkerCalls[C]['argument'],
    options: { readonly transfer?: Transferable[]; readonly listener?: CallListener } = {},
  ): Promise<Result<WorkerCalls[C]['answer']>> {
    return this.begin(name, argument, options).result;
  }

  /** Calls the worker and tells the call's id. */
  begin<C extends WorkerCall>(
    name: C,
    argument: WorkerCalls[C]['argument'],
    options: { readonly transfer?: Transferable[]; readonly listener?: CallListener } = {},
  ): RunningCall<C> {
    this.#lastId += 1;
    const id = this.#lastId;
    if (this.#gone) return { id, result: Promise.resolve(fail('book.workerGone')) };
    const result = new Promise<Result<never>>((settle) => {
      this.#waiting.set(id, { ...options.listener, settle });
    });
    this.#post({ type: 'call', id, name, argument }, options.transfer ?? []);
    return { id, result };
  }

  sendPart(id: number, bytes: Bytes): void {
    this.#post({ type: 'part', id, bytes }, [bytes.buffer]);
  }

  cancel(id: number): void {
    this.#post({ type: 'cancel', id }, []);
  }

  /** Ends the worker; calls that wait are answered `book.workerGone`. */
  end(): void {
    this.#gone = true;
    this.#worker.terminate();
    for (const { settle } of this.#waiting.values()) settle(fail('book.workerGone'));
    this.#waiting.clear();
  }

  #post(message: ToWorker, transfer: Transferable[]): void {
    this.#worker.postMessage(message, transfer);
  }

  #take(message: FromWorker): void {
    if (message.type === 'reply') {
      const waiting = this.#waiting.get(message.id);
      this.#waiting.delete(message.id);
      if (!message.result.ok) this.onFailure(message.result);
      waiting?.settle(message.result as Result<never>);
    } else if (message.type === 'staged') {
      this.#waiting.get(message.id)?.staged?.(message.bytes);
    } else if (message.type === 'progress') {
      this.#waiting.get(message.id)?.progress?.(message.stage, message.done, message.total);
    } else {
      this.onEvent(message);
    }
  }
}

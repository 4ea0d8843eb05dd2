import { fail, type Result } from '@shared/domain/kernel/result';
import type { CustomerRecord } from '@shared/domain/records/records';
import type { RawRow } from '@shared/domain/sheets/cell';
import { yieldToWindow } from '../slices';
import type { DoorCall, DoorCalls, FromDesk, ToDesk } from './door-protocol';

type Progress = (done: number, total: number) => void;
type Head = (rows: readonly RawRow[]) => void;

interface Waiting {
  readonly settle: (result: Result<never>) => void;
  readonly progress: Progress | undefined;
  readonly head: Head | undefined;
}

/** Customers in one message: copying them takes a few milliseconds. */
const recordsAtOnce = 256;

/** The window's end of the talk with the door's worker. */
export class DeskClient {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, Waiting>();
  #lastId = 0;
  #gone = false;

  constructor() {
    this.#worker = new Worker(new URL('../../workers/door-worker.ts', import.meta.url), { type: 'module' });
    this.#worker.addEventListener('message', (event: MessageEvent<FromDesk>) => this.#take(event.data));
    this.#worker.addEventListener('error', () => this.end());
  }

  /** Calls the worker; `workbook.stopped` when it is no longer there. */
  call<C extends DoorCall>(
    name: C,
    argument: DoorCalls[C]['argument'],
    options: { readonly transfer?: Transferable[]; readonly progress?: Progress; readonly head?: Head } = {},
  ): Promise<Result<DoorCalls[C]['answer']>> {
    if (this.#gone) return Promise.resolve(fail('workbook.stopped'));
    this.#lastId += 1;
    const id = this.#lastId;
    return new Promise((resolve) => {
      // The answer to a call has the call's own type; the table of waiting calls cannot say so.
      const settle = resolve as (result: Result<never>) => void;
      this.#waiting.set(id, { settle, progress: options.progress, head: options.head });
      this.#post({ type: 'call', id, name, argument }, options.transfer);
    });
  }

  /** Sends the book's customers in slices, so that the window stays free. */
  async sendCustomers(records: readonly CustomerRecord[]): Promise<void> {
    let first = true;
    for (let from = 0; from === 0 || from < records.length; from += recordsAtOnce) {
      if (this.#gone) return;
      this.#post({ type: 'customers', first, records: records.slice(from, from + recordsAtOnce) });
      first = false;
      await yieldToWindow();
    }
  }

  /** Ends the worker and with it everything it read. */
  end(): void {
    if (this.#gone) return;
    this.#gone = true;
    this.#worker.terminate();
    for (const { settle } of this.#waiting.values()) settle(fail('workbook.stopped'));
    this.#waiting.clear();
  }

  #post(message: ToDesk, transfer: Transferable[] = []): void {
    this.#worker.postMessage(message, transfer);
  }

  #take(message: FromDesk): void {
    if (message.type === 'progress') {
      this.#waiting.get(message.id)?.progress?.(message.done, message.total);
      return;
    }
    if (message.type === 'head') {
      this.#waiting.get(message.id)?.head?.(message.rows);
      return;
    }
    const waiting = this.#waiting.get(message.id);
    this.#waiting.delete(message.id);
    waiting?.settle(message.result as Result<never>);
  }
}

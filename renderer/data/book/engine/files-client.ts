import type { Result } from '@shared/domain/kernel/result';
import { fail } from '@shared/domain/kernel/result';
import type { BookAnswers, BookArgument, BookMethod, BookReply } from '@shared/ipc/book-port';

/** The end of a port that is needed here; a MessagePort has it. */
export type FilesPort = Pick<MessagePort, 'addEventListener' | 'postMessage' | 'start' | 'close'>;

/** Asks the main process for the book's files: journal and snapshots. Requests are answered in order. */
export class FilesClient {
  readonly #waiting = new Map<number, (result: Result<never>) => void>();
  #lastId = 0;
  #gone = false;

  constructor(private readonly port: FilesPort) {
    port.addEventListener('message', (event: Event) => {
      const { id, result } = (event as MessageEvent<BookReply>).data;
      const settle = this.#waiting.get(id);
      this.#waiting.delete(id);
      settle?.(result as Result<never>);
    });
    port.addEventListener('close', () => this.#lose());
    port.start();
  }

  /** The answer, or the reason why there is none; `book.filesGone` when the main process no longer listens. */
  request<M extends BookMethod>(method: M, argument: BookArgument<M>): Promise<Result<BookAnswers[M]>> {
    if (this.#gone) return Promise.resolve(fail('book.filesGone'));
    this.#lastId += 1;
    const id = this.#lastId;
    return new Promise((resolve) => {
      this.#waiting.set(id, resolve);
      this.port.postMessage({ id, method, argument });
    });
  }

  close(): void {
    this.#lose();
    this.port.close();
  }

  #lose(): void {
    this.#gone = true;
    for (const settle of this.#waiting.values()) settle(fail('book.filesGone'));
    this.#waiting.clear();
  }
}

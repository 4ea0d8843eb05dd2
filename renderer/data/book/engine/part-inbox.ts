import type { Bytes } from '../codec/envelope';

/** Parts of a large change on their way from the window, in order. */
export class PartInbox {
  readonly #arrived: Bytes[] = [];
  #wanting: ((bytes: Bytes) => void) | null = null;

  push(bytes: Bytes): void {
    const wanting = this.#wanting;
    this.#wanting = null;
    if (wanting === null) this.#arrived.push(bytes);
    else wanting(bytes);
  }

  /** The next part, waiting for it when it has not come yet. */
  take(): Promise<Bytes> {
    const next = this.#arrived.shift();
    if (next !== undefined) return Promise.resolve(next);
    return new Promise((resolve) => {
      this.#wanting = resolve;
    });
  }
}

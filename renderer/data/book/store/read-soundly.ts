import type { Dexie } from 'dexie';

/** The pages on disk do not hold what the manifest says they must: missing, damaged, altered or moved. */
export class PagesDamagedError extends Error {
  constructor(what: string) {
    super(`Pages are not sound: ${what}`);
    this.name = 'PagesDamagedError';
  }
}

/** IndexedDB closed its connection and gives no new one, as it does while there is no space left on the disk. */
export class DatabaseGoneError extends Error {
  constructor() {
    super('IndexedDB gives no connection');
    this.name = 'DatabaseGoneError';
  }
}

/** Longer than a slow disk takes for what is read at a time. */
const patienceMs = 30_000;
const connectMs = 10_000;

/**
 * Waits for something read from IndexedDB. Large values lie in files of their own: when one is cut or gone, reading it
 * fails, and what is read beside it or after it may never be answered at all. Either way the pages are not sound
 * (`PagesDamagedError`). A connection that was taken away is another matter (`DatabaseGoneError`).
 */
export async function readSoundly<T>(dexie: Dexie, read: () => PromiseLike<T>, what: string): Promise<T> {
  await connect(dexie);
  const answer = await settleInTime(read(), patienceMs);
  if (answer.state === 'done') return answer.value;
  if (answer.state === 'late') throw new PagesDamagedError(`${what}: no answer`);
  if (!dexie.isOpen()) throw new DatabaseGoneError();
  throw new PagesDamagedError(`${what}: ${answer.error instanceof Error ? answer.error.name : 'unknown'}`);
}

/**
 * Opens the connection again when IndexedDB took it away: on a full disk it does with the first write it cannot make,
 * and Dexie then stays closed until it is told. Throws `DatabaseGoneError` when there is none to be had.
 */
export async function connect(dexie: Dexie): Promise<void> {
  if (dexie.isOpen()) return;
  dexie.close();
  const opened = await settleInTime(dexie.open(), connectMs);
  if (opened.state !== 'done') throw new DatabaseGoneError();
}

/** How a piece of work ended within so many milliseconds; `late`: it has not. */
export type InTime<T> =
  | { readonly state: 'done'; readonly value: T }
  | { readonly state: 'failed'; readonly error: unknown }
  | { readonly state: 'late' };

/** Waits for work no longer than so many milliseconds; never throws. */
export function settleInTime<T>(work: PromiseLike<T>, ms: number): Promise<InTime<T>> {
  return new Promise((settle) => {
    const timer = setTimeout(() => settle({ state: 'late' }), ms);
    work.then(
      (value) => {
        clearTimeout(timer);
        settle({ state: 'done', value });
      },
      (error: unknown) => {
        clearTimeout(timer);
        settle({ state: 'failed', error });
      },
    );
  });
}

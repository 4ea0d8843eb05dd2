/** The pages on disk do not hold what the manifest says they must: missing, damaged, altered or moved. */
export class PagesDamagedError extends Error {
  constructor(what: string) {
    super(`Pages are not sound: ${what}`);
    this.name = 'PagesDamagedError';
  }
}

/** Longer than a slow disk takes for what is read at a time. */
const patienceMs = 30_000;

/**
 * Waits for something read from IndexedDB. Large values lie in files of their own: when one is cut or gone, reading it
 * fails, and what is read beside it or after it may never be answered at all. Either way the pages are not sound
 * (`PagesDamagedError`). A database that was closed meanwhile is another matter and passes through.
 */
export async function readSoundly<T>(reading: PromiseLike<T>, what: string): Promise<T> {
  const answer = await settleInTime(reading, patienceMs);
  if (answer.state === 'done') return answer.value;
  if (answer.state === 'late') throw new PagesDamagedError(`${what}: no answer`);
  const name = answer.error instanceof Error ? answer.error.name : 'unknown';
  if (name === 'DatabaseClosedError' || name === 'PagesDamagedError') throw answer.error;
  throw new PagesDamagedError(`${what}: ${name}`);
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

/** Work that a lock waits for. */
export type LongJob = 'import' | 'print' | 'export';

let running: readonly LongJob[] = [];
const listeners = new Set<() => void>();

function replaceRunning(next: readonly LongJob[]): void {
  running = next;
  for (const listener of listeners) listener();
}

/**
 * Runs work that must not be cut off by a lock: the window goes blank at once, the book is closed when the work is
 * done. Do not wait for a person inside of it.
 */
export async function whileWorking<T>(kind: LongJob, work: () => Promise<T>): Promise<T> {
  replaceRunning([...running, kind]);
  try {
    return await work();
  } finally {
    const at = running.indexOf(kind);
    replaceRunning(running.filter((_, index) => index !== at));
  }
}

/** Resolves when nothing is under way any more, also not what a job that ended began right after. */
export async function whenJobsEnd(): Promise<void> {
  for (;;) {
    await new Promise<void>((resolve) => setTimeout(resolve));
    if (running.length === 0) return;
    await new Promise<void>((resolve) => {
      const stop = longJobStore.subscribe(() => {
        if (running.length > 0) return;
        stop();
        resolve();
      });
    });
  }
}

/** For `useSyncExternalStore`. */
export const longJobStore = {
  get: (): readonly LongJob[] => running,
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};

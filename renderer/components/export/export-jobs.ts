/** A file being written, as the window shows it. */
export interface ExportJob {
  readonly id: number;
  /** Name of the file, without its folder. */
  readonly file: string;
  readonly done: number;
  /** Null while nobody knows. */
  readonly total: number | null;
  readonly cancel: () => void;
  /** What is going on, where it is not that a file is exported; what cancelling leaves, then. */
  readonly said?: { readonly title: string; readonly cancelNote: string };
}

let jobs: readonly ExportJob[] = [];
let nextId = 1;
const listeners = new Set<() => void>();

function replaceJobs(next: readonly ExportJob[]): void {
  jobs = next;
  for (const listener of listeners) listener();
}

/** Drawing each batch would cost as much as writing it. */
const shownEveryMs = 120;

/** Shows a job; the answers tell how far it is, and end it. It outlives the page it was started on. */
export function beginJob(job: Pick<ExportJob, 'file' | 'total' | 'cancel' | 'said'>): {
  readonly report: (done: number) => void;
  readonly end: () => void;
} {
  const id = nextId++;
  let shownAt = Number.NEGATIVE_INFINITY;
  replaceJobs([...jobs, { ...job, id, done: 0 }]);
  return {
    report: (done) => {
      const now = performance.now();
      if (now - shownAt < shownEveryMs) return;
      shownAt = now;
      replaceJobs(jobs.map((shown) => (shown.id === id ? { ...shown, done } : shown)));
    },
    end: () => replaceJobs(jobs.filter((shown) => shown.id !== id)),
  };
}

/** For `useSyncExternalStore`. */
export const jobStore = {
  get: (): readonly ExportJob[] => jobs,
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};

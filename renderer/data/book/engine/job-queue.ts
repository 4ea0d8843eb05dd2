import type { Result } from '@shared/domain/kernel/result';
import type { Bytes } from '../codec/envelope';

/** A commit that waits for its turn. */
export interface WaitingCommit {
  readonly epoch: number;
  readonly bytes: Bytes;
  readonly settle: (result: Result<{ readonly seq: number }>) => void;
}

type Job =
  | { readonly kind: 'commit'; readonly commit: WaitingCommit }
  | { readonly kind: 'alone'; readonly run: () => Promise<void> };

/** Commits that go to disk together at most. */
const commitsTogether = 64;

/**
 * Runs the writes of the book one after the other; commits that wait next to each other go together. `whenReady` holds
 * each job back until what the one before left to do is done.
 */
export class JobQueue {
  readonly #jobs: Job[] = [];
  #running: Promise<void> | null = null;

  constructor(
    private readonly runCommits: (commits: readonly WaitingCommit[]) => Promise<void>,
    private readonly whenReady: () => Promise<void>,
  ) {}

  addCommit(commit: WaitingCommit): void {
    this.#jobs.push({ kind: 'commit', commit });
    this.#start();
  }

  /** Runs a job that nothing else may interleave with; resolves with its answer. */
  addAlone<T>(work: () => Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      const run = async () => {
        try {
          resolve(await work());
        } catch (error) {
          reject(error);
        }
      };
      this.#jobs.push({ kind: 'alone', run });
      this.#start();
    });
  }

  #start(): void {
    this.#running ??= this.#runAll().finally(() => {
      this.#running = null;
      // Work can come in between the last look at the queue and this moment.
      if (this.#jobs.length > 0) this.#start();
    });
  }

  async #runAll(): Promise<void> {
    for (let job = this.#jobs.shift(); job !== undefined; job = this.#jobs.shift()) {
      await this.whenReady();
      if (job.kind === 'alone') {
        await job.run();
        continue;
      }
      const commits = [job.commit];
      while (commits.length < commitsTogether && this.#jobs[0]?.kind === 'commit') {
        const next = this.#jobs.shift();
        if (next?.kind === 'commit') commits.push(next.commit);
      }
      await this.runCommits(commits);
    }
  }
}

import type { Change } from '@shared/domain/changes/change';
import type { Result } from '@shared/domain/kernel/result';

/** A change that memory shows already and the disk does not have yet. */
export interface PendingCommit {
  change: Change;
  /** False while it is held back behind a job of the worker. */
  sent: boolean;
  readonly settle: (result: Result<Change>) => void;
}

/** Changes on their way to the disk, in order. */
export class PendingCommits {
  #commits: PendingCommit[] = [];
  #whenEmpty: (() => void)[] = [];

  get count(): number {
    return this.#commits.length;
  }

  add(commit: PendingCommit): void {
    this.#commits.push(commit);
  }

  has(commit: PendingCommit): boolean {
    return this.#commits.includes(commit);
  }

  held(): readonly PendingCommit[] {
    return this.#commits.filter((commit) => !commit.sent);
  }

  remove(commit: PendingCommit): void {
    this.#commits = this.#commits.filter((other) => other !== commit);
    this.#tell();
  }

  /** Takes out the commit and everything behind it. */
  removeFrom(commit: PendingCommit): readonly PendingCommit[] {
    const place = this.#commits.indexOf(commit);
    const taken = this.#commits.slice(place);
    this.#commits = this.#commits.slice(0, place);
    this.#tell();
    return taken;
  }

  /** Resolves when nothing is on its way any more. */
  whenEmpty(): Promise<void> {
    if (this.#commits.length === 0) return Promise.resolve();
    return new Promise((resolve) => {
      this.#whenEmpty.push(resolve);
    });
  }

  #tell(): void {
    if (this.#commits.length > 0) return;
    for (const resolve of this.#whenEmpty) resolve();
    this.#whenEmpty = [];
  }
}

import { type CareFinding, findConcerns } from '@shared/domain/care/self-check';
import { wallTimeOf } from '@shared/domain/kernel/hybrid-clock';
import type { Failure } from '@shared/domain/kernel/result';
import type { CareState } from '@shared/ipc/backup';
import type { Progress } from '../../book-session';
import type { CareFacts } from '../engine/care-protocol';

/** A job of care that is under way. */
export interface CareJob {
  readonly kind: 'backup' | 'rehearsal' | 'verify';
  readonly progress: Progress | null;
}

/** What is known of the book's safety; keeps its identity until something changes. */
export interface CareView {
  /** What shell and worker tell; null until they did. */
  readonly state: CareState | null;
  readonly facts: CareFacts | null;
  readonly findings: readonly CareFinding[];
  /** ms that the look at opening took; null before. */
  readonly checkMs: number | null;
  readonly job: CareJob | null;
  /** Why the last backup by plan did not succeed, when that was in this run; for telling it once. */
  readonly planFailure: Failure | null;
}

/** Holds what is known for the screens. */
export class CareBoard {
  #view: CareView = { state: null, facts: null, findings: [], checkMs: null, job: null, planFailure: null };
  readonly #listeners = new Set<() => void>();

  readonly get = (): CareView => this.#view;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  update(part: Partial<Omit<CareView, 'findings'>>): void {
    const next = { ...this.#view, ...part };
    this.#view = { ...next, findings: judge(next) };
    for (const listener of this.#listeners) listener();
  }
}

function judge({ state, facts }: Pick<CareView, 'state' | 'facts'>): readonly CareFinding[] {
  if (state === null || facts === null) return [];
  const newest = facts.snapshots.at(-1);
  return findConcerns(
    {
      pages: facts.pages,
      storedPages: facts.storedPages,
      waiting: facts.waiting,
      seq: facts.seq,
      snapshotSeq: newest?.seq ?? null,
      snapshotAt: newest === undefined ? null : new Date(wallTimeOf(newest.name)).toISOString(),
      backupAt: state.lastBackup?.at ?? null,
      backupFailed: state.lastFailure !== null,
      rehearsalSound: state.lastRehearsal?.sound ?? null,
      verifySound: state.lastVerify?.sound ?? null,
      freeBytes: state.freeBytes,
    },
    Date.now(),
  );
}

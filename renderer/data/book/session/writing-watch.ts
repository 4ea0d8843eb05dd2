import type { Change } from '@shared/domain/changes/change';
import type { ChangeDraft } from '@shared/domain/changes/draft';
import { type Failure, fail, type Result, succeed } from '@shared/domain/kernel/result';
import { callShell } from '../../bridge';
import type { WorkerClient } from './worker-client';

/** Whether changes can be written at the moment, and if not, why and what waits. */
export type WritingState =
  | { readonly kind: 'open'; readonly kept: number }
  | {
      readonly kind: 'full' | 'readOnly';
      /** Bytes free where the book lies; null where it cannot be told. */
      readonly free: number | null;
      /** Edits that were refused and can be made again once there is room. */
      readonly kept: number;
    }
  | { readonly kind: 'takenOver'; readonly machine: string; readonly kept: number };

const checkEveryMs = 5000;
const mostKept = 100;
const largestKept = 200;

const kindOfReason: Readonly<Record<string, 'full' | 'readOnly'>> = {
  'book.diskFull': 'full',
  'book.readOnly': 'readOnly',
};

/**
 * Knows when the disk takes no more. From then on changes are refused before they are seen, until a look every few
 * seconds (or `checkNow`) finds room again; then pages that were refused are written. Edits that were refused are
 * kept, so that nobody types them twice.
 */
export class WritingWatch {
  #state: WritingState = { kind: 'open', kept: 0 };
  #kept = new Map<string, ChangeDraft>();
  #timer: ReturnType<typeof setInterval> | undefined;
  #checking: Promise<boolean> | null = null;
  readonly #listeners = new Set<() => void>();

  constructor(private readonly client: WorkerClient) {
    client.onFailure = (failure) => this.#note(failure);
  }

  readonly get = (): WritingState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** True while changes are refused. */
  get refuses(): boolean {
    return this.#state.kind !== 'open';
  }

  /** Looks first whether there is room again; makes the change then, or refuses it and keeps it where it is an edit. */
  async retry(draft: ChangeDraft, commit: () => Promise<Result<Change>>): Promise<Result<Change>> {
    if (this.#state.kind === 'takenOver') {
      return fail('book.takenOver', { details: { machine: this.#state.machine } });
    }
    if (await this.checkNow()) return commit();
    this.keep([draft]);
    return fail(this.#state.kind === 'readOnly' ? 'book.readOnly' : 'book.diskFull');
  }

  /** Keeps edits that a disk without room has refused; for other reasons there is no point in trying again. */
  keepRefused(commits: readonly { readonly change: Change }[], reason: Result<never>): void {
    if (reason.ok || kindOfReason[reason.reason] === undefined) return;
    this.keep(commits.map((commit) => commit.change));
  }

  /** Keeps edits of present records that were refused; of two edits of the same the later one counts. */
  keep(drafts: readonly ChangeDraft[]): void {
    for (const { command, label, touched } of drafts) {
      const isEdit = touched.every(({ before, after }) => before !== null && after !== null);
      if (!isEdit || touched.length > largestKept) continue;
      const key = touched.map((one) => `${one.id}|${Object.keys(one.after ?? {}).join(',')}`).join(';');
      this.#kept.delete(key);
      if (this.#kept.size < mostKept) this.#kept.set(key, { command, label, touched });
    }
    this.#tell({ ...this.#state, kept: this.#kept.size });
  }

  /** The edits that were kept; they are handed over once. */
  takeKept(): readonly ChangeDraft[] {
    const drafts = [...this.#kept.values()];
    this.#kept = new Map();
    this.#tell({ ...this.#state, kept: 0 });
    return drafts;
  }

  /** Somebody has read in `opening.loss` what could not be brought back; the next opening does not tell it again. */
  acknowledgeLoss(): Promise<Result<null>> {
    return this.client.call('acknowledgeLoss', {});
  }

  /** Looks whether changes can be written; true when they can. */
  checkNow(): Promise<boolean> {
    this.#checking ??= this.#check().finally(() => {
      this.#checking = null;
    });
    return this.#checking;
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  #note(failure: Failure): void {
    if (failure.reason === 'book.takenOver') {
      this.stop();
      const machine = String(failure.details?.machine ?? '');
      this.#tell({ kind: 'takenOver', machine, kept: this.#kept.size });
      return;
    }
    const kind = kindOfReason[failure.reason];
    // A job too large for what is left says so itself; only a disk that takes nothing more closes the whole book.
    if (kind !== undefined && this.#state.kind === 'open') void this.#confirm(kind);
  }

  async #confirm(kind: 'full' | 'readOnly'): Promise<void> {
    const left = await callShell('book.checkSpace', {});
    if (!left.ok || left.value.enough || this.#state.kind !== 'open') return;
    this.#tell({ kind, free: left.value.free, kept: this.#kept.size });
    this.#timer = setInterval(() => void this.checkNow(), checkEveryMs);
  }

  async #check(): Promise<boolean> {
    const { kind } = this.#state;
    if (kind === 'open') return true;
    if (kind === 'takenOver') return false;
    const left = await callShell('book.checkSpace', {});
    if (!left.ok) return false;
    if (!left.value.enough || (await this.#pagesWait())) {
      this.#tell({ kind, free: left.value.free, kept: this.#kept.size });
      return false;
    }
    this.stop();
    this.#tell({ kind: 'open', kept: this.#kept.size });
    return true;
  }

  async #pagesWait(): Promise<boolean> {
    const settled = await this.client.call('settlePages', {});
    return settled.ok ? settled.value.waiting : true;
  }

  #tell(state: WritingState): void {
    if (JSON.stringify(state) === JSON.stringify(this.#state)) return;
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }
}

/** Makes the kept edits once more, one after the other; the first that fails ends it and the rest is kept again. */
export async function redoKept(
  writing: WritingWatch,
  commit: (draft: ChangeDraft) => Promise<Result<Change>>,
): Promise<Result<number>> {
  const drafts = writing.takeKept();
  for (const [place, draft] of drafts.entries()) {
    const made = await commit(draft);
    if (made.ok) continue;
    writing.keep(drafts.slice(place + 1));
    return made;
  }
  return succeed(drafts.length);
}

import { type Failure, fail, type Result } from '@shared/domain/kernel/result';
import type { PickedFile } from '@shared/ipc/contract';
import type { WatchedFile, WatchMode } from '@shared/ipc/watching';
import type { BookSession } from '../book-session';
import { callShell, onShellEvent } from '../bridge';
import type { ImportDone } from '../imports/import-order';
import { readImportRecord } from '../imports/import-record';
import { whenSessionEnds } from '../session-end';
import { doorOf } from '../workbook-door/door';
import { takeWorkbook } from './take-workbook';

/** What a watched workbook gives to tell, once for each of its versions. */
export type WatchNews =
  | { readonly kind: 'offered'; readonly file: WatchedFile }
  | { readonly kind: 'taken'; readonly file: WatchedFile; readonly done: ImportDone }
  | { readonly kind: 'failed'; readonly file: WatchedFile; readonly failure: Failure };

export interface WatchingState {
  readonly files: readonly WatchedFile[];
  /** Id of the workbook that is being taken by itself. */
  readonly taking: string | null;
}

/**
 * The watched workbooks of an open book: what changed is offered, or taken by itself, one after another and never while
 * a workbook is on its way in by hand. While the book is locked nothing is watched; what changed meanwhile is found at
 * the next opening.
 */
export class WatchDesk {
  #state: WatchingState = { files: [], taking: null };
  readonly #listeners = new Set<() => void>();
  readonly #newsListeners = new Set<(news: WatchNews) => void>();
  /** Versions that were told of or tried in this sitting. */
  readonly #told = new Set<string>();
  readonly #stop = new AbortController();
  readonly #releases: (() => void)[] = [];

  constructor(private readonly session: BookSession) {}

  get(): WatchingState {
    return this.#state;
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Hears what there is to tell. Returns the way to stop. */
  onNews(listener: (news: WatchNews) => void): () => void {
    this.#newsListeners.add(listener);
    return () => this.#newsListeners.delete(listener);
  }

  /** Begins to watch. */
  async begin(): Promise<void> {
    this.#releases.push(
      onShellEvent('watched', (files) => this.#hear(files)),
      doorOf(this.session).subscribe(() => this.#consider()),
      this.session.imports.subscribe(() => this.#consider()),
    );
    await this.#ask(() => callShell('watch.run', { on: true }));
  }

  /** Stops watching, when the book is locked; an import on its way leaves nothing behind. */
  end(): void {
    this.#stop.abort();
    for (const release of this.#releases) release();
    this.#listeners.clear();
    this.#newsListeners.clear();
    void callShell('watch.run', { on: false });
  }

  /** Lets the person pick workbooks to be watched. */
  async add(mode: WatchMode): Promise<Result<null>> {
    const picked = await callShell('files.pickWorkbooks', {});
    if (!picked.ok) return picked;
    for (const { token } of picked.value) {
      const added = await this.#ask(() => callShell('watch.add', { token, mode }));
      if (!added.ok) return added;
    }
    return { ok: true, value: null };
  }

  remove(id: string): Promise<Result<null>> {
    return this.#ask(() => callShell('watch.remove', { id }));
  }

  /** Changes what happens when a workbook changed; a version that waits is looked at again. */
  setMode(id: string, mode: WatchMode): Promise<Result<null>> {
    const file = this.#state.files.find((one) => one.id === id);
    if (file !== undefined && mode === 'take') this.#told.delete(keyOf(file));
    return this.#ask(() => callShell('watch.setMode', { id, mode }));
  }

  /** Puts a version aside without taking it. */
  pass({ id, sha256 }: WatchedFile): Promise<Result<null>> {
    return sha256 === undefined
      ? Promise.resolve(fail('watch.unknown'))
      : this.#ask(() => callShell('watch.settle', { id, sha256 }));
  }

  /** A read token, to open the workbook with the door. */
  open(id: string): Promise<Result<PickedFile>> {
    return callShell('watch.open', { id });
  }

  async #ask(call: () => Promise<Result<readonly WatchedFile[]>>): Promise<Result<null>> {
    const answer = await call();
    if (!answer.ok) return answer;
    this.#hear(answer.value);
    return { ok: true, value: null };
  }

  #hear(files: readonly WatchedFile[]): void {
    if (this.#stop.signal.aborted) return;
    this.#set({ files });
    this.#consider();
  }

  /** Deals with the first workbook that changed and was not dealt with yet. */
  #consider(): void {
    const { files, taking } = this.#state;
    if (this.#stop.signal.aborted || taking !== null) return;
    for (const file of files) {
      if (file.state !== 'changed') continue;
      if (this.#wasImported(file)) {
        this.#once(`settled ${keyOf(file)}`, () => void this.pass(file));
        continue;
      }
      if (file.mode === 'offer') this.#offer(file);
      else if (this.#canTake(file)) return void this.#take(file);
    }
  }

  #canTake(file: WatchedFile): boolean {
    const { stage } = doorOf(this.session).get();
    const isBusy = stage === 'opening' || stage === 'open' || stage === 'writing';
    return !isBusy && !this.#told.has(keyOf(file));
  }

  async #take(file: WatchedFile): Promise<void> {
    this.#told.add(keyOf(file));
    this.#set({ taking: file.id });
    const taken = await takeWorkbook(this.session, file, this.#stop.signal);
    if (this.#stop.signal.aborted) return;
    if (taken.ok && taken.value.kind === 'taken') {
      await this.pass(file);
      this.#tell({ kind: 'taken', file, done: taken.value.done });
    } else if (taken.ok) {
      this.#tell({ kind: 'offered', file });
    } else if (taken.reason !== 'workbook.changed') {
      // Saved again meanwhile, it is found by the next look as another version.
      await this.#settleProblem(file, taken);
      this.#tell({ kind: 'failed', file, failure: taken });
    }
    this.#set({ taking: null });
    this.#consider();
  }

  /** What cannot be read is told once; what the disk or the book refused is tried again at the next opening. */
  async #settleProblem({ id, sha256 }: WatchedFile, { reason }: Failure): Promise<void> {
    const isOfFile = reason.startsWith('workbook.') && !passing.has(reason);
    if (!isOfFile || sha256 === undefined) return;
    await this.#ask(() => callShell('watch.settle', { id, sha256, problem: reason }));
  }

  #offer(file: WatchedFile): void {
    this.#once(keyOf(file), () => this.#tell({ kind: 'offered', file }));
  }

  #once(key: string, act: () => void): void {
    if (this.#told.has(key)) return;
    this.#told.add(key);
    act();
  }

  /** Brought in by hand, or by itself: its bytes are in the history of imports, undone or not. */
  #wasImported({ sha256 }: WatchedFile): boolean {
    return this.session.imports.all().some((record) => readImportRecord(record)?.sha256 === sha256);
  }

  #tell(news: WatchNews): void {
    for (const listener of this.#newsListeners) listener(news);
  }

  #set(change: Partial<WatchingState>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  }
}

/** Reasons that say nothing about the file itself. */
const passing: ReadonlySet<string> = new Set([
  'workbook.gone',
  'workbook.inUse',
  'workbook.stopped',
  'workbook.processGone',
  'workbook.cancelled',
]);

function keyOf({ id, sha256 }: WatchedFile): string {
  return `${id} ${sha256 ?? ''}`;
}

const desks = new WeakMap<BookSession, WatchDesk>();

/** The watch desk of an open book; the same one until the book is locked. It begins to watch when first asked for. */
export function watchDeskOf(session: BookSession): WatchDesk {
  let desk = desks.get(session);
  if (desk === undefined) {
    const made = new WatchDesk(session);
    desks.set(session, made);
    whenSessionEnds(session, () => {
      made.end();
      desks.delete(session);
    });
    void made.begin();
    desk = made;
  }
  return desk;
}

import type { ChangeHeader } from '@shared/domain/changes/change';
import { historyDepth } from '@shared/domain/changes/history';
import type { HistoryState } from '../../book-session';
import type { StartAnswer } from '../worker-protocol';

/** What the frame shows about saving and undo; the state keeps its identity until something changes. */
export class HistoryBoard {
  #state: HistoryState;
  #recent: readonly ChangeHeader[];
  #waiting = 0;
  #working = 0;
  readonly #listeners = new Set<() => void>();

  constructor(started: Pick<StartAnswer, 'undoable' | 'redoable' | 'recent'>) {
    const { undoable, redoable, recent } = started;
    this.#state = { undoable, redoable, pending: 0, savedAt: null };
    this.#recent = recent;
  }

  readonly get = (): HistoryState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Headers of the last changes, oldest first. */
  get recent(): readonly ChangeHeader[] {
    return this.#recent;
  }

  update(part: Partial<HistoryState>): void {
    this.#state = { ...this.#state, ...part };
    for (const listener of this.#listeners) listener();
  }

  /** A change reached the disk. */
  note(header: ChangeHeader): void {
    this.#recent = [...this.#recent, header].slice(-historyDepth);
    this.update({ savedAt: new Date().toISOString() });
  }

  setWaiting(count: number): void {
    this.#waiting = count;
    this.update({ pending: this.#waiting + this.#working });
  }

  addWorking(count: number): void {
    this.#working += count;
    this.update({ pending: this.#waiting + this.#working });
  }
}

import type { BookSession } from '@renderer/data/book-session';
import { useSyncExternalStore } from 'react';
import type { CellRange } from './range-model';
import type { RangeSummary } from './summarise-range';

/** The selected cells of the customers grid, and what the status line tells about them. */
export class RangeStore {
  range: CellRange | null = null;
  private told: RangeSummary | null = null;
  private readonly listeners = new Set<() => void>();

  /** What is known about the cells selected. Keeps its identity until it changes. */
  readonly summary = (): RangeSummary | null => this.told;

  tell(summary: RangeSummary | null): void {
    if (this.told === summary) return;
    this.told = summary;
    for (const listener of this.listeners) listener();
  }

  /** Calls back when the summary changes. Returns the way to stop. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };
}

const bySession = new WeakMap<BookSession, RangeStore>();

/** The range of a session; going to another page and back keeps it. */
export function rangeOf(session: BookSession): RangeStore {
  const known = bySession.get(session);
  if (known !== undefined) return known;
  const made = new RangeStore();
  bySession.set(session, made);
  return made;
}

/** What the status line tells about the cells selected; renders again when that changes. */
export function useRangeSummary(session: BookSession): RangeSummary | null {
  const store = rangeOf(session);
  return useSyncExternalStore(store.subscribe, store.summary);
}

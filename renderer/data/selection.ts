import { useSyncExternalStore } from 'react';
import type { BookSession } from './book-session';

/** Customers ticked in the grid; cards, evaluations and exports take them up. */
export interface Selection {
  /** Ids of the ticked customers, in the order they were ticked. Keeps its identity until it changes. */
  get(): ReadonlySet<string>;
  replace(ids: Iterable<string>): void;
  add(ids: Iterable<string>): void;
  remove(ids: Iterable<string>): void;
  toggle(id: string): void;
  clear(): void;
  /** Calls back after each change. Returns the way to stop. */
  subscribe(listener: () => void): () => void;
}

function makeSelection(): Selection {
  let ids: ReadonlySet<string> = new Set();
  const listeners = new Set<() => void>();
  const set = (next: ReadonlySet<string>) => {
    ids = next;
    for (const listener of listeners) listener();
  };
  const change = (edit: (copy: Set<string>) => void) => {
    const copy = new Set(ids);
    edit(copy);
    set(copy);
  };
  return {
    get: () => ids,
    replace: (next) => set(new Set(next)),
    add: (more) =>
      change((copy) => {
        for (const id of more) copy.add(id);
      }),
    remove: (gone) =>
      change((copy) => {
        for (const id of gone) copy.delete(id);
      }),
    toggle: (id) =>
      change((copy) => {
        if (!copy.delete(id)) copy.add(id);
      }),
    clear: () => {
      if (ids.size > 0) set(new Set());
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

const bySession = new WeakMap<BookSession, Selection>();

/** The selection of a session; it ends with the session and is never stored. */
export function selectionOf(session: BookSession): Selection {
  let selection = bySession.get(session);
  if (selection === undefined) {
    const made = makeSelection();
    selection = made;
    bySession.set(session, made);
    // A customer who left the book (removed, import undone) leaves the selection too.
    session.customers.subscribe(() => {
      const gone = [...made.get()].filter((id) => session.customers.get(id) === undefined);
      if (gone.length > 0) made.remove(gone);
    });
  }
  return selection;
}

/** The ticked customers' ids; renders again when they change. */
export function useSelectedIds(session: BookSession): ReadonlySet<string> {
  const selection = selectionOf(session);
  return useSyncExternalStore(selection.subscribe, selection.get);
}

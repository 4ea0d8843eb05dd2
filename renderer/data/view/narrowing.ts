import type { FilterSet } from '@shared/domain/views/filter-set';
import { useSyncExternalStore } from 'react';
import type { BookSession } from '../book-session';

/**
 * A circle of customers that the grid is narrowed to, before its own tabs and conditions: a group, or what was picked
 * in a picture. Shown over the grid by its label (`群组：手机群组`), with a way out.
 */
export interface Narrowing {
  readonly label: string;
  /** These customers; those no longer in the book count for nothing. */
  readonly ids?: readonly string[];
  /** Or whoever meets a rule, kept up to date. With `ids`, both must hold. */
  readonly filterSet?: FilterSet;
}

interface Slot {
  current: Narrowing | null;
  readonly listeners: Set<() => void>;
}

const bySession = new WeakMap<BookSession, Slot>();

function slotOf(session: BookSession): Slot {
  let slot = bySession.get(session);
  if (slot === undefined) {
    slot = { current: null, listeners: new Set() };
    bySession.set(session, slot);
  }
  return slot;
}

/**
 * Narrows the customers page; null shows everybody again. From another page go there afterwards with
 * `navigate('customers', { narrow: '1' })`, which also clears the conditions left on the page.
 */
export function narrowTo(session: BookSession, narrowing: Narrowing | null): void {
  const slot = slotOf(session);
  slot.current = narrowing;
  for (const listener of slot.listeners) listener();
}

/** What the customers page is narrowed to now; renders again when it changes. */
export function useNarrowing(session: BookSession): Narrowing | null {
  return useSyncExternalStore(
    (listener) => {
      const { listeners } = slotOf(session);
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => slotOf(session).current,
  );
}

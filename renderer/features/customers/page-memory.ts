import type { BookSession } from '@renderer/data/book-session';
import type { ColumnFilter, ColumnSort } from '@renderer/data/view/view-column';
import type { ViewTab } from '@renderer/data/view/view-tab';
import { useEffect, useState } from 'react';

/** How the person left the page; going to another page and back keeps it. */
export interface PageMemory {
  readonly tab: ViewTab;
  readonly filters: readonly ColumnFilter[];
  /** Sorts set by the person per tab; a tab without an entry is sorted its usual way. */
  readonly sorts: Partial<Readonly<Record<ViewTab, readonly ColumnSort[]>>>;
  /** Columns chosen by the person per tab; a tab without an entry shows its usual ones. */
  readonly columns: Partial<Readonly<Record<ViewTab, readonly string[]>>>;
}

const atFirst: PageMemory = {
  tab: 'all',
  filters: [],
  sorts: {},
  columns: {},
};

const bySession = new WeakMap<BookSession, PageMemory>();

/** The page's state with a way to change parts of it. Parts that do not change keep their identity. */
export function usePageMemory(
  session: BookSession,
): readonly [PageMemory, (change: Partial<PageMemory>) => void] {
  const [memory, setMemory] = useState(() => bySession.get(session) ?? atFirst);
  useEffect(() => {
    bySession.set(session, memory);
  }, [session, memory]);
  return [memory, (change) => setMemory((before) => ({ ...before, ...change }))];
}

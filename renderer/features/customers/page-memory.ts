import type { BookSession } from '@renderer/data/book-session';
import type { ColumnFilter, ColumnSort } from '@renderer/data/view/view-column';
import type { ViewTab } from '@renderer/data/view/view-tab';
import type { Grouping } from '@shared/domain/views/grouping';
import type { ViewState } from '@shared/domain/views/view-state';
import { useEffect, useState } from 'react';

/** How the person left the page; going to another page and back keeps it. */
export interface PageMemory {
  readonly tab: ViewTab;
  /** The saved view that is shown; null: one of the tabs. */
  readonly viewId: string | null;
  /** Saved views as the person changed them without saving, by id. */
  readonly drafts: Readonly<Record<string, ViewState>>;
  readonly filters: readonly ColumnFilter[];
  /** Sorts set by the person per tab; a tab without an entry is sorted its usual way. */
  readonly sorts: Partial<Readonly<Record<ViewTab, readonly ColumnSort[]>>>;
  /** Columns chosen by the person per tab; a tab without an entry shows its usual ones. */
  readonly columns: Partial<Readonly<Record<ViewTab, readonly string[]>>>;
  /** Widths of columns the person dragged, in px. */
  readonly widths: Readonly<Record<string, number>>;
  /** How many of the first columns stay in place when scrolling sideways. */
  readonly frozen: number;
  readonly grouping: Grouping | null;
  /** Keys of bands that are closed, by the key of the grouping. */
  readonly collapsed: Readonly<Record<string, ReadonlySet<string>>>;
}

const atFirst: PageMemory = {
  tab: 'all',
  viewId: null,
  drafts: {},
  filters: [],
  sorts: {},
  columns: {},
  widths: {},
  frozen: 1,
  grouping: null,
  collapsed: {},
};

const bySession = new WeakMap<BookSession, PageMemory>();

/** The page's state with a way to change parts of it. Parts that do not change keep their identity. */
export function usePageMemory(
  session: BookSession,
): readonly [
  PageMemory,
  (change: Partial<PageMemory> | ((before: PageMemory) => Partial<PageMemory>)) => void,
] {
  const [memory, setMemory] = useState(() => bySession.get(session) ?? atFirst);
  useEffect(() => {
    bySession.set(session, memory);
  }, [session, memory]);
  return [
    memory,
    (change) =>
      setMemory((before) => ({ ...before, ...(typeof change === 'function' ? change(before) : change) })),
  ];
}

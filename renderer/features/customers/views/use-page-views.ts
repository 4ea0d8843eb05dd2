import type { BookSession } from '@renderer/data/book-session';
import { useSettings } from '@renderer/data/session-context';
import type { ColumnFilter } from '@renderer/data/view/view-column';
import type { ViewTab } from '@renderer/data/view/view-tab';
import type { Field } from '@shared/domain/fields/field';
import { listSavedViews, type SavedView } from '@shared/domain/views/saved-view';
import { isSameViewState, type ViewState } from '@shared/domain/views/view-state';
import type { Lang } from '@shared/words/define-words';
import { useMemo } from 'react';
import { usualSorts } from '../grid/grid-columns';
import { type PageMemory, usePageMemory } from '../page-memory';
import { leaveOutGone } from './leave-out-gone';

/** The views of the page: the tabs every book has, and those that were saved. */
export interface PageViews {
  readonly saved: readonly SavedView[];
  /** The saved view that is shown; null while a tab is. */
  readonly current: SavedView | null;
  /** True when what is shown differs from what was saved. */
  readonly changed: boolean;
  /** Keys of fields the view asks for that are no longer in force; they are passed over. */
  readonly missing: readonly string[];
  /** What is shown now. Parts that do not change keep their identity. */
  readonly state: ViewState;
  change(part: Partial<ViewState>): void;
  /** Shows a tab or a saved view. */
  choose(place: { readonly tab: ViewTab } | { readonly id: string }): void;
  /** Shows a tab with these conditions, whatever view was shown before. */
  showPlain(part: { readonly tab: ViewTab; readonly filters: readonly ColumnFilter[] }): void;
  /** Goes over to a view just made of what is shown: the place it was made in is left as it was before. */
  adopt(id: string): void;
  /** Forgets what was changed since the view was saved. */
  forgetChanges(id: string): void;
  /** Keys of closed bands, by grouping. */
  readonly collapsed: Readonly<Record<string, ReadonlySet<string>>>;
  fold(groupingKey: string, collapsed: ReadonlySet<string>): void;
}

/** The tabs and saved views with what the person made of them. */
export function usePageViews(session: BookSession, fields: readonly Field[], lang: Lang): PageViews {
  const settings = useSettings();
  const [memory, remember] = usePageMemory(session);
  const records = settings.all();
  const saved = useMemo(() => listSavedViews(records, session.actor), [records, session.actor]);
  const current = saved.find((view) => view.id === memory.viewId) ?? null;
  const wanted = current === null ? null : (memory.drafts[current.id] ?? current.state);
  const plain = usePlainState(memory);
  const asked = wanted ?? plain;
  const { state, missing } = useMemo(() => leaveOutGone(asked, fields, lang), [asked, fields, lang]);
  return {
    saved,
    current,
    changed: current !== null && wanted !== null && !isSameViewState(wanted, current.state),
    missing,
    state,
    change: (part) =>
      remember((before) => {
        if (current === null) return changePlain(before, part);
        const from = before.drafts[current.id] ?? current.state;
        return { drafts: { ...before.drafts, [current.id]: { ...from, ...part } } };
      }),
    choose: (place) => remember('id' in place ? { viewId: place.id } : { viewId: null, tab: place.tab }),
    showPlain: (part) => remember({ ...part, viewId: null }),
    adopt: (id) =>
      remember((before) => {
        if (current === null) return { viewId: id, filters: [], grouping: null };
        const { [current.id]: _, ...drafts } = before.drafts;
        return { viewId: id, drafts };
      }),
    forgetChanges: (id) =>
      remember((before) => {
        const { [id]: _, ...drafts } = before.drafts;
        return { drafts };
      }),
    collapsed: memory.collapsed,
    fold: (key, collapsed) =>
      remember((before) => ({ collapsed: { ...before.collapsed, [key]: collapsed } })),
  };
}

/** What a tab shows as the person left it. */
function usePlainState({ tab, filters, sorts, columns, widths, frozen, grouping }: PageMemory): ViewState {
  const sorted = sorts[tab] ?? usualSorts(tab);
  const chosen = columns[tab] ?? null;
  return useMemo(
    () => ({ tab, query: '', filters, sorts: sorted, columns: chosen, widths, frozen, grouping }),
    [tab, filters, sorted, chosen, widths, frozen, grouping],
  );
}

function changePlain(before: PageMemory, part: Partial<ViewState>): Partial<PageMemory> {
  const { sorts, columns, query: _, ...others } = part;
  const tab = part.tab ?? before.tab;
  const { [tab]: __, ...otherColumns } = before.columns;
  return {
    ...others,
    ...(sorts === undefined ? {} : { sorts: { ...before.sorts, [tab]: sorts } }),
    ...(columns === undefined
      ? {}
      : { columns: columns === null ? otherColumns : { ...before.columns, [tab]: columns } }),
  };
}

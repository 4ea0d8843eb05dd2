import type { BookSession } from '@renderer/data/book-session';
import { selectionOf } from '@renderer/data/selection';
import type { CustomerView } from '@renderer/data/view/compute-view';
import type { LiveIndex } from '@renderer/data/view/live-index';
import type { ColumnFilter, ColumnSort } from '@renderer/data/view/view-column';
import type { CustomerRecord } from '@shared/domain/records/records';
import type { Lang } from '@shared/words/define-words';
import { useMemo, useRef } from 'react';
import type { GridHost } from './grid-host';
import { toggleSort } from './toggle-sort';

interface HostState {
  readonly session: BookSession;
  readonly live: LiveIndex;
  readonly view: CustomerView;
  readonly sorts: readonly ColumnSort[];
  readonly filters: readonly ColumnFilter[];
  readonly lang: Lang;
  readonly openId: string | null;
  readonly onSort: (sorts: readonly ColumnSort[]) => void;
  readonly onOpenFilter: (key: string, anchor: DOMRect) => void;
  readonly onOpenProfile: (id: string) => void;
}

/** One host for the life of the grid; what it answers always comes from the page's present state. */
export function useGridHost(state: HostState): GridHost {
  const latest = useRef(state);
  latest.current = state;
  const anchorRow = useRef<number | null>(null);
  return useMemo<GridHost>(() => {
    const now = () => latest.current;
    const headers = new Set<() => void>();
    const recordAt = (rowIndex: number | null | undefined): CustomerRecord | undefined => {
      const position = rowIndex === null || rowIndex === undefined ? undefined : now().view.order[rowIndex];
      return position === undefined ? undefined : now().live.index.records[position];
    };
    const idsShown = (from = 0, to = now().view.order.length) =>
      Array.from({ length: to - from }, (_, offset) => recordAt(from + offset)?.id).filter(
        (id) => id !== undefined,
      );
    const selection = () => selectionOf(now().session);
    const selectedState = () => {
      const ids = selection().get();
      if (ids.size === 0) return false;
      const shown = idsShown();
      const ticked = shown.filter((id) => ids.has(id)).length;
      return ticked === 0 ? false : ticked === shown.length ? true : 'some';
    };
    return {
      lang: () => now().lang,
      schemes: () => now().live.schemes,
      recordAt,
      isSelected: (id) => selection().get().has(id),
      selectedState,
      toggleRow: (rowIndex, range) => {
        const id = recordAt(rowIndex)?.id;
        if (id === undefined) return;
        const from = anchorRow.current;
        if (range && from !== null)
          selection().add(idsShown(Math.min(from, rowIndex), Math.max(from, rowIndex) + 1));
        else selection().toggle(id);
        anchorRow.current = rowIndex;
      },
      toggleAll: () => {
        if (selectedState() === true) selection().remove(idsShown());
        else selection().add(idsShown());
      },
      sortOf: (key) => {
        const sort = now().sorts.find((candidate) => candidate.key === key);
        return sort === undefined ? undefined : sort.descending ? 'descending' : 'ascending';
      },
      toggleSort: (key, add) => now().onSort(toggleSort(now().sorts, key, add)),
      isFiltered: (key) => now().filters.some((filter) => filter.key === key),
      openFilter: (key, anchor) => now().onOpenFilter(key, anchor.getBoundingClientRect()),
      openProfile: (rowIndex) => {
        const id = recordAt(rowIndex)?.id;
        if (id !== undefined) now().onOpenProfile(id);
      },
      openId: () => now().openId,
      watchHeader: (paint) => {
        headers.add(paint);
        return () => headers.delete(paint);
      },
      paintHeader: () => {
        for (const paint of headers) paint();
      },
    };
  }, []);
}

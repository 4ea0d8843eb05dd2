import { showInFull } from '@renderer/components/masking/reveal-question';
import type { BookSession } from '@renderer/data/book-session';
import { revealsOf } from '@renderer/data/masking/reveal-desk';
import { selectionOf } from '@renderer/data/selection';
import type { Band } from '@renderer/data/view/group-rows';
import type { LiveIndex } from '@renderer/data/view/live-index';
import type { ColumnFilter, ColumnSort } from '@renderer/data/view/view-column';
import { nameOfField } from '@shared/domain/fields/format-field';
import { nameOf } from '@shared/domain/fields/values';
import type { CustomerRecord } from '@shared/domain/records/records';
import type { Lang } from '@shared/words/define-words';
import { useMemo, useRef } from 'react';
import type { RowsShown } from '../grouping/use-rows';
import { gridColumn } from './grid-columns';
import type { GridHost, ShownBand } from './grid-host';
import { toggleSort } from './toggle-sort';

interface HostState {
  readonly session: BookSession;
  readonly live: LiveIndex;
  readonly shown: RowsShown;
  readonly sorts: readonly ColumnSort[];
  readonly filters: readonly ColumnFilter[];
  readonly lang: Lang;
  readonly openId: string | null;
  readonly describeBand: (band: Band) => Omit<ShownBand, 'ticked'>;
  readonly onToggleBand: (key: string) => void;
  readonly onSort: (sorts: readonly ColumnSort[]) => void;
  readonly onOpenFilter: (key: string, anchor: DOMRect) => void;
  readonly onOpenProfile: (id: string) => void;
  readonly onOpenPage: (id: string) => void;
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
      const position = rowIndex === null || rowIndex === undefined ? undefined : now().shown.rows[rowIndex];
      // Rows of bands hold a negative number.
      return position === undefined || position < 0 ? undefined : now().live.index.records[position];
    };
    const idsAt = (from: number, to: number) =>
      Array.from({ length: to - from }, (_, offset) => recordAt(from + offset)?.id).filter(
        (id) => id !== undefined,
      );
    const idsOf = (positions: Int32Array) =>
      Array.from(positions, (position) => now().live.index.records[position]?.id).filter(
        (id) => id !== undefined,
      );
    const stateOf = (positions: Int32Array) => {
      const chosen = selection().get();
      if (chosen.size === 0) return false;
      const { records } = now().live.index;
      let ticked = false;
      let unticked = false;
      for (const position of positions) {
        if (chosen.has(records[position]?.id ?? '')) ticked = true;
        else unticked = true;
        if (ticked && unticked) return 'some';
      }
      return ticked;
    };
    const toggleAt = (positions: Int32Array) => {
      if (stateOf(positions) === true) selection().remove(idsOf(positions));
      else selection().add(idsOf(positions));
    };
    const selection = () => selectionOf(now().session);
    const selectedState = () => stateOf(now().shown.order);
    return {
      lang: () => now().lang,
      schemes: () => now().live.schemes,
      recordAt,
      bandAt: (rowIndex) => {
        const { shown, describeBand } = now();
        const band = shown.bandAt(rowIndex);
        if (band === undefined) return undefined;
        return { ...describeBand(band), ticked: stateOf(band.members) };
      },
      numberAt: (rowIndex) => now().shown.numberAt(rowIndex),
      isSelected: (id) => selection().get().has(id),
      selectedState,
      toggleRow: (rowIndex, range) => {
        const band = now().shown.bandAt(rowIndex);
        if (band !== undefined) {
          toggleAt(band.members);
          return;
        }
        const id = recordAt(rowIndex)?.id;
        if (id === undefined) return;
        const from = anchorRow.current;
        if (range && from !== null)
          selection().add(idsAt(Math.min(from, rowIndex), Math.max(from, rowIndex) + 1));
        else selection().toggle(id);
        anchorRow.current = rowIndex;
      },
      toggleAll: () => toggleAt(now().shown.order),
      sortOf: (key) => {
        const sort = now().sorts.find((candidate) => candidate.key === key);
        return sort === undefined ? undefined : sort.descending ? 'descending' : 'ascending';
      },
      toggleSort: (key, add) => now().onSort(toggleSort(now().sorts, key, add)),
      isFiltered: (key) => now().filters.some((filter) => filter.key === key),
      isShown: (id, key) => revealsOf(now().session).isShown(id, key),
      mayEdit: () => now().session.access.may('editCustomers'),
      mayShow: () => revealsOf(now().session).isAllowed,
      mayCopyFull: () => now().session.access.may('exportFull'),
      showCell: (rowIndex, key) => {
        const record = recordAt(rowIndex);
        const field = gridColumn(key)?.field;
        const { session, lang } = now();
        if (record === undefined || field === undefined) return;
        const customerId = record.id;
        if (revealsOf(session).isShown(customerId, key)) {
          revealsOf(session).hide(customerId, key);
          return;
        }
        const caption = nameOfField(field, lang);
        void showInFull(session, { customerId, name: nameOf(record), field: key, place: 'grid', caption });
      },
      openFilter: (key, anchor) => now().onOpenFilter(key, anchor.getBoundingClientRect()),
      openProfile: (rowIndex) => {
        const band = now().shown.bandAt(rowIndex);
        if (band !== undefined) {
          now().onToggleBand(band.key);
          return;
        }
        const id = recordAt(rowIndex)?.id;
        if (id !== undefined) now().onOpenProfile(id);
      },
      openPage: (rowIndex) => {
        const id = recordAt(rowIndex)?.id;
        if (id !== undefined) now().onOpenPage(id);
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

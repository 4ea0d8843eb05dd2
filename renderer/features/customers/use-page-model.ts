import { useLang } from '@renderer/components/language/language-context';
import { navigate, useRoute } from '@renderer/components/route/use-route';
import type { BookSession } from '@renderer/data/book-session';
import { useFields } from '@renderer/data/fields/use-fields';
import { useSelectedIds } from '@renderer/data/selection';
import { useSession } from '@renderer/data/session-context';
import type { ViewRequest } from '@renderer/data/view/compute-view';
import { completenessColumnKey, tierColumnKey } from '@renderer/data/view/customer-columns';
import type { ColumnFilter, ColumnSort } from '@renderer/data/view/view-column';
import type { ViewTab } from '@renderer/data/view/view-tab';
import type { Field } from '@shared/domain/fields/field';
import type { CustomerRecord } from '@shared/domain/records/records';
import type { Lang } from '@shared/words/define-words';
import { useMemo, useState } from 'react';
import { usualColumns, usualSorts } from './grid/grid-columns';
import { usePageMemory } from './page-memory';
import { type ShownCustomers, useCustomerView } from './use-customer-view';
import { usePlaceOrders } from './use-place-orders';

/** What stands beside the grid. */
export type SidePanel = { readonly show: 'profile'; readonly id: string } | { readonly show: 'new' };

/** The page's state and how its parts change it. */
export interface PageModel extends ShownCustomers {
  readonly session: BookSession;
  readonly lang: Lang;
  readonly tab: ViewTab;
  readonly filters: readonly ColumnFilter[];
  readonly sorts: readonly ColumnSort[];
  /** Keys of the columns shown, and those of the tab unless others are chosen. */
  readonly columnKeys: readonly string[];
  readonly usualKeys: readonly string[];
  /** The fields in force, the branch's own among them. */
  readonly fields: readonly Field[];
  readonly selected: ReadonlySet<string>;
  readonly panel: SidePanel | null;
  readonly total: number;
  chooseTab(tab: ViewTab): void;
  filter(filters: readonly ColumnFilter[]): void;
  sort(sorts: readonly ColumnSort[]): void;
  /** Null: back to the usual columns. */
  chooseColumns(keys: readonly string[] | null): void;
  /** Shows everybody again. */
  clearAll(): void;
  openPanel(panel: SidePanel | null): void;
  /** Customers of the view, in its order. */
  listShown(): readonly CustomerRecord[];
  /** Ticked customers: those of the view in its order, then the others. */
  listSelected(): readonly CustomerRecord[];
}

/** The state of the customers page. */
export function usePageModel(): PageModel {
  const session = useSession();
  const { lang } = useLang();
  const query = useRoute().params.q ?? '';
  const [memory, remember] = usePageMemory(session);
  const { tab } = memory;
  const known = useFields();
  // A condition on a field that is no longer shown could be neither seen nor taken away.
  const filters = useMemo(() => {
    const keys = new Set([...known.map(({ key }) => key), tierColumnKey, completenessColumnKey]);
    return memory.filters.every(({ key }) => keys.has(key))
      ? memory.filters
      : memory.filters.filter(({ key }) => keys.has(key));
  }, [memory.filters, known]);
  const sorts = memory.sorts[tab] ?? usualSorts(tab);
  const request = useMemo<ViewRequest>(() => ({ tab, query, filters, sorts }), [tab, query, filters, sorts]);
  const shown = useCustomerView(session, request);
  const selected = useSelectedIds(session);
  const [panel, openPanel] = useState<SidePanel | null>(null);
  usePlaceOrders({
    look: (next, wanted) => remember({ tab: next, filters: wanted }),
    open: (id) => openPanel({ show: 'profile', id }),
  });
  const usualKeys = useMemo(() => usualColumns(tab), [tab]);
  const { records } = shown.live.index;
  const listShown = () =>
    Array.from(shown.view.order, (position) => records[position]).filter((record) => record !== undefined);
  return {
    ...shown,
    session,
    lang,
    tab,
    filters,
    sorts,
    columnKeys: memory.columns[tab] ?? usualKeys,
    usualKeys,
    fields: known,
    selected,
    panel,
    total: records.length,
    chooseTab: (next) => remember({ tab: next }),
    filter: (next) => remember({ filters: next }),
    sort: (next) => remember({ sorts: { ...memory.sorts, [tab]: next } }),
    chooseColumns: (keys) => {
      const { [tab]: _, ...others } = memory.columns;
      remember({ columns: keys === null ? others : { ...others, [tab]: keys } });
    },
    clearAll: () => {
      remember({ filters: [], tab: 'all' });
      navigate('customers', {}, { replace: true });
    },
    openPanel,
    listShown,
    listSelected: () => {
      const first = listShown().filter((record) => selected.has(record.id));
      if (first.length === selected.size) return first;
      const taken = new Set(first.map((record) => record.id));
      return [...first, ...records.filter((record) => selected.has(record.id) && !taken.has(record.id))];
    },
  };
}

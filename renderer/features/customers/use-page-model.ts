import { useLang } from '@renderer/components/language/language-context';
import { navigate, useRoute } from '@renderer/components/route/use-route';
import type { BookSession } from '@renderer/data/book-session';
import { useFields } from '@renderer/data/fields/use-fields';
import { useNotedSearch } from '@renderer/data/search/note-search';
import { useSelectedIds } from '@renderer/data/selection';
import { useSession } from '@renderer/data/session-context';
import type { ViewRequest } from '@renderer/data/view/compute-view';
import type { Band } from '@renderer/data/view/group-rows';
import { type Narrowing, narrowTo, useNarrowing } from '@renderer/data/view/narrowing';
import type { ColumnFilter, ColumnSort } from '@renderer/data/view/view-column';
import type { ViewTab } from '@renderer/data/view/view-tab';
import type { Field } from '@shared/domain/fields/field';
import type { CustomerRecord } from '@shared/domain/records/records';
import type { Grouping } from '@shared/domain/views/grouping';
import type { Lang } from '@shared/words/define-words';
import { useCallback, useMemo, useState } from 'react';
import { usualColumns } from './grid/grid-columns';
import type { ShownBand } from './grid/grid-host';
import { type BandFold, useBands } from './grouping/use-bands';
import type { RowsShown } from './grouping/use-rows';
import { type ShownCustomers, useCustomerView } from './use-customer-view';
import { usePlaceOrders } from './use-place-orders';
import { type PageViews, usePageViews } from './views/use-page-views';

/** What stands beside the grid. */
export type SidePanel =
  | { readonly show: 'profile'; readonly id: string }
  /** `values`: what is known already, as text by field key. */
  | { readonly show: 'new'; readonly values?: Readonly<Record<string, string>> };

/** A column whose filter is open, under this place of the window. */
export interface FilterAt {
  readonly key: string;
  readonly anchor: DOMRect;
}

/** The page's state and how its parts change it. */
export interface PageModel extends ShownCustomers, BandFold {
  readonly session: BookSession;
  readonly lang: Lang;
  readonly tab: ViewTab;
  /** The saved views, and the one that is shown. */
  readonly views: PageViews;
  readonly filters: readonly ColumnFilter[];
  readonly sorts: readonly ColumnSort[];
  /** Keys of the columns shown, and those of the tab unless others are chosen. */
  readonly columnKeys: readonly string[];
  readonly usualKeys: readonly string[];
  /** Widths of columns the person dragged, in px, by key. */
  readonly widths: Readonly<Record<string, number>>;
  /** How many of the first columns stay in place when scrolling sideways; 1 is the name alone. */
  readonly frozen: number;
  /** The fields in force, the branch's own among them. */
  readonly fields: readonly Field[];
  readonly selected: ReadonlySet<string>;
  readonly panel: SidePanel | null;
  readonly total: number;
  readonly grouping: Grouping | null;
  /** Row by row what the grid shows: customers and the rows of bands. */
  readonly shown: RowsShown;
  describeBand(band: Band): Omit<ShownBand, 'ticked'>;
  /** The circle of customers the page is narrowed to. */
  readonly narrowing: Narrowing | null;
  /** The column whose filter is open, and where. */
  readonly filterAt: FilterAt | null;
  openFilter(key: string, anchor: DOMRect): void;
  closeFilter(): void;
  /** Key of the dialog that is open, one of `actions/dialogs.tsx`. */
  readonly dialog: string | null;
  openDialog(key: string | null): void;
  chooseTab(tab: ViewTab): void;
  filter(filters: readonly ColumnFilter[]): void;
  sort(sorts: readonly ColumnSort[]): void;
  /** Null: back to the usual columns. */
  chooseColumns(keys: readonly string[] | null): void;
  /** Remembers widths the person dragged, in px. */
  resize(widths: Readonly<Record<string, number>>): void;
  freeze(frozen: number): void;
  group(grouping: Grouping | null): void;
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
  const fields = useFields();
  const views = usePageViews(session, fields, lang);
  const { state, change } = views;
  const { tab, filters, sorts, grouping, widths, frozen } = state;
  const narrowing = useNarrowing(session);
  const request = useMemo<ViewRequest>(
    () => ({ tab, query, filters, sorts, narrowing }),
    [tab, query, filters, sorts, narrowing],
  );
  const customers = useCustomerView(session, request);
  useNotedSearch(session, query, customers.view.order.length);
  const usualKeys = useMemo(() => usualColumns(tab), [tab]);
  const columnKeys = state.columns ?? usualKeys;
  const bands = useBands({ ...customers, views, grouping, columnKeys, lang });
  const selected = useSelectedIds(session);
  const [panel, openPanel] = useState<SidePanel | null>(null);
  const [dialog, openDialog] = useState<string | null>(null);
  const [filterAt, setFilterAt] = useState<FilterAt | null>(null);
  const closeFilter = useCallback(() => setFilterAt(null), []);
  usePlaceOrders(session, {
    look: (next, wanted) => views.showPlain({ tab: next, filters: wanted }),
    showView: (id) => views.choose({ id }),
    open: (id) => openPanel({ show: 'profile', id }),
  });
  const { records } = customers.live.index;
  const listShown = () =>
    Array.from(bands.shown.order, (position) => records[position]).filter((record) => record !== undefined);
  return {
    ...customers,
    ...bands,
    session,
    lang,
    tab,
    views,
    filters,
    sorts,
    columnKeys,
    usualKeys,
    widths,
    frozen,
    fields,
    selected,
    panel,
    total: records.length,
    grouping,
    narrowing,
    filterAt,
    openFilter: (key, anchor) => setFilterAt({ key, anchor }),
    closeFilter,
    dialog,
    openDialog,
    chooseTab: (next) => views.choose({ tab: next }),
    filter: (next) => change({ filters: next }),
    sort: (next) => change({ sorts: next }),
    chooseColumns: (keys) => change({ columns: keys }),
    resize: (wider) => change({ widths: { ...widths, ...wider } }),
    freeze: (count) => change({ frozen: Math.max(1, count) }),
    group: (next) => change({ grouping: next }),
    clearAll: () => {
      views.showPlain({ tab: 'all', filters: [] });
      narrowTo(session, null);
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

import type { BookSession } from '@renderer/data/book-session';
import type { CustomerView, ViewRequest } from '@renderer/data/view/compute-view';
import type { CustomerIndex } from '@renderer/data/view/customer-index';
import { type LaidView, layView } from '@renderer/data/view/lay-view';
import { type LiveIndex, liveIndexOf } from '@renderer/data/view/live-index';
import { countTabs, type ViewTab } from '@renderer/data/view/view-tab';
import type { Fen } from '@shared/domain/kernel/money';
import { useCallback, useMemo, useRef, useSyncExternalStore } from 'react';
import { sumKeys } from './sum-assets';

interface CustomersSummary {
  readonly version: number;
  /** Customers in each tab. */
  readonly counts: Readonly<Record<ViewTab, number>>;
  /** Assets of everybody, in fen. */
  readonly assets: Fen;
}

export interface ShownCustomers extends CustomersSummary {
  readonly live: LiveIndex;
  readonly view: CustomerView;
  /** Changes with every change to the customers' values or to who there is. */
  readonly edits: number;
}

/**
 * Who is shown for a request, kept up to date. An edited customer stays in its row, as in a sheet, until search, sort
 * or filter are asked again; customers who come or go change the view at once.
 */
export function useCustomerView(session: BookSession, request: ViewRequest): ShownCustomers {
  const live = useMemo(() => liveIndexOf(session), [session]);
  const subscribe = useCallback((listener: () => void) => live.subscribe(listener), [live]);
  const news = useSyncExternalStore(subscribe, () => live.news);
  const laid = useRef<LaidView | null>(null);
  const view = useMemo(() => {
    laid.current = layView(live.index, request, news, laid.current);
    return laid.current.view;
  }, [live, request, news]);
  // The index changes in place and says so by its version.
  const { index } = live;
  const { version } = index;
  const summary = useMemo(() => summarise(index, version), [index, version]);
  return { live, view, ...summary, edits: news.edited + news.renewed + news.read };
}

function summarise(index: CustomerIndex, version: number): CustomersSummary {
  return { version, counts: countTabs(index.flags), assets: sumKeys(index.keysOf('aum')) };
}

import type { BookSession } from '@renderer/data/book-session';
import { type CustomerView, computeView, type ViewRequest } from '@renderer/data/view/compute-view';
import type { CustomerIndex } from '@renderer/data/view/customer-index';
import { type LiveIndex, liveIndexOf } from '@renderer/data/view/live-index';
import { countTabs, type ViewTab } from '@renderer/data/view/view-tab';
import type { Fen } from '@shared/domain/kernel/money';
import { useEffect, useMemo, useRef, useState } from 'react';
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
  const [news, setNews] = useState({ edits: 0, renewals: 0 });
  useEffect(
    () =>
      live.subscribe((kind) =>
        setNews(({ edits, renewals }) => ({
          edits: edits + 1,
          renewals: kind === 'renewed' ? renewals + 1 : renewals,
        })),
      ),
    [live],
  );
  const previous = useRef<{ readonly renewals: number; readonly view: CustomerView } | null>(null);
  const view = useMemo(() => {
    const before = previous.current;
    const computed = computeView(
      live.index,
      request,
      before?.renewals === news.renewals ? before.view : undefined,
    );
    previous.current = { renewals: news.renewals, view: computed };
    return computed;
  }, [live, request, news.renewals]);
  // The index changes in place and says so by its version.
  const { index } = live;
  const { version } = index;
  const summary = useMemo(() => summarise(index, version), [index, version]);
  return { live, view, ...summary, edits: news.edits };
}

function summarise(index: CustomerIndex, version: number): CustomersSummary {
  return { version, counts: countTabs(index.flags), assets: sumKeys(index.keysOf('aum')) };
}

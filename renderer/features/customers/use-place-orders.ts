import { tell } from '@renderer/components/feedback/feedback-store';
import { useWords } from '@renderer/components/language/language-context';
import { useRoute } from '@renderer/components/route/use-route';
import type { BookSession } from '@renderer/data/book-session';
import { tierColumnKey } from '@renderer/data/view/customer-columns';
import { narrowTo } from '@renderer/data/view/narrowing';
import type { ColumnFilter } from '@renderer/data/view/view-column';
import { type ViewTab, viewTabs } from '@renderer/data/view/view-tab';
import { viewWords } from '@shared/words/customer-views';
import { useEffect, useRef } from 'react';
import { findGroup } from './actions/find-group';

/** What the page does when its place asks for somebody. */
interface Orders {
  /** Shows the customers of a tier or a manager. */
  readonly look: (tab: ViewTab, filters: readonly ColumnFilter[]) => void;
  /** Shows a saved view. */
  readonly showView: (id: string) => void;
  /** Opens one customer. */
  readonly open: (id: string) => void;
}

function readTab(kind: string | undefined): ViewTab {
  return viewTabs.find((tab) => tab === kind) ?? 'all';
}

function readFilters(tier: string | undefined, manager: string | undefined): readonly ColumnFilter[] {
  const filters: ColumnFilter[] = [];
  if (tier === 'none') filters.push({ key: tierColumnKey, kind: 'empty' });
  else if (tier !== undefined) filters.push({ key: tierColumnKey, kind: 'oneOf', values: [tier] });
  if (manager === 'none') filters.push({ key: 'manager', kind: 'empty' });
  else if (manager !== undefined) filters.push({ key: 'manager', kind: 'contains', text: manager });
  return filters;
}

/**
 * Follows links from other pages: `#/customers?tier=gold&kind=individual&manager=李敏` shows those customers
 * (`none`: 未分层, 未分配), `#/customers?view=…` a saved view, `#/customers?group=…` a group, `#/customers?narrow=1`
 * what the page was narrowed to by `narrowTo`, without the conditions left on the page; `#/customers?id=…` opens one
 * customer.
 */
export function usePlaceOrders(session: BookSession, orders: Orders): void {
  const { tier, manager, kind, id, group, narrow, view } = useRoute().params;
  const words = useWords(viewWords);
  const latest = useRef({ orders, words });
  latest.current = { orders, words };
  useEffect(() => {
    if (tier === undefined && manager === undefined) return;
    narrowTo(session, null);
    latest.current.orders.look(readTab(kind), readFilters(tier, manager));
  }, [session, tier, manager, kind]);
  useEffect(() => {
    if (group === undefined) return;
    const found = findGroup(session, group);
    narrowTo(
      session,
      found === undefined ? null : { ...found, label: latest.current.words.ofGroup(found.label) },
    );
    latest.current.orders.look('all', []);
    if (found === undefined) tell(latest.current.words.groupGone);
  }, [session, group]);
  useEffect(() => {
    if (view === undefined) return;
    narrowTo(session, null);
    latest.current.orders.showView(view);
  }, [session, view]);
  useEffect(() => {
    if (narrow !== undefined) latest.current.orders.look('all', []);
  }, [narrow]);
  useEffect(() => {
    if (id !== undefined) latest.current.orders.open(id);
  }, [id]);
}

import { useRoute } from '@renderer/components/route/use-route';
import { tierColumnKey } from '@renderer/data/view/customer-columns';
import type { ColumnFilter } from '@renderer/data/view/view-column';
import { type ViewTab, viewTabs } from '@renderer/data/view/view-tab';
import { useEffect, useRef } from 'react';

/** What the page does when its place asks for somebody. */
interface Orders {
  /** Shows the customers of a tier or a manager. */
  readonly look: (tab: ViewTab, filters: readonly ColumnFilter[]) => void;
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
 * (`none`: 未分层, 未分配), `#/customers?id=…` opens one.
 */
export function usePlaceOrders(orders: Orders): void {
  const { tier, manager, kind, id } = useRoute().params;
  const latest = useRef(orders);
  latest.current = orders;
  useEffect(() => {
    if (tier === undefined && manager === undefined) return;
    latest.current.look(readTab(kind), readFilters(tier, manager));
  }, [tier, manager, kind]);
  useEffect(() => {
    if (id !== undefined) latest.current.open(id);
  }, [id]);
}

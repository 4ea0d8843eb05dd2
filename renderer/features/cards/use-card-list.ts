import { useCustomers, useSession, useSettings } from '@renderer/data/session-context';
import { schemesOf } from '@renderer/data/tiers/schemes-of';
import { computeView } from '@renderer/data/view/compute-view';
import { tierBasisColumnKey } from '@renderer/data/view/customer-columns';
import { liveIndexOf } from '@renderer/data/view/live-index';
import type { ColumnSort } from '@renderer/data/view/view-column';
import type { CustomerRecord } from '@shared/domain/records/records';
import { useEffect, useMemo, useState } from 'react';
import { type TierChoice, testOfChoice } from './tier-choice';

/** Largest first: their cards are the ones that are needed. */
const bySize: readonly ColumnSort[] = [
  { key: 'tier', descending: false },
  { key: tierBasisColumnKey, descending: true },
];
const noFilters: readonly never[] = [];

/** The customers of the list at the left: found by the search, of the chosen tier, by tier and then largest first. */
export function useCardList(query: string, choice: TierChoice): readonly CustomerRecord[] {
  const session = useSession();
  const customers = useCustomers();
  const settings = useSettings();
  const live = useMemo(() => liveIndexOf(session), [session]);
  const [news, setNews] = useState(0);
  useEffect(() => live.subscribe(() => setNews((count) => count + 1)), [live]);
  const schemes = schemesOf(settings);
  const records = customers.all();
  return useMemo(
    () => listCards(live, records, { query, choice, schemes, news }),
    [live, records, query, choice, schemes, news],
  );
}

interface Wanted {
  readonly query: string;
  readonly choice: TierChoice;
  readonly schemes: ReturnType<typeof schemesOf>;
  /** Counts the changes of the index, so that a new count means a new list. */
  readonly news: number;
}

function listCards(
  live: ReturnType<typeof liveIndexOf>,
  records: readonly CustomerRecord[],
  { query, choice, schemes }: Wanted,
): readonly CustomerRecord[] {
  const view = computeView(live.index, { tab: 'all', query, filters: noFilters, sorts: bySize });
  const passes = testOfChoice(choice, schemes);
  const listed: CustomerRecord[] = [];
  for (const position of view.order) {
    const record = live.index.records[position] ?? records[position];
    if (record !== undefined && (passes === null || passes(record))) listed.push(record);
  }
  return listed;
}

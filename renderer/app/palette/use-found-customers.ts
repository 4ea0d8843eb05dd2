import { explainMatch, type Mark, type MarkedText, tellApart } from '@renderer/data/find/explain-match';
import { findCustomers } from '@renderer/data/find/find-customers';
import { listRecent } from '@renderer/data/find/recent-customers';
import { useCustomers, useSession } from '@renderer/data/session-context';
import { type LiveIndex, liveIndexOf } from '@renderer/data/view/live-index';
import type { CustomerRecord } from '@shared/domain/records/records';
import { useEffect, useMemo, useState } from 'react';

/** A customer in the list, with why it is there. */
export interface FoundCustomer {
  readonly record: CustomerRecord;
  readonly nameMarks: readonly Mark[];
  readonly facts: readonly MarkedText[];
}

export interface FoundList {
  readonly live: LiveIndex;
  readonly total: number;
  readonly customers: readonly FoundCustomer[];
}

/** Facts under a name. */
const factsShown = 4;

/** The customers for what was typed, the likeliest first; those seen last when nothing was. */
export function useFoundCustomers(typed: string, limit: number): FoundList {
  const session = useSession();
  const table = useCustomers();
  const live = liveIndexOf(session);
  const [news, setNews] = useState(0);
  useEffect(() => live.subscribe(() => setNews((count) => count + 1)), [live]);
  const { version } = live.index;
  return useMemo(() => {
    // Both change with what the index knows; they are named so that the list is made again.
    if (news < 0 || version < 0 || table.version < 0) return { live, total: 0, customers: [] };
    if (typed.trim() === '') {
      const recent = listRecent(session);
      return { live, total: recent.length, customers: recent.map(showRecent) };
    }
    const { query, total, best } = findCustomers(live.index, typed, limit);
    const customers = best.map((record): FoundCustomer => {
      const matches = explainMatch(record, query);
      const nameMarks = matches.find(({ key }) => key === 'name')?.marks ?? [];
      return { record, nameMarks, facts: tellApart(record, matches, factsShown) };
    });
    return { live, total, customers };
  }, [session, live, news, version, table.version, typed, limit]);
}

function showRecent(record: CustomerRecord): FoundCustomer {
  return { record, nameMarks: [], facts: tellApart(record, [], factsShown) };
}

import type { Failure } from '@shared/domain/kernel/result';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { HistoryEntry } from '../book/engine/customer-history';
import type { Progress } from '../book-session';
import { contactBookOf } from '../contacts/contact-book';
import { useSession } from '../session-context';

export interface CustomerHistory {
  /** The newest first. */
  readonly entries: readonly HistoryEntry[];
  /** Clock of the oldest change that is kept; null while it is not known. */
  readonly since: string | null;
  /** How far the reading is; null when nothing is being read. */
  readonly progress: Progress | null;
  /** More changes may lie further back. */
  readonly hasMore: boolean;
  readonly failure: Failure | null;
  readMore(): void;
  /** Ends the reading; what was found stays. */
  stop(): void;
}

/** Changes shown at a time. */
const perPage = 20;

interface Known {
  readonly entries: readonly HistoryEntry[];
  readonly since: string | null;
  /** Undefined: not begun; null: read to the end. */
  readonly before: number | null | undefined;
  readonly failure: Failure | null;
}

const unread: Known = { entries: [], since: null, before: undefined, failure: null };

/**
 * The changes that touched a customer, read page by page once `wanted` is true. A change made meanwhile begins it anew.
 * `related`: ids of records that belong to the customer.
 */
export function useCustomerHistory(
  customerId: string,
  related: readonly string[],
  wanted: boolean,
): CustomerHistory {
  const session = useSession();
  const [known, setKnown] = useState(unread);
  const [progress, setProgress] = useState<Progress | null>(null);
  const running = useRef<AbortController | null>(null);
  const names = useRef(related);
  names.current = related;

  const read = useCallback(
    async (from: Known) => {
      const control = new AbortController();
      running.current?.abort();
      running.current = control;
      const isCurrent = () => running.current === control;
      setProgress({ stage: 'history', done: 0, total: null });
      const contacts = contactBookOf(session).contactsOf(customerId);
      const page = await session.reads.readHistory(
        {
          id: customerId,
          related: [...names.current, ...contacts.map(({ id }) => id)],
          before: from.before ?? null,
          limit: perPage,
        },
        (told) => {
          if (isCurrent()) setProgress(told);
        },
        control.signal,
      );
      if (!isCurrent()) return;
      running.current = null;
      setProgress(null);
      if (!page.ok) {
        setKnown({ ...from, failure: control.signal.aborted ? null : page });
        return;
      }
      const { entries, before, since } = page.value;
      setKnown({ entries: [...from.entries, ...entries], before, since, failure: null });
    },
    [session, customerId],
  );
  useEffect(() => {
    if (!wanted) return;
    const { history } = session;
    let { savedAt } = history.get();
    void read(unread);
    // A change that reached the disk may be one of this customer.
    const unsubscribe = history.subscribe(() => {
      const now = history.get().savedAt;
      if (now === savedAt) return;
      savedAt = now;
      void read(unread);
    });
    return () => {
      unsubscribe();
      running.current?.abort();
      running.current = null;
    };
  }, [wanted, session, read]);
  return {
    ...known,
    progress,
    hasMore: known.before != null,
    readMore: () => void read(known),
    stop: () => running.current?.abort(),
  };
}

import type { Failure } from '@shared/domain/kernel/result';
import { countTouches, type Touches } from '@shared/domain/stages/touches';
import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { contactBookOf, listMonthsUpTo } from '../contacts/contact-book';
import { readToday } from '../current-period';
import { useSession } from '../session-context';

/** Touches are counted over this many months; who was not met for two years is met anew. */
export const monthsOfTouches = 24;

export interface TouchBook {
  readonly isOpen: boolean;
  readonly failure: Failure | null;
  /** Keeps its identity until a contact changes. */
  of(customerId: string): Touches;
}

/** The touches of customers in the last 24 months; follows every contact. */
export function useTouches(): TouchBook {
  const session = useSession();
  const book = contactBookOf(session);
  const version = useSyncExternalStore(
    (listener) => book.subscribe(listener),
    () => book.version,
  );
  const [failure, setFailure] = useState<Failure | null>(null);
  const today = readToday();
  const isOpen = book.isOpen(listMonthsUpTo(today, monthsOfTouches));
  useEffect(() => {
    if (isOpen) return;
    let isCurrent = true;
    void book.open(listMonthsUpTo(today, monthsOfTouches)).then((opened) => {
      if (isCurrent && !opened.ok) setFailure(opened);
    });
    return () => {
      isCurrent = false;
    };
  }, [book, isOpen, today]);
  return useMemo(() => {
    const known = new Map<string, Touches>();
    return {
      isOpen: version >= 0 && isOpen,
      failure,
      of: (id) => {
        const touches = known.get(id) ?? countTouches(book.contactsOf(id));
        known.set(id, touches);
        return touches;
      },
    };
  }, [book, isOpen, failure, version]);
}

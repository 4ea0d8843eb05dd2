import type { ContactRecord } from '@shared/domain/contacts/contact';
import type { Failure } from '@shared/domain/kernel/result';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { readToday } from '../current-period';
import { useSession } from '../session-context';
import { contactBookOf, listMonthsUpTo } from './contact-book';

/** Months opened at once, the present one the last. */
const monthsAtOnce = 24;

export interface CustomerContacts {
  /** The newest first; null while the months are being opened or when they could not be. */
  readonly contacts: readonly ContactRecord[] | null;
  readonly failure: Failure | null;
  /** How many months back these go. */
  readonly months: number;
  /** Goes further back. */
  showOlder(): void;
}

/** The contacts of a customer in the last 24 months, or further back on demand; follows every change. */
export function useContacts(customerId: string): CustomerContacts {
  const session = useSession();
  const book = contactBookOf(session);
  const [months, setMonths] = useState(monthsAtOnce);
  const [failure, setFailure] = useState<Failure | null>(null);
  useSyncExternalStore(
    (listener) => book.subscribe(listener),
    () => book.version,
  );
  const wanted = listMonthsUpTo(readToday(), months);
  const isOpen = book.isOpen(wanted);
  useEffect(() => {
    if (isOpen) return;
    let isCurrent = true;
    void book.open(listMonthsUpTo(readToday(), months)).then((opened) => {
      if (isCurrent && !opened.ok) setFailure(opened);
    });
    return () => {
      isCurrent = false;
    };
  }, [book, months, isOpen]);
  return {
    contacts: isOpen ? book.contactsOf(customerId) : null,
    failure,
    months,
    showOlder: () => setMonths((before) => before + monthsAtOnce),
  };
}

import type { ContactRecord } from '@shared/domain/contacts/contact';
import type { CalendarDate } from '@shared/domain/kernel/calendar';
import type { CustomerRecord } from '@shared/domain/records/records';
import { isKeyCustomer } from '@shared/domain/tiers/assign-tier';
import type { TierScheme } from '@shared/domain/tiers/tier-scheme';
import { useEffect, useSyncExternalStore } from 'react';
import { contactBookOf, listMonthsUpTo } from '../contacts/contact-book';
import { readToday } from '../current-period';
import { useSession } from '../session-context';

/** A valuable customer without a contact in so many months is on the red list. */
const redListMonths = 24;

/** What the lobby wants to know of the contacts with somebody who walks in. */
export type ContactState =
  | { readonly kind: 'unknown' }
  | { readonly kind: 'redList' }
  | { readonly kind: 'none' }
  | { readonly kind: 'last'; readonly on: CalendarDate };

/** 红名单: a customer of a key tier of its scheme with whom there was no contact yet. */
export function readContactState(
  record: CustomerRecord,
  schemes: readonly TierScheme[],
  contacts: readonly ContactRecord[] | null,
): ContactState {
  if (contacts === null) return { kind: 'unknown' };
  const [last] = contacts;
  if (last !== undefined) return { kind: 'last', on: last.on };
  return { kind: isKeyCustomer(schemes, record) ? 'redList' : 'none' };
}

/**
 * Answers for the contacts of a customer in the last 24 months, newest first; null until their months are open, which
 * begins when `wanted` first is true.
 */
export function useRecentContacts(wanted: boolean): (customerId: string) => readonly ContactRecord[] | null {
  const book = contactBookOf(useSession());
  useSyncExternalStore(
    (listener) => book.subscribe(listener),
    () => book.version,
  );
  const months = listMonthsUpTo(readToday(), redListMonths);
  const isOpen = book.isOpen(months);
  useEffect(() => {
    if (wanted && !isOpen) void book.open(listMonthsUpTo(readToday(), redListMonths));
  }, [book, wanted, isOpen]);
  return (customerId) => (isOpen ? book.contactsOf(customerId) : null);
}

import type { CustomerRecord } from '@shared/domain/records/records';
import type { BookSession } from '../book-session';

const keptAtMost = 12;
const storageKey = (bookId: string) => `branchbook.recent.${bookId}`;

/**
 * The customers looked at last, the latest first, kept for the next start. Only their ids are stored: random numbers
 * that say nothing without the book. Those who left the book are passed over.
 */
export function listRecent(session: BookSession): readonly CustomerRecord[] {
  return readIds(session.bookId).flatMap((id) => session.customers.get(id) ?? []);
}

/** Notes that a customer was looked at. */
export function noteRecent(session: BookSession, id: string): void {
  const ids = [id, ...readIds(session.bookId).filter((known) => known !== id)];
  window.localStorage.setItem(storageKey(session.bookId), ids.slice(0, keptAtMost).join(','));
}

function readIds(bookId: string): readonly string[] {
  return (window.localStorage.getItem(storageKey(bookId)) ?? '').split(',').filter((id) => id !== '');
}

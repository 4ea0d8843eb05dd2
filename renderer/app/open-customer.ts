import { openCustomer as goToCustomer } from '@renderer/components/route/open-customer';
import type { BookSession } from '@renderer/data/book-session';
import { noteRecent } from '@renderer/data/find/recent-customers';
import { flushSync } from 'react-dom';
import { runWhenReady } from './run-on-page';

/** Shows one customer on its own page. */
export function openCustomer(session: BookSession, id: string): void {
  noteRecent(session, id);
  goToCustomer(id);
}

/** Shows one customer with the form open in which a contact is recorded. */
export function recordContactWith(session: BookSession, id: string): void {
  noteRecent(session, id);
  // The page of another customer goes at once, so that the form opens on the right one.
  flushSync(() => goToCustomer(id));
  runWhenReady('contact');
}

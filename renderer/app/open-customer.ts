import { navigate } from '@renderer/components/route/use-route';
import type { BookSession } from '@renderer/data/book-session';
import { noteRecent } from '@renderer/data/find/recent-customers';
import { goAnew } from './go-anew';
import { choosePage } from './pages';

const customerPage = 'customer';

/** Shows one customer on its own page. */
export function openCustomer(session: BookSession, id: string): void {
  noteRecent(session, id);
  if (choosePage(customerPage) === customerPage) navigate(customerPage, { id });
  else goAnew('customers', { id });
}

/** Shows one customer where contacts with it are recorded. */
export function openContacts(session: BookSession, id: string): void {
  noteRecent(session, id);
  if (choosePage(customerPage) === customerPage) goAnew(customerPage, { id, part: 'contacts' });
  else goAnew('customers', { id });
}

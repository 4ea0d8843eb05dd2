import { navigate } from '@renderer/components/route/use-route';
import type { BookSession } from '@renderer/data/book-session';
import { noteRecent } from '@renderer/data/find/recent-customers';
import { choosePage } from './pages';

/** Shows one customer on its own page. */
export function openCustomer(session: BookSession, id: string): void {
  noteRecent(session, id);
  navigate(choosePage('customer') === 'customer' ? 'customer' : 'customers', { id });
}

/** Shows one customer with the form for a contact open. */
export function openContactForm(session: BookSession, id: string): void {
  noteRecent(session, id);
  navigate(choosePage('customer') === 'customer' ? 'customer' : 'customers', { id, contact: 'new' });
}

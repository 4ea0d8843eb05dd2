import { formatRoute, parseRoute } from './route';
import { navigate } from './use-route';

/** Name of the page of one customer. */
export const customerPage = 'customer';

/** Goes to the page of a customer; `part` brings one of its parts into view. */
export function openCustomer(id: string, part?: CustomerPart): void {
  navigate(customerPage, { id, part });
}

/** The parts of the customer page that a link can point to. */
export const customerParts = [
  'facts',
  'holdings',
  'relations',
  'contacts',
  'evaluations',
  'history',
] as const;
export type CustomerPart = (typeof customerParts)[number];

/** Where the person was before the page of a customer; '' at first. */
let cameFrom = '';

function hashOf(address: string): string {
  const mark = address.indexOf('#');
  return mark < 0 ? '' : address.slice(mark);
}

function notePlace({ oldURL, newURL }: HashChangeEvent): void {
  const isCustomer = (hash: string) => parseRoute(hash).name === customerPage;
  if (isCustomer(hashOf(newURL)) && !isCustomer(hashOf(oldURL))) cameFrom = hashOf(oldURL);
}

// Tables of pages are tested without a window.
if (typeof window !== 'undefined') window.addEventListener('hashchange', notePlace);

/** Goes back to where the page of a customer was opened from: the grid, a list of duplicates, a tier. */
export function leaveCustomer(): void {
  window.location.hash = cameFrom === '' ? formatRoute('customers') : cameFrom;
}

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

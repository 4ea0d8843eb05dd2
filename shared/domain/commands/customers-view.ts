import type { CustomerRecord } from '../records/records';

/** The part of the book that customer commands look at. */
export interface CustomersView {
  get(id: string): CustomerRecord | undefined;
  all(): readonly CustomerRecord[];
}

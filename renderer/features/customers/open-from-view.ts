import { openCustomer } from '@renderer/components/route/open-customer';
import { startRound } from '@renderer/data/customer-round';
import type { PageModel } from './use-page-model';

/** Goes to the page of a customer, from which the next one of this view is a key away. */
export function openFromView(model: PageModel, id: string): void {
  startRound(
    model.session,
    model.listShown().map((record) => record.id),
  );
  openCustomer(id);
}

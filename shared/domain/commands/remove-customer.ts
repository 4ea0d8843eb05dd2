import type { ChangeDraft } from '../changes/draft';
import { nameOf } from '../fields/values';
import { fail, type Result, succeed } from '../kernel/result';
import { solePartition } from '../records/records';
import type { CustomersView } from './customers-view';

/** Command: takes a customer out of the book. The change keeps the whole record, so undo brings it back. */
export function removeCustomer(view: CustomersView, input: { readonly id: string }): Result<ChangeDraft> {
  const record = view.get(input.id);
  if (record === undefined) return fail('customer.gone');
  const { id, ...before } = record;
  return succeed({
    command: 'removeCustomer',
    label: { kind: 'customerRemoved', name: nameOf(record) || String(record.customerNo ?? '') },
    touched: [{ collection: 'customers', partition: solePartition, id, before, after: null }],
  });
}

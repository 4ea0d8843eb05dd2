import type { ChangeLabel, TouchedRecord } from '../changes/change';
import type { ChangeDraft } from '../changes/draft';
import type { CustomersView } from '../commands/customers-view';
import { nameOf } from '../fields/values';
import { fail, type Result, succeed } from '../kernel/result';
import { type CustomerRecord, solePartition } from '../records/records';
import { binRecordOf } from './bin-record';

/**
 * Command: takes customers out of the book and into the recycle bin, all in one change. Contacts, balances, relations
 * and standings stay where they are: they are found again when the customer comes back. Ids given twice count once.
 * Fails with `customer.gone` when one of them is not in the book.
 */
export function removeCustomers(
  view: CustomersView,
  input: {
    readonly ids: readonly string[];
    /** ISO time. */
    readonly at: string;
    readonly by: string;
  },
): Result<ChangeDraft> {
  const { ids, at, by } = input;
  const gone: CustomerRecord[] = [];
  for (const id of new Set(ids)) {
    const record = view.get(id);
    if (record === undefined) return fail('customer.gone');
    gone.push(record);
  }
  const touched = gone.flatMap((record) => [
    takeOut(record),
    putIn(binRecordOf(record, { at, by, why: 'removed' })),
  ]);
  return succeed({ command: 'removeCustomers', label: labelOf(gone), touched });
}

function labelOf(gone: readonly CustomerRecord[]): ChangeLabel {
  const [only] = gone;
  if (only === undefined || gone.length > 1) return { kind: 'customersRemoved', count: gone.length };
  return { kind: 'customerRemoved', name: nameOf(only) || String(only.customerNo ?? '') };
}

function takeOut({ id, ...before }: CustomerRecord): TouchedRecord {
  return { collection: 'customers', partition: solePartition, id, before, after: null };
}

function putIn({ id, ...after }: ReturnType<typeof binRecordOf>): TouchedRecord {
  return { collection: 'bin', partition: solePartition, id, before: null, after };
}

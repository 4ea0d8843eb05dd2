import type { ChangeDraft } from '../changes/draft';
import { nameOf } from '../fields/values';
import { fail, type Result, succeed } from '../kernel/result';
import { type FieldValue, solePartition, type UnverifiedCell } from '../records/records';
import type { CustomersView } from './customers-view';
import { editCustomer } from './edit-customer';

/**
 * Command: settles a cell that waits to be looked into (待核实). With a `value` the field is written; without, the
 * cell is let go and the field stays as it is. Fails with `unverified.gone` when the cell is settled already.
 */
export function resolveUnverified(
  view: CustomersView,
  input: { readonly id: string; readonly cell: UnverifiedCell; readonly value?: FieldValue },
): Result<ChangeDraft> {
  const { id, cell, value } = input;
  const record = view.get(id);
  if (record === undefined) return fail('customer.gone');
  const waiting = record.unverified ?? [];
  const rest = waiting.filter((other) => !isSameCell(other, cell));
  if (rest.length === waiting.length) return fail('unverified.gone', { field: cell.field });
  if (value !== undefined) return editCustomer(view, { id, values: { [cell.field]: value } });
  return succeed({
    command: 'resolveUnverified',
    label: {
      kind: 'fieldEdited',
      name: nameOf(record) || String(record.customerNo ?? ''),
      field: cell.field,
    },
    touched: [
      {
        collection: 'customers',
        partition: solePartition,
        id,
        before: { unverified: waiting },
        after: { unverified: rest.length === 0 ? null : rest },
      },
    ],
  });
}

function isSameCell(left: UnverifiedCell, right: UnverifiedCell): boolean {
  return (
    left.field === right.field &&
    left.text === right.text &&
    left.file === right.file &&
    left.sheet === right.sheet &&
    left.row === right.row &&
    left.column === right.column
  );
}

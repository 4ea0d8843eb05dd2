import type { ChangeLabel } from '../changes/change';
import type { ChangeDraft } from '../changes/draft';
import { followParts } from '../fields/assets';
import { nameOf } from '../fields/values';
import { fail, type Result, succeed } from '../kernel/result';
import { type CustomerRecord, type FieldValue, solePartition } from '../records/records';
import { checkValues, type NewValues } from './check-values';
import type { CustomersView } from './customers-view';

/**
 * Command: writes several fields of a customer. Totals follow the balances they are made of, and what waited to be
 * looked into (待核实) is settled for the fields written. A draft that touches nothing means nothing changed.
 * Fails with `customer.gone`, `name.missing` and the reasons of `checkValues`.
 */
export function editCustomer(
  view: CustomersView,
  input: { readonly id: string; readonly values: NewValues },
): Result<ChangeDraft> {
  const record = view.get(input.id);
  if (record === undefined) return fail('customer.gone');
  const valid = checkValues(view, input.id, input.values);
  if (!valid.ok) return valid;
  if (losesIdentity(record, input.values)) return fail('name.missing', { field: 'name' });
  const before: Record<string, unknown> = {};
  const after: Record<string, unknown> = {};
  const write = (key: string, value: FieldValue | null): void => {
    if ((record[key] ?? null) === value) return;
    before[key] = record[key] ?? null;
    after[key] = value;
  };
  for (const [key, value] of Object.entries(input.values)) write(key, value);
  const written = Object.keys(after);
  const balances = Object.fromEntries(written.map((key) => [key, input.values[key] ?? null]));
  for (const [key, fen] of Object.entries(followParts(record, balances))) write(key, fen);
  const waiting = record.unverified?.filter(({ field }) => !Object.hasOwn(input.values, field));
  if (waiting !== undefined && waiting.length < (record.unverified?.length ?? 0)) {
    before.unverified = record.unverified;
    after.unverified = waiting.length === 0 ? null : waiting;
  }
  const touched =
    Object.keys(after).length === 0
      ? []
      : [{ collection: 'customers' as const, partition: solePartition, id: record.id, before, after }];
  return succeed({ command: 'editCustomer', label: labelOf(record, input.values, written), touched });
}

/** Command: writes one field; `null` clears it. See `editCustomer`. */
export function editField(
  view: CustomersView,
  input: { readonly id: string; readonly field: string; readonly value: FieldValue | null },
): Result<ChangeDraft> {
  return editCustomer(view, { id: input.id, values: { [input.field]: input.value } });
}

/** A customer without a name and without a number could not be found again. */
function losesIdentity(record: CustomerRecord, values: NewValues): boolean {
  const keeps = (key: string): boolean => (values[key] === undefined ? record[key] : values[key]) != null;
  return !keeps('name') && (!keeps('customerNo') || values.name === null);
}

function labelOf(record: CustomerRecord, values: NewValues, written: readonly string[]): ChangeLabel {
  const { name: renamed } = values;
  const name = nameOf(record) || (typeof renamed === 'string' ? renamed : String(record.customerNo ?? ''));
  const [only] = written.length === 1 ? written : Object.keys(values);
  if (written.length <= 1 && only !== undefined) return { kind: 'fieldEdited', name, field: only };
  return { kind: 'customerEdited', name, fields: written.length };
}

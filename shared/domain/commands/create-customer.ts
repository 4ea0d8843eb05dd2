import type { ChangeDraft } from '../changes/draft';
import { fail, type Result, succeed } from '../kernel/result';
import { type CustomerKind, solePartition } from '../records/records';
import { checkValues, type NewValues } from './check-values';
import type { CustomersView } from './customers-view';

/**
 * Command: adds a customer with a fresh UUIDv7. A name is needed. The stage, where none is given, is 新客户 with a
 * customer number and 准客户 without (branch-practice section 3: a prospect's only aim is to become a customer).
 * Fails with `name.missing`, `customer.exists` and the reasons of `checkValues`.
 */
export function createCustomer(
  view: CustomersView,
  input: {
    readonly id: string;
    readonly kind: CustomerKind;
    readonly values: NewValues;
    /** Gives the next 准客户编号; asked only for a prospect without one. */
    readonly nextProspectNo?: () => string;
  },
): Result<ChangeDraft> {
  const { id, kind, values } = input;
  if (view.get(id) !== undefined) return fail('customer.exists');
  if (typeof values.name !== 'string') return fail('name.missing', { field: 'name' });
  const valid = checkValues(view, id, values);
  if (!valid.ok) return valid;
  const after: Record<string, unknown> = { kind };
  for (const [key, value] of Object.entries(values)) if (value !== null) after[key] = value;
  after.stage ??= values.customerNo == null ? 'prospect' : 'new';
  if (after.stage === 'prospect' && input.nextProspectNo !== undefined)
    after.prospectNo ??= input.nextProspectNo();
  return succeed({
    command: 'createCustomer',
    label: { kind: 'customerCreated', name: values.name },
    touched: [{ collection: 'customers', partition: solePartition, id, before: null, after }],
  });
}

import { fieldByKey } from '../fields/catalogue';
import { validateField } from '../fields/validate-field';
import { fail, type Result, succeed } from '../kernel/result';
import type { FieldValue } from '../records/records';
import type { CustomersView } from './customers-view';

/** New values by field key, in stored form; `null` takes a value away. */
export type NewValues = Readonly<Record<string, FieldValue | null>>;

export type ValueFailure = 'field.unknown' | 'field.derived' | 'customerNo.taken';

/**
 * Checks values before a command writes them: known fields that can be typed, each in its stored form, and a customer
 * number nobody else has. `id` is the customer they are for. Failures name the field.
 */
export function checkValues(view: CustomersView, id: string, values: NewValues): Result<null> {
  for (const [key, value] of Object.entries(values)) {
    const field = fieldByKey(key);
    if (field === undefined) return fail('field.unknown', { field: key });
    if (field.derived === true) return fail('field.derived', { field: key });
    if (value === null) continue;
    const valid = validateField(field, value);
    if (!valid.ok) return valid;
  }
  const { customerNo } = values;
  if (typeof customerNo === 'string' && customerNo !== view.get(id)?.customerNo) {
    const taken = view.all().some((other) => other.customerNo === customerNo && other.id !== id);
    if (taken) return fail('customerNo.taken', { field: 'customerNo' });
  }
  return succeed(null);
}

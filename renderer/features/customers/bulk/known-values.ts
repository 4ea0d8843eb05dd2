import type { Field } from '@shared/domain/fields/field';
import { textOf } from '@shared/domain/fields/values';
import type { CustomerRecord } from '@shared/domain/records/records';

/** More different values than this are free text, not a list to choose from. */
const mostValues = 400;

/** The texts a field holds among the customers, the most usual first; empty for a field that everybody fills differently. */
export function listKnownValues(
  field: Field | undefined,
  customers: readonly CustomerRecord[],
): readonly string[] {
  if (field === undefined || field.type !== 'text') return [];
  const counts = new Map<string, number>();
  for (const record of customers) {
    const value = textOf(record, field.key);
    if (value === undefined) continue;
    counts.set(value, (counts.get(value) ?? 0) + 1);
    if (counts.size > mostValues) return [];
  }
  return [...counts].sort((left, right) => right[1] - left[1]).map(([value]) => value);
}

import type { TouchedRecord } from '../changes/change';
import type { BookRecord } from '../records/records';

/**
 * What takes one record of an old change back: `gone` when there is nothing left to take back, `kept` when somebody
 * touched since what the change had left there. A created record must be exactly as it was created; of a changed one
 * only the fields count that the change touched.
 */
export type TakenBack =
  | { readonly kind: 'back'; readonly touched: TouchedRecord }
  | { readonly kind: 'gone' }
  | { readonly kind: 'kept' };

/** Works out how a record goes back to before an old change; `present` is the record now. */
export function takeBack(old: TouchedRecord, present: BookRecord | undefined): TakenBack {
  const { collection, partition, id, before, after } = old;
  if (present === undefined || after === null) return { kind: 'gone' };
  const place = { collection, partition, id };
  if (before === null) {
    if (!isAs(present, after, fieldsOf(present, after))) return { kind: 'kept' };
    return { kind: 'back', touched: { ...place, before: after, after: null } };
  }
  if (!isAs(present, after, Object.keys(after))) return { kind: 'kept' };
  return { kind: 'back', touched: { ...place, before: after, after: before } };
}

function fieldsOf(...records: readonly Readonly<Record<string, unknown>>[]): Set<string> {
  const fields = new Set(records.flatMap(Object.keys));
  fields.delete('id');
  return fields;
}

function isAs(
  present: BookRecord,
  content: Readonly<Record<string, unknown>>,
  fields: Iterable<string>,
): boolean {
  for (const field of fields) {
    const left = present[field] ?? null;
    const right = content[field] ?? null;
    // Lists (待核实) come out of the same JSON, so their texts are the same when they are.
    if (left !== right && JSON.stringify(left) !== JSON.stringify(right)) return false;
  }
  return true;
}

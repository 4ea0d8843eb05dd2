import type { BookRecord } from '../records/records';
import type { RecordPatch, TouchedRecord } from './change';

/** The record with a patch laid over it: `null` takes a field away, fields not named stay. */
export function applyPatch<R extends BookRecord>(record: R, patch: RecordPatch): R {
  const next: Record<string, unknown> = { ...record };
  for (const [field, value] of Object.entries(patch)) {
    if (field === 'id') continue;
    if (value === null || value === undefined) delete next[field];
    else next[field] = value;
  }
  return next as R;
}

/** The record that a change creates, from the complete `after` of a touched record; empty fields are left out. */
export function recordFrom(id: string, content: RecordPatch): BookRecord {
  const record: Record<string, unknown> & { id: string } = { ...content, id };
  for (const field in record) {
    if (record[field] === null || record[field] === undefined) delete record[field];
  }
  return record;
}

/** What takes the touched records back to where they were, in reverse order. */
export function invertTouched(touched: readonly TouchedRecord[]): TouchedRecord[] {
  const inverse: TouchedRecord[] = [];
  for (let index = touched.length - 1; index >= 0; index -= 1) {
    const record = touched[index];
    if (record !== undefined) inverse.push({ ...record, before: record.after, after: record.before });
  }
  return inverse;
}

/**
 * The touched record that turns `before` into `after`, with only the fields that differ; `null` when nothing
 * differs. Values are compared as JSON, so the order of keys inside nested values counts as a difference.
 */
export function diffRecords(
  place: Pick<TouchedRecord, 'collection' | 'partition'>,
  before: BookRecord,
  after: BookRecord,
): TouchedRecord | null {
  const was: Record<string, unknown> = {};
  const is: Record<string, unknown> = {};
  for (const field of new Set([...Object.keys(before), ...Object.keys(after)])) {
    if (field === 'id') continue;
    const left = before[field] ?? null;
    const right = after[field] ?? null;
    if (left === right || JSON.stringify(left) === JSON.stringify(right)) continue;
    was[field] = left;
    is[field] = right;
  }
  if (Object.keys(is).length === 0) return null;
  return { collection: place.collection, partition: place.partition, id: before.id, before: was, after: is };
}

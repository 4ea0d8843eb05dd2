import type { TouchedRecord } from '../../changes/change';
import { diffRecords } from '../../changes/patch';
import { type BookRecord, solePartition } from '../../records/records';
import type { SheetPlan } from '../plan';
import { type RememberedMapping, rememberSheet } from './remembered-mapping';

/**
 * The settings records to write with an import: one for every shape of the sheets taken, and of those left out unless
 * a sheet of the same shape was taken. Records that are in the book already and would not change are left alone.
 */
export function touchRemembered(
  settings: Iterable<BookRecord>,
  taken: readonly SheetPlan[],
  leftOut: readonly SheetPlan[] = [],
): TouchedRecord[] {
  const mappings = new Map<string, RememberedMapping>();
  for (const [plans, isTaken] of [[leftOut, false] as const, [taken, true] as const]) {
    for (const plan of plans) {
      // The number of columns alone is too little to leave a sheet out unasked.
      if (plan.headless === true && !isTaken) continue;
      const mapping = rememberSheet(plan, isTaken);
      mappings.set(mapping.id, mapping);
    }
  }
  const before = new Map<string, BookRecord>();
  for (const record of settings) if (mappings.has(record.id)) before.set(record.id, record);
  const place = { collection: 'settings', partition: solePartition } as const;
  return [...mappings.values()].flatMap((mapping) => {
    const was = before.get(mapping.id);
    const { id, ...content } = mapping;
    if (was === undefined) return [{ ...place, id, before: null, after: content }];
    return diffRecords(place, was, mapping) ?? [];
  });
}

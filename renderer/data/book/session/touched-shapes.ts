import type { RecordPatch, TouchedRecord } from '@shared/domain/changes/change';
import { recordFrom } from '@shared/domain/changes/patch';

const nothing: RecordPatch = {};

/** A record on its way into the tables, which do not ask what was before; of 100,000 removed ones that is a lot. */
export function withoutPast(touched: TouchedRecord): TouchedRecord {
  return touched.before === null ? touched : { ...touched, before: nothing };
}

/** What a command creates, as a record: with its id, without empty fields. */
export function completeRecord(touched: TouchedRecord): TouchedRecord {
  const { id, before, after } = touched;
  return before === null && after !== null ? { ...touched, after: recordFrom(id, after) } : touched;
}

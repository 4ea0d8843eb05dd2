import type { RecordPatch, TouchedRecord } from '../changes/change';
import { followParts } from '../fields/assets';
import { unmaskText } from '../fields/unmask-text';
import {
  type CustomerKind,
  type CustomerRecord,
  type FieldValue,
  solePartition,
  type UnverifiedCell,
} from '../records/records';

/** Fields that others follow, see `followParts`. */
const leadingFields = ['deposits', 'demandDeposits', 'timeDeposits', 'wealth', 'funds'] as const;

/** Fields that a blank cell never takes away, whatever the person chose. */
const lastingFields: ReadonlySet<string> = new Set(['name', 'customerNo', 'kind', 'stage']);

/** What a row wants in a record of the book. */
export interface CustomerUpdate {
  readonly values: Readonly<Record<string, FieldValue>>;
  /** Fields whose cells are blank and are to be blank in the book. */
  readonly blanks?: readonly string[];
  readonly unread: readonly UnverifiedCell[];
  /** The row's customer number goes in although the book has another. */
  readonly takesNumber?: boolean;
}

/**
 * What a row changes in a record of the book, or `undefined` when nothing. Blank cells keep what the book has unless
 * they are listed in `blanks`; the book's own customer number stays when the row's differs (lost zeros, another
 * system); totals follow balances; a prospect who comes with a customer number is a new customer (branch-practice
 * section 3). Numbers hidden in a text are those of the book.
 */
export function updateCustomer(
  record: CustomerRecord,
  { values, blanks = [], unread, takesNumber = false }: CustomerUpdate,
): TouchedRecord | undefined {
  const before: Record<string, unknown> = {};
  const after: Record<string, unknown> = {};
  const change = (key: string, value: FieldValue | null): void => {
    if ((record[key] ?? null) === value) return;
    before[key] = record[key] ?? null;
    after[key] = value;
  };
  for (const key of Object.keys(values)) {
    const value = values[key];
    if (value === undefined) continue;
    if (key === 'customerNo' && record.customerNo !== undefined && !takesNumber) continue;
    change(key, putBack(record[key], value));
  }
  const cleared: Record<string, null> = {};
  for (const key of blanks) {
    if (lastingFields.has(key) || values[key] !== undefined) continue;
    cleared[key] = null;
    change(key, null);
  }
  const given = blanks.length === 0 ? values : { ...values, ...cleared };
  if (leadingFields.some((key) => given[key] !== undefined)) {
    for (const [key, fen] of Object.entries(followParts(record, given))) change(key, fen);
  }
  if (record.stage === 'prospect' && values.stage === undefined && values.customerNo !== undefined) {
    change('stage', 'new');
  }
  const list = mergeUnverified(record.unverified, given, unread);
  if (!sameCells(record.unverified, list)) {
    before.unverified = record.unverified ?? null;
    after.unverified = list.length === 0 ? null : list;
  }
  return Object.keys(after).length === 0 ? undefined : touch(record.id, before, after);
}

/**
 * A text of a file that went out with its numbers hidden and comes back: the book's own numbers are put back, and where
 * nobody can tell which is meant the book keeps its text.
 */
function putBack(kept: unknown, value: FieldValue): FieldValue {
  if (typeof value !== 'string' || typeof kept !== 'string' || !value.includes('**')) return value;
  const whole = unmaskText(kept, value);
  return whole.ok ? whole.value : kept;
}

/**
 * The record a row creates, complete with its id. The object of values becomes the record itself: copying 100,000 of
 * them costs a second.
 */
export function createCustomer(
  id: string,
  kind: CustomerKind,
  stage: string,
  values: Record<string, FieldValue>,
  unread: readonly UnverifiedCell[],
): TouchedRecord {
  const after: Record<string, unknown> = values;
  after.id = id;
  after.kind = kind;
  after.stage ??= stage;
  if (unread.length > 0) after.unverified = unread;
  return touch(id, null, after);
}

function touch(id: string, before: RecordPatch | null, after: RecordPatch): TouchedRecord {
  return { collection: 'customers', partition: solePartition, id, before, after };
}

/** Keeps what waits to be looked into, without the fields the row now tells or tells anew. */
export function mergeUnverified(
  known: readonly UnverifiedCell[] | undefined,
  values: Readonly<Record<string, FieldValue | null>>,
  unread: readonly UnverifiedCell[],
): readonly UnverifiedCell[] {
  if (known === undefined || known.length === 0) return unread;
  const told = new Set(unread.map(({ field }) => field));
  const kept = known.filter(({ field }) => values[field] === undefined && !told.has(field));
  // The same cell with the same trouble as last month keeps its first place and is no change.
  const renewed = unread.map((cell) => known.find((old) => sameTrouble(old, cell)) ?? cell);
  return [...kept, ...renewed];
}

function sameTrouble(left: UnverifiedCell, right: UnverifiedCell): boolean {
  return left.field === right.field && left.text === right.text && left.reason === right.reason;
}

function sameCells(left: readonly UnverifiedCell[] | undefined, right: readonly UnverifiedCell[]): boolean {
  const old = left ?? [];
  return old.length === right.length && right.every((cell) => old.some((known) => sameTrouble(known, cell)));
}

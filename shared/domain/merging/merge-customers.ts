import { type BinRecord, binRecordOf } from '../bin/bin-record';
import type { RecordPatch, TouchedRecord } from '../changes/change';
import type { ChangeDraft } from '../changes/draft';
import { checkValues, type NewValues } from '../commands/check-values';
import type { CustomersView } from '../commands/customers-view';
import { nameOf, textOf } from '../fields/values';
import { mergedNumbersKey, readMergedNumbers } from '../imports/identity';
import { fail, type Result, succeed } from '../kernel/result';
import { type CustomerRecord, solePartition } from '../records/records';
import type { MergeView } from './merge-view';
import { type BalanceChoice, moveChildren } from './move-children';

export interface MergeOrder {
  /** The customer who stays, with its id, tiers and history. */
  readonly keep: string;
  /** The customer who goes: into the bin, until the merge is taken back. */
  readonly gone: string;
  /** What the one who stays gets, in stored form; fields not named stay as they are. */
  readonly values: NewValues;
  /** For months in which both have balances. */
  readonly balances: BalanceChoice;
  /** ISO time. */
  readonly at: string;
  readonly by: string;
}

/**
 * Command: makes one customer of two, in one change. The one who stays gets the values chosen; contacts, relations,
 * balances and evaluations of the other go over (`moveChildren`), and the other goes into the bin with all that is
 * needed to take the merge back at any time (`undoMerge`). Its customer numbers are remembered, so that the next sheet
 * finds the one who stays. Fails with `merge.self`, `merge.kinds` (a person and a company), `customer.gone`,
 * `name.missing` and the reasons of `checkValues`.
 */
export function mergeCustomers(view: MergeView, order: MergeOrder): Result<ChangeDraft> {
  const { keep, gone, values } = order;
  if (keep === gone) return fail('merge.self');
  const [kept, other] = [view.get(keep), view.get(gone)];
  if (kept === undefined || other === undefined) return fail('customer.gone');
  if (kept.kind !== other.kind) return fail('merge.kinds');
  const valid = checkValues(without(view, gone), keep, values);
  if (!valid.ok) return valid;
  if (values.name === null) return fail('name.missing', { field: 'name' });
  const patch = patchKept(kept, other, values);
  const moved = moveChildren(view.children(keep), view.children(gone), order);
  const inBin = binRecordOf(other, {
    at: order.at,
    by: order.by,
    why: 'merged',
    into: keep,
    kept: patch,
    moved,
  });
  return succeed({
    command: 'mergeCustomers',
    label: { kind: 'customersMerged', kept: calledName(kept), gone: calledName(other) },
    touched: [
      ...(Object.keys(patch.after).length === 0 ? [] : [{ ...placeOf(keep), ...patch }]),
      removeCustomer(other),
      putIntoBin(inBin),
      ...moved,
    ],
  });
}

/** How a customer is called in the history: its name, else its number. */
export function calledName(record: CustomerRecord): string {
  return nameOf(record) || textOf(record, 'customerNo') || '';
}

/** The customers without the one who goes: its number may be taken over. */
function without(view: CustomersView, gone: string): CustomersView {
  return {
    get: (id) => (id === gone ? undefined : view.get(id)),
    all: () => view.all().filter(({ id }) => id !== gone),
  };
}

function placeOf(id: string): Pick<TouchedRecord, 'collection' | 'partition' | 'id'> {
  return { collection: 'customers', partition: solePartition, id };
}

function removeCustomer({ id, ...before }: CustomerRecord): TouchedRecord {
  return { ...placeOf(id), before, after: null };
}

function putIntoBin({ id, ...after }: BinRecord): TouchedRecord {
  return { collection: 'bin', partition: solePartition, id, before: null, after };
}

function patchKept(
  kept: CustomerRecord,
  other: CustomerRecord,
  values: NewValues,
): { readonly before: RecordPatch; readonly after: RecordPatch } {
  const before: Record<string, unknown> = {};
  const after: Record<string, unknown> = {};
  const write = (key: string, value: unknown): void => {
    if ((kept[key] ?? null) === value) return;
    before[key] = kept[key] ?? null;
    after[key] = value;
  };
  for (const [key, value] of Object.entries(values)) write(key, value);
  const settled = kept.unverified?.filter(
    ({ field }) => values[field] == null || kept[field] === values[field],
  );
  if (settled !== undefined && settled.length < (kept.unverified?.length ?? 0))
    write('unverified', settled.length === 0 ? null : settled);
  const number = values.customerNo === undefined ? kept.customerNo : values.customerNo;
  const numbers = new Set([
    ...readMergedNumbers(kept),
    ...readMergedNumbers(other),
    ...[kept.customerNo, other.customerNo].filter((no) => typeof no === 'string'),
  ]);
  if (typeof number === 'string') numbers.delete(number);
  write(mergedNumbersKey, numbers.size === 0 ? null : [...numbers].join(' '));
  return { before, after };
}

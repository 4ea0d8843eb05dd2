import { type BinRecord, type BinView, customerInBin, findInBin, type MovedChild } from '../bin/bin-record';
import type { RecordPatch, TouchedRecord } from '../changes/change';
import type { ChangeDraft } from '../changes/draft';
import { applyPatch } from '../changes/patch';
import { fail, type Result, succeed } from '../kernel/result';
import { type CollectionName, type CustomerRecord, type Partition, solePartition } from '../records/records';
import { calledName } from './merge-customers';
import { childKey, type MergeView, type PlacedRecord } from './merge-view';

/** Something that was changed after the merge and stays as it is now. */
export type KeptSince =
  | { readonly what: 'field'; readonly field: string }
  | { readonly what: 'child'; readonly collection: CollectionName; readonly partition: Partition };

export interface UndoneMerge {
  readonly draft: ChangeDraft;
  readonly keptSince: readonly KeptSince[];
}

/** The part of the book that taking a merge back looks at. */
export interface UndoMergeView extends MergeView {
  readonly bin: BinView;
}

/**
 * Command: takes a merge back, however long ago it was. The customer comes back from the bin with its contacts,
 * relations, balances and evaluations, and the one who stayed gets back what the merge wrote on it. What was changed
 * after the merge stays and is told (`keptSince`); contacts recorded since stay with the one who stayed. Fails with
 * `bin.gone` (no such merge in the bin), `merge.keptGone` (the one who stayed is not in the book: it was removed or
 * merged itself, which is to be taken back first), `customer.exists` and `bin.numberTaken`.
 */
export function undoMerge(view: UndoMergeView, binId: string): Result<UndoneMerge> {
  const inBin = findInBin(view.bin, binId);
  const back = inBin === undefined ? undefined : customerInBin(inBin);
  if (inBin?.why !== 'merged' || inBin.into === undefined || back === undefined) return fail('bin.gone');
  const kept = view.get(inBin.into);
  if (kept === undefined) return fail('merge.keptGone');
  if (view.get(binId) !== undefined) return fail('customer.exists');
  const keptSince: KeptSince[] = [];
  const touchedKept = restoreKept(kept, inBin, keptSince);
  if (isNumberTaken(view, back, kept, touchedKept)) return fail('bin.numberTaken', { field: 'customerNo' });
  const touched = [
    ...(touchedKept === null ? [] : [touchedKept]),
    ...bringBack(inBin, back),
    ...restoreChildren(view, kept.id, binId, inBin.moved ?? [], keptSince),
  ];
  return succeed({
    draft: {
      command: 'undoMerge',
      label: { kind: 'mergeUndone', kept: calledName(kept), back: calledName(back) },
      touched,
    },
    keptSince,
  });
}

function bringBack({ id, ...before }: BinRecord, back: CustomerRecord): readonly TouchedRecord[] {
  const { id: _, ...after } = back;
  return [
    { collection: 'bin', partition: solePartition, id, before, after: null },
    { collection: 'customers', partition: solePartition, id, before: null, after },
  ];
}

/** What the merge wrote on the one who stayed goes back, except for fields that hold something else by now. */
function restoreKept(
  kept: CustomerRecord,
  { kept: written }: BinRecord,
  keptSince: KeptSince[],
): TouchedRecord | null {
  const before: Record<string, unknown> = {};
  const after: Record<string, unknown> = {};
  for (const [field, value] of Object.entries(written?.after ?? {})) {
    const now = kept[field] ?? null;
    if (isSame(now, value)) {
      before[field] = now;
      after[field] = written?.before[field] ?? null;
    } else keptSince.push({ what: 'field', field });
  }
  if (Object.keys(after).length === 0) return null;
  return { collection: 'customers', partition: solePartition, id: kept.id, before, after };
}

function isNumberTaken(
  view: MergeView,
  back: CustomerRecord,
  kept: CustomerRecord,
  touchedKept: TouchedRecord | null,
): boolean {
  const { customerNo } = back;
  if (typeof customerNo !== 'string') return false;
  const keptAfter = touchedKept?.after == null ? kept : applyPatch(kept, touchedKept.after);
  if (keptAfter.customerNo === customerNo) return true;
  return view.all().some((other) => other.id !== kept.id && other.customerNo === customerNo);
}

function restoreChildren(
  view: MergeView,
  keep: string,
  back: string,
  moved: readonly MovedChild[],
  keptSince: KeptSince[],
): readonly TouchedRecord[] {
  const present = new Map<string, PlacedRecord>();
  for (const child of [...view.children(back), ...view.children(keep)])
    present.set(childKey(child.collection, child.partition, child.record.id), child);
  const touched: TouchedRecord[] = [];
  const note = ({ collection, partition }: MovedChild) =>
    keptSince.push({ what: 'child', collection, partition });
  for (const child of moved) {
    const { collection, partition, id, before, after } = child;
    const now = present.get(childKey(collection, partition, id));
    if (after === null) {
      if (now === undefined && before !== null)
        touched.push({ collection, partition, id, before: null, after: before });
      else note(child);
    } else if (now === undefined) note(child);
    else {
      const restored = before === null ? removeUnchanged(now, after) : revertFields(now, before, after);
      if (restored.touched !== null) touched.push(restored.touched);
      if (restored.hasKept) note(child);
    }
  }
  return touched;
}

interface Restored {
  readonly touched: TouchedRecord | null;
  readonly hasKept: boolean;
}

/** A record that the merge made goes away, unless it holds something else by now. */
function removeUnchanged({ collection, partition, record }: PlacedRecord, made: RecordPatch): Restored {
  const { id, ...before } = record;
  const fields = new Set([...Object.keys(before), ...Object.keys(made)]);
  const isUnchanged = [...fields].every((field) => isSame(before[field] ?? null, made[field] ?? null));
  if (!isUnchanged) return { touched: null, hasKept: true };
  return { touched: { collection, partition, id, before, after: null }, hasKept: false };
}

/** Fields that still hold what the merge wrote go back; the others stay. */
function revertFields(
  { collection, partition, record }: PlacedRecord,
  was: RecordPatch,
  written: RecordPatch,
): Restored {
  const before: Record<string, unknown> = {};
  const after: Record<string, unknown> = {};
  let hasKept = false;
  for (const [field, value] of Object.entries(written)) {
    const now = record[field] ?? null;
    if (isSame(now, value)) {
      before[field] = now;
      after[field] = was[field] ?? null;
    } else hasKept = true;
  }
  const touched =
    Object.keys(after).length === 0 ? null : { collection, partition, id: record.id, before, after };
  return { touched, hasKept };
}

function isSame(left: unknown, right: unknown): boolean {
  return left === right || JSON.stringify(left ?? null) === JSON.stringify(right ?? null);
}

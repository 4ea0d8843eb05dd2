import type { RecordPatch, TouchedRecord } from '@shared/domain/changes/change';
import { applyPatch, recordFrom } from '@shared/domain/changes/patch';
import { wallTimeOf } from '@shared/domain/kernel/hybrid-clock';
import type { Result } from '@shared/domain/kernel/result';
import { fail, succeed } from '@shared/domain/kernel/result';
import type { BookRecord } from '@shared/domain/records/records';
import { decodeTouched, readChangeHeader } from '../codec/change-codec';
import { type PartitionKey, partitionKey } from '../store/manifest';
import type { PageStore } from '../store/page-store';
import { readChange, readParts } from './change-log';

/** What changes did to a record, all together: it is there as a whole, differs in some fields, or is gone. */
export type NetChange =
  | { readonly kind: 'whole'; readonly record: BookRecord }
  | { readonly kind: 'patch'; readonly patch: RecordPatch }
  | { readonly kind: 'gone' };

/** Changes laid over each other, record by record, without the records themselves. */
export class NetChanges {
  readonly partitions = new Map<PartitionKey, Map<string, NetChange>>();

  /** Lays touched records over what came before; false when they do not fit. */
  take(touched: readonly TouchedRecord[]): boolean {
    for (const record of touched) {
      const key = partitionKey(record.collection, record.partition);
      const records = this.partitions.get(key) ?? new Map<string, NetChange>();
      this.partitions.set(key, records);
      const next = compose(records.get(record.id), record);
      if (next === null) return false;
      records.set(record.id, next);
    }
    return true;
  }
}

function compose(known: NetChange | undefined, { id, before, after }: TouchedRecord): NetChange | null {
  if (after === null) return { kind: 'gone' };
  if (before === null) return { kind: 'whole', record: recordFrom(id, after) };
  if (known === undefined) return { kind: 'patch', patch: after };
  if (known.kind === 'whole') return { kind: 'whole', record: applyPatch(known.record, after) };
  return known.kind === 'patch' ? { kind: 'patch', patch: { ...known.patch, ...after } } : null;
}

/** A record after the changes; null: not there. */
export function applyNet(record: BookRecord | undefined, net: NetChange): BookRecord | null | undefined {
  if (net.kind === 'gone') return null;
  if (net.kind === 'whole') return net.record;
  return record === undefined ? undefined : applyPatch(record, net.patch);
}

/**
 * Lays the changes after `fromSeq` that were made up to `untilMs` (ms since 1970) over each other. Fails with
 * `restore.historyGap` when one of them is no longer kept or not sound.
 */
export async function replayUntil(
  store: PageStore,
  fromSeq: number,
  untilMs: number,
  signal: AbortSignal,
): Promise<Result<{ net: NetChanges; seq: number }>> {
  const net = new NetChanges();
  const seqs = await store.database.heads.where('seq').above(fromSeq).primaryKeys();
  let seq = fromSeq;
  for (const next of seqs) {
    if (signal.aborted) return fail('book.cancelled');
    const kept = await readChange(store, next);
    if (kept === null) return fail('restore.historyGap');
    const header = kept.kind === 'single' ? readChangeHeader(kept.bytes) : kept.header;
    if (header === undefined) return fail('restore.historyGap');
    if (wallTimeOf(header.clock) > untilMs) break;
    if (next !== seq + 1) return fail('restore.historyGap');
    seq = next;
    if (kept.kind === 'single') {
      if (!net.take(decodeTouched(kept.bytes))) return fail('restore.historyGap');
      continue;
    }
    for await (const bytes of readParts(store, next, 1, kept.parts)) {
      if (bytes === null || !net.take(decodeTouched(bytes))) return fail('restore.historyGap');
    }
  }
  return succeed({ net, seq });
}

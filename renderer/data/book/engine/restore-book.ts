import type { ChangeHeader, TouchedRecord } from '@shared/domain/changes/change';
import { restoreBookCommand } from '@shared/domain/changes/restore';
import { wallTimeOf } from '@shared/domain/kernel/hybrid-clock';
import type { Result } from '@shared/domain/kernel/result';
import { fail, succeed } from '@shared/domain/kernel/result';
import { readChangeHeader } from '../codec/change-codec';
import type { Bytes } from '../codec/envelope';
import { PagesDamagedError } from '../store/page-store';
import type { Stamp } from '../worker-protocol';
import type { RestoreCounts, RestoreOrder, RestorePreview } from './care-protocol';
import { readChange } from './change-log';
import { LargeChange } from './large-change';
import { diffAgainst, emptySurvey, type RestoreTarget } from './restore-diff';
import { NetChanges, replayUntil } from './restore-replay';
import { type RestoreSource, surveySource } from './restore-source';
import type { Workbench } from './workbench';

export interface RestoreWatch {
  readonly progress: (stage: 'checking' | 'comparing', done: number, total: number | null) => void;
  readonly signal: AbortSignal;
}

/** Looks what a restore would do, without doing it. Reasons as `restoreBook`. */
export async function previewRestore(
  bench: Workbench,
  order: RestoreOrder,
  watch: RestoreWatch,
): Promise<Result<RestorePreview>> {
  const tally = new Tally();
  const found = await guardPages(bench, () =>
    compare(bench, order, watch, async (touched) => {
      tally.add(touched);
      return succeed(null);
    }),
  );
  return found.ok ? succeed({ ...tally.counts, asOf: found.value }) : found;
}

/**
 * Makes the book as it was, as one change: everything that differs is touched, all or nothing, and the journal has it
 * before it counts. So a full disk or a crash on the way leaves the book as it was, and the change can be taken back.
 * Reasons: those of reading the source, `restore.historyGap`, `restore.tooEarly`, `restore.same`, `book.cancelled`,
 * `book.pagesDamaged`, and those of the journal.
 */
export async function restoreBook(
  bench: Workbench,
  order: RestoreOrder,
  stamp: Stamp,
  watch: RestoreWatch,
  onPart: (bytes: Bytes) => void,
): Promise<Result<{ seq: number; header: ChangeHeader; counts: RestorePreview }>> {
  const tally = new Tally();
  const change = new LargeChange(bench, 'restore', onPart);
  const begin = labelled(stamp, order, '', tally.counts);
  const begun = await change.begin(begin);
  if (!begun.ok) return begun;
  const made = await guardPages(bench, () =>
    compare(bench, order, watch, (touched) => {
      tally.add(touched);
      return change.add(touched);
    }),
  );
  const whole = made.ok && tally.total === 0 ? fail('restore.same') : made;
  if (!whole.ok || watch.signal.aborted) {
    await change.abort();
    return whole.ok ? fail('book.cancelled') : whole;
  }
  const header = labelled(stamp, order, whole.value, tally.counts);
  const committed = await change.commit(header);
  if (!committed.ok) {
    await change.abort();
    return committed;
  }
  return succeed({ seq: change.seq, header, counts: { ...tally.counts, asOf: whole.value } });
}

function labelled(stamp: Stamp, order: RestoreOrder, asOf: string, counts: RestoreCounts): ChangeHeader {
  const { created, changed, removed } = counts;
  return {
    ...stamp,
    command: restoreBookCommand,
    label: { kind: 'bookRestored', asOf, from: order.name, created, changed, removed },
  };
}

/** Finds the target and compares; answers the moment it stands for, ISO. */
async function compare(
  bench: Workbench,
  order: RestoreOrder,
  watch: RestoreWatch,
  touched: (touched: readonly TouchedRecord[]) => Promise<Result<null>>,
): Promise<Result<string>> {
  if (bench.store.unsaved !== null) return fail('book.diskFull');
  const target = await findTarget(bench, order, watch);
  if (!target.ok) return target;
  const compared = await diffAgainst(bench, target.value, {
    touched,
    progress: (done, total) => watch.progress('comparing', done, total),
    signal: watch.signal,
  });
  return compared.ok ? succeed(target.value.asOf) : compared;
}

async function findTarget(
  bench: Workbench,
  order: RestoreOrder,
  watch: RestoreWatch,
): Promise<Result<RestoreTarget & { readonly asOf: string }>> {
  const survey = (source: RestoreSource) =>
    surveySource(bench.files, bench.sealer, source, {
      progress: (bytes) => watch.progress('checking', bytes, null),
      signal: watch.signal,
    });
  if (order.source !== null) {
    const found = await survey(order.source);
    if (!found.ok) return found;
    const target = { source: order.source, survey: found.value, net: new NetChanges() };
    return succeed({ ...target, asOf: order.at });
  }
  const until = Date.parse(order.at);
  const base = await findBase(bench, until);
  if (!base.ok) return base;
  const { source } = base.value;
  const found = source === null ? succeed(emptySurvey) : await survey(source);
  if (!found.ok) return found;
  const replayed = await replayUntil(bench.store, base.value.seq, until, watch.signal);
  if (!replayed.ok) return replayed;
  return succeed({ source, survey: found.value, net: replayed.value.net, asOf: order.at });
}

/**
 * The newest snapshot from before a moment; an empty book where changes are kept from the very first one. Fails with
 * `restore.tooEarly` when nothing reaches back so far.
 */
async function findBase(
  bench: Workbench,
  until: number,
): Promise<Result<{ source: RestoreSource | null; seq: number }>> {
  const listed = await bench.files.request('snapshot.list', {});
  if (!listed.ok) return listed;
  for (const { name, seq } of [...listed.value].reverse()) {
    if (wallTimeOf(name) > until || (await momentOf(bench, seq)) > until) continue;
    return succeed({ source: { kind: 'snapshot', name }, seq });
  }
  const first = await bench.store.database.heads.orderBy('seq').first();
  if (first?.seq !== 1 || (await momentOf(bench, 1)) > until) return fail('restore.tooEarly');
  return succeed({ source: null, seq: 0 });
}

/** When a change was made, ms since 1970; 0 where it is no longer kept. */
async function momentOf(bench: Workbench, seq: number): Promise<number> {
  const kept = await readChange(bench.store, seq);
  const header = kept?.kind === 'single' ? readChangeHeader(kept.bytes) : kept?.header;
  return header === undefined ? 0 : wallTimeOf(header.clock);
}

/** Present pages that are not sound are told, and built anew at the next start. */
export async function guardPages<T>(bench: Workbench, work: () => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof PagesDamagedError)) throw error;
    await bench.store.markForRebuild();
    return fail('book.pagesDamaged');
  }
}

class Tally {
  counts: RestoreCounts = { customers: 0, created: 0, changed: 0, removed: 0 };

  get total(): number {
    return this.counts.created + this.counts.changed + this.counts.removed;
  }

  add(touched: readonly TouchedRecord[]): void {
    let { customers, created, changed, removed } = this.counts;
    for (const { collection, before, after } of touched) {
      if (collection === 'customers') customers += 1;
      if (before === null) created += 1;
      else if (after === null) removed += 1;
      else changed += 1;
    }
    this.counts = { customers, created, changed, removed };
  }
}

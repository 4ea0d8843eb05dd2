import type { Result } from '@shared/domain/kernel/result';
import { fail, succeed } from '@shared/domain/kernel/result';
import { type CollectionName, collections, solePartition } from '@shared/domain/records/records';
import type { BookFiles } from '@shared/ipc/book-port';
import type { Bytes } from '../codec/envelope';
import type { PartitionKey } from '../store/manifest';
import { type Manifest, partitionKey } from '../store/manifest';
import { PagesDamagedError } from '../store/page-store';
import { nothingWritten } from '../store/store-write';
import type { OpeningReport } from '../worker-protocol';
import { rebuildPages } from './rebuild';
import { replayJournal } from './replay';
import { lastKnownChange, readLoss, reportLoss } from './report-loss';
import type { Workbench } from './workbench';

/** Where the plain pages of the resident collections go while the book opens. */
export interface OpeningSink {
  pages(key: PartitionKey, pages: readonly Bytes[]): void;
  /** What came so far does not count; everything comes again. */
  restart(): void;
}

/**
 * Brings pages and journal together and hands the resident records over. Pages behind the journal are replayed;
 * pages that are missing, damaged or of another time are built anew from snapshot and journal. Never shows an empty
 * book over a damaged one: what cannot be brought back fails with `book.damaged`.
 */
export async function startStore(
  bench: Workbench,
  found: BookFiles,
  sink: OpeningSink,
): Promise<Result<OpeningReport>> {
  // Two machines, or two copies of a book, must not share their name in the clock.
  if (found.moved) await bench.store.database.meta.delete('node').catch(() => undefined);
  const cause = await preparePages(bench, found);
  if (cause === null) {
    const caught = await catchUp(bench, found);
    if (!caught.ok) return caught;
    if (caught.value >= found.lastSeq) {
      if (await handOver(bench, sink)) return reportOrdinary(bench, found, caught.value);
      sink.restart();
    }
  }
  return rebuildAndHandOver(bench, found, sink, cause ?? 'damaged');
}

/** The pages were sound. What was cut from the journal is in them, unless it was cut before they were written. */
async function reportOrdinary(
  bench: Workbench,
  found: BookFiles,
  seq: number,
): Promise<Result<OpeningReport>> {
  const lostChanges = Math.max(0, found.cutSeq - seq);
  const loss = lostChanges > 0 ? await reportLoss(bench, found, seq) : await readLoss(bench);
  if (lostChanges > 0) {
    const jumped = await jumpBehind(bench, lastKnownChange(found));
    if (!jumped.ok) return jumped;
  }
  return succeed({
    rebuilt: null,
    rebuild: null,
    lostChanges,
    loss,
    cutBytes: found.cutBytes,
    moved: found.moved,
    wantsSnapshot: seq > found.lastSeq || lostChanges > 0,
  });
}

async function rebuildAndHandOver(
  bench: Workbench,
  found: BookFiles,
  sink: OpeningSink,
  cause: 'missing' | 'damaged' | 'behind',
): Promise<Result<OpeningReport>> {
  const rebuilt = await rebuildPages(bench, found);
  if (!rebuilt.ok) return rebuilt;
  const { seq, ...rebuild } = rebuilt.value;
  const lostChanges = Math.max(0, lastKnownChange(found) - seq);
  const loss = lostChanges > 0 ? await reportLoss(bench, found, seq) : await readLoss(bench);
  const level =
    lostChanges > 0 ? await jumpBehind(bench, lastKnownChange(found)) : await levelWithJournal(bench, found);
  if (!level.ok) return level;
  if (!(await handOver(bench, sink))) return fail('book.damaged');
  return succeed({
    rebuilt: cause,
    rebuild,
    lostChanges,
    loss,
    cutBytes: found.cutBytes,
    moved: found.moved,
    // A damaged snapshot counts among those that are kept: a sound one takes its place.
    wantsSnapshot: lostChanges > 0 || seq > found.lastSeq || rebuild.damagedSnapshots.length > 0,
  });
}

/** Reads the manifest. Answers why the pages cannot be used, or null when they can. */
async function preparePages(
  bench: Workbench,
  found: BookFiles,
): Promise<'missing' | 'damaged' | 'behind' | null> {
  const { store } = bench;
  let manifest: Manifest | null;
  try {
    if ((await store.database.meta.get('rebuild')) !== undefined) return 'damaged';
    manifest = await store.readManifest();
  } catch (error) {
    if (!(error instanceof PagesDamagedError)) throw error;
    return 'damaged';
  }
  if (manifest === null) {
    const isNew = !found.used && found.lastSeq === 0 && found.snapshots.length === 0;
    if (isNew) await store.save({ ...nothingWritten, seq: 0 });
    return isNew ? null : 'missing';
  }
  store.manifest = manifest;
  await store.dropAhead();
  // The journal no longer holds what comes next after these pages: they are an old copy.
  return manifest.seq < found.lastSeq && found.firstSeq > manifest.seq + 1 ? 'behind' : null;
}

/** Replays what the pages lack, or lets the journal go on behind pages that know more than it. */
async function catchUp(bench: Workbench, found: BookFiles): Promise<Result<number>> {
  const { manifest } = bench.store;
  if (manifest.seq > found.lastSeq) {
    const level = await levelWithJournal(bench, found);
    return level.ok ? succeed(manifest.seq) : level;
  }
  if (manifest.seq === found.lastSeq) return succeed(manifest.seq);
  try {
    return await replayJournal(bench);
  } catch (error) {
    if (!(error instanceof PagesDamagedError)) throw error;
    return succeed(-1);
  }
}

/** Lets the journal go on behind pages that know more than it. */
async function levelWithJournal({ store, files }: Workbench, found: BookFiles): Promise<Result<null>> {
  if (store.manifest.seq <= found.lastSeq) return succeed(null);
  return files.request('journal.rotate', { nextSeq: store.manifest.seq + 1 });
}

/** Numbers of lost changes are not given again: what is sealed under them must never fit two changes. */
async function jumpBehind({ store, files }: Workbench, seq: number): Promise<Result<null>> {
  await store.save({ ...nothingWritten, seq });
  return files.request('journal.rotate', { nextSeq: seq + 1 });
}

/** Opens the resident collections; false when their pages are not sound. */
async function handOver(bench: Workbench, sink: OpeningSink): Promise<boolean> {
  try {
    for (const name of Object.keys(collections) as CollectionName[]) {
      if (!collections[name].resident) continue;
      const key = partitionKey(name, solePartition);
      await bench.store.openPartition(key, (pages) => sink.pages(key, pages));
    }
    return true;
  } catch (error) {
    if (error instanceof PagesDamagedError) return false;
    throw error;
  }
}

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
  const cutBytes = found.cutBytes;
  const cause = await preparePages(bench, found);
  if (cause === null) {
    const caught = await catchUp(bench, found);
    if (!caught.ok) return caught;
    if (caught.value === found.lastSeq || bench.store.manifest.seq > found.lastSeq) {
      const ahead = bench.store.manifest.seq > found.lastSeq;
      if (await handOver(bench, sink)) {
        return succeed({ rebuilt: null, lostChanges: 0, cutBytes, wantsSnapshot: ahead });
      }
      sink.restart();
    }
  }
  return rebuildAndHandOver(bench, found, sink, cause ?? 'damaged');
}

async function rebuildAndHandOver(
  bench: Workbench,
  found: BookFiles,
  sink: OpeningSink,
  cause: 'missing' | 'damaged' | 'behind',
): Promise<Result<OpeningReport>> {
  const rebuilt = await rebuildPages(bench, found);
  if (!rebuilt.ok) return rebuilt;
  const lostChanges = Math.max(0, found.lastSeq - rebuilt.value);
  const level = await levelWithJournal(bench, found, lostChanges > 0);
  if (!level.ok) return level;
  if (!(await handOver(bench, sink))) return fail('book.damaged');
  const wantsSnapshot = lostChanges > 0 || rebuilt.value > found.lastSeq;
  return succeed({ rebuilt: cause, lostChanges, cutBytes: found.cutBytes, wantsSnapshot });
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
    const level = await levelWithJournal(bench, found, false);
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

/** Makes the next change of the journal the next change of the pages. */
async function levelWithJournal(
  bench: Workbench,
  found: BookFiles,
  jumpAhead: boolean,
): Promise<Result<null>> {
  const { store, files } = bench;
  if (jumpAhead) {
    // Numbers of lost changes are not given again: what is sealed under them must never fit two changes.
    await store.save({ ...nothingWritten, seq: found.lastSeq });
    return files.request('journal.rotate', { nextSeq: found.lastSeq + 1 });
  }
  if (store.manifest.seq <= found.lastSeq) return succeed(null);
  return files.request('journal.rotate', { nextSeq: store.manifest.seq + 1 });
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

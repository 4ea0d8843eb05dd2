import { wallTimeOf } from '@shared/domain/kernel/hybrid-clock';
import type { Result } from '@shared/domain/kernel/result';
import { fail, succeed } from '@shared/domain/kernel/result';
import type { BookFiles, JournalFrame, SnapshotEntry } from '@shared/ipc/book-port';
import { type Bytes, readBody } from '../codec/envelope';
import { placeOfManifest } from '../crypto/sealer';
import type { HeadRow, PartRow } from '../store/database';
import { Manifest, partitionKey, type StoredManifest } from '../store/manifest';
import { nothingWritten } from '../store/store-write';
import type { RebuildReport } from '../worker-protocol';
import { emptyStore } from './empty-store';
import { toHeadRow, toPartRow } from './frames';
import { readJournal } from './read-journal';
import { replayJournal } from './replay';
import { toHead, toPage, toPart } from './snapshot-keys';
import type { Workbench } from './workbench';
import { hashOf } from './write-snapshot';

const bytesPerSlice = 4_000_000;

/** What the pages were built from, and up to which change. */
export interface RebuiltPages extends RebuildReport {
  /** The last change that could be brought back. */
  readonly seq: number;
}

/**
 * Builds the pages anew from the newest sound snapshot and the journal behind it. Fails with `book.damaged` when
 * there is neither a sound snapshot nor a journal from the beginning.
 */
export async function rebuildPages(bench: Workbench, found: BookFiles): Promise<Result<RebuiltPages>> {
  const { store } = bench;
  let base: Manifest | null = null;
  let snapshotAt: string | null = null;
  const damagedSnapshots: string[] = [];
  for (const { name } of [...found.snapshots].reverse()) {
    const emptied = await emptyStore(bench);
    if (!emptied.ok) return emptied;
    base = await loadSnapshot(bench, name);
    const at = new Date(wallTimeOf(name)).toISOString();
    if (base !== null) {
      snapshotAt = at;
      break;
    }
    damagedSnapshots.push(at);
  }
  if (base === null) {
    const emptied = await emptyStore(bench);
    if (!emptied.ok) return emptied;
    // Whoever gets here had something in the book: to show it empty would be a lie.
    if (found.firstSeq > 1 || found.lastSeq === 0) return fail('book.damaged');
    base = new Manifest();
  }
  store.manifest = base;
  await store.save({ ...nothingWritten, seq: base.seq });
  const begun = base.seq;
  const kept = await keepOlderChanges(bench, found.firstSeq, begun);
  if (!kept.ok) return kept;
  const replayed = await replayJournal(bench);
  if (!replayed.ok) return replayed;
  const seq = replayed.value;
  return succeed({ seq, snapshotAt, replayed: seq - begun, damagedSnapshots });
}

/** Puts a snapshot's pages into the store; `null` when anything about it is not sound. */
async function loadSnapshot(bench: Workbench, name: string): Promise<Manifest | null> {
  const seen = new Map<string, string>();
  let list: Bytes | null = null;
  for (let offset: number | null = 0; offset !== null; ) {
    const slice: Awaited<ReturnType<typeof bench.files.request<'snapshot.read'>>> = await bench.files.request(
      'snapshot.read',
      { name, offset, maxBytes: bytesPerSlice },
    );
    if (!slice.ok || !(await putEntries(bench, slice.value.entries, seen))) return null;
    for (const entry of slice.value.entries) {
      if (entry.type !== 'manifest') continue;
      list = await bench.sealer.open(entry, placeOfManifest('snapshot', Number(entry.key)));
    }
    offset = slice.value.next;
  }
  return list === null ? null : checkAgainst(list, seen);
}

async function putEntries(
  bench: Workbench,
  entries: readonly SnapshotEntry[],
  seen: Map<string, string>,
): Promise<boolean> {
  const pages = entries.filter((entry) => entry.type === 'page');
  const sound = await Promise.all(
    pages.map(async (entry) => {
      seen.set(entry.key, await hashOf(entry));
      return (await bench.store.openRow(toPage(entry))) !== null;
    }),
  );
  if (sound.includes(false)) return false;
  const { database } = bench.store;
  await database.pages.bulkPut(pages.map(toPage));
  await database.heads.bulkPut(entries.filter((entry) => entry.type === 'head').map(toHead));
  await database.parts.bulkPut(entries.filter((entry) => entry.type === 'part').map(toPart));
  return true;
}

/** The manifest, when exactly the pages it names were there with the content they had. */
function checkAgainst(list: Bytes, seen: ReadonlyMap<string, string>): Manifest | null {
  const body = readBody(list) as { manifest: StoredManifest; hashes: [string, string][] };
  const manifest = Manifest.fromStored(body.manifest);
  const named = new Map(body.hashes);
  if (named.size !== seen.size) return null;
  for (const [key, hash] of seen) {
    if (named.get(key) !== hash) return null;
    const { collection, partition, page, version } = toPage({
      type: 'page',
      key,
      iv: new Uint8Array(12),
      sealed: new Uint8Array(),
    });
    if (manifest.pagesOf(partitionKey(collection, partition)).get(page) !== version) return null;
  }
  let pages = 0;
  for (const versions of manifest.partitions.values()) pages += versions.size;
  return pages === seen.size ? manifest : null;
}

/** Keeps the changes that the journal still has from before the snapshot, for undo and the trail. */
async function keepOlderChanges(bench: Workbench, firstSeq: number, upTo: number): Promise<Result<null>> {
  if (firstSeq > upTo) return succeed(null);
  const { database } = bench.store;
  const read = await readJournal(bench.files, firstSeq - 1, async (frames: readonly JournalFrame[]) => {
    const heads: HeadRow[] = [];
    const parts: PartRow[] = [];
    for (const frame of frames) {
      if (frame.seq > upTo) break;
      if (frame.kind === 'part') parts.push(toPartRow(frame));
      else if (frame.kind !== 'begin') heads.push(toHeadRow(frame));
    }
    await database.heads.bulkPut(heads);
    await database.parts.bulkPut(parts);
    return (frames.at(-1)?.seq ?? 0) <= upTo;
  });
  // A damaged frame among the old ones costs only history, not records.
  return read.ok ? succeed(null) : read;
}

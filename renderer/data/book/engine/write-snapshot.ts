import type { Result } from '@shared/domain/kernel/result';
import { succeed } from '@shared/domain/kernel/result';
import type { SnapshotEntry, SnapshotNote } from '@shared/ipc/book-port';
import { packEnvelope } from '../codec/envelope';
import { placeOfManifest } from '../crypto/sealer';
import { partitionKey, type StoredManifest } from '../store/manifest';
import { readSoundly } from '../store/read-soundly';
import { headEntry, pageEntry, partEntry } from './snapshot-keys';
import type { Workbench } from './workbench';

/** The last changes that go into a snapshot, so that undo and the trail survive a restore. */
const changesInside = 500;
const changeBytesInside = 8_000_000;
const entriesPerMessage = 24;

/** Everything a snapshot is made of, as it was at one moment. */
export interface SnapshotContent {
  readonly seq: number;
  readonly manifest: StoredManifest;
  readonly pages: readonly SnapshotEntry[];
  readonly changes: readonly SnapshotEntry[];
}

/**
 * Takes all pages and the last changes as they lie, sealed, in one look. The journal goes on in a new segment, so
 * that segments older than the oldest snapshot can be removed whole.
 */
export async function collectSnapshot(bench: Workbench): Promise<Result<SnapshotContent>> {
  const { store, files } = bench;
  const { seq } = store.manifest;
  const manifest = store.manifest.toStored();
  const rotated = await files.request('journal.rotate', { nextSeq: seq + 1 });
  if (!rotated.ok) return rotated;
  const { dexie, pages, heads, parts } = store.database;
  const collect = async () => {
    const changes: SnapshotEntry[] = [];
    let room = changeBytesInside;
    for (const head of await heads.orderBy('seq').reverse().limit(changesInside).toArray()) {
      room -= head.sealed.byteLength;
      if (room < 0) break;
      changes.push(headEntry(head));
      if (head.kind === 'change') continue;
      const inside = await parts
        .where('[seq+part]')
        .between([head.seq, 0], [head.seq, Number.MAX_SAFE_INTEGER])
        .toArray();
      const bytes = inside.reduce((sum, part) => sum + part.sealed.byteLength, 0);
      if (bytes > room) continue;
      room -= bytes;
      changes.push(...inside.map(partEntry));
    }
    // Pages written ahead for a change that was never made are left out.
    const rows = (await pages.toArray()).filter(
      (row) =>
        store.manifest.pagesOf(partitionKey(row.collection, row.partition)).get(row.page) === row.version,
    );
    return succeed({ seq, manifest, pages: rows.map(pageEntry), changes });
  };
  return readSoundly(dexie, () => dexie.transaction('r', [pages, heads, parts], collect), 'snapshot');
}

/** Writes the collected content under the name, a clock, with a note why. Reasons: `book.diskFull`, `book.snapshotFailed`. */
export async function writeSnapshot(
  bench: Workbench,
  name: string,
  content: SnapshotContent,
  note?: SnapshotNote,
): Promise<Result<null>> {
  const { files } = bench;
  const begun = await files.request('snapshot.begin', {
    name,
    seq: content.seq,
    ...(note === undefined ? {} : { note }),
  });
  if (!begun.ok) return begun;
  const hashes: [string, string][] = [];
  for (const entry of content.pages) hashes.push([entry.key, await hashOf(entry)]);
  const list = packEnvelope({ v: 1, seq: content.seq }, { manifest: content.manifest, hashes });
  const sealed = await bench.sealer.seal(list, placeOfManifest('snapshot', content.seq));
  const entries = [
    ...content.pages,
    ...content.changes,
    { type: 'manifest', key: String(content.seq), ...sealed } as const,
  ];
  for (let start = 0; start < entries.length; start += entriesPerMessage) {
    const written = await files.request('snapshot.write', {
      entries: entries.slice(start, start + entriesPerMessage),
    });
    if (!written.ok) return written;
  }
  return files.request('snapshot.commit', {});
}

/** SHA-256 of an entry's ciphertext, hex. */
export async function hashOf(entry: Pick<SnapshotEntry, 'sealed'>): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', entry.sealed);
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

import type { Result } from '@shared/domain/kernel/result';
import { fail, succeed } from '@shared/domain/kernel/result';
import type { SnapshotEntry } from '@shared/ipc/book-port';
import { type Bytes, readBody } from '../codec/envelope';
import { placeOfManifest, placeOfPage, type Sealer } from '../crypto/sealer';
import { Manifest, partitionKey, type StoredManifest } from '../store/manifest';
import type { FilesClient } from './files-client';
import { toPage } from './snapshot-keys';
import { hashOf } from './write-snapshot';

/** A file that holds a whole book as it was: a snapshot of this PC by its name, a backup by its token. */
export type RestoreSource =
  | { readonly kind: 'snapshot'; readonly name: string }
  | { readonly kind: 'backup'; readonly token: string };

const bytesPerSlice = 4_000_000;
const noIv = new Uint8Array(12);
const noContent = new Uint8Array();

/**
 * Reads a source from front to back; `onEntries` answers false to stop. Fails with `restore.cut` (the file ends too
 * early), `restore.altered`, `restore.unreadable`, `book.cancelled` when it was stopped.
 */
export async function readSource(
  files: FilesClient,
  source: RestoreSource,
  onEntries: (entries: readonly SnapshotEntry[], bytes: number) => Promise<boolean>,
): Promise<Result<null>> {
  let next: number | null = 0;
  while (next !== null) {
    const offset: number = next;
    const slice =
      source.kind === 'snapshot'
        ? await files.request('snapshot.read', { name: source.name, offset, maxBytes: bytesPerSlice })
        : await files.request('backup.read', { token: source.token, offset, maxBytes: bytesPerSlice });
    if (!slice.ok) {
      if (slice.reason !== 'book.snapshotDamaged') return slice;
      return slice.details?.how === 'cut' ? fail('restore.cut') : fail('restore.altered');
    }
    if (!(await onEntries(slice.value.entries, slice.value.next ?? offset))) return fail('book.cancelled');
    next = slice.value.next;
  }
  return succeed(null);
}

/** What a source was found to hold. */
export interface SourceSurvey {
  readonly manifest: Manifest;
  /** SHA-256 of the ciphertext of each page, by its key in the file. */
  readonly hashes: ReadonlyMap<string, string>;
}

/** Takes the plain content of each page. */
export type PageVisitor = (key: string, collection: string, content: Bytes) => void;

/**
 * Reads a source through without keeping it and holds it against its own sealed list: every page there, none more, each
 * with the content it had. With `visit` each page is opened, too. Reasons as `readSource`; `restore.otherKey` when it
 * was sealed with another key.
 */
export async function surveySource(
  files: FilesClient,
  sealer: Sealer,
  source: RestoreSource,
  watch: { readonly progress: (bytes: number) => void; readonly signal: AbortSignal },
  visit?: PageVisitor,
): Promise<Result<SourceSurvey>> {
  const hashes = new Map<string, string>();
  let list: Bytes | null = null;
  let spoiled = 0;
  const read = await readSource(files, source, async (entries, bytes) => {
    for (const entry of entries) {
      if (entry.type === 'manifest') {
        list = await sealer.open(entry, placeOfManifest('snapshot', Number(entry.key)));
      } else if (entry.type === 'page') {
        hashes.set(entry.key, await hashOf(entry));
        if (visit !== undefined && !(await openInto(sealer, entry, visit))) spoiled += 1;
      }
    }
    watch.progress(bytes);
    return !watch.signal.aborted;
  });
  if (!read.ok) return read;
  // The file is whole by its own sums: what does not open was sealed with another key, or put together by hand.
  const opensNothing = visit === undefined || spoiled === hashes.size;
  if (list === null) return opensNothing ? fail('restore.otherKey') : fail('restore.altered');
  const manifest = spoiled > 0 ? null : agree(list, hashes);
  return manifest === null ? fail('restore.altered') : succeed({ manifest, hashes });
}

/** The manifest, when exactly the pages it names were there with the content they had. */
export function agree(list: Bytes, seen: ReadonlyMap<string, string>): Manifest | null {
  const body = readBody(list) as { manifest: StoredManifest; hashes: [string, string][] };
  const manifest = Manifest.fromStored(body.manifest);
  const named = new Map(body.hashes);
  if (named.size !== seen.size || manifest.countPages() !== seen.size) return null;
  for (const [key, hash] of seen) {
    if (named.get(key) !== hash) return null;
    const { collection, partition, page, version } = readPageKey(key);
    if (manifest.pagesOf(partitionKey(collection, partition)).get(page) !== version) return null;
  }
  return manifest;
}

/** Which page an entry of a source is. */
export function readPageKey(key: string): ReturnType<typeof toPage> {
  return toPage({ type: 'page', key, iv: noIv, sealed: noContent });
}

/** Key of a page's entry. */
export function pageKeyOf(key: string, page: number, version: number): string {
  return `${key}|${page}|${version}`;
}

async function openInto(sealer: Sealer, entry: SnapshotEntry, visit: PageVisitor): Promise<boolean> {
  const { collection, partition, page, version } = toPage(entry);
  const content = await sealer.open(entry, placeOfPage(collection, partition, page, version));
  if (content === null) return false;
  visit(entry.key, collection, content);
  return true;
}

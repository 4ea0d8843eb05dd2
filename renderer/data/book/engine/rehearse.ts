import type { Result } from '@shared/domain/kernel/result';
import { fail, succeed } from '@shared/domain/kernel/result';
import { NewerFormatError } from '../codec/envelope';
import { decodePage } from '../codec/page-codec';
import type { Sealer } from '../crypto/sealer';
import { splitPartitionKey } from '../store/manifest';
import type { CareFindings, SourceFindings } from './care-protocol';
import type { FilesClient } from './files-client';
import { openFrame } from './frames';
import { readJournal } from './read-journal';
import { type RestoreSource, surveySource } from './restore-source';
import type { Workbench } from './workbench';

export interface CareWatch {
  readonly progress: (stage: string, done: number, total: number | null) => void;
  readonly signal: AbortSignal;
}

/**
 * Restores a source into memory, page by page: each is opened and decoded, and all are held against the source's own
 * sealed list of hashes. Nothing is written. Reasons: those of `surveySource`, `restore.newerVersion`.
 */
export async function rehearseSource(
  files: FilesClient,
  sealer: Sealer,
  source: RestoreSource,
  { progress, signal }: CareWatch,
): Promise<Result<SourceFindings>> {
  let pages = 0;
  let records = 0;
  let customers = 0;
  try {
    const surveyed = await surveySource(
      files,
      sealer,
      source,
      { progress: (bytes) => progress('rehearsing', bytes, null), signal },
      (_, collection, content) => {
        const { length } = decodePage(content, collection);
        pages += 1;
        records += length;
        if (collection === 'customers') customers += length;
      },
    );
    return surveyed.ok ? succeed({ pages, records, customers }) : surveyed;
  } catch (error) {
    if (error instanceof NewerFormatError) return fail('restore.newerVersion');
    // Content that opened but cannot be read was put together by somebody else.
    if (error instanceof SyntaxError || error instanceof TypeError || error instanceof RangeError) {
      return fail('restore.altered');
    }
    throw error;
  }
}

/** Reads every page, every frame of the journal and every snapshot, and tells what is sound. */
export async function verifyBook(bench: Workbench, watch: CareWatch): Promise<Result<CareFindings>> {
  const pages = await verifyPages(bench, watch);
  const journal = await verifyJournal(bench, watch);
  const snapshots = await verifySnapshots(bench, watch);
  if (watch.signal.aborted) return fail('book.cancelled');
  if (pages.damagedPages > 0) await bench.store.markForRebuild();
  return succeed({ ...pages, ...journal, ...snapshots });
}

async function verifyPages(
  { store }: Workbench,
  { progress, signal }: CareWatch,
): Promise<Pick<CareFindings, 'pages' | 'records' | 'customers' | 'damagedPages'>> {
  const total = store.manifest.countPages();
  const found = { pages: 0, records: 0, customers: 0, damagedPages: 0 };
  // A copy: changes are made while this goes on.
  for (const [key, versions] of [...store.manifest.partitions]) {
    const [collection] = splitPartitionKey(key);
    for (const page of [...versions.keys()]) {
      if (signal.aborted) return found;
      found.pages += 1;
      try {
        const [bytes] = await store.openPagesOf(key, [page]);
        const length = bytes === undefined ? 0 : decodePage(bytes, collection).length;
        found.records += length;
        if (collection === 'customers') found.customers += length;
      } catch {
        // Written anew since it was listed, or really not sound.
        if (store.manifest.pagesOf(key).has(page) && !(await opensNow(store, key, page)))
          found.damagedPages += 1;
      }
      if (found.pages % 16 === 0) progress('pages', found.pages, total);
    }
  }
  return found;
}

async function opensNow(
  store: Workbench['store'],
  key: Parameters<Workbench['store']['openPagesOf']>[0],
  page: number,
): Promise<boolean> {
  return store.openPagesOf(key, [page]).then(
    () => true,
    () => false,
  );
}

async function verifyJournal(
  { files, sealer }: Workbench,
  { progress, signal }: CareWatch,
): Promise<Pick<CareFindings, 'frames' | 'journalSound'>> {
  let count = 0;
  let sound = true;
  const read = await readJournal(files, 0, async (frames) => {
    for (const frame of frames) {
      count += 1;
      if ((await openFrame(sealer, frame)) === null) sound = false;
    }
    progress('journal', count, null);
    return !signal.aborted;
  });
  return { frames: count, journalSound: sound && read.ok && read.value };
}

async function verifySnapshots(
  { files, sealer }: Workbench,
  { progress, signal }: CareWatch,
): Promise<Pick<CareFindings, 'snapshots' | 'damagedSnapshots'>> {
  const listed = await files.request('snapshot.list', {});
  const names = listed.ok ? listed.value.map(({ name }) => name) : [];
  const damagedSnapshots: string[] = [];
  for (const [at, name] of names.entries()) {
    if (signal.aborted) break;
    progress('snapshots', at, names.length);
    const survey = await surveySource(
      files,
      sealer,
      { kind: 'snapshot', name },
      { progress: () => undefined, signal },
    );
    if (!survey.ok && survey.reason !== 'book.cancelled') damagedSnapshots.push(name);
  }
  return { snapshots: names.length, damagedSnapshots };
}

import type { ChangeHeader } from '@shared/domain/changes/change';
import type { Result } from '@shared/domain/kernel/result';
import { fail, succeed } from '@shared/domain/kernel/result';
import { decodeTouched, readChangeHeader } from '../codec/change-codec';
import type { Bytes } from '../codec/envelope';
import { PageDraft } from '../store/page-draft';
import { reasonOfRefusal } from '../store/refusals';
import { sealFrame, toHeadRow } from './frames';
import type { Workbench } from './workbench';

/** A change that is on disk. */
export interface CommittedChange {
  readonly seq: number;
  readonly header: ChangeHeader;
  /** Records touched. */
  readonly records: number;
}

/**
 * Makes changes that fit in one frame each: journal with fsync first, then pages in one transaction. All or none of
 * them are made. Fails with `book.conflict` when one does not fit the book, `evaluations.frozen` when one would alter
 * an approved form, `access.notOwn`, or with the journal's reason.
 */
export async function commitSingles(
  bench: Workbench,
  contents: readonly Bytes[],
): Promise<Result<readonly CommittedChange[]>> {
  const { files, sealer, store } = bench;
  if (bench.tail.failed) return fail('book.pagesDamaged');
  const draft = new PageDraft(store, bench.access);
  const firstSeq = store.manifest.seq + 1;
  const committed: CommittedChange[] = [];
  try {
    for (const [index, bytes] of contents.entries()) {
      const header = readChangeHeader(bytes);
      if (header === undefined) throw new Error('A change came without its header');
      const touched = decodeTouched(bytes);
      await draft.apply(touched, header.command);
      committed.push({ seq: firstSeq + index, header, records: touched.length });
    }
  } catch (error) {
    return fail(reasonOfRefusal(error));
  }
  const frames = await Promise.all(
    contents.map((bytes, index) => sealFrame(sealer, 'change', firstSeq + index, 0, bytes)),
  );
  const lastSeq = firstSeq + contents.length - 1;
  await bench.reach('before-journal');
  // Sealing the pages takes about as long as the disk takes to flush the journal, so both go on together.
  const [appended, write] = await Promise.all([
    files.request('journal.append', { frames, sync: true }),
    draft.toWrite(lastSeq, frames.map(toHeadRow)),
  ]);
  if (!appended.ok) return appended;
  draft.settle();
  await bench.reach('before-pages');
  await store.save(write);
  return succeed(committed);
}

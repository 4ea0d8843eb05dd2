import type { Result } from '@shared/domain/kernel/result';
import { succeed } from '@shared/domain/kernel/result';
import type { JournalFrame } from '@shared/ipc/book-port';
import type { FilesClient } from './files-client';

const bytesPerSlice = 4_000_000;

/**
 * Hands the frames after change `afterSeq` over in slices. Answers whether the end was reached in good order; false:
 * a frame on the way is not whole, and what lies behind it was not read.
 */
export async function readJournal(
  files: FilesClient,
  afterSeq: number,
  onFrames: (frames: readonly JournalFrame[]) => Promise<boolean>,
): Promise<Result<boolean>> {
  let cursor: { readonly segment: number; readonly offset: number } | null = null;
  for (;;) {
    const slice: Awaited<ReturnType<typeof files.request<'journal.read'>>> = await files.request(
      'journal.read',
      { afterSeq, cursor, maxBytes: bytesPerSlice },
    );
    if (!slice.ok) return slice;
    if (!(await onFrames(slice.value.frames))) return succeed(false);
    if (slice.value.cursor === null) return succeed(!slice.value.damaged);
    cursor = slice.value.cursor;
  }
}

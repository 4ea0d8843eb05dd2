import { join } from 'node:path';
import type { JournalFrame, JournalSlice } from '@shared/ipc/book-port';
import { journalFolderName } from './journal';
import { listSegments, type SegmentFile, SegmentReader } from './journal-segment';

type Cursor = NonNullable<JournalSlice['cursor']>;

/**
 * Reads complete frames of changes after `afterSeq`, up to about `maxBytes` at a time. Reading stops, and says so, at
 * the first frame that is not whole. Frames of a change without commit can come at the very end; the reader leaves
 * them out of account.
 */
export async function readJournal(
  bookFolder: string,
  afterSeq: number,
  cursor: Cursor | null,
  maxBytes: number,
): Promise<JournalSlice> {
  const segments = await listSegments(join(bookFolder, journalFolderName));
  const first = cursor?.segment ?? (await findSegmentOf(segments, afterSeq + 1));
  const frames: JournalFrame[] = [];
  let bytes = 0;
  for (const segment of segments) {
    if (segment.number < first) continue;
    const reader = await SegmentReader.open(segment.path);
    try {
      if (reader.header === null) return { frames, cursor: null, damaged: true };
      if (cursor?.segment === segment.number) reader.seek(cursor.offset);
      for (;;) {
        if (bytes >= maxBytes) {
          return { frames, cursor: { segment: segment.number, offset: reader.position }, damaged: false };
        }
        const step = await reader.next();
        if (step.state === 'damaged') return { frames, cursor: null, damaged: true };
        if (step.state === 'end') break;
        if (step.frame.seq <= afterSeq) continue;
        frames.push(step.frame);
        bytes += step.frame.sealed.byteLength;
      }
    } finally {
      await reader.close();
    }
  }
  return { frames, cursor: null, damaged: false };
}

/** Number of the segment in which the change stands, going by the headers. */
async function findSegmentOf(segments: readonly SegmentFile[], seq: number): Promise<number> {
  let found = 0;
  for (const segment of segments) {
    const reader = await SegmentReader.open(segment.path);
    await reader.close();
    if (reader.header === null || reader.header.firstSeq > seq) break;
    found = segment.number;
  }
  return found;
}

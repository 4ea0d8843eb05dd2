import { open, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { syncFolder } from './durable-file';
import { findLastChange } from './find-last-change';
import { JournalOrder } from './journal-order';
import { listSegments, type SegmentFile, SegmentReader } from './journal-segment';

/** Cut-off ends that are kept for a later look. */
const tornKept = 3;

/** A journal folder after its end was made sound. */
export interface RecoveredJournal {
  /** The segment to go on with; null when a new one is needed. */
  readonly current: SegmentFile | null;
  readonly nextSegment: number;
  readonly lastSeq: number;
  /** First change of the oldest segment; null when there is no readable one. */
  readonly firstSeq: number | null;
  readonly cutBytes: number;
  /** The highest change that could still be read behind the cut; 0 when there was none. */
  readonly cutSeq: number;
  /** ISO time at which the last segment was written to before it was looked at; null when there is none. */
  readonly writtenAt: string | null;
}

/**
 * Looks at the last segment and makes its end sound: a change without its commit is cut away, a torn or damaged
 * frame is cut away together with what follows and kept beside as `.torn`. Earlier segments are looked at only when
 * the last one is unreadable as a whole.
 */
export async function recoverJournal(folder: string, bookId: string): Promise<RecoveredJournal> {
  const segments = await listSegments(folder);
  const nextSegment = (segments.at(-1)?.number ?? 0) + 1;
  const writtenAt = await timeOf(segments.at(-1));
  let cutBytes = 0;
  let cutSeq = 0;
  for (let index = segments.length - 1; index >= 0; index -= 1) {
    const segment = segments[index];
    if (segment === undefined) break;
    const end = await findSoundEnd(segment, bookId);
    if (end === null) {
      cutSeq = Math.max(cutSeq, await findLastChange(segment.path, 0));
      cutBytes += await putAside(folder, segment);
      continue;
    }
    if (end.sound < end.size) {
      if (end.damaged) {
        cutSeq = Math.max(cutSeq, await findLastChange(segment.path, end.sound));
        await keepTorn(folder, segment, end.sound);
      }
      await cut(segment, end.sound);
      cutBytes += end.damaged ? end.size - end.sound : 0;
    }
    const firstSeq = await readFirstSeq(segments, bookId);
    return { current: segment, nextSegment, lastSeq: end.lastSeq, firstSeq, cutBytes, cutSeq, writtenAt };
  }
  return { current: null, nextSegment, lastSeq: 0, firstSeq: null, cutBytes, cutSeq, writtenAt };
}

async function timeOf(segment: SegmentFile | undefined): Promise<string | null> {
  return segment === undefined ? null : (await stat(segment.path)).mtime.toISOString();
}

interface SoundEnd {
  readonly sound: number;
  readonly size: number;
  readonly lastSeq: number;
  /** False when only an uncommitted change stands behind the sound end. */
  readonly damaged: boolean;
}

async function findSoundEnd(segment: SegmentFile, bookId: string): Promise<SoundEnd | null> {
  const reader = await SegmentReader.open(segment.path);
  try {
    if (reader.header === null || reader.header.bookId !== bookId) return null;
    const order = new JournalOrder(reader.header.firstSeq - 1);
    let sound = reader.position;
    for (;;) {
      const step = await reader.next();
      const accepted = step.state === 'frame' && order.accept(step.frame);
      if (!accepted) {
        return { sound, size: reader.size, lastSeq: order.lastSeq, damaged: step.state !== 'end' };
      }
      if (!order.isOpen) sound = reader.position;
    }
  } finally {
    await reader.close();
  }
}

async function readFirstSeq(segments: readonly SegmentFile[], bookId: string): Promise<number | null> {
  for (const segment of segments) {
    // A segment that was put aside a moment ago is no longer there.
    const reader = await SegmentReader.open(segment.path).catch(() => null);
    if (reader === null) continue;
    await reader.close();
    if (reader.header?.bookId === bookId) return reader.header.firstSeq;
  }
  return null;
}

async function cut(segment: SegmentFile, length: number): Promise<void> {
  const handle = await open(segment.path, 'r+');
  try {
    await handle.truncate(length);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function keepTorn(folder: string, segment: SegmentFile, from: number): Promise<void> {
  const source = await open(segment.path, 'r');
  const target = await open(join(folder, `${segment.number}-${from}.torn`), 'w', 0o600);
  try {
    const buffer = Buffer.alloc(1024 * 1024);
    for (let position = from; ; ) {
      const { bytesRead } = await source.read(buffer, 0, buffer.byteLength, position);
      if (bytesRead === 0) break;
      await target.write(buffer, 0, bytesRead);
      position += bytesRead;
    }
  } finally {
    await source.close();
    await target.close();
  }
  await forgetOldTorn(folder);
}

async function putAside(folder: string, segment: SegmentFile): Promise<number> {
  const reader = await SegmentReader.open(segment.path);
  await reader.close();
  await rename(segment.path, join(folder, `${segment.number}-whole.torn`));
  await syncFolder(folder);
  await forgetOldTorn(folder);
  return reader.size;
}

async function forgetOldTorn(folder: string): Promise<void> {
  const torn = (await readdir(folder)).filter((name) => name.endsWith('.torn'));
  torn.sort((left, right) => Number.parseInt(left, 10) - Number.parseInt(right, 10));
  for (const name of torn.slice(0, -tornKept)) await rm(join(folder, name));
}

import { type FileHandle, mkdir, open, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Result } from '@shared/domain/kernel/result';
import { fail, succeed } from '@shared/domain/kernel/result';
import type { JournalFrame } from '@shared/ipc/book-port';
import { describeWriteError, syncFolder } from './durable-file';
import { type FaultSwitches, isDiskFilled, makeDiskFullError } from './fault-switches';
import { leavesReserve } from './free-space';
import { encodeFrame } from './journal-frame';
import { JournalOrder } from './journal-order';
import { recoverJournal } from './journal-recovery';
import {
  encodeSegmentHeader,
  listSegments,
  type SegmentFile,
  type SegmentHeader,
  SegmentReader,
  segmentPath,
} from './journal-segment';

/** Folder of the journal inside the book folder. */
export const journalFolderName = 'journal';

/** A segment longer than this, in bytes, is ended with the change that made it so: opening reads the last one through. */
const longSegment = 8 * 1024 * 1024;

/** The changes of a book, appended and flushed to disk before anything else knows of them. */
export class Journal {
  readonly #order: JournalOrder;
  readonly #faults: FaultSwitches;
  /** Bytes appended in this run and still there; only the fault switch looks at it. */
  #appended = 0;
  /** Length up to which the current segment is sound and complete, and the length with an open change. */
  #settled: number;
  #position: number;
  /** The end could not be cut back after a failure: nothing may be appended any more. */
  #broken = false;

  private constructor(
    readonly folder: string,
    private readonly bookId: string,
    private handle: FileHandle,
    private segment: number,
    position: number,
    lastSeq: number,
    readonly firstSeq: number,
    /** Bytes that were cut from a torn or damaged end at opening. */
    readonly cutBytes: number,
    /** The highest change that could still be read in what was cut. */
    readonly cutSeq: number,
    /** ISO time at which it was last written to before this run; null when it is new. */
    readonly writtenAt: string | null,
    faults: FaultSwitches,
  ) {
    this.#order = new JournalOrder(lastSeq);
    this.#settled = position;
    this.#position = position;
    this.#faults = faults;
  }

  /**
   * Opens the journal in `<bookFolder>/journal`, making the first segment when there is none. A torn end, and a change
   * that was begun and not committed, are cut away. Errors of the file system are thrown.
   */
  static async open(bookFolder: string, bookId: string, faults: FaultSwitches): Promise<Journal> {
    const folder = join(bookFolder, journalFolderName);
    await mkdir(folder, { recursive: true });
    const found = await recoverJournal(folder, bookId);
    const { current } = found;
    const segment =
      current === null
        ? await createSegment(folder, bookId, found.nextSegment, found.lastSeq + 1)
        : { number: current.number, handle: await open(current.path, 'r+') };
    const { handle } = segment;
    const { size } = await handle.stat();
    const firstSeq = found.firstSeq ?? found.lastSeq + 1;
    return new Journal(
      folder,
      bookId,
      handle,
      segment.number,
      size,
      found.lastSeq,
      firstSeq,
      found.cutBytes,
      found.cutSeq,
      found.writtenAt,
      faults,
    );
  }

  get lastSeq(): number {
    return this.#order.lastSeq;
  }

  /** Bytes of the segment that is written to. */
  get segmentBytes(): number {
    return this.#position;
  }

  /**
   * Appends frames in one write; with `sync` they have reached the disk when this resolves. On failure the file is
   * as before the change they belong to, and the reason says why: `book.diskFull`, `book.readOnly`,
   * `book.journalFailed`.
   */
  async append(frames: readonly JournalFrame[], sync: boolean): Promise<Result<null>> {
    if (this.#broken) return fail('book.journalFailed', { details: { code: 'broken' } });
    const trial = this.#order.fork();
    for (const frame of frames) {
      if (!trial.accept(frame)) return fail('book.journalOrder');
    }
    const bytes = Buffer.concat(frames.map(encodeFrame));
    try {
      await this.#write(bytes);
      if (sync) await this.handle.datasync();
    } catch (error) {
      await this.#cutBack();
      return describeWriteError(error, 'book.journalFailed');
    }
    this.#position += bytes.byteLength;
    for (const frame of frames) this.#order.accept(frame);
    if (!this.#order.isOpen) {
      this.#settled = this.#position;
      // The change is safe already; where no new segment can be made this one goes on.
      if (this.#position > longSegment) await this.rotate(this.#order.lastSeq + 1);
    }
    return succeed(null);
  }

  /** Takes away a change that was begun and not committed. */
  async abort(): Promise<Result<null>> {
    if (this.#order.isOpen) await this.#cutBack();
    return this.#broken ? fail('book.journalFailed', { details: { code: 'broken' } }) : succeed(null);
  }

  /** Begins a new segment whose first change is `nextSeq` (a jump ahead only when the pages know more). */
  async rotate(nextSeq: number): Promise<Result<null>> {
    if (this.#order.isOpen || nextSeq <= this.#order.lastSeq) return fail('book.journalOrder');
    try {
      await this.handle.datasync();
      const next = await createSegment(this.folder, this.bookId, this.segment + 1, nextSeq);
      const { size } = await next.handle.stat();
      await this.handle.close();
      this.handle = next.handle;
      this.segment = next.number;
      this.#settled = size;
      this.#position = size;
      this.#order.lastSeq = nextSeq - 1;
      return succeed(null);
    } catch (error) {
      return describeWriteError(error, 'book.journalFailed');
    }
  }

  /** Removes segments that hold only changes up to `seq`, which a kept snapshot has. The current one always stays. */
  async removeUpTo(seq: number): Promise<void> {
    const segments = await listSegments(this.folder);
    for (const [index, segment] of segments.entries()) {
      const next = segments[index + 1];
      if (next === undefined || segment.number >= this.segment) return;
      const header = await readSegmentHeader(next);
      if (header === null || header.firstSeq > seq + 1) return;
      await rm(segment.path);
    }
  }

  async close(): Promise<void> {
    await this.handle.close();
  }

  async #write(bytes: Buffer): Promise<void> {
    if (!(await leavesReserve(this.folder, bytes.byteLength))) throw makeDiskFullError();
    if (isDiskFilled(this.#faults, dirname(this.folder))) throw makeDiskFullError();
    const limit = this.#faults.journalFullAfter;
    if (limit !== null && this.#appended + bytes.byteLength > limit) {
      // A real full disk takes what still fits before it refuses.
      await this.handle.write(bytes, 0, Math.max(0, limit - this.#appended), this.#position);
      throw makeDiskFullError();
    }
    let written = 0;
    while (written < bytes.byteLength) {
      const { bytesWritten } = await this.handle.write(
        bytes,
        written,
        bytes.byteLength - written,
        this.#position + written,
      );
      written += bytesWritten;
    }
    this.#appended += bytes.byteLength;
  }

  async #cutBack(): Promise<void> {
    this.#order.abandon();
    try {
      await this.handle.truncate(this.#settled);
      await this.handle.datasync();
      this.#appended -= this.#position - this.#settled;
      this.#position = this.#settled;
    } catch {
      // The half change stays in the file; opening it again cuts it. Until then nothing may follow it.
      this.#broken = true;
    }
  }
}

async function createSegment(
  folder: string,
  bookId: string,
  number: number,
  firstSeq: number,
): Promise<{ number: number; handle: FileHandle }> {
  const header: SegmentHeader = {
    format: 'branchbook-journal',
    version: 1,
    bookId,
    segment: number,
    firstSeq,
  };
  const path = segmentPath(folder, number);
  const handle = await open(path, 'wx+', 0o600);
  try {
    await handle.writeFile(encodeSegmentHeader(header));
    await handle.sync();
    await syncFolder(folder);
    return { number, handle };
  } catch (error) {
    await handle.close();
    await rm(path, { force: true });
    throw error;
  }
}

async function readSegmentHeader(segment: SegmentFile): Promise<SegmentHeader | null> {
  const reader = await SegmentReader.open(segment.path);
  await reader.close();
  return reader.header;
}

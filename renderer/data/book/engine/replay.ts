import type { Result } from '@shared/domain/kernel/result';
import { succeed } from '@shared/domain/kernel/result';
import type { JournalFrame } from '@shared/ipc/book-port';
import { decodeTouched } from '../codec/change-codec';
import type { HeadRow, PartRow } from '../store/database';
import { PageDraft } from '../store/page-draft';
import { ChangeConflictError } from '../store/refusals';
import { openFrame, toHeadRow, toPartRow } from './frames';
import { readJournal } from './read-journal';
import type { Workbench } from './workbench';

/** Small changes that are laid over the pages before they are written. */
const changesPerWrite = 200;

/**
 * Brings pages that are behind up to the journal's end. Answers the last change that could be made: less than the
 * journal's last when a frame on the way is damaged or does not fit.
 */
export async function replayJournal(bench: Workbench): Promise<Result<number>> {
  const replay = new Replay(bench);
  const read = await readJournal(bench.files, bench.store.manifest.seq, (frames) => replay.take(frames));
  await replay.finish();
  return read.ok ? succeed(bench.store.manifest.seq) : read;
}

class Replay {
  #draft: PageDraft;
  #heads: HeadRow[] = [];
  #parts: PartRow[] = [];
  #seq: number;

  constructor(private readonly bench: Workbench) {
    this.#draft = new PageDraft(bench.store);
    this.#seq = bench.store.manifest.seq;
  }

  /** Takes frames in; false when one of them cannot be made. */
  async take(frames: readonly JournalFrame[]): Promise<boolean> {
    for (const frame of frames) {
      if (!(await this.#takeOne(frame))) return false;
    }
    return true;
  }

  /** Writes what is complete and drops the rest. */
  async finish(): Promise<void> {
    if (this.#heads.length > 0) await this.#write();
  }

  async #takeOne(frame: JournalFrame): Promise<boolean> {
    if (frame.seq !== this.#seq + 1) return false;
    const bytes = await openFrame(this.bench.sealer, frame);
    if (bytes === null) return false;
    // Small changes before a large one are written first: a large one that breaks off must not take them along.
    if (frame.kind === 'begin' && this.#heads.length > 0) await this.#write();
    try {
      await this.#draft.apply(decodeTouched(bytes));
    } catch (error) {
      if (!(error instanceof ChangeConflictError)) throw error;
      this.#reset();
      return false;
    }
    if (frame.kind === 'begin') return true;
    if (frame.kind === 'part') {
      this.#parts.push(toPartRow(frame));
      await this.#draft.sealFilledPages(frame.seq);
      return true;
    }
    this.#heads.push(toHeadRow(frame));
    this.#seq = frame.seq;
    if (frame.kind === 'commit' || this.#heads.length >= changesPerWrite) await this.#write();
    return true;
  }

  async #write(): Promise<void> {
    const write = await this.#draft.toWrite(this.#seq, this.#heads, this.#parts);
    this.#draft.settle();
    await this.bench.store.save(write);
    this.#reset();
  }

  #reset(): void {
    this.#draft = new PageDraft(this.bench.store);
    this.#heads = [];
    this.#parts = [];
  }
}

import type { JournalFrame } from '@shared/ipc/book-port';

/**
 * Follows frames and knows which one may come next: changes are numbered without gaps, a large change is begin, parts
 * in order, commit. Used both when writing, so that no bug can spoil the file, and when reading.
 */
export class JournalOrder {
  /** Last complete change. */
  lastSeq: number;
  /** The change that was begun and not committed yet; `nextPart` is the part that must come. */
  #open: { readonly seq: number; nextPart: number } | null = null;

  constructor(lastSeq: number) {
    this.lastSeq = lastSeq;
  }

  get isOpen(): boolean {
    return this.#open !== null;
  }

  /** Takes the frame in, or answers false and stays as it was when the frame cannot come here. */
  accept(frame: Pick<JournalFrame, 'kind' | 'seq' | 'part'>): boolean {
    const open = this.#open;
    if (open === null) {
      if (frame.seq !== this.lastSeq + 1 || frame.part !== 0) return false;
      if (frame.kind === 'change') this.lastSeq = frame.seq;
      else if (frame.kind === 'begin') this.#open = { seq: frame.seq, nextPart: 1 };
      else return false;
      return true;
    }
    if (frame.seq !== open.seq || frame.part !== open.nextPart) return false;
    if (frame.kind === 'part') open.nextPart += 1;
    else if (frame.kind === 'commit') {
      this.lastSeq = open.seq;
      this.#open = null;
    } else return false;
    return true;
  }

  /** Forgets a change that was begun. */
  abandon(): void {
    this.#open = null;
  }

  /** A copy, to try frames on before they are written. */
  fork(): JournalOrder {
    const copy = new JournalOrder(this.lastSeq);
    copy.#open = this.#open === null ? null : { ...this.#open };
    return copy;
  }
}

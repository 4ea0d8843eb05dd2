import { type Result, succeed } from '@shared/domain/kernel/result';
import type { CheckedArgument } from '@shared/ipc/contract';
import type { LockNote, LockReason } from '@shared/ipc/locking';
import { IdleWatch, type IdleWitness } from './idle-watch';

/** What the desk does to the window; the window's own part. */
export interface LockNeeds {
  /** Hides what the window shows at once, without asking its page. */
  readonly cover: () => void;
  readonly uncover: () => void;
  /** Keeps other programs from seeing the window, or lets them again. */
  readonly protect: (on: boolean) => void;
  /** Asks the page to close the book. */
  readonly announce: (why: Exclude<LockReason, 'asked'>) => void;
  /** Loads the page anew at a place (`#/tiers`), so that nothing of the book stays in its memory. */
  readonly reload: (place: string) => void;
  readonly clearClipboard: () => void;
  readonly setClipboardSeconds: (seconds: number) => void;
  /** Milliseconds of a clock nobody can set. */
  readonly now: () => number;
  /** Length of a minute: tests do not wait for real ones. */
  readonly minuteMs: number;
}

/** A page that does not answer for so long is loaded anew without being asked; what it had acknowledged is on disk. */
const patienceMs = 15_000;
/** The same for a page that is closing its book: long jobs end first, and none takes so long. */
const closingPatienceMs = 15 * 60_000;

/**
 * Locks the book. The window is covered first, then its page is asked to finish and close the book; when it has, it is
 * loaded anew. Only a page that shows nothing of the book is uncovered.
 */
export class LockDesk {
  private stage: 'noBook' | 'open' | 'asked' | 'closing' = 'noBook';
  private idle: IdleWatch | null = null;
  private why: LockReason = 'asked';
  private note: LockNote | null = null;
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly needs: LockNeeds) {}

  /** A book is open in the window: watch it. */
  arm({ minutes, clipboardSeconds, protect }: CheckedArgument<'lock.arm'>): Result<null> {
    const { needs } = this;
    needs.setClipboardSeconds(clipboardSeconds);
    needs.protect(protect);
    this.idle = new IdleWatch(minutes * needs.minuteMs, needs.now());
    // A book that opens while another lock is under way waits for that lock.
    if (this.stage === 'noBook') this.stage = 'open';
    return succeed(null);
  }

  /** The person did something in the window. */
  noteInput(): void {
    this.idle?.noteInput(this.needs.now());
  }

  /** Looks whether anybody is still there. */
  look(witness: IdleWitness): void {
    const why = this.stage === 'open' ? (this.idle?.look(witness) ?? null) : null;
    if (why !== null) this.lock(why);
  }

  /** Locks the book now, if one is open. */
  lock(why: Exclude<LockReason, 'asked'>): void {
    if (this.stage !== 'open') return;
    this.stage = 'asked';
    // A window that is only left alone is blank as soon as its page hears of it; nothing wakes up in between.
    if (why !== 'idle') this.needs.cover();
    this.needs.clearClipboard();
    this.needs.announce(why);
    this.waitFor(why, patienceMs);
  }

  /** The page shows nothing of the book any more; long jobs may still be under way. */
  begin(): Result<null> {
    this.waitFor(this.why, closingPatienceMs);
    this.stage = 'closing';
    this.needs.clearClipboard();
    this.needs.uncover();
    return succeed(null);
  }

  /** The book is closed. */
  seal({ why, place, typed }: CheckedArgument<'lock.seal'>): Result<null> {
    this.finish(place, { why, typed });
    return succeed(null);
  }

  /** What the unlock screen tells about the last lock. */
  recall(): Result<LockNote | null> {
    return succeed(this.note);
  }

  /** The page is fresh, or gone; either way it has no book: after a lock, a crash or a first start. */
  forgetBook(): void {
    clearTimeout(this.timer);
    this.stage = 'noBook';
    this.why = 'asked';
    this.idle = null;
    this.needs.protect(false);
    this.needs.uncover();
  }

  private waitFor(why: LockReason, longestMs: number): void {
    clearTimeout(this.timer);
    this.why = why;
    this.timer = setTimeout(() => {
      this.needs.cover();
      this.finish('', { why, typed: { kept: 0, lost: 0 } });
    }, longestMs);
    this.timer.unref();
  }

  private finish(place: string, note: LockNote): void {
    clearTimeout(this.timer);
    this.note = note;
    this.needs.clearClipboard();
    this.needs.reload(place);
  }
}

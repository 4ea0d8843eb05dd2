/** What is known of the PC at one moment. */
export interface IdleWitness {
  /** Milliseconds of a clock nobody can set. */
  readonly now: number;
  /** Unix milliseconds. */
  readonly wallNow: number;
  /** The system says its screen is locked. */
  readonly screenLocked: boolean;
}

/** Looks come every few seconds; when much more time has passed between two of them, the PC slept. */
const sleptMs = 60_000;

/**
 * Tells when nobody is at the book any more. What counts is input in the window: work in other programs does not keep
 * the book open, and a system's own count, which some screens reset by themselves, could only close it too early.
 */
export class IdleWatch {
  #lastInput: number;
  #before: IdleWitness | null = null;

  constructor(
    private readonly limitMs: number,
    now: number,
  ) {
    this.#lastInput = now;
  }

  noteInput(now: number): void {
    this.#lastInput = now;
  }

  /** Looks once; answers why the book is to be locked, or null. */
  look(witness: IdleWitness): 'idle' | 'sleep' | 'screen' | null {
    const before = this.#before;
    this.#before = witness;
    if (witness.screenLocked) return 'screen';
    if (before !== null) {
      // The clock that nobody can set may stand still while the PC sleeps; the wall clock does not.
      const passed = Math.max(witness.wallNow - before.wallNow, witness.now - before.now);
      if (passed > sleptMs) return 'sleep';
    }
    return witness.now - this.#lastInput >= this.limitMs ? 'idle' : null;
  }
}

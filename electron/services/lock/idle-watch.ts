/** What is known of the PC at one moment. */
export interface IdleWitness {
  /** Milliseconds of a clock nobody can set. */
  readonly now: number;
  /** Unix milliseconds. */
  readonly wallNow: number;
  /** Seconds since the system heard of any input, in whatever program. */
  readonly systemIdle: number;
  /** The system says its screen is locked. */
  readonly screenLocked: boolean;
}

/** Looks come every few seconds; when much more time has passed between two of them, the PC slept. */
const sleptMs = 60_000;

/**
 * Tells when nobody is at the book any more. What counts is input in the window. The system's own count is a second
 * witness: where it has been idle for longer, the window was moved by no hand. It is believed only after it was seen to
 * begin anew, because some systems do not count at all.
 */
export class IdleWatch {
  #lastInput: number;
  #before: IdleWitness | null = null;
  #isBelieved = false;

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
      if (witness.systemIdle < before.systemIdle) this.#isBelieved = true;
    }
    const inWindow = witness.now - this.#lastInput;
    const inSystem = this.#isBelieved ? witness.systemIdle * 1000 : 0;
    return Math.max(inWindow, inSystem) >= this.limitMs ? 'idle' : null;
  }
}

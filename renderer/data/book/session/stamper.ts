import {
  formatClock,
  type HybridClock,
  observeClock,
  parseClock,
  tickClock,
} from '@shared/domain/kernel/hybrid-clock';
import { makeId } from '../make-id';
import type { Stamp } from '../worker-protocol';

/** Gives changes their id, their time and their author. */
export class Stamper {
  #clock: HybridClock;

  /** `seen` are clocks of changes in the book: the next one sorts behind all of them, whatever the PC's clock says. */
  constructor(
    node: string,
    readonly actor: string,
    seen: readonly string[],
  ) {
    this.#clock = { wall: 0, counter: 0, node };
    for (const text of seen) {
      const clock = parseClock(text);
      if (clock !== undefined) this.#clock = observeClock(this.#clock, clock);
    }
  }

  next(): Stamp {
    return { id: makeId(), clock: this.nextClock(), actor: this.actor };
  }

  nextClock(): string {
    this.#clock = tickClock(this.#clock, Date.now());
    return formatClock(this.#clock);
  }
}

/**
 * A hybrid logical clock: the machine's time, a counter for what happens within one millisecond (or while the
 * machine's clock stands behind), and the machine that ticked. As text it sorts in the order of events.
 */
export interface HybridClock {
  /** Unix milliseconds; never smaller than any time seen before. */
  readonly wall: number;
  readonly counter: number;
  /** Eight hex digits that tell machines apart. */
  readonly node: string;
}

const clockPattern = /^([0-9a-f]{12})-([0-9a-f]{4})-([0-9a-f]{8})$/;
const highestCounter = 0xffff;

/** The clock after one more event; `now` is the machine's time, which may have been set back. */
export function tickClock(last: HybridClock, now: number): HybridClock {
  if (now > last.wall) return { wall: now, counter: 0, node: last.node };
  if (last.counter < highestCounter) return { ...last, counter: last.counter + 1 };
  return { wall: last.wall + 1, counter: 0, node: last.node };
}

/** The clock after having seen another one's time: later events sort behind both. */
export function observeClock(own: HybridClock, seen: HybridClock): HybridClock {
  if (seen.wall < own.wall || (seen.wall === own.wall && seen.counter <= own.counter)) return own;
  return { wall: seen.wall, counter: seen.counter, node: own.node };
}

/** Writes a clock as `wall-counter-node` in fixed-width hex, safe in file names. */
export function formatClock(clock: HybridClock): string {
  return `${hex(clock.wall, 12)}-${hex(clock.counter, 4)}-${clock.node}`;
}

/** Reads a clock back, or `undefined` when the text is none. */
export function parseClock(text: string): HybridClock | undefined {
  const parts = clockPattern.exec(text);
  if (parts === null) return undefined;
  const [, wall = '', counter = '', node = ''] = parts;
  return { wall: Number.parseInt(wall, 16), counter: Number.parseInt(counter, 16), node };
}

/** Unix milliseconds at which an event happened, for showing; 0 when the text is no clock. */
export function wallTimeOf(clock: string): number {
  return parseClock(clock)?.wall ?? 0;
}

function hex(value: number, width: number): string {
  return value.toString(16).padStart(width, '0');
}

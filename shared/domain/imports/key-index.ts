import type { PairHash } from './hash-text';

/**
 * A map from keys to numbers that keeps only 64-bit hashes in flat arrays: 500,000 keys take 12 MB, where a Map
 * of strings takes about 50. Two different keys meet with a chance of about 1 in 10^8 at that size.
 */
export class KeyIndex {
  #highs = new Uint32Array(1024);
  #lows = new Uint32Array(1024);
  /** Value + 1; 0 is a free place. */
  #values = new Uint32Array(1024);
  #size = 0;

  get size(): number {
    return this.#size;
  }

  /** The number kept for a key, or -1. */
  find({ high, low }: PairHash): number {
    return (this.#values[this.#placeOf(high, low)] ?? 0) - 1;
  }

  /** Keeps a number for a key that is not there yet; the first one stays. */
  add({ high, low }: PairHash, value: number): void {
    const place = this.#placeOf(high, low);
    if (this.#values[place] !== 0) return;
    this.#set(place, high, low, value + 1);
    this.#size += 1;
    if (this.#size * 2 > this.#values.length) this.#grow();
  }

  #placeOf(high: number, low: number): number {
    const last = this.#values.length - 1;
    let place = low & last;
    while (this.#values[place] !== 0 && (this.#highs[place] !== high || this.#lows[place] !== low)) {
      place = (place + 1) & last;
    }
    return place;
  }

  #set(place: number, high: number, low: number, stored: number): void {
    this.#highs[place] = high;
    this.#lows[place] = low;
    this.#values[place] = stored;
  }

  #grow(): void {
    const [highs, lows, values] = [this.#highs, this.#lows, this.#values];
    this.#highs = new Uint32Array(values.length * 2);
    this.#lows = new Uint32Array(values.length * 2);
    this.#values = new Uint32Array(values.length * 2);
    values.forEach((stored, index) => {
      if (stored === 0) return;
      const high = highs[index] ?? 0;
      const low = lows[index] ?? 0;
      this.#set(this.#placeOf(high, low), high, low, stored);
    });
  }
}

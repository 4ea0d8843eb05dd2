/** Hashes a value of a field to 32 bits, to tell later whether two values differed; never 0. */
export function hashValue(value: string | number | boolean): number {
  if (typeof value === 'string') return hashString(value);
  const number = Number(value);
  return (
    mix(Math.imul(number | 0, 0x9e3779b1) ^ Math.imul((number / 4_294_967_296) | 0, 0x85ebca6b) ^ 7) || 1
  );
}

function hashString(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return mix(hash) || 1;
}

/** Two independent 32-bit hashes; together they tell half a million keys apart for certain enough. */
export interface PairHash {
  readonly high: number;
  readonly low: number;
}

/** Hashes a tag and two texts without joining them: FNV-1a, and a second walk with another multiplier. */
export function hashPair(tag: number, first: string, second: string): PairHash {
  let high = Math.imul(0x811c9dc5 ^ tag, 0x01000193);
  let low = Math.imul(0x9e3779b9 ^ tag, 0x85ebca6b);
  for (let index = 0; index < first.length; index += 1) {
    const code = first.charCodeAt(index);
    high = Math.imul(high ^ code, 0x01000193);
    low = Math.imul(low ^ code, 0x85ebca6b) ^ (low >>> 13);
  }
  // 0x1f keeps the two texts apart: `ab`,`c` and `a`,`bc` are different keys.
  high = Math.imul(high ^ 0x1f, 0x01000193);
  low = Math.imul(low ^ 0x1f, 0x85ebca6b);
  for (let index = 0; index < second.length; index += 1) {
    const code = second.charCodeAt(index);
    high = Math.imul(high ^ code, 0x01000193);
    low = Math.imul(low ^ code, 0x85ebca6b) ^ (low >>> 13);
  }
  return { high: mix(high), low: mix(low) };
}

function mix(hash: number): number {
  let mixed = hash ^ (hash >>> 16);
  mixed = Math.imul(mixed, 0x7feb352d);
  mixed ^= mixed >>> 15;
  mixed = Math.imul(mixed, 0x846ca68b);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

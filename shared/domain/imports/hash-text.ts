/** Two independent 32-bit hashes of a text; together they tell half a million keys apart for certain enough. */
export interface TextHash {
  readonly high: number;
  readonly low: number;
}

/** Hashes a text: FNV-1a and a second walk with another multiplier, both mixed at the end. */
export function hashText(text: string): TextHash {
  let high = 0x811c9dc5;
  let low = 0x9e3779b9;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    high = Math.imul(high ^ code, 0x01000193);
    low = Math.imul(low ^ code, 0x85ebca6b) ^ (low >>> 13);
  }
  return { high: mix(high), low: mix(low) };
}

/** One 32-bit hash of a field's value, to tell later whether two values differed; never 0. */
export function hashValue(value: string | number | boolean): number {
  if (typeof value === 'string') return hashText(value).low || 1;
  const number = Number(value);
  return (
    mix(Math.imul(number | 0, 0x9e3779b1) ^ Math.imul((number / 4_294_967_296) | 0, 0x85ebca6b) ^ 7) || 1
  );
}

function mix(hash: number): number {
  let mixed = hash ^ (hash >>> 16);
  mixed = Math.imul(mixed, 0x7feb352d);
  mixed ^= mixed >>> 15;
  mixed = Math.imul(mixed, 0x846ca68b);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

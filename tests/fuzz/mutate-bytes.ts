import type { Random } from './random';

const telling = [0x00, 0xff, 0x7f, 0x80, 0x3c, 0x3e, 0x22, 0x26, 0x0a, 0x50, 0x4b] as const;

/** Bytes with a few changes: single ones, runs moved or doubled, whole numbers that lie, the end cut off. */
export function mutateBytes(bytes: Buffer, random: Random): Buffer {
  let changed: Buffer = Buffer.from(bytes);
  for (let left = 1 + random.below(6); left > 0 && changed.length > 0; left -= 1) {
    changed = mutateOnce(changed, random);
  }
  return changed;
}

function mutateOnce(bytes: Buffer, random: Random): Buffer {
  const at = random.below(bytes.length);
  switch (random.below(8)) {
    case 0:
      bytes[at] = random.below(256);
      return bytes;
    case 1:
      bytes[at] = (bytes[at] ?? 0) ^ (1 << random.below(8));
      return bytes;
    case 2:
      bytes[at] = random.pick(telling);
      return bytes;
    case 3:
      if (at + 4 <= bytes.length)
        bytes.writeUInt32LE(random.pick([0, 1, 0x7fffffff, 0xffffffff, 0xfffffffe]), at);
      return bytes;
    case 4:
      bytes.copyWithin(at, random.below(bytes.length), random.below(bytes.length));
      return bytes;
    case 5: {
      const run = bytes.subarray(at, at + random.below(2000));
      return Buffer.concat([bytes.subarray(0, at), run, bytes.subarray(at)]);
    }
    case 6:
      return Buffer.concat([
        bytes.subarray(0, at),
        bytes.subarray(Math.min(bytes.length, at + random.below(500))),
      ]);
    default:
      return random.oneIn(3) ? bytes.subarray(0, at) : bytes;
  }
}

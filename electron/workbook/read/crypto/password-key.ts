import { createHash } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';

const roundsPerTurn = 20_000;

/**
 * Hashes a password as often as an encrypted workbook asks for ([MS-OFFCRYPTO] 2.3.4.7 and 2.3.4.11): the salted
 * password once, then each result again with the number of the round before it. Others get their turn meanwhile.
 */
export async function spinPassword(
  password: string,
  algorithm: string,
  salt: Buffer,
  rounds: number,
): Promise<Buffer> {
  let hash = createHash(algorithm).update(salt).update(Buffer.from(password, 'utf16le')).digest();
  const input = Buffer.alloc(4 + hash.length);
  for (let round = 0; round < rounds; round++) {
    input.writeUInt32LE(round, 0);
    hash.copy(input, 4);
    hash = createHash(algorithm).update(input).digest();
    if (round % roundsPerTurn === roundsPerTurn - 1) await nextTurn();
  }
  return hash;
}

/** A hash cut or filled up to the length of a key; Agile fills with 0x36. */
export function fitLength(hash: Buffer, length: number): Buffer {
  return hash.length >= length
    ? hash.subarray(0, length)
    : Buffer.concat([hash, Buffer.alloc(length - hash.length, 0x36)]);
}

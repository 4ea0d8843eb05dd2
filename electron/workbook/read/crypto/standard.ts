import { createDecipheriv, createHash, timingSafeEqual } from 'node:crypto';
import { WorkbookFault } from '../fault';
import type { DecryptPiece } from './agile';
import { spinPassword } from './password-key';

const rounds = 50_000;
const saltBytes = 16;
/** AES of 128, 192 and 256 bits; SHA-1 is the only hash there is. */
const aesIds: readonly number[] = [0x660e, 0x660f, 0x6610];

/**
 * Standard encryption (Excel 2007; [MS-OFFCRYPTO] 2.3.4.5 to 2.3.4.9): `info` is the stream EncryptionInfo without
 * its first eight bytes. Null when the password is another. Throws `WorkbookFault`.
 */
export async function unlockStandard(info: Buffer, password: string): Promise<DecryptPiece | null> {
  const { keyBytes, salt, verifier, verifierHash } = readFacts(info);
  const spun = await spinPassword(password, 'sha1', salt, rounds);
  const key = stretch(createHash('sha1').update(spun).update(Buffer.alloc(4)).digest()).subarray(0, keyBytes);
  const open: DecryptPiece = (sealed) => {
    if (sealed.length % 16 !== 0) throw new WorkbookFault('workbook.damaged', 'encrypted length');
    const decipher = createDecipheriv(`aes-${keyBytes * 8}-ecb`, key, null).setAutoPadding(false);
    return Buffer.concat([decipher.update(sealed), decipher.final()]);
  };
  const expected = createHash('sha1').update(open(verifier, 0)).digest();
  const stored = open(verifierHash, 0).subarray(0, expected.length);
  return stored.length === expected.length && timingSafeEqual(stored, expected) ? open : null;
}

function readFacts(info: Buffer) {
  const headerBytes = info.length >= 4 ? info.readUInt32LE(0) : 0;
  const header = info.subarray(4, 4 + headerBytes);
  const verifier = info.subarray(4 + headerBytes);
  if (header.length < 20 || verifier.length < 40 + 32) {
    throw new WorkbookFault('workbook.damaged', 'encryption info');
  }
  const cipher = header.readUInt32LE(8);
  const bits = header.readUInt32LE(16);
  if (!aesIds.includes(cipher) || ![128, 192, 256].includes(bits)) {
    throw new WorkbookFault('workbook.lockedOtherwise', 'cipher');
  }
  return {
    keyBytes: bits / 8,
    salt: verifier.subarray(4, 4 + saltBytes),
    verifier: verifier.subarray(20, 36),
    verifierHash: verifier.subarray(40, 72),
  };
}

/** Makes 40 bytes of a hash of 20. */
function stretch(hash: Buffer): Buffer {
  const half = (fill: number) => {
    const block = Buffer.alloc(64, fill);
    for (const [at, byte] of hash.entries()) block[at] = byte ^ fill;
    return createHash('sha1').update(block).digest();
  };
  return Buffer.concat([half(0x36), half(0x5c)]);
}

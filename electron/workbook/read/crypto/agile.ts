import { createDecipheriv, createHash, timingSafeEqual } from 'node:crypto';
import { WorkbookFault } from '../fault';
import type { ReadLimits } from '../limits';
import { eachElement } from '../xml-part';
import { fitLength, spinPassword } from './password-key';

/** Decrypts one piece of 4096 bytes (the last may be shorter); `index` counts pieces from 0. */
export type DecryptPiece = (piece: Buffer, index: number) => Buffer;

interface CipherFacts {
  /** Name for `createDecipheriv`. */
  readonly cipher: string;
  readonly hash: string;
  readonly keyBytes: number;
  readonly blockBytes: number;
  readonly salt: Buffer;
}

interface PasswordFacts extends CipherFacts {
  readonly spinCount: number;
  readonly verifierInput: Buffer;
  readonly verifierHash: Buffer;
  readonly packageKey: Buffer;
}

/** What a key derived from the password is for ([MS-OFFCRYPTO] 2.3.4.13). */
const blockKeys = {
  verifierInput: Buffer.from('fea7d2763b4b9e79', 'hex'),
  verifierHash: Buffer.from('d7aa0f6d3061344e', 'hex'),
  packageKey: Buffer.from('146e0be7abacd0d6', 'hex'),
};

/**
 * Agile encryption (Excel 2010 and later, WPS, LibreOffice): `info` is the stream EncryptionInfo without its first
 * eight bytes. Null when the password is another. Throws `WorkbookFault`.
 */
export async function unlockAgile(
  info: Buffer,
  password: string,
  limits: ReadLimits,
): Promise<DecryptPiece | null> {
  const { data, key } = await readFacts(info, limits);
  const spun = await spinPassword(password, key.hash, key.salt, key.spinCount);
  const open = (blockKey: Buffer, sealed: Buffer) => {
    const derived = createHash(key.hash).update(spun).update(blockKey).digest();
    return decrypt(key, fitLength(derived, key.keyBytes), fitLength(key.salt, key.blockBytes), sealed);
  };
  const expected = createHash(key.hash).update(open(blockKeys.verifierInput, key.verifierInput)).digest();
  const stored = open(blockKeys.verifierHash, key.verifierHash).subarray(0, expected.length);
  if (stored.length !== expected.length || !timingSafeEqual(stored, expected)) return null;
  const packageKey = open(blockKeys.packageKey, key.packageKey).subarray(0, data.keyBytes);
  return (piece, index) => {
    const number = Buffer.alloc(4);
    number.writeUInt32LE(index);
    const vector = createHash(data.hash).update(data.salt).update(number).digest();
    return decrypt(data, packageKey, fitLength(vector, data.blockBytes), piece);
  };
}

function decrypt({ cipher, blockBytes }: CipherFacts, key: Buffer, vector: Buffer, sealed: Buffer): Buffer {
  if (sealed.length % blockBytes !== 0) throw new WorkbookFault('workbook.damaged', 'encrypted length');
  const decipher = createDecipheriv(cipher, key, vector).setAutoPadding(false);
  return Buffer.concat([decipher.update(sealed), decipher.final()]);
}

async function readFacts(
  info: Buffer,
  limits: ReadLimits,
): Promise<{ readonly data: CipherFacts; readonly key: PasswordFacts }> {
  let data: CipherFacts | null = null;
  let key: PasswordFacts | null = null;
  await eachElement(info, (path, attributes) => {
    const name = path.at(-1);
    if (name === 'keyData') data ??= readCipher(attributes);
    if (name !== 'encryptedKey' || !attributes.has('spinCount')) return;
    const bytesOf = (attribute: string) => Buffer.from(attributes.get(attribute) ?? '', 'base64');
    key ??= {
      ...readCipher(attributes),
      spinCount: Number(attributes.get('spinCount')),
      verifierInput: bytesOf('encryptedVerifierHashInput'),
      verifierHash: bytesOf('encryptedVerifierHashValue'),
      packageKey: bytesOf('encryptedKeyValue'),
    };
  });
  return checkFacts(data, key, limits);
}

function checkFacts(
  data: CipherFacts | null,
  key: PasswordFacts | null,
  limits: ReadLimits,
): { readonly data: CipherFacts; readonly key: PasswordFacts } {
  if (data === null) throw new WorkbookFault('workbook.damaged', 'encryption info');
  if (key === null) throw new WorkbookFault('workbook.lockedOtherwise', 'no password key');
  if (!(Number.isInteger(key.spinCount) && key.spinCount >= 0)) {
    throw new WorkbookFault('workbook.damaged', 'spin count');
  }
  if (key.spinCount > limits.spinCount) throw new WorkbookFault('workbook.tooLarge', 'spin count');
  return { data, key };
}

const hashes: ReadonlySet<string> = new Set(['sha1', 'sha256', 'sha384', 'sha512']);

function readCipher(attributes: ReadonlyMap<string, string>): CipherFacts {
  const bits = Number(attributes.get('keyBits'));
  const hash = (attributes.get('hashAlgorithm') ?? '').toLowerCase().replace('-', '');
  const known =
    attributes.get('cipherAlgorithm') === 'AES' &&
    attributes.get('cipherChaining') === 'ChainingModeCBC' &&
    [128, 192, 256].includes(bits) &&
    hashes.has(hash) &&
    Number(attributes.get('blockSize')) === 16;
  if (!known) throw new WorkbookFault('workbook.lockedOtherwise', 'cipher');
  return {
    cipher: `aes-${bits}-cbc`,
    hash,
    keyBytes: bits / 8,
    blockBytes: 16,
    salt: Buffer.from(attributes.get('saltValue') ?? '', 'base64'),
  };
}

import { createDecipheriv, createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { WorkbookFault } from '../fault';
import type { ReadLimits } from '../limits';
import { eachElement } from '../xml-part';
import { fitLength, spinPassword } from './password-key';

/** Decrypts one piece of 4096 bytes (the last may be shorter); `index` counts pieces from 0. */
export type DecryptPiece = (piece: Buffer, index: number) => Buffer;

/** An encrypted package whose password is known. */
export interface UnlockedPackage {
  readonly decrypt: DecryptPiece;
  /** True when nobody changed a byte of the stream EncryptedPackage; absent where nothing vouches for it. */
  readonly isWhole?: (stream: Buffer) => boolean;
}

interface CipherFacts {
  /** Name for `createDecipheriv`. */
  readonly cipher: string;
  readonly hash: string;
  readonly hashBytes: number;
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

interface Integrity {
  readonly hmacKey: Buffer;
  readonly hmacValue: Buffer;
}

/** What a key derived from the password is for ([MS-OFFCRYPTO] 2.3.4.13 and 2.3.4.14). */
const blockKeys = {
  verifierInput: Buffer.from('fea7d2763b4b9e79', 'hex'),
  verifierHash: Buffer.from('d7aa0f6d3061344e', 'hex'),
  packageKey: Buffer.from('146e0be7abacd0d6', 'hex'),
  hmacKey: Buffer.from('5fb2ad010cb9e1f6', 'hex'),
  hmacValue: Buffer.from('a0677f02b22c8433', 'hex'),
};

/**
 * Agile encryption (Excel 2010 and later, WPS, LibreOffice): `info` is the stream EncryptionInfo without its first
 * eight bytes. Null when the password is another. Throws `WorkbookFault`.
 */
export async function unlockAgile(
  info: Buffer,
  password: string,
  limits: ReadLimits,
): Promise<UnlockedPackage | null> {
  const { data, key, integrity } = await readFacts(info, limits);
  const spun = await spinPassword(password, key.hash, key.salt, key.spinCount);
  const open = (blockKey: Buffer, sealed: Buffer) => {
    const derived = createHash(key.hash).update(spun).update(blockKey).digest();
    return decrypt(key, fitLength(derived, key.keyBytes), fitLength(key.salt, key.blockBytes), sealed);
  };
  const expected = createHash(key.hash).update(open(blockKeys.verifierInput, key.verifierInput)).digest();
  const stored = open(blockKeys.verifierHash, key.verifierHash).subarray(0, expected.length);
  if (stored.length !== expected.length || !timingSafeEqual(stored, expected)) return null;
  const packageKey = open(blockKeys.packageKey, key.packageKey).subarray(0, data.keyBytes);
  const openData = (blockKey: Buffer, sealed: Buffer) => {
    const vector = createHash(data.hash).update(data.salt).update(blockKey).digest();
    return decrypt(data, packageKey, fitLength(vector, data.blockBytes), sealed);
  };
  const decryptPiece: DecryptPiece = (piece, index) => {
    const number = Buffer.alloc(4);
    number.writeUInt32LE(index);
    return openData(number, piece);
  };
  if (integrity === null) return { decrypt: decryptPiece };
  const hmacKey = openData(blockKeys.hmacKey, integrity.hmacKey).subarray(0, data.hashBytes);
  const hmacValue = openData(blockKeys.hmacValue, integrity.hmacValue).subarray(0, data.hashBytes);
  return {
    decrypt: decryptPiece,
    isWhole(stream) {
      const made = createHmac(data.hash, hmacKey).update(stream).digest();
      return made.length === hmacValue.length && timingSafeEqual(made, hmacValue);
    },
  };
}

function decrypt({ cipher, blockBytes }: CipherFacts, key: Buffer, vector: Buffer, sealed: Buffer): Buffer {
  if (sealed.length % blockBytes !== 0) throw new WorkbookFault('workbook.damaged', 'encrypted length');
  const decipher = createDecipheriv(cipher, key, vector).setAutoPadding(false);
  return Buffer.concat([decipher.update(sealed), decipher.final()]);
}

async function readFacts(info: Buffer, limits: ReadLimits): Promise<Facts> {
  let data: CipherFacts | null = null;
  let key: PasswordFacts | null = null;
  let integrity: Integrity | null = null;
  await eachElement(info, (path, attributes) => {
    const name = path.at(-1);
    const bytesOf = (attribute: string) => Buffer.from(attributes.get(attribute) ?? '', 'base64');
    if (name === 'keyData') data ??= readCipher(attributes);
    if (name === 'dataIntegrity') {
      integrity ??= { hmacKey: bytesOf('encryptedHmacKey'), hmacValue: bytesOf('encryptedHmacValue') };
    }
    if (name !== 'encryptedKey' || !attributes.has('spinCount')) return;
    key ??= {
      ...readCipher(attributes),
      spinCount: Number(attributes.get('spinCount')),
      verifierInput: bytesOf('encryptedVerifierHashInput'),
      verifierHash: bytesOf('encryptedVerifierHashValue'),
      packageKey: bytesOf('encryptedKeyValue'),
    };
  });
  return { ...checkFacts(data, key, limits), integrity };
}

interface Facts {
  readonly data: CipherFacts;
  readonly key: PasswordFacts;
  readonly integrity: Integrity | null;
}

function checkFacts(
  data: CipherFacts | null,
  key: PasswordFacts | null,
  limits: ReadLimits,
): Omit<Facts, 'integrity'> {
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
    hashBytes: createHash(hash).digest().length,
    keyBytes: bits / 8,
    blockBytes: 16,
    salt: Buffer.from(attributes.get('saltValue') ?? '', 'base64'),
  };
}

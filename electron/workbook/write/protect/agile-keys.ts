import { createCipheriv, createHash, createHmac, type Hmac, randomBytes } from 'node:crypto';
import { fitLength, spinPassword } from '../../read/crypto/password-key';

/** What Excel 2013 and later write: AES-256-CBC, SHA-512, 100,000 rounds ([MS-OFFCRYPTO] 2.3.4.10 to 2.3.4.15). */
const cipherName = 'aes-256-cbc';
const hashName = 'sha512';
const hashBytes = 64;
const keyBytes = 32;
const blockBytes = 16;
const spinCount = 100_000;

/** Pieces of the package that are encrypted on their own. */
export const pieceBytes = 4096;

const blockKeys = {
  verifierInput: Buffer.from('fea7d2763b4b9e79', 'hex'),
  verifierHash: Buffer.from('d7aa0f6d3061344e', 'hex'),
  packageKey: Buffer.from('146e0be7abacd0d6', 'hex'),
  hmacKey: Buffer.from('5fb2ad010cb9e1f6', 'hex'),
  hmacValue: Buffer.from('a0677f02b22c8433', 'hex'),
};

/** Encrypts one package: its random key, locked by the password, and what vouches for its bytes. */
export interface PackageKeys {
  /** Encrypts a piece (4096 bytes, the last shorter one filled up to a whole block); `index` counts from 0. */
  seal(piece: Buffer, index: number): Buffer;
  /** Vouches for the stream EncryptedPackage: feed it the whole stream, length included. */
  beginIntegrity(): Hmac;
  /** The stream EncryptionInfo. */
  describe(integrity: Buffer): Buffer;
}

/** Draws the keys of a new package and locks them with the password. */
export async function preparePassword(password: string): Promise<PackageKeys> {
  const salt = randomBytes(blockBytes);
  const dataSalt = randomBytes(blockBytes);
  const packageKey = randomBytes(keyBytes);
  const hmacKey = randomBytes(hashBytes);
  const verifier = randomBytes(blockBytes);
  const spun = await spinPassword(password, hashName, salt, spinCount);
  const lock = (blockKey: Buffer, value: Buffer) => {
    const key = createHash(hashName).update(spun).update(blockKey).digest();
    return encrypt(fitLength(key, keyBytes), salt, value);
  };
  const underPackageKey = (blockKey: Buffer, value: Buffer) =>
    encrypt(packageKey, vectorOf(dataSalt, blockKey), value);
  return {
    seal(piece, index) {
      const number = Buffer.alloc(4);
      number.writeUInt32LE(index);
      const rest = piece.length % blockBytes;
      const whole = rest === 0 ? piece : Buffer.concat([piece, Buffer.alloc(blockBytes - rest)]);
      return encrypt(packageKey, vectorOf(dataSalt, number), whole);
    },
    beginIntegrity: () => createHmac(hashName, hmacKey),
    describe: (integrity) =>
      writeInfo({
        dataSalt,
        salt,
        hmacKey: underPackageKey(blockKeys.hmacKey, hmacKey),
        hmacValue: underPackageKey(blockKeys.hmacValue, integrity),
        verifierInput: lock(blockKeys.verifierInput, verifier),
        verifierHash: lock(blockKeys.verifierHash, createHash(hashName).update(verifier).digest()),
        packageKey: lock(blockKeys.packageKey, packageKey),
      }),
  };
}

function encrypt(key: Buffer, vector: Buffer, plain: Buffer): Buffer {
  const cipher = createCipheriv(cipherName, key, vector).setAutoPadding(false);
  return Buffer.concat([cipher.update(plain), cipher.final()]);
}

function vectorOf(salt: Buffer, blockKey: Buffer): Buffer {
  return fitLength(createHash(hashName).update(salt).update(blockKey).digest(), blockBytes);
}

interface InfoParts {
  readonly dataSalt: Buffer;
  readonly salt: Buffer;
  readonly hmacKey: Buffer;
  readonly hmacValue: Buffer;
  readonly verifierInput: Buffer;
  readonly verifierHash: Buffer;
  readonly packageKey: Buffer;
}

const schema = 'http://schemas.microsoft.com/office/2006';

function writeInfo(parts: InfoParts): Buffer {
  const cipher =
    `saltSize="${blockBytes}" blockSize="${blockBytes}" keyBits="${keyBytes * 8}" hashSize="${hashBytes}" ` +
    'cipherAlgorithm="AES" cipherChaining="ChainingModeCBC" hashAlgorithm="SHA512"';
  const base64 = (bytes: Buffer) => bytes.toString('base64');
  const xml =
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n' +
    `<encryption xmlns="${schema}/encryption" xmlns:p="${schema}/keyEncryptor/password" ` +
    `xmlns:c="${schema}/keyEncryptor/certificate">` +
    `<keyData ${cipher} saltValue="${base64(parts.dataSalt)}"/>` +
    `<dataIntegrity encryptedHmacKey="${base64(parts.hmacKey)}" ` +
    `encryptedHmacValue="${base64(parts.hmacValue)}"/>` +
    `<keyEncryptors><keyEncryptor uri="${schema}/keyEncryptor/password">` +
    `<p:encryptedKey spinCount="${spinCount}" ${cipher} saltValue="${base64(parts.salt)}" ` +
    `encryptedVerifierHashInput="${base64(parts.verifierInput)}" ` +
    `encryptedVerifierHashValue="${base64(parts.verifierHash)}" ` +
    `encryptedKeyValue="${base64(parts.packageKey)}"/>` +
    '</keyEncryptor></keyEncryptors></encryption>';
  const head = Buffer.alloc(8);
  head.writeUInt16LE(4, 0);
  head.writeUInt16LE(4, 2);
  head.writeUInt32LE(0x40, 4);
  return Buffer.concat([head, Buffer.from(xml)]);
}

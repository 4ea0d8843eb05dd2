import { createHash } from 'node:crypto';
import { layOver, makeRc4Stream } from '../crypto/rc4';
import { WorkbookFault } from '../fault';
import { headerBytes, recordType, walkRecords } from './records';

/** The key changes with every 1024 bytes of the stream. */
const blockBytes = 1024;

/** Excel's own password where only the structure of a workbook is protected; nobody is asked for it. */
const silentPassword = 'VelvetSweatshop';

/** Records that stay readable ([MS-XLS] 2.2.10). */
const plainRecords: ReadonlySet<number> = new Set([
  recordType.begin,
  recordType.filePass,
  0x00e1,
  0x0138,
  0x0194,
  0x0195,
  0x0196,
]);

/** The key of a block of the stream. */
type KeyOfBlock = (block: number) => Buffer;

/**
 * The stream of an .xls without its password (RC4, also the CryptoAPI kind), or the stream itself when it has none.
 * Throws `workbook.encrypted` without a password, `workbook.wrongPassword` with another one, and
 * `workbook.lockedOtherwise` for the obfuscation of Excel 95.
 */
export function unlockBiff(stream: Buffer, password: string | undefined): Buffer {
  const pass = findPass(stream);
  if (pass === null) return stream;
  const keyOf = readKeys(pass, password ?? silentPassword);
  if (keyOf === null) {
    throw new WorkbookFault(
      password === undefined ? 'workbook.encrypted' : 'workbook.wrongPassword',
      'password does not fit',
    );
  }
  return decryptRecords(stream, keyOf);
}

/** The record that says how the stream is encrypted; it stands near the top. */
function findPass(stream: Buffer): Buffer | null {
  if (stream.length < headerBytes || stream.readUInt16LE(0) !== recordType.begin) return null;
  let seen = 0;
  for (const { type, start, end } of walkRecords(stream, 0)) {
    if (type === recordType.filePass) return stream.subarray(start, end);
    seen += 1;
    if (seen > 20) return null;
  }
  return null;
}

function readKeys(pass: Buffer, password: string): KeyOfBlock | null {
  const kind = pass.length >= 6 ? pass.readUInt16LE(0) : 0;
  if (kind !== 1) throw new WorkbookFault('workbook.lockedOtherwise', 'obfuscated');
  return pass.readUInt16LE(2) === 1 ? readPlainKeys(pass, password) : readApiKeys(pass, password);
}

/** RC4 of 40 bits ([MS-OFFCRYPTO] 2.3.6). */
function readPlainKeys(pass: Buffer, password: string): KeyOfBlock | null {
  if (pass.length < 54) throw new WorkbookFault('workbook.damaged', 'encryption info');
  const salt = pass.subarray(6, 22);
  const short = hash('md5', Buffer.from(password, 'utf16le')).subarray(0, 5);
  const mixed = Buffer.concat(Array.from({ length: 16 }, () => [short, salt]).flat());
  const base = hash('md5', mixed).subarray(0, 5);
  const keyOf: KeyOfBlock = (block) => hash('md5', base, numberOf(block));
  return verify('md5', keyOf(0), pass.subarray(22, 38), pass.subarray(38, 54)) ? keyOf : null;
}

/** RC4 by CryptoAPI, 40 to 128 bits ([MS-OFFCRYPTO] 2.3.5). */
function readApiKeys(pass: Buffer, password: string): KeyOfBlock | null {
  const headerLength = pass.length >= 14 ? pass.readUInt32LE(10) : 0;
  const header = pass.subarray(14, 14 + headerLength);
  const verifier = pass.subarray(14 + headerLength);
  if (header.length < 20 || verifier.length < 60) {
    throw new WorkbookFault('workbook.damaged', 'encryption info');
  }
  const bits = header.readUInt32LE(16) || 40;
  if (header.readUInt32LE(8) !== 0x6801 || bits > 128) {
    throw new WorkbookFault('workbook.lockedOtherwise', 'cipher');
  }
  const base = hash('sha1', verifier.subarray(4, 20), Buffer.from(password, 'utf16le'));
  const keyOf: KeyOfBlock = (block) => {
    const key = hash('sha1', base, numberOf(block)).subarray(0, bits / 8);
    return bits === 40 ? Buffer.concat([key, Buffer.alloc(11)]) : key;
  };
  return verify('sha1', keyOf(0), verifier.subarray(20, 36), verifier.subarray(40, 60)) ? keyOf : null;
}

function verify(algorithm: string, key: Buffer, sealed: Buffer, sealedHash: Buffer): boolean {
  const opened = layOver(
    Buffer.concat([sealed, sealedHash]),
    makeRc4Stream(key, sealed.length + sealedHash.length),
  );
  return hash(algorithm, opened.subarray(0, sealed.length)).equals(opened.subarray(sealed.length));
}

/** Headers of records and the first bytes of sheet records are not encrypted, but count in the key stream. */
function decryptRecords(stream: Buffer, keyOf: KeyOfBlock): Buffer {
  const opened = Buffer.from(stream);
  let block = -1;
  let keyStream: Buffer = Buffer.alloc(0);
  for (let at = 0; at + headerBytes <= opened.length; ) {
    const type = opened.readUInt16LE(at);
    const end = Math.min(opened.length, at + headerBytes + opened.readUInt16LE(at + 2));
    const from = at + headerBytes + (type === recordType.sheet ? 4 : 0);
    for (let byte = plainRecords.has(type) ? end : from; byte < end; byte++) {
      const own = Math.floor(byte / blockBytes);
      if (own !== block) {
        block = own;
        keyStream = makeRc4Stream(keyOf(block), blockBytes);
      }
      opened[byte] = (opened[byte] as number) ^ (keyStream[byte % blockBytes] as number);
    }
    at = end;
  }
  return opened;
}

function hash(algorithm: string, ...parts: readonly Buffer[]): Buffer {
  const made = createHash(algorithm);
  for (const part of parts) made.update(part);
  return made.digest();
}

function numberOf(block: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(block);
  return bytes;
}

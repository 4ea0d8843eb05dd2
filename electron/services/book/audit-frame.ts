import { crc32 } from 'node:zlib';
import type { AuditFrame } from '@shared/ipc/book-port';

/**
 * A row on disk, little-endian: 4 bytes `BBR1`, u32 length of the body, u32 CRC-32 of the body, body. The body: u64
 * number of the row, 32 bytes hash of the row before, 12 bytes iv, ciphertext. The mark in front lets a reader find
 * the next row behind one that is damaged.
 */
const mark = Buffer.from('BBR1', 'latin1');
const headBytes = 12;
const bodyHeadBytes = 52;
/** Longer than any row that is ever written. */
const longestBody = 1024 * 1024;

/** Bytes of the row on disk. */
export function encodeAuditFrame(frame: AuditFrame): Buffer {
  const bodyBytes = bodyHeadBytes + frame.sealed.byteLength;
  const bytes = Buffer.alloc(headBytes + bodyBytes);
  mark.copy(bytes, 0);
  bytes.writeUInt32LE(bodyBytes, 4);
  bytes.writeBigUInt64LE(BigInt(frame.no), headBytes);
  bytes.set(frame.previous, headBytes + 8);
  bytes.set(frame.iv, headBytes + 40);
  bytes.set(frame.sealed, headBytes + bodyHeadBytes);
  bytes.writeUInt32LE(crc32(bytes.subarray(headBytes)), 8);
  return bytes;
}

/** A row as it was found. */
export interface PlacedAuditFrame {
  readonly frame: AuditFrame;
  readonly start: number;
  readonly end: number;
}

/** The sound row at `offset`, or null. Its content is a copy. */
function decodeAt(bytes: Buffer, offset: number): PlacedAuditFrame | null {
  if (bytes.byteLength - offset < headBytes + bodyHeadBytes) return null;
  const bodyBytes = bytes.readUInt32LE(offset + 4);
  if (bodyBytes < bodyHeadBytes || bodyBytes > longestBody) return null;
  const start = offset + headBytes;
  const end = start + bodyBytes;
  if (end > bytes.byteLength) return null;
  const body = bytes.subarray(start, end);
  if (crc32(body) !== bytes.readUInt32LE(offset + 8)) return null;
  const no = Number(body.readBigUInt64LE(0));
  if (!Number.isSafeInteger(no) || no < 1) return null;
  const frame: AuditFrame = {
    no,
    previous: new Uint8Array(body.subarray(8, 40)),
    iv: new Uint8Array(body.subarray(40, 52)),
    sealed: new Uint8Array(body.subarray(52)),
  };
  return { frame, start: offset, end };
}

/** The next sound row at or behind `offset`; what lies before it is damage. Null when there is none. */
export function findAuditFrame(bytes: Buffer, offset: number): PlacedAuditFrame | null {
  for (let at = bytes.indexOf(mark, offset); at >= 0; at = bytes.indexOf(mark, at + 1)) {
    const found = decodeAt(bytes, at);
    if (found !== null) return found;
  }
  return null;
}

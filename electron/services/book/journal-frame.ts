import { crc32 } from 'node:zlib';
import { type FrameKind, frameKinds, type JournalFrame } from '@shared/ipc/book-port';

/**
 * A frame on disk, little-endian: u32 length of the body, u32 CRC-32 of the body, body. The body: u8 kind (1 change,
 * 2 begin, 3 part, 4 commit), three zero bytes, u64 number of the change, u32 part, 12 bytes iv, ciphertext.
 */
export const frameHeadBytes = 8;
export const bodyHeadBytes = 28;
/** Longer than any frame that is ever written; a length above it is damage, not data. */
const longestBody = 64 * 1024 * 1024;

/** Bytes of the frame on disk. */
export function encodeFrame(frame: JournalFrame): Buffer {
  const bodyBytes = bodyHeadBytes + frame.sealed.byteLength;
  const bytes = Buffer.alloc(frameHeadBytes + bodyBytes);
  bytes.writeUInt32LE(bodyBytes, 0);
  bytes.writeUInt8(frameKinds.indexOf(frame.kind) + 1, 8);
  bytes.writeBigUInt64LE(BigInt(frame.seq), 12);
  bytes.writeUInt32LE(frame.part, 20);
  bytes.set(frame.iv, 24);
  bytes.set(frame.sealed, frameHeadBytes + bodyHeadBytes);
  bytes.writeUInt32LE(crc32(bytes.subarray(frameHeadBytes)), 4);
  return bytes;
}

/** What stands at a place in a segment. */
export type FrameReading =
  | { readonly state: 'frame'; readonly frame: JournalFrame; readonly bytes: number }
  /** More bytes are needed: at least `needed` from the frame's start. */
  | { readonly state: 'short'; readonly needed: number }
  | { readonly state: 'damaged' };

/** Reads the frame at `offset`. The frame's content is a copy. */
export function decodeFrame(bytes: Buffer, offset: number): FrameReading {
  const left = bytes.byteLength - offset;
  if (left < frameHeadBytes) return { state: 'short', needed: frameHeadBytes };
  const bodyBytes = bytes.readUInt32LE(offset);
  if (bodyBytes < bodyHeadBytes || bodyBytes > longestBody) return { state: 'damaged' };
  const total = frameHeadBytes + bodyBytes;
  if (left < total) return { state: 'short', needed: total };
  const body = bytes.subarray(offset + frameHeadBytes, offset + total);
  if (crc32(body) !== bytes.readUInt32LE(offset + 4)) return { state: 'damaged' };
  const kind: FrameKind | undefined = frameKinds[body.readUInt8(0) - 1];
  if (kind === undefined) return { state: 'damaged' };
  const frame: JournalFrame = {
    kind,
    seq: Number(body.readBigUInt64LE(4)),
    part: body.readUInt32LE(12),
    iv: Uint8Array.from(body.subarray(16, bodyHeadBytes)),
    sealed: Uint8Array.from(body.subarray(bodyHeadBytes)),
  };
  return { state: 'frame', frame, bytes: total };
}

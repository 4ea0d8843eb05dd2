import { open } from 'node:fs/promises';
import { bodyHeadBytes, decodeFrame, frameHeadBytes } from './journal-frame';

/** No segment is longer than a long segment and one change; of a longer end only the beginning is looked through. */
const mostBytes = 96 * 1024 * 1024;

/**
 * The highest change with a whole frame anywhere from `from` to the end of a damaged file; 0 when there is none.
 * What stands there cannot be used, for changes before it are missing, but it tells how much is lost.
 */
export async function findLastChange(path: string, from: number): Promise<number> {
  const bytes = await readFrom(path, from);
  let last = 0;
  for (let offset = 0; offset + frameHeadBytes + bodyHeadBytes <= bytes.byteLength; ) {
    const reading = looksLikeFrame(bytes, offset) ? decodeFrame(bytes, offset) : null;
    if (reading?.state !== 'frame') {
      offset += 1;
      continue;
    }
    const { kind, seq } = reading.frame;
    if (kind === 'change' || kind === 'commit') last = Math.max(last, seq);
    offset += reading.bytes;
  }
  return last;
}

/** Cheap signs, so that a checksum is reckoned only where a frame may begin: the kind, then three zero bytes. */
function looksLikeFrame(bytes: Buffer, offset: number): boolean {
  const body = offset + frameHeadBytes;
  const kind = bytes[body] ?? 0;
  return kind >= 1 && kind <= 4 && bytes[body + 1] === 0 && bytes[body + 2] === 0 && bytes[body + 3] === 0;
}

async function readFrom(path: string, from: number): Promise<Buffer> {
  const handle = await open(path, 'r');
  try {
    const { size } = await handle.stat();
    const bytes = Buffer.alloc(Math.max(0, Math.min(mostBytes, size - from)));
    const { bytesRead } = await handle.read(bytes, 0, bytes.byteLength, from);
    return bytes.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

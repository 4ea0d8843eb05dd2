import { fail, type Result, succeed } from '../kernel/result';

export type LogoFailure = 'design.logoNoPicture' | 'design.logoTooLarge' | 'design.logoPixels';

/** The largest file taken as a logo, in bytes; as a data address it stays below `longestLogo`. */
export const largestLogoFile = 300 * 1024;

/** More pixels a side than this no logo of 40 mm needs. */
const mostPixels = 4000;

const pngHead = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/**
 * Makes the data address of a logo from the bytes of a file. Only its content counts, not its name: a file that does
 * not begin and measure up as PNG or JPEG fails with `design.logoNoPicture`.
 */
export function readLogo(bytes: Uint8Array): Result<string, LogoFailure> {
  const png = pngHead.every((byte, at) => bytes[at] === byte);
  const jpeg = bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff;
  if (!png && !jpeg) return fail('design.logoNoPicture');
  if (bytes.length > largestLogoFile) return fail('design.logoTooLarge');
  const size = png ? measurePng(bytes) : measureJpeg(bytes);
  if (size === null || size.width === 0 || size.height === 0) return fail('design.logoNoPicture');
  if (size.width > mostPixels || size.height > mostPixels) return fail('design.logoPixels');
  return succeed(`data:image/${png ? 'png' : 'jpeg'};base64,${toBase64(bytes)}`);
}

interface Pixels {
  readonly width: number;
  readonly height: number;
}

/** Width and height stand in the header chunk, right after the head. */
function measurePng(bytes: Uint8Array): Pixels | null {
  if (bytes.length < 45 || String.fromCharCode(...bytes.subarray(12, 16)) !== 'IHDR') return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return { width: view.getUint32(16), height: view.getUint32(20) };
}

/** Walks the segments to the frame header, which holds the size. */
function measureJpeg(bytes: Uint8Array): Pixels | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 2;
  while (at + 9 < bytes.length) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes[at + 1] ?? 0;
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    if (marker === 0xff) at += 1;
    else at += 2 + view.getUint16(at + 2);
  }
  return null;
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

function toBase64(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += 3) {
    const [a = 0, b, c] = [bytes[at], bytes[at + 1], bytes[at + 2]];
    parts.push(
      (alphabet[a >> 2] ?? '') +
        (alphabet[((a & 3) << 4) | ((b ?? 0) >> 4)] ?? '') +
        (b === undefined ? '=' : (alphabet[((b & 15) << 2) | ((c ?? 0) >> 6)] ?? '')) +
        (c === undefined ? '=' : (alphabet[c & 63] ?? '')),
    );
  }
  return parts.join('');
}

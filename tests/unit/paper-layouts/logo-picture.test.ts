import { deflateSync } from 'node:zlib';
import { usualLayout } from '@shared/domain/paper/default-layouts';
import { layoutSchema, longestLogo } from '@shared/domain/paper/layout';
import { largestLogoFile, readLogo } from '@shared/domain/paper/logo-picture';
import { describe, expect, it } from 'vitest';

function makePng(width: number, height: number, padding = 0): Uint8Array {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 0, 0, 0, 0], 8);
  const chunk = (type: string, content: Buffer) =>
    Buffer.concat([Buffer.from([0, 0, 0, content.length]), Buffer.from(type), content, Buffer.alloc(4)]);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.alloc(4))),
    chunk('IEND', Buffer.alloc(0)),
    Buffer.alloc(padding),
  ]);
}

const jpeg = Uint8Array.from([
  0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 2, 0xff, 0xc0, 0, 11, 8, 0, 40, 0, 90, 1, 1, 0x11, 0, 0xff, 0xd9,
]);

describe('readLogo', () => {
  it.each([
    ['PNG', makePng(120, 40), 'data:image/png;base64,iVBORw0KGgo'],
    ['JPEG', jpeg, 'data:image/jpeg;base64,/9j/'],
  ])('makes a data address of a %s that a layout takes', (_, bytes, start) => {
    const logo = readLogo(bytes);
    if (!logo.ok) throw new Error(logo.reason);
    expect(logo.value.startsWith(start)).toBe(true);
    const [, data = ''] = logo.value.split(',');
    expect(Buffer.from(data, 'base64')).toEqual(Buffer.from(bytes));
    const card = usualLayout('fullCard');
    const frame = { ...card.frame, logo: { image: logo.value, heightMm: 12, place: 'left' } };
    expect(layoutSchema.safeParse({ ...card, frame }).success).toBe(true);
  });

  it.each<[string, Uint8Array, string]>([
    ['nothing', new Uint8Array(), 'design.logoNoPicture'],
    ['text', Buffer.from('not a picture at all, whatever its name says'), 'design.logoNoPicture'],
    ['a vector picture', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'design.logoNoPicture'],
    ['the head of a PNG only', makePng(10, 10).subarray(0, 20), 'design.logoNoPicture'],
    ['the head of a JPEG only', jpeg.subarray(0, 9), 'design.logoNoPicture'],
    [
      'a JPEG that is none inside',
      Uint8Array.from([0xff, 0xd8, 0xff, ...new Uint8Array(40)]),
      'design.logoNoPicture',
    ],
    ['a PNG of no size', makePng(0, 10), 'design.logoNoPicture'],
    ['a picture as large as a wall', makePng(60_000, 60_000), 'design.logoPixels'],
    ['a file too large', makePng(10, 10, largestLogoFile), 'design.logoTooLarge'],
  ])('refuses %s', (_, bytes, reason) => {
    expect(readLogo(bytes)).toMatchObject({ ok: false, reason });
  });

  it('keeps the largest file within what a layout takes', () => {
    const bytes = makePng(10, 10, largestLogoFile).subarray(0, largestLogoFile);
    const logo = readLogo(bytes);
    expect(logo.ok && logo.value.length <= longestLogo).toBe(true);
  });
});

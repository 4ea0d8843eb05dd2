// @ts-check

/**
 * A picture as drawn: square or not, 4 bytes a dot (red, green, blue, opacity) from the top left, and as PNG.
 * @typedef {object} Picture
 * @property {number} width
 * @property {number} height
 * @property {Uint8Array} dots
 * @property {Uint8Array} png
 */

/**
 * A Windows icon. Small pictures are kept as bitmaps, which every resource tool reads; 256 dots as PNG.
 * @param {readonly Picture[]} pictures square, 256 dots at most
 * @returns {Buffer}
 */
export function writeIco(pictures) {
  const bodies = pictures.map((picture) =>
    picture.width >= 256 ? Buffer.from(picture.png) : writeIconBitmap(picture),
  );
  const head = Buffer.alloc(6 + 16 * pictures.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(pictures.length, 4);
  let offset = head.length;
  pictures.forEach(({ width, height }, index) => {
    const body = bodies[index] ?? Buffer.alloc(0);
    const at = 6 + 16 * index;
    // 256 is written as 0.
    head.writeUInt8(width % 256, at);
    head.writeUInt8(height % 256, at + 1);
    head.writeUInt16LE(1, at + 4);
    head.writeUInt16LE(32, at + 6);
    head.writeUInt32LE(body.length, at + 8);
    head.writeUInt32LE(offset, at + 12);
    offset += body.length;
  });
  return Buffer.concat([head, ...bodies]);
}

/** Apple's names of the pictures by dots: plain, and for screens of double density. */
const appleTypes = /** @type {const} */ ([
  ['ic11', 32],
  ['ic12', 64],
  ['ic07', 128],
  ['ic13', 256],
  ['ic08', 256],
  ['ic14', 512],
  ['ic09', 512],
  ['ic10', 1024],
]);

/**
 * A macOS icon of PNG pictures.
 * @param {readonly Picture[]} pictures 32 to 1024 dots
 * @returns {Buffer}
 */
export function writeIcns(pictures) {
  const parts = appleTypes.flatMap(([type, size]) => {
    const picture = pictures.find(({ width }) => width === size);
    return picture === undefined ? [] : [frame(type, Buffer.from(picture.png))];
  });
  return frame('icns', Buffer.concat(parts));
}

/**
 * @param {string} type four letters
 * @param {Buffer} body
 */
function frame(type, body) {
  const head = Buffer.alloc(8);
  head.write(type, 0, 'latin1');
  head.writeUInt32BE(body.length + 8, 4);
  return Buffer.concat([head, body]);
}

/**
 * A plain bitmap of 24 bits, which is what the Windows installer shows.
 * @param {Picture} picture
 * @returns {Buffer}
 */
export function writeBitmap({ width, height, dots }) {
  const stride = Math.ceil((width * 3) / 4) * 4;
  const head = Buffer.alloc(54);
  head.write('BM', 0, 'latin1');
  head.writeUInt32LE(54 + stride * height, 2);
  head.writeUInt32LE(54, 10);
  writeBitmapHead(head.subarray(14), width, height, 24);
  const body = Buffer.alloc(stride * height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const from = 4 * ((height - 1 - y) * width + x);
      body.set([dots[from + 2] ?? 0, dots[from + 1] ?? 0, dots[from] ?? 0], y * stride + x * 3);
    }
  }
  return Buffer.concat([head, body]);
}

/**
 * A bitmap as it lies inside an icon: 32 bits from the bottom up, then an empty mask.
 * @param {Picture} picture
 * @returns {Buffer}
 */
function writeIconBitmap({ width, height, dots }) {
  const head = Buffer.alloc(40);
  // The height counts picture and mask.
  writeBitmapHead(head, width, height * 2, 32);
  const body = Buffer.alloc(width * height * 4);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const from = 4 * ((height - 1 - y) * width + x);
      const [red = 0, green = 0, blue = 0, opacity = 0] = dots.subarray(from, from + 4);
      body.set([blue, green, red, opacity], 4 * (y * width + x));
    }
  }
  return Buffer.concat([head, body, Buffer.alloc(Math.ceil(width / 32) * 4 * height)]);
}

/**
 * @param {Buffer} head
 * @param {number} width
 * @param {number} height
 * @param {number} bits
 */
function writeBitmapHead(head, width, height, bits) {
  head.writeUInt32LE(40, 0);
  head.writeInt32LE(width, 4);
  head.writeInt32LE(height, 8);
  head.writeUInt16LE(1, 12);
  head.writeUInt16LE(bits, 14);
}

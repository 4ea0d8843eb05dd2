/**
 * What is sealed: one byte for the codec, u32 length of the head, the head and the body as JSON in UTF-8. The head is
 * small and can be read alone (ids of a page, header of a change). Codec 1 is plain; others may compress.
 */
export type Bytes = Uint8Array<ArrayBuffer>;

const plainCodec = 1;
const preambleBytes = 5;
const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { fatal: true });

/** Packs head and body, both anything that JSON can hold. */
export function packEnvelope(head: unknown, body: unknown): Bytes {
  const headBytes = encoder.encode(JSON.stringify(head));
  const bodyBytes = encoder.encode(JSON.stringify(body));
  const bytes = new Uint8Array(preambleBytes + headBytes.byteLength + bodyBytes.byteLength);
  const view = new DataView(bytes.buffer);
  view.setUint8(0, plainCodec);
  view.setUint32(1, headBytes.byteLength, true);
  bytes.set(headBytes, preambleBytes);
  bytes.set(bodyBytes, preambleBytes + headBytes.byteLength);
  return bytes;
}

/** Thrown when content was sealed by a later version of the program; carried to the person as `book.newerVersion`. */
export class NewerFormatError extends Error {
  constructor() {
    super('The content was written by a newer version');
    this.name = 'NewerFormatError';
  }
}

/** Reads the head alone. Content was authenticated before, so anything unreadable is of a newer version. */
export function readHead(bytes: Bytes): unknown {
  return JSON.parse(decoder.decode(bytes.subarray(preambleBytes, endOfHead(bytes))));
}

/** Reads the body alone. */
export function readBody(bytes: Bytes): unknown {
  return JSON.parse(decoder.decode(bytes.subarray(endOfHead(bytes))));
}

function endOfHead(bytes: Bytes): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint8(0) !== plainCodec) throw new NewerFormatError();
  return preambleBytes + view.getUint32(1, true);
}

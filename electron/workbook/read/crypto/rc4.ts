/** The first `length` bytes that RC4 makes from a key. Old .xls passwords use it; it protects nothing any more. */
export function makeRc4Stream(key: Buffer, length: number): Buffer {
  const state = Uint8Array.from({ length: 256 }, (_unused, at) => at);
  const swap = (a: number, b: number) => {
    const kept = state[a] as number;
    state[a] = state[b] as number;
    state[b] = kept;
  };
  for (let i = 0, j = 0; i < 256; i++) {
    j = (j + (state[i] as number) + (key[i % key.length] as number)) & 0xff;
    swap(i, j);
  }
  const stream = Buffer.alloc(length);
  for (let at = 0, i = 0, j = 0; at < length; at++) {
    i = (i + 1) & 0xff;
    j = (j + (state[i] as number)) & 0xff;
    swap(i, j);
    stream[at] = state[((state[i] as number) + (state[j] as number)) & 0xff] as number;
  }
  return stream;
}

/** `bytes` with a key stream laid over them; the same again gives them back. */
export function layOver(bytes: Buffer, stream: Buffer): Buffer {
  return Buffer.from(bytes.map((byte, at) => byte ^ (stream[at] ?? 0)));
}

import { createHash, type Hash } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';
import { crc32 } from 'node:zlib';
import type { Result } from '@shared/domain/kernel/result';
import { fail, succeed } from '@shared/domain/kernel/result';
import { entryTypes, type SnapshotEntry, type SnapshotSlice } from '@shared/ipc/book-port';
import { z } from 'zod';

/**
 * A snapshot: 8 bytes magic, then blocks of u32 length, u32 CRC-32, content. The first block is the header as JSON;
 * then one block per entry: u8 type, u16 length of the key, key, 12 bytes iv, ciphertext; last a block of type 255
 * with the number of entries and the SHA-256 of everything before it, as JSON.
 */
const magic = Buffer.from('BBSNAP01', 'latin1');
const trailerType = 255;
const longestBlock = 64 * 1024 * 1024;

const headerSchema = z.object({
  format: z.literal('branchbook-snapshot'),
  version: z.number().int().min(1),
  bookId: z.string(),
  name: z.string(),
  seq: z.number().int().min(0),
});
const trailerSchema = z.object({ entries: z.number().int(), sha256: z.string() });

export type SnapshotHeader = z.infer<typeof headerSchema>;

/** Writes a snapshot block by block; `finish` ends it, flushes it and closes the file. */
export class SnapshotWriter {
  readonly #hash: Hash = createHash('sha256');
  #entries = 0;
  #bytes = 0;

  private constructor(private readonly handle: FileHandle) {}

  /** Begins the file. Errors of the file system are thrown, here and in the other methods. */
  static async create(path: string, header: SnapshotHeader): Promise<SnapshotWriter> {
    const writer = new SnapshotWriter(await open(path, 'w', 0o600));
    await writer.#put(magic);
    await writer.#put(makeBlock(Buffer.from(JSON.stringify(header), 'utf8')));
    return writer;
  }

  /** Bytes written so far. */
  get bytes(): number {
    return this.#bytes;
  }

  async write(entries: readonly SnapshotEntry[]): Promise<void> {
    await this.#put(Buffer.concat(entries.map(encodeEntry)));
    this.#entries += entries.length;
  }

  async finish(): Promise<void> {
    const trailer = JSON.stringify({ entries: this.#entries, sha256: this.#hash.copy().digest('hex') });
    await this.#put(makeBlock(Buffer.concat([Buffer.from([trailerType]), Buffer.from(trailer, 'utf8')])));
    await this.handle.sync();
    await this.handle.close();
  }

  async close(): Promise<void> {
    await this.handle.close();
  }

  async #put(bytes: Buffer): Promise<void> {
    await this.handle.writeFile(bytes);
    this.#hash.update(bytes);
    this.#bytes += bytes.byteLength;
  }
}

/** Reads the header alone; null when the file does not begin like a snapshot. */
export async function readSnapshotHeader(path: string): Promise<SnapshotHeader | null> {
  const handle = await open(path, 'r');
  try {
    return (await readHeader(handle))?.header ?? null;
  } finally {
    await handle.close();
  }
}

/** Follows a snapshot from front to back and checks it on the way. */
export class SnapshotReader {
  readonly #hash: Hash = createHash('sha256');
  #entries = 0;

  private constructor(
    private readonly handle: FileHandle,
    public position: number,
    readonly size: number,
  ) {}

  /** Opens a snapshot of this book, or answers `book.snapshotDamaged`. */
  static async open(path: string, bookId: string): Promise<Result<SnapshotReader>> {
    const handle = await open(path, 'r');
    const { size } = await handle.stat();
    const found = await readHeader(handle);
    if (found === null || found.header.bookId !== bookId) {
      await handle.close();
      return fail('book.snapshotDamaged');
    }
    const reader = new SnapshotReader(handle, found.end, size);
    const head = Buffer.alloc(found.end);
    await handle.read(head, 0, found.end, 0);
    reader.#hash.update(head);
    return succeed(reader);
  }

  /** The next entries, about `maxBytes` of them; `next` null when the trailer was reached and agrees. */
  async read(maxBytes: number): Promise<Result<SnapshotSlice>> {
    const entries: SnapshotEntry[] = [];
    for (let bytes = 0; bytes < maxBytes; ) {
      const block = await readBlock(this.handle, this.position, this.size);
      if (block === null || block.content.byteLength === 0) return fail('book.snapshotDamaged');
      if (block.content.readUInt8(0) === trailerType) {
        return this.#isWhole(block.content) ? succeed({ entries, next: null }) : fail('book.snapshotDamaged');
      }
      const entry = decodeEntry(block.content);
      if (entry === null) return fail('book.snapshotDamaged');
      this.#hash.update(block.whole);
      this.#entries += 1;
      this.position += block.whole.byteLength;
      bytes += block.whole.byteLength;
      entries.push(entry);
    }
    return succeed({ entries, next: this.position });
  }

  async close(): Promise<void> {
    await this.handle.close();
  }

  #isWhole(content: Buffer): boolean {
    const trailer = trailerSchema.safeParse(parseJson(content.subarray(1).toString('utf8')));
    return (
      trailer.success &&
      trailer.data.entries === this.#entries &&
      trailer.data.sha256 === this.#hash.copy().digest('hex')
    );
  }
}

function makeBlock(content: Buffer): Buffer {
  const head = Buffer.alloc(8);
  head.writeUInt32LE(content.byteLength, 0);
  head.writeUInt32LE(crc32(content), 4);
  return Buffer.concat([head, content]);
}

function encodeEntry(entry: SnapshotEntry): Buffer {
  const key = Buffer.from(entry.key, 'utf8');
  const head = Buffer.alloc(3);
  head.writeUInt8(entryTypes.indexOf(entry.type) + 1, 0);
  head.writeUInt16LE(key.byteLength, 1);
  return makeBlock(Buffer.concat([head, key, entry.iv, entry.sealed]));
}

function decodeEntry(content: Buffer): SnapshotEntry | null {
  const type = entryTypes[content.readUInt8(0) - 1];
  if (type === undefined || content.byteLength < 3) return null;
  const keyEnd = 3 + content.readUInt16LE(1);
  if (content.byteLength < keyEnd + 12) return null;
  return {
    type,
    key: content.subarray(3, keyEnd).toString('utf8'),
    iv: Uint8Array.from(content.subarray(keyEnd, keyEnd + 12)),
    sealed: Uint8Array.from(content.subarray(keyEnd + 12)),
  };
}

interface Block {
  readonly whole: Buffer;
  readonly content: Buffer;
}

async function readBlock(handle: FileHandle, position: number, size: number): Promise<Block | null> {
  const head = Buffer.alloc(8);
  if ((await handle.read(head, 0, 8, position)).bytesRead < 8) return null;
  const length = head.readUInt32LE(0);
  if (length > longestBlock || position + 8 + length > size) return null;
  const whole = Buffer.allocUnsafe(8 + length);
  if ((await handle.read(whole, 0, whole.byteLength, position)).bytesRead < whole.byteLength) return null;
  const content = whole.subarray(8);
  return crc32(content) === head.readUInt32LE(4) ? { whole, content } : null;
}

async function readHeader(handle: FileHandle): Promise<{ header: SnapshotHeader; end: number } | null> {
  const { size } = await handle.stat();
  const start = Buffer.alloc(magic.byteLength);
  await handle.read(start, 0, magic.byteLength, 0);
  if (!start.equals(magic)) return null;
  const block = await readBlock(handle, magic.byteLength, size);
  if (block === null) return null;
  const parsed = headerSchema.safeParse(parseJson(block.content.toString('utf8')));
  return parsed.success ? { header: parsed.data, end: magic.byteLength + block.whole.byteLength } : null;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

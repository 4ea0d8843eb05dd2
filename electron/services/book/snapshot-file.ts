import { createHash, type Hash } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';
import { crc32 } from 'node:zlib';
import type { Result } from '@shared/domain/kernel/result';
import { fail, succeed } from '@shared/domain/kernel/result';
import { keyringSchema } from '@shared/ipc/book-files';
import { entryTypes, type SnapshotEntry, type SnapshotSlice, snapshotNotes } from '@shared/ipc/book-port';
import { z } from 'zod';

/**
 * A snapshot: 8 bytes magic, then blocks of u32 length, u32 CRC-32, content. The first block is the header as JSON;
 * then one block per entry: u8 type, u16 length of the key, key, 12 bytes iv, ciphertext; last a block of type 255
 * with the number of entries and the SHA-256 of everything before it, as JSON. A backup (`.branchbook`) is the same
 * file whose header also carries the keyring, so that it opens on a PC that has nothing else of the book.
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
  /** Why it was made, when it was not the quarter of an hour. */
  note: z.enum(snapshotNotes).optional(),
  /** A backup: which branch, when (ISO time), and the keyring that opens it. */
  branch: z.string().max(200).optional(),
  at: z.string().max(40).optional(),
  keyring: keyringSchema.optional(),
});
const trailerSchema = z.object({ entries: z.number().int(), sha256: z.string() });

const altered = fail('book.snapshotDamaged', { details: { how: 'altered' } });

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
  const read = await inspectSnapshot(path);
  return read.ok ? read.value : null;
}

/**
 * Reads the header and says what is wrong when there is none: `restore.notBackup` (another kind of file),
 * `restore.newerVersion`, `restore.cut` (ends too early), `restore.altered`. Errors of the file system are thrown.
 */
export async function inspectSnapshot(path: string): Promise<Result<SnapshotHeader>> {
  const handle = await open(path, 'r');
  try {
    const found = await readHeader(handle);
    return found.ok ? succeed(found.value.header) : found;
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

  /**
   * Opens a snapshot of this book (null: of any), or answers `book.snapshotDamaged`. Its detail `how`, here and in
   * `read`, is `cut` where the file ends too early, else `altered`.
   */
  static async open(path: string, bookId: string | null): Promise<Result<SnapshotReader>> {
    const handle = await open(path, 'r');
    const { size } = await handle.stat();
    const found = await readHeader(handle);
    if (!found.ok || (bookId !== null && found.value.header.bookId !== bookId)) {
      await handle.close();
      return fail('book.snapshotDamaged', { details: { how: found.ok ? 'altered' : howOf(found.reason) } });
    }
    const { end } = found.value;
    const reader = new SnapshotReader(handle, end, size);
    const head = Buffer.alloc(end);
    await handle.read(head, 0, end, 0);
    reader.#hash.update(head);
    return succeed(reader);
  }

  /** The next entries, about `maxBytes` of them; `next` null when the trailer was reached and agrees. */
  async read(maxBytes: number): Promise<Result<SnapshotSlice>> {
    const entries: SnapshotEntry[] = [];
    for (let bytes = 0; bytes < maxBytes; ) {
      const block = await readBlock(this.handle, this.position, this.size);
      if (typeof block === 'string') return fail('book.snapshotDamaged', { details: { how: block } });
      if (block.content.byteLength === 0) return altered;
      if (block.content.readUInt8(0) === trailerType) {
        return this.#isWhole(block.content) ? succeed({ entries, next: null }) : altered;
      }
      const entry = decodeEntry(block.content);
      if (entry === null) return altered;
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

/** The block at a place; `cut` when the file ends before it does, `altered` when its checksum disagrees. */
async function readBlock(
  handle: FileHandle,
  position: number,
  size: number,
): Promise<Block | 'cut' | 'altered'> {
  const head = Buffer.alloc(8);
  if ((await handle.read(head, 0, 8, position)).bytesRead < 8) return 'cut';
  const length = head.readUInt32LE(0);
  if (length > longestBlock) return 'altered';
  if (position + 8 + length > size) return 'cut';
  const whole = Buffer.allocUnsafe(8 + length);
  if ((await handle.read(whole, 0, whole.byteLength, position)).bytesRead < whole.byteLength) return 'cut';
  const content = whole.subarray(8);
  return crc32(content) === head.readUInt32LE(4) ? { whole, content } : 'altered';
}

async function readHeader(handle: FileHandle): Promise<Result<{ header: SnapshotHeader; end: number }>> {
  const { size } = await handle.stat();
  const start = Buffer.alloc(magic.byteLength);
  await handle.read(start, 0, magic.byteLength, 0);
  if (!start.equals(magic)) {
    const isLater =
      start.subarray(0, 6).equals(magic.subarray(0, 6)) && /^\d\d$/.test(start.toString('latin1', 6));
    return fail(isLater ? 'restore.newerVersion' : 'restore.notBackup');
  }
  const block = await readBlock(handle, magic.byteLength, size);
  if (typeof block === 'string') return fail(block === 'cut' ? 'restore.cut' : 'restore.altered');
  const content = parseJson(block.content.toString('utf8'));
  const parsed = headerSchema.safeParse(content);
  if (isOfLaterVersion(content)) return fail('restore.newerVersion');
  if (!parsed.success) return fail('restore.altered');
  return succeed({ header: parsed.data, end: magic.byteLength + block.whole.byteLength });
}

/** Version of the file that this program writes and reads. */
export const snapshotVersion = 1;

function isOfLaterVersion(content: unknown): boolean {
  if (typeof content !== 'object' || content === null || !('version' in content)) return false;
  return typeof content.version === 'number' && content.version > snapshotVersion;
}

function howOf(reason: string): 'cut' | 'altered' {
  return reason === 'restore.cut' ? 'cut' : 'altered';
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

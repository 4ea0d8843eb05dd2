import { type FileHandle, open, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import type { JournalFrame } from '@shared/ipc/book-port';
import { z } from 'zod';
import { decodeFrame } from './journal-frame';

/** A segment begins with these 8 bytes, u32 length and u32 CRC-32 of the header, and the header as JSON. */
const magic = Buffer.from('BBJOURN1', 'latin1');
const preambleBytes = 16;
/** The newest form of the journal that this version understands; a later one is not touched. */
export const journalVersion = 1;
const readChunkBytes = 1024 * 1024;

const headerSchema = z.object({
  format: z.literal('branchbook-journal'),
  version: z.number().int().min(1),
  bookId: z.string(),
  segment: z.number().int().min(1),
  firstSeq: z.number().int().min(1),
});

/** First lines of a segment: whose it is and which change it begins with. */
export type SegmentHeader = z.infer<typeof headerSchema>;

/** A segment file as its name tells. */
export interface SegmentFile {
  readonly number: number;
  readonly path: string;
}

/** Bytes a new segment begins with. */
export function encodeSegmentHeader(header: SegmentHeader): Buffer {
  const text = Buffer.from(JSON.stringify(header), 'utf8');
  const bytes = Buffer.alloc(preambleBytes);
  magic.copy(bytes, 0);
  bytes.writeUInt32LE(text.byteLength, 8);
  bytes.writeUInt32LE(crc32(text), 12);
  return Buffer.concat([bytes, text]);
}

/** Path of the segment with this number. */
export function segmentPath(folder: string, number: number): string {
  return join(folder, `${String(number).padStart(6, '0')}.bbj`);
}

/** Segments of a journal folder in order. */
export async function listSegments(folder: string): Promise<SegmentFile[]> {
  const names = await readdir(folder);
  return names
    .filter((name) => /^\d{6,}\.bbj$/.test(name))
    .map((name) => ({ number: Number.parseInt(name, 10), path: join(folder, name) }))
    .sort((left, right) => left.number - right.number);
}

/** What the reader found next. */
export type SegmentStep =
  | { readonly state: 'frame'; readonly frame: JournalFrame; readonly end: number }
  | { readonly state: 'end' }
  | { readonly state: 'damaged' };

/** Reads a segment from front to back in pieces, whatever its size. */
export class SegmentReader {
  #buffer: Buffer = Buffer.alloc(0);
  #offset = 0;

  private constructor(
    private readonly handle: FileHandle,
    /** Null when the header itself is damaged. */
    readonly header: SegmentHeader | null,
    /** Place in the file up to which everything was sound. */
    public position: number,
    readonly size: number,
  ) {}

  /** Opens a segment; close it after use. Errors of the file system are thrown. */
  static async open(path: string): Promise<SegmentReader> {
    const handle = await open(path, 'r');
    try {
      const { size } = await handle.stat();
      const { header, bytes } = await readHeader(handle);
      return new SegmentReader(handle, header, bytes, size);
    } catch (error) {
      await handle.close();
      throw error;
    }
  }

  /** Goes on from a place at which a frame begins. */
  seek(position: number): void {
    this.position = position;
    this.#buffer = Buffer.alloc(0);
    this.#offset = 0;
  }

  /** The next frame, or why there is none. */
  async next(): Promise<SegmentStep> {
    for (;;) {
      const reading = decodeFrame(this.#buffer, this.#offset);
      if (reading.state === 'damaged') return { state: 'damaged' };
      if (reading.state === 'frame') {
        this.#offset += reading.bytes;
        this.position += reading.bytes;
        return { state: 'frame', frame: reading.frame, end: this.position };
      }
      if (this.position >= this.size) return { state: 'end' };
      if (this.position + reading.needed > this.size) return { state: 'damaged' };
      await this.#fill(reading.needed);
    }
  }

  async close(): Promise<void> {
    await this.handle.close();
  }

  async #fill(needed: number): Promise<void> {
    const length = Math.min(Math.max(needed, readChunkBytes), this.size - this.position);
    const bytes = Buffer.allocUnsafe(length);
    const { bytesRead } = await this.handle.read(bytes, 0, length, this.position);
    this.#buffer = bytes.subarray(0, bytesRead);
    this.#offset = 0;
  }
}

async function readHeader(handle: FileHandle): Promise<{ header: SegmentHeader | null; bytes: number }> {
  const preamble = Buffer.alloc(preambleBytes);
  const { bytesRead } = await handle.read(preamble, 0, preambleBytes, 0);
  if (bytesRead < preambleBytes || !preamble.subarray(0, 8).equals(magic)) return { header: null, bytes: 0 };
  const length = preamble.readUInt32LE(8);
  if (length > 4096) return { header: null, bytes: 0 };
  const text = Buffer.alloc(length);
  const body = await handle.read(text, 0, length, preambleBytes);
  if (body.bytesRead < length || crc32(text) !== preamble.readUInt32LE(12)) return { header: null, bytes: 0 };
  const parsed = headerSchema.safeParse(JSON.parse(text.toString('utf8')));
  return { header: parsed.success ? parsed.data : null, bytes: preambleBytes + length };
}

import { createHash } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';
import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import { Readable } from 'node:stream';
import { WorkbookFault } from '../fault';

/** Where the bytes of a workbook come from; everything that reads a workbook reads it through one of these. */
export interface ByteSource {
  /** Name of the file, without its folder. */
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  /** Fills `target` with the bytes from `offset` on, as far as there are any; answers how many. */
  read(target: Buffer, offset: number): Promise<number>;
  /** The bytes from `start` up to `end` (not included) in pieces. Ending early is `workbook.changed`. */
  stream(start?: number, end?: number): Readable;
  /** True when the bytes are no longer those that were there at the beginning. */
  hasChanged(): Promise<boolean>;
  close(): void;
}

/** Bytes that are in memory and nowhere else, such as what was pasted. */
export interface HeldFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const pieceBytes = 256 * 1024;

/** Opens a file, or bytes in memory. Throws disk errors, and `workbook.unreadable` for what is no file. */
export async function openSource(place: string | HeldFile): Promise<ByteSource> {
  return typeof place === 'string' ? openFile(place) : holdBytes(place);
}

/**
 * A file stays open as long as it is read: when it is replaced meanwhile, as Excel does when it saves, what is read is
 * still the file that was there before, whole.
 */
async function openFile(path: string): Promise<ByteSource> {
  const handle = await open(path, 'r');
  try {
    const before = await handle.stat({ bigint: true });
    if (!before.isFile()) throw new WorkbookFault('workbook.unreadable', 'no file');
    const size = Number(before.size);
    return {
      name: basename(path),
      size,
      read: (target, offset) => readFully(handle, target, offset, size),
      stream: (start = 0, end = size) => Readable.from(readPieces(handle, start, end), { objectMode: false }),
      hasChanged: async () => {
        const now = await handle.stat({ bigint: true });
        return now.size !== before.size || now.mtimeNs !== before.mtimeNs;
      },
      // Nothing is written, so there is nothing that closing could lose.
      close: () => void handle.close().catch(() => undefined),
    };
  } catch (error) {
    await handle.close();
    throw error;
  }
}

/** Network drives may give less than asked for at a time. */
async function readFully(handle: FileHandle, target: Buffer, offset: number, size: number): Promise<number> {
  const wanted = Math.max(0, Math.min(target.length, size - offset));
  for (let done = 0; done < wanted; ) {
    const { bytesRead } = await handle.read(target, done, wanted - done, offset + done);
    if (bytesRead === 0) throw becameShorter();
    done += bytesRead;
  }
  return wanted;
}

async function* readPieces(handle: FileHandle, start: number, end: number): AsyncGenerator<Buffer> {
  for (let at = start; at < end; ) {
    const piece = Buffer.allocUnsafeSlow(Math.min(pieceBytes, end - at));
    const { bytesRead } = await handle.read(piece, 0, piece.length, at);
    if (bytesRead === 0) throw becameShorter();
    yield bytesRead === piece.length ? piece : piece.subarray(0, bytesRead);
    at += bytesRead;
  }
}

function becameShorter(): WorkbookFault {
  return new WorkbookFault('workbook.changed', 'became shorter');
}

function holdBytes({ name, bytes }: HeldFile): ByteSource {
  const held = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return {
    name,
    size: held.length,
    read: async (target, offset) => (offset >= held.length ? 0 : held.copy(target, 0, offset)),
    stream: (start = 0, end = held.length) =>
      Readable.from([held.subarray(start, end)], { objectMode: false }),
    hasChanged: async () => false,
    close: () => {},
  };
}

/** SHA-256 of all bytes, hex. */
export async function hashSource(source: ByteSource): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of source.stream()) hash.update(piece as Buffer);
  return hash.digest('hex');
}

/** All bytes at once. */
export async function readWhole(source: ByteSource): Promise<Buffer> {
  const bytes = Buffer.alloc(source.size);
  await source.read(bytes, 0);
  return bytes;
}

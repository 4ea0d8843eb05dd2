import { once } from 'node:events';
import type { Writable } from 'node:stream';
import { crc32, createDeflateRaw } from 'node:zlib';
import type { Entry } from 'yauzl';
import type { ZipPackage } from '../../read/zip-package';

/** Sizes stand in the header, not behind the data. */
const sizesFollow = 0x8;

interface Facts {
  readonly name: Buffer;
  readonly flags: number;
  readonly method: number;
  readonly time: number;
  readonly date: number;
  readonly checksum: number;
  readonly packed: number;
  readonly size: number;
  readonly attributes: number;
}

/** Writes a zip from the parts of another: those that stay as they lie, those that changed deflated anew. */
export class ZipWriter {
  private readonly directory: Buffer[] = [];
  private offset = 0;

  constructor(private readonly out: Writable) {}

  /** Copies a part without unpacking it. */
  async copy(zip: ZipPackage, entry: Entry): Promise<void> {
    await this.begin({
      name: entry.fileNameRaw,
      flags: entry.generalPurposeBitFlag & ~sizesFollow,
      method: entry.compressionMethod,
      time: entry.lastModFileTime,
      date: entry.lastModFileDate,
      checksum: entry.crc32,
      packed: entry.compressedSize,
      size: entry.uncompressedSize,
      attributes: entry.externalFileAttributes,
    });
    for await (const piece of zip.raw(entry.fileName)) await this.write(piece);
  }

  /** Writes a part with new content under the name, and with the date, of the one it replaces. */
  async replace(entry: Entry, content: AsyncIterable<Buffer> | Iterable<Buffer>): Promise<void> {
    await this.add(entry.fileNameRaw, entry, content);
  }

  /** Writes a further part, with the date of another one. */
  async add(name: Buffer, entry: Entry, content: AsyncIterable<Buffer> | Iterable<Buffer>): Promise<void> {
    const deflate = createDeflateRaw({ level: 6 });
    const packed: Buffer[] = [];
    deflate.on('data', (piece: Buffer) => packed.push(piece));
    const ended = once(deflate, 'end');
    let size = 0;
    let checksum = 0;
    for await (const piece of content) {
      size += piece.length;
      checksum = crc32(piece, checksum);
      if (!deflate.write(piece)) await once(deflate, 'drain');
    }
    deflate.end();
    await ended;
    await this.begin({
      name,
      // Names of further parts are plain letters: the flag for UTF-8 says nothing about them.
      flags: entry.generalPurposeBitFlag & ~sizesFollow,
      method: 8,
      time: entry.lastModFileTime,
      date: entry.lastModFileDate,
      checksum,
      packed: packed.reduce((sum, piece) => sum + piece.length, 0),
      size,
      attributes: entry.externalFileAttributes,
    });
    for (const piece of packed) await this.write(piece);
  }

  /** Writes the directory; the stream is left open. */
  async finish(): Promise<void> {
    const start = this.offset;
    for (const entry of this.directory) await this.write(entry);
    const end = Buffer.alloc(22);
    end.writeUInt32LE(0x06054b50, 0);
    end.writeUInt16LE(this.directory.length, 8);
    end.writeUInt16LE(this.directory.length, 10);
    end.writeUInt32LE(this.offset - start, 12);
    end.writeUInt32LE(start, 16);
    await this.write(end);
  }

  private async begin(facts: Facts): Promise<void> {
    const directory = Buffer.alloc(46);
    directory.writeUInt32LE(0x02014b50, 0);
    directory.writeUInt16LE(20, 4);
    writeFacts(directory, 6, facts);
    directory.writeUInt32LE(facts.attributes, 38);
    directory.writeUInt32LE(this.offset, 42);
    this.directory.push(Buffer.concat([directory, facts.name]));
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    writeFacts(local, 4, facts);
    await this.write(Buffer.concat([local, facts.name]));
  }

  private async write(bytes: Buffer): Promise<void> {
    this.offset += bytes.length;
    if (this.out.errored !== null) throw this.out.errored;
    if (!this.out.write(bytes)) await once(this.out, 'drain');
  }
}

function writeFacts(header: Buffer, at: number, facts: Facts): void {
  header.writeUInt16LE(20, at);
  header.writeUInt16LE(facts.flags, at + 2);
  header.writeUInt16LE(facts.method, at + 4);
  header.writeUInt16LE(facts.time, at + 6);
  header.writeUInt16LE(facts.date, at + 8);
  header.writeUInt32LE(facts.checksum, at + 10);
  header.writeUInt32LE(facts.packed, at + 14);
  header.writeUInt32LE(facts.size, at + 18);
  header.writeUInt16LE(facts.name.length, at + 22);
}

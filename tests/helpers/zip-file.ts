import { closeSync, openSync, writeSync } from 'node:fs';
import { crc32, createDeflateRaw } from 'node:zlib';
import { buildDirectoryHeader, buildEnd, buildLocalHeader } from './zip-builder';

/** A zip written to disk part by part, for files too big to build in memory. */
export class ZipFileWriter {
  private readonly file: number;
  private readonly directory: Buffer[] = [];
  private offset = 0;

  constructor(path: string) {
    this.file = openSync(path, 'w');
  }

  /** Adds a part from pieces of text. */
  async addPart(name: string, pieces: Iterable<string>): Promise<void> {
    const start = this.offset;
    const facts = { name: Buffer.from(name), method: 8, flags: 0x800, checksum: 0, packed: 0, size: 0 };
    this.offset += buildLocalHeader(facts).length;
    const deflate = createDeflateRaw({ level: 6 });
    const packing = (async () => {
      for await (const chunk of deflate as AsyncIterable<Buffer>) {
        writeSync(this.file, chunk, 0, chunk.length, this.offset);
        this.offset += chunk.length;
        facts.packed += chunk.length;
      }
    })();
    for (const piece of pieces) {
      const bytes = Buffer.from(piece);
      facts.checksum = crc32(bytes, facts.checksum);
      facts.size += bytes.length;
      if (!deflate.write(bytes)) await new Promise((resolve) => deflate.once('drain', resolve));
    }
    deflate.end();
    await packing;
    const header = buildLocalHeader(facts);
    writeSync(this.file, header, 0, header.length, start);
    this.directory.push(buildDirectoryHeader(facts, start));
  }

  /** Writes the directory and closes the file. */
  finish(): void {
    const central = Buffer.concat(this.directory);
    const end = Buffer.concat([central, buildEnd(this.directory.length, central.length, this.offset)]);
    writeSync(this.file, end, 0, end.length, this.offset);
    closeSync(this.file);
  }
}

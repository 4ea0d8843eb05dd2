import { crc32, deflateRawSync } from 'node:zlib';

/** A part of a hand-made zip. The overrides make zips that lie. */
export interface ZipPart {
  readonly name: string;
  readonly data: Buffer | string;
  /** Stored as it is; default deflated. */
  readonly stored?: boolean;
  readonly declaredSize?: number;
  readonly declaredChecksum?: number;
  /** General purpose bits; default UTF-8 names. */
  readonly flags?: number;
}

/** Builds a zip in memory. */
export function buildZip(parts: readonly ZipPart[]): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const part of parts) {
    const plain = typeof part.data === 'string' ? Buffer.from(part.data) : part.data;
    const packed = part.stored === true ? plain : deflateRawSync(plain);
    const entry = {
      name: Buffer.from(part.name),
      method: part.stored === true ? 0 : 8,
      flags: part.flags ?? 0x800,
      checksum: part.declaredChecksum ?? crc32(plain),
      packed: packed.length,
      size: part.declaredSize ?? plain.length,
    };
    const local = buildLocalHeader(entry);
    bodies.push(local, packed);
    directory.push(buildDirectoryHeader(entry, offset));
    offset += local.length + packed.length;
  }
  const central = Buffer.concat(directory);
  return Buffer.concat([...bodies, central, buildEnd(parts.length, central.length, offset)]);
}

export interface ZipEntryFacts {
  readonly name: Buffer;
  readonly method: number;
  readonly flags: number;
  readonly checksum: number;
  readonly packed: number;
  readonly size: number;
}

/** Header before a part's data. */
export function buildLocalHeader(entry: ZipEntryFacts): Buffer {
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  header.writeUInt16LE(20, 4);
  writeFacts(header, 6, entry);
  return Buffer.concat([header, entry.name]);
}

/** Entry of the directory at the end; `offset` is where the local header stands. */
export function buildDirectoryHeader(entry: ZipEntryFacts, offset: number): Buffer {
  const header = Buffer.alloc(46);
  header.writeUInt32LE(0x02014b50, 0);
  header.writeUInt16LE(20, 4);
  header.writeUInt16LE(20, 6);
  writeFacts(header, 8, entry);
  header.writeUInt32LE(offset, 42);
  return Buffer.concat([header, entry.name]);
}

/** Record that ends a zip. */
export function buildEnd(count: number, directoryBytes: number, directoryOffset: number): Buffer {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(directoryBytes, 12);
  end.writeUInt32LE(directoryOffset, 16);
  return end;
}

function writeFacts(header: Buffer, at: number, entry: ZipEntryFacts): void {
  header.writeUInt16LE(entry.flags, at);
  header.writeUInt16LE(entry.method, at + 2);
  // 1 January 2026, midnight.
  header.writeUInt16LE(0, at + 4);
  header.writeUInt16LE(((2026 - 1980) << 9) | (1 << 5) | 1, at + 6);
  header.writeUInt32LE(entry.checksum >>> 0, at + 8);
  header.writeUInt32LE(entry.packed, at + 12);
  header.writeUInt32LE(entry.size, at + 16);
  header.writeUInt16LE(entry.name.length, at + 20);
}

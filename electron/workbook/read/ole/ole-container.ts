import { WorkbookFault } from '../fault';
import type { ByteSource } from '../source/byte-source';
import type { OleEntry } from './ole-directory';
import { listRootStreams } from './ole-directory';

const headerBytes = 512;
const signature = Buffer.from('d0cf11e0a1b11ae1', 'hex');
/** Sector numbers from here on are marks: free, end of chain, allocation table. */
const firstMark = 0xfffffffa;
const endOfChain = 0xfffffffe;

/** An OLE compound file ([MS-CFB]): what .xls and encrypted workbooks are packed in. */
export interface OleContainer {
  /** True when the root holds a stream of this name (case does not matter). */
  has(name: string): boolean;
  /** A stream of the root as a whole. Throws `WorkbookFault` when there is none, or its chain is broken. */
  read(name: string): Promise<Buffer>;
}

interface Layout {
  readonly source: ByteSource;
  readonly size: number;
  readonly sectorBytes: number;
  /** Next sector of each sector. */
  readonly table: Uint32Array;
}

/** Reads the tables of an OLE file. Throws `WorkbookFault` and disk errors. */
export async function openOle(source: ByteSource): Promise<OleContainer> {
  const { size } = source;
  const header = Buffer.alloc(headerBytes);
  await source.read(header, 0);
  const shift = header.readUInt16LE(30);
  if (!header.subarray(0, 8).equals(signature) || (shift !== 9 && shift !== 12)) {
    throw new WorkbookFault('workbook.damaged', 'container header');
  }
  const bare = { source, size, sectorBytes: 1 << shift, table: new Uint32Array(0) };
  const layout: Layout = { ...bare, table: await readTable(bare, header) };
  const entries = listRootStreams(await readChain(layout, header.readUInt32LE(48), size));
  const smallLimit = header.readUInt32LE(56);
  let small: Promise<(entry: OleEntry) => Buffer> | null = null;

  return {
    has: (name) => entries.streams.has(name.toLowerCase()),
    async read(name) {
      const entry = entries.streams.get(name.toLowerCase());
      if (entry === undefined) throw new WorkbookFault('workbook.damaged', 'no such stream');
      if (entry.size > size) throw new WorkbookFault('workbook.damaged', 'stream longer than file');
      if (entry.size >= smallLimit) {
        return cutTo(await readChain(layout, entry.start, entry.size), entry.size);
      }
      small ??= openSmallStreams(layout, header, entries.root);
      return (await small)(entry);
    },
  };
}

/** The allocation table: its sectors are listed in the header, and beyond 109 of them in sectors of their own. */
async function readTable(layout: Layout, header: Buffer): Promise<Uint32Array> {
  const { sectorBytes } = layout;
  const most = Math.ceil(layout.size / sectorBytes) + 1;
  const sectors: number[] = [];
  const take = (list: Buffer, from: number, to: number) => {
    for (let at = from; at < to; at += 4) {
      const sector = list.readUInt32LE(at);
      if (sector < firstMark && sectors.length * (sectorBytes / 4) < most) sectors.push(sector);
    }
  };
  take(header, 76, headerBytes);
  let next = header.readUInt32LE(68);
  for (let seen = 0; next < firstMark && seen < most; seen++) {
    const list = await readSectors(layout, next, 1);
    take(list, 0, sectorBytes - 4);
    next = list.readUInt32LE(sectorBytes - 4);
  }
  const table = new Uint32Array(sectors.length * (sectorBytes / 4));
  for (const [index, sector] of sectors.entries()) {
    const part = await readSectors(layout, sector, 1);
    for (let at = 0; at < sectorBytes; at += 4) {
      table[(index * sectorBytes + at) / 4] = part.readUInt32LE(at);
    }
  }
  return table;
}

/** The sectors of a chain up to `bytes`, neighbours in one go. */
async function readChain(layout: Layout, start: number, bytes: number): Promise<Buffer> {
  const parts: Buffer[] = [];
  const most = Math.ceil(bytes / layout.sectorBytes);
  let sector = start;
  let seen = 0;
  while (sector < firstMark && seen < most) {
    let count = 1;
    let next = layout.table[sector + count - 1] ?? endOfChain;
    while (next === sector + count && seen + count < most) {
      count += 1;
      next = layout.table[sector + count - 1] ?? endOfChain;
    }
    parts.push(await readSectors(layout, sector, count));
    seen += count;
    sector = next;
  }
  return parts.length === 1 ? (parts[0] as Buffer) : Buffer.concat(parts);
}

/** Sectors beyond the end of the file are an error; a last one cut short is filled with zeros. */
async function readSectors(
  { source, size, sectorBytes }: Layout,
  sector: number,
  count: number,
): Promise<Buffer> {
  const offset = (sector + 1) * sectorBytes;
  if (offset >= size || offset + (count - 1) * sectorBytes >= size) {
    throw new WorkbookFault('workbook.damaged', 'sector beyond the end');
  }
  const bytes = Buffer.alloc(count * sectorBytes);
  await source.read(bytes, offset);
  return bytes;
}

/** Streams below 4096 bytes lie together in the root's own stream, in pieces of 64. */
async function openSmallStreams(
  layout: Layout,
  header: Buffer,
  root: OleEntry,
): Promise<(entry: OleEntry) => Buffer> {
  const table = await readChain(layout, header.readUInt32LE(60), layout.size);
  const all = await readChain(layout, root.start, Math.min(root.size, layout.size));
  const pieceBytes = 64;
  return (entry) => {
    const parts: Buffer[] = [];
    let piece = entry.start;
    for (let seen = 0; seen * pieceBytes < entry.size && piece < firstMark; seen++) {
      parts.push(all.subarray(piece * pieceBytes, (piece + 1) * pieceBytes));
      piece = piece * 4 + 4 <= table.length ? table.readUInt32LE(piece * 4) : endOfChain;
    }
    return cutTo(Buffer.concat(parts), entry.size);
  };
}

function cutTo(bytes: Buffer, size: number): Buffer {
  if (bytes.length < size) throw new WorkbookFault('workbook.damaged', 'stream breaks off');
  return bytes.subarray(0, size);
}

/** A stream of less than 4096 bytes, or a folder of entries. */
export type SmallEntry =
  | { readonly name: string; readonly bytes: Buffer }
  | { readonly name: string; readonly entries: readonly SmallEntry[] };

/** A stream of 4096 bytes or more that already lies in the file, from its first sector on. */
export interface LargeStream {
  readonly name: string;
  /** Bytes. */
  readonly size: number;
}

export const sectorBytes = 512;
/** Streams below this size lie together in the small ones' own stream. */
export const smallLimit = 4096;

const pieceBytes = 64;
const entryBytes = 128;
const numbersPerSector = sectorBytes / 4;
const endOfChain = 0xfffffffe;
const tableSector = 0xfffffffd;
const tableOfTables = 0xfffffffc;
const free = 0xffffffff;
const inHeader = 109;

/** What follows the large stream in the file, and the header before it. */
export interface CompoundFrame {
  /** The first 512 bytes. */
  readonly header: Buffer;
  /** Everything behind the last sector of the large stream. */
  readonly tail: Buffer;
}

/**
 * Lays out an OLE compound file of version 3 ([MS-CFB]): the large stream, if there is one, in sectors 0 to n; then
 * the small streams, the directory and the tables.
 */
export function frameCompoundFile(large: LargeStream | null, small: readonly SmallEntry[]): CompoundFrame {
  const directory = new Directory();
  directory.addRoot(large, small);
  const largeSectors = large === null ? 0 : Math.ceil(large.size / sectorBytes);
  const sections = [directory.smallBytes(), directory.smallTable(), directory.bytes(largeSectors)];
  const starts: number[] = [];
  let used = largeSectors;
  for (const section of sections) {
    starts.push(used);
    used += section.length / sectorBytes;
  }
  const { tables, lists } = countTables(used);
  const table = new Uint32Array(tables * numbersPerSector).fill(free);
  chain(table, 0, largeSectors);
  for (const [at, section] of sections.entries()) chain(table, starts[at] ?? 0, section.length / sectorBytes);
  table.fill(tableSector, used, used + tables);
  table.fill(tableOfTables, used + tables, used + tables + lists);
  const header = writeHeader({
    tables,
    directory: starts[2] ?? 0,
    smallTable: starts[1] ?? 0,
    smallTableSectors: (sections[1]?.length ?? 0) / sectorBytes,
    firstList: lists === 0 ? endOfChain : used + tables,
    lists,
    firstTable: used,
  });
  return { header, tail: Buffer.concat([...sections, toBytes(table), writeLists(used, tables, lists)]) };
}

/** The tables list all sectors, themselves too; from the 110th on they are listed in sectors of their own. */
function countTables(used: number): { readonly tables: number; readonly lists: number } {
  let tables = 1;
  for (;;) {
    const lists = Math.ceil(Math.max(tables - inHeader, 0) / (numbersPerSector - 1));
    const needed = Math.ceil((used + tables + lists) / numbersPerSector);
    if (needed <= tables) return { tables, lists };
    tables = needed;
  }
}

function chain(table: Uint32Array, start: number, count: number): void {
  for (let at = 0; at < count; at++) table[start + at] = at === count - 1 ? endOfChain : start + at + 1;
}

function writeHeader(facts: {
  readonly tables: number;
  readonly directory: number;
  readonly smallTable: number;
  readonly smallTableSectors: number;
  readonly firstList: number;
  readonly lists: number;
  readonly firstTable: number;
}): Buffer {
  const header = Buffer.alloc(sectorBytes);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(header);
  header.writeUInt16LE(0x3e, 24);
  header.writeUInt16LE(3, 26);
  header.writeUInt16LE(0xfffe, 28);
  header.writeUInt16LE(9, 30);
  header.writeUInt16LE(6, 32);
  header.writeUInt32LE(facts.tables, 44);
  header.writeUInt32LE(facts.directory, 48);
  header.writeUInt32LE(smallLimit, 56);
  header.writeUInt32LE(facts.smallTable, 60);
  header.writeUInt32LE(facts.smallTableSectors, 64);
  header.writeUInt32LE(facts.firstList, 68);
  header.writeUInt32LE(facts.lists, 72);
  for (let at = 0; at < inHeader; at++) {
    header.writeUInt32LE(at < facts.tables ? facts.firstTable + at : free, 76 + at * 4);
  }
  return header;
}

function writeLists(firstTable: number, tables: number, lists: number): Buffer {
  const numbers = new Uint32Array(lists * numbersPerSector).fill(free);
  for (let at = inHeader; at < tables; at++) {
    const place = at - inHeader;
    const list = Math.floor(place / (numbersPerSector - 1));
    numbers[list * numbersPerSector + (place % (numbersPerSector - 1))] = firstTable + at;
  }
  for (let list = 0; list < lists; list++) {
    const next = list === lists - 1 ? endOfChain : firstTable + tables + list + 1;
    numbers[(list + 1) * numbersPerSector - 1] = next;
  }
  return toBytes(numbers);
}

function toBytes(numbers: Uint32Array): Buffer {
  const bytes = Buffer.alloc(numbers.length * 4);
  for (const [at, value] of numbers.entries()) bytes.writeUInt32LE(value, at * 4);
  return bytes;
}

const kinds = { folder: 1, stream: 2, root: 5 };

interface Entry {
  readonly name: string;
  readonly kind: number;
  readonly size: number;
  /** First piece of a small stream, first sector of a large one. */
  readonly start: number;
  left: number;
  right: number;
  child: number;
  black: boolean;
}

/** The tree of names, and the small streams behind it. */
class Directory {
  private readonly entries: Entry[] = [];
  private readonly pieces: Buffer[] = [];
  private readonly table: number[] = [];

  addRoot(large: LargeStream | null, small: readonly SmallEntry[]): void {
    this.entries.push(makeEntry('Root Entry', kinds.root, 0, endOfChain));
    const ids = small.map((entry) => this.addSmall(entry));
    if (large !== null) ids.push(this.add(makeEntry(large.name, kinds.stream, large.size, 0)));
    (this.entries[0] as Entry).child = this.balance(ids);
  }

  /** The stream that holds the small ones, filled up to whole sectors. */
  smallBytes(): Buffer {
    return fillUp(Buffer.concat(this.pieces), 0);
  }

  smallTable(): Buffer {
    return fillUp(toBytes(Uint32Array.from(this.table)), 0xff);
  }

  /** The directory itself; the small streams lie from `smallStart` on. */
  bytes(smallStart: number): Buffer {
    const count = Math.ceil(this.entries.length / 4) * 4;
    const bytes = Buffer.alloc(count * entryBytes);
    for (let id = 0; id < count; id++) {
      const entry = this.entries[id];
      const at = id * entryBytes;
      for (const place of [68, 72, 76]) bytes.writeUInt32LE(free, at + place);
      if (entry === undefined) continue;
      const name = Buffer.from(`${entry.name}\0`, 'utf16le');
      name.copy(bytes, at);
      bytes.writeUInt16LE(name.length, at + 64);
      bytes.writeUInt8(entry.kind, at + 66);
      bytes.writeUInt8(entry.black ? 1 : 0, at + 67);
      bytes.writeUInt32LE(entry.left, at + 68);
      bytes.writeUInt32LE(entry.right, at + 72);
      bytes.writeUInt32LE(entry.child, at + 76);
      const root = id === 0;
      bytes.writeUInt32LE(root ? smallStart : entry.start, at + 116);
      bytes.writeUInt32LE(root ? this.table.length * pieceBytes : entry.size, at + 120);
    }
    return bytes;
  }

  private addSmall(entry: SmallEntry): number {
    if ('bytes' in entry) {
      const start = this.table.length;
      const count = Math.ceil(entry.bytes.length / pieceBytes);
      for (let at = 1; at <= count; at++) this.table.push(at === count ? endOfChain : start + at);
      this.pieces.push(entry.bytes, Buffer.alloc(count * pieceBytes - entry.bytes.length));
      return this.add(makeEntry(entry.name, kinds.stream, entry.bytes.length, start));
    }
    const id = this.add(makeEntry(entry.name, kinds.folder, 0, 0));
    const child = this.balance(entry.entries.map((one) => this.addSmall(one)));
    (this.entries[id] as Entry).child = child;
    return id;
  }

  private add(entry: Entry): number {
    return this.entries.push(entry) - 1;
  }

  /** Siblings form a red-black tree, ordered by the length of the name, then by its capitals. */
  private balance(ids: readonly number[]): number {
    const sorted = [...ids].sort((a, b) => compareNames(this.nameOf(a), this.nameOf(b)));
    const depth = Math.floor(Math.log2(sorted.length + 1));
    const build = (from: number, to: number, level: number): number => {
      if (from >= to) return free;
      const middle = Math.floor((from + to) / 2);
      const id = sorted[middle] ?? 0;
      const entry = this.entries[id] as Entry;
      entry.left = build(from, middle, level + 1);
      entry.right = build(middle + 1, to, level + 1);
      entry.black = level < depth;
      return id;
    };
    return build(0, sorted.length, 0);
  }

  private nameOf(id: number): string {
    return this.entries[id]?.name ?? '';
  }
}

function makeEntry(name: string, kind: number, size: number, start: number): Entry {
  return { name, kind, size, start, left: free, right: free, child: free, black: true };
}

function compareNames(a: string, b: string): number {
  if (a.length !== b.length) return a.length - b.length;
  const [first, second] = [a.toUpperCase(), b.toUpperCase()];
  return first < second ? -1 : first > second ? 1 : 0;
}

function fillUp(bytes: Buffer, byte: number): Buffer {
  const rest = bytes.length % sectorBytes;
  return rest === 0 ? bytes : Buffer.concat([bytes, Buffer.alloc(sectorBytes - rest, byte)]);
}

import { WorkbookFault } from '../fault';

/** A stream of an OLE file. */
export interface OleEntry {
  /** First sector. */
  readonly start: number;
  /** Bytes. */
  readonly size: number;
}

const entryBytes = 128;
const none = 0xffffffff;
const isStream = 2;
const isRoot = 5;

/**
 * The streams directly in the root, by their name in lower case; those of embedded objects lie deeper and are left
 * out. A root whose tree of names is broken gives all streams there are.
 */
export function listRootStreams(directory: Buffer): {
  readonly root: OleEntry;
  readonly streams: ReadonlyMap<string, OleEntry>;
} {
  const count = Math.floor(directory.length / entryBytes);
  if (count === 0 || directory[66] !== isRoot) throw new WorkbookFault('workbook.damaged', 'container root');
  const streams = new Map<string, OleEntry>();
  const seen = new Set<number>();
  const waiting = [directory.readUInt32LE(76)];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (id === none || id >= count || seen.has(id)) continue;
    seen.add(id);
    const at = id * entryBytes;
    waiting.push(directory.readUInt32LE(at + 68), directory.readUInt32LE(at + 72));
    take(streams, directory, at);
  }
  if (streams.size === 0) for (let id = 1; id < count; id++) take(streams, directory, id * entryBytes);
  return { root: readEntry(directory, 0), streams };
}

function take(streams: Map<string, OleEntry>, directory: Buffer, at: number): void {
  const nameBytes = directory.readUInt16LE(at + 64);
  if (directory[at + 66] !== isStream || nameBytes < 4 || nameBytes > 64) return;
  const name = directory.toString('utf16le', at, at + nameBytes - 2).toLowerCase();
  if (!streams.has(name)) streams.set(name, readEntry(directory, at));
}

/** Sizes beyond 4 GB do not occur here: the file itself is limited. */
function readEntry(directory: Buffer, at: number): OleEntry {
  return { start: directory.readUInt32LE(at + 116), size: directory.readUInt32LE(at + 120) };
}

import type { Readable } from 'node:stream';
import type { ZlibOptions } from 'node:zlib';
import { crc32, createInflateRaw } from 'node:zlib';
import type { Entry, ZipFile } from 'yauzl';
import { fromBufferPromise, fromRandomAccessReaderPromise } from 'yauzl';
import { WorkbookFault } from './fault';
import type { ReadLimits } from './limits';
import type { ByteSource } from './source/byte-source';
import { ZipReader } from './source/zip-reader';

/** Some pieces wait ready, so that inflating (on another thread) and scanning go on side by side. */
const inflateOptions: ZlibOptions & { readonly readableHighWaterMark: number } = {
  chunkSize: 256 * 1024,
  readableHighWaterMark: 1024 * 1024,
};

/** The parts of an OOXML file. Names are looked up without regard to case, as Excel does. */
export interface ZipPackage {
  has(name: string): boolean;
  /** A part in pieces as it inflates; sizes and checksum are verified on the way. */
  stream(name: string): AsyncIterable<Buffer>;
  /** A small part as a whole; null when there is none. */
  read(name: string): Promise<Buffer | null>;
  /** The directory, in its order. */
  entries(): readonly Entry[];
  /** A part's bytes as they lie in the zip, compressed or not. */
  raw(name: string): AsyncIterable<Buffer>;
  close(): void;
}

/**
 * Reads the directory of a zip, given by where its bytes come from or by the bytes themselves, and refuses what no
 * honest writer makes. Throws `WorkbookFault` and disk errors.
 */
export async function openPackage(source: ByteSource | Buffer, limits: ReadLimits): Promise<ZipPackage> {
  const options = { autoClose: false, lazyEntries: true };
  const zip = await fromZip(
    Buffer.isBuffer(source)
      ? fromBufferPromise(source, options)
      : fromRandomAccessReaderPromise(new ZipReader(source), source.size, options),
  );
  try {
    const entries = await readDirectory(zip, limits);
    return describePackage(zip, entries, limits);
  } catch (error) {
    zip.close();
    throw error;
  }
}

async function readDirectory(zip: ZipFile, limits: ReadLimits): Promise<Map<string, Entry>> {
  if (zip.entryCount > limits.entries) throw new WorkbookFault('workbook.tooLarge', 'too many entries');
  const entries = new Map<string, Entry>();
  let total = 0;
  const iterator = zip.eachEntry();
  for (;;) {
    const step = await fromZip(iterator.next());
    if (step.done === true) return entries;
    const entry: Entry = step.value;
    if (entry.isEncrypted()) throw new WorkbookFault('workbook.encrypted', 'encrypted entry');
    total += entry.uncompressedSize;
    if (total > limits.inflatedBytes) throw new WorkbookFault('workbook.tooLarge', 'inflates too far');
    if (
      entry.uncompressedSize > limits.ratioFloorBytes &&
      entry.uncompressedSize > entry.compressedSize * limits.ratio
    ) {
      throw new WorkbookFault('workbook.tooLarge', 'inflates by too much');
    }
    const key = foldName(entry.fileName);
    if (!entries.has(key)) entries.set(key, entry);
  }
}

function describePackage(zip: ZipFile, entries: ReadonlyMap<string, Entry>, limits: ReadLimits): ZipPackage {
  async function* stream(name: string): AsyncGenerator<Buffer> {
    const entry = entries.get(foldName(name));
    if (entry === undefined) throw new WorkbookFault('workbook.damaged', 'missing part');
    yield* inflateEntry(zip, entry);
  }
  return {
    has: (name) => entries.has(foldName(name)),
    stream,
    entries: () => [...entries.values()],
    async *raw(name) {
      const entry = entries.get(foldName(name));
      if (entry === undefined) throw new WorkbookFault('workbook.damaged', 'missing part');
      yield* (await fromZip(
        zip.openReadStreamPromise(entry, { decodeFileData: false }),
      )) as AsyncIterable<Buffer>;
    },
    async read(name) {
      const entry = entries.get(foldName(name));
      if (entry === undefined) return null;
      if (entry.uncompressedSize > limits.smallPartBytes) {
        throw new WorkbookFault('workbook.tooLarge', 'small part is large');
      }
      const chunks: Buffer[] = [];
      for await (const chunk of inflateEntry(zip, entry)) chunks.push(chunk);
      return Buffer.concat(chunks);
    },
    close: () => zip.close(),
  };
}

async function* inflateEntry(zip: ZipFile, entry: Entry): AsyncGenerator<Buffer> {
  if (entry.compressionMethod !== 0 && entry.compressionMethod !== 8) {
    throw new WorkbookFault('workbook.damaged', 'unknown compression');
  }
  const raw = await fromZip(zip.openReadStreamPromise(entry, { decodeFileData: false }));
  const data = entry.compressionMethod === 0 ? raw : pipeInflate(raw);
  let seen = 0;
  let checksum = 0;
  try {
    for await (const chunk of data as AsyncIterable<Buffer>) {
      seen += chunk.length;
      if (seen > entry.uncompressedSize) throw new WorkbookFault('workbook.damaged', 'longer than declared');
      checksum = crc32(chunk, checksum);
      yield chunk;
    }
  } finally {
    raw.destroy();
    data.destroy();
  }
  if (seen !== entry.uncompressedSize) throw new WorkbookFault('workbook.damaged', 'shorter than declared');
  if (checksum !== entry.crc32) throw new WorkbookFault('workbook.damaged', 'checksum differs');
}

function pipeInflate(raw: Readable): Readable {
  const inflate = createInflateRaw(inflateOptions);
  raw.on('error', (error) => inflate.destroy(error));
  raw.pipe(inflate);
  return inflate;
}

/** yauzl tells what is wrong with a zip in plain errors without a code; those of the disk have one. */
async function fromZip<T>(promise: Promise<T>): Promise<T> {
  try {
    return await promise;
  } catch (error) {
    if (error instanceof Error && !(error instanceof WorkbookFault) && !('code' in error)) {
      throw error.message.includes('encryption')
        ? new WorkbookFault('workbook.encrypted', 'encrypted entry')
        : new WorkbookFault('workbook.damaged', 'zip directory');
    }
    throw error;
  }
}

function foldName(name: string): string {
  return name.replace(/^\/+/, '').toLowerCase();
}

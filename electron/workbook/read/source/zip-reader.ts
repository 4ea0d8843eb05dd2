import type { Readable } from 'node:stream';
import { RandomAccessReader } from 'yauzl';
import type { ByteSource } from './byte-source';

/** Lets yauzl read from a source, without the two streams it would put in between. */
export class ZipReader extends RandomAccessReader {
  constructor(private readonly source: ByteSource) {
    super();
  }

  override createReadStream({ start, end }: { readonly start: number; readonly end: number }): Readable {
    return this.source.stream(start, end);
  }

  override read(
    buffer: Buffer,
    offset: number,
    length: number,
    position: number,
    callback: (error: Error | null, bytesRead?: number) => void,
  ): void {
    this.source.read(buffer.subarray(offset, offset + length), position).then(
      (bytesRead) => callback(null, bytesRead),
      (error: Error) => callback(error),
    );
  }
}

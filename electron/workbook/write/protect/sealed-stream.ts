import type { FileHandle } from 'node:fs/promises';
import { Writable } from 'node:stream';
import { type PackageKeys, pieceBytes } from './agile-keys';
import { frameCompoundFile, sectorBytes, smallLimit } from './compound-file';
import { makeDataSpaces } from './data-spaces';

const lengthBytes = 8;
/** Encrypted bytes gathered before they go to the disk. */
const gatheredBytes = 256 * 1024;

/**
 * Takes the bytes of an .xlsx and writes them encrypted: each piece of 4096 bytes as it comes, straight behind the
 * place of the header; what frames them (lengths, keys, directory, tables) when the last one is there. Owns `file`.
 */
export class SealedStream extends Writable {
  private rest: Buffer = Buffer.alloc(0);
  private pieces = 0;
  private plainBytes = 0;
  private sealed: Buffer[] = [];
  private gathered = 0;
  private flushed = 0;

  constructor(
    private readonly file: FileHandle,
    private readonly keys: PackageKeys,
  ) {
    super({ highWaterMark: 256 * 1024 });
  }

  override _write(chunk: Buffer, _encoding: string, done: (error?: Error | null) => void): void {
    this.take(chunk).then(() => done(), done);
  }

  override _final(done: (error?: Error | null) => void): void {
    this.complete().then(() => done(), done);
  }

  override _destroy(error: Error | null, done: (error?: Error | null) => void): void {
    this.file.close().then(
      () => done(error),
      () => done(error),
    );
  }

  private async take(chunk: Buffer): Promise<void> {
    this.plainBytes += chunk.length;
    const bytes = this.rest.length === 0 ? chunk : Buffer.concat([this.rest, chunk]);
    let at = 0;
    for (; bytes.length - at >= pieceBytes; at += pieceBytes) this.seal(bytes.subarray(at, at + pieceBytes));
    // A copy: the writer may use its chunk again.
    this.rest = Buffer.from(bytes.subarray(at));
    if (this.gathered >= gatheredBytes) await this.flush();
  }

  private seal(piece: Buffer): void {
    const sealed = this.keys.seal(piece, this.pieces);
    this.pieces += 1;
    this.sealed.push(sealed);
    this.gathered += sealed.length;
  }

  private async flush(): Promise<void> {
    const bytes = Buffer.concat(this.sealed);
    this.sealed = [];
    this.gathered = 0;
    await writeAll(this.file, bytes, sectorBytes + lengthBytes + this.flushed);
    this.flushed += bytes.length;
  }

  private async complete(): Promise<void> {
    if (this.rest.length > 0) this.seal(this.rest);
    const length = Buffer.alloc(lengthBytes);
    length.writeBigUInt64LE(BigInt(this.plainBytes));
    if (this.flushed === 0 && lengthBytes + this.gathered < smallLimit) await this.completeSmall(length);
    else await this.completeLarge(length);
  }

  private async completeSmall(length: Buffer): Promise<void> {
    const bytes = Buffer.concat([length, ...this.sealed]);
    const info = this.keys.describe(this.keys.beginIntegrity().update(bytes).digest());
    const { header, tail } = frameCompoundFile(null, [
      makeDataSpaces(),
      { name: 'EncryptionInfo', bytes: info },
      { name: 'EncryptedPackage', bytes },
    ]);
    await writeAll(this.file, Buffer.concat([header, tail]), 0);
  }

  private async completeLarge(length: Buffer): Promise<void> {
    await this.flush();
    const size = lengthBytes + this.flushed;
    const info = this.keys.describe(await this.vouch(length));
    const { header, tail } = frameCompoundFile({ name: 'EncryptedPackage', size }, [
      makeDataSpaces(),
      { name: 'EncryptionInfo', bytes: info },
    ]);
    const filling = Buffer.alloc((sectorBytes - (size % sectorBytes)) % sectorBytes);
    await writeAll(this.file, Buffer.concat([filling, tail]), sectorBytes + size);
    await writeAll(this.file, Buffer.concat([header, length]), 0);
  }

  /** The length stands before the bytes it vouches for and is known last, so they are read once more. */
  private async vouch(length: Buffer): Promise<Buffer> {
    const integrity = this.keys.beginIntegrity().update(length);
    const block = Buffer.alloc(gatheredBytes);
    for (let at = 0; at < this.flushed; ) {
      const wanted = Math.min(block.length, this.flushed - at);
      const { bytesRead } = await this.file.read(block, 0, wanted, sectorBytes + lengthBytes + at);
      if (bytesRead === 0) throw new Error('A file being written became shorter.');
      integrity.update(block.subarray(0, bytesRead));
      at += bytesRead;
    }
    return integrity.digest();
  }
}

async function writeAll(file: FileHandle, bytes: Buffer, position: number): Promise<void> {
  for (let at = 0; at < bytes.length; ) {
    const { bytesWritten } = await file.write(bytes, at, bytes.length - at, position + at);
    at += bytesWritten;
  }
}

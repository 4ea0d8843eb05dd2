import { randomBytes } from 'node:crypto';
import { createWriteStream, type WriteStream } from 'node:fs';
import { open, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Writable } from 'node:stream';
import { preparePassword } from './protect/agile-keys';
import { SealedStream } from './protect/sealed-stream';

/** A file on its way out: a hidden neighbour of its place until it is complete. */
export interface OutputFile {
  /** Takes the bytes of the file. */
  readonly stream: Writable;
  /** After the stream has finished: makes the file durable and puts it in its place. Answers its bytes. */
  settle(): Promise<number>;
  /** Leaves nothing behind. */
  drop(): Promise<void>;
}

/**
 * Opens the neighbour of `path`. With a password the bytes are encrypted before they reach the disk, so that no plain
 * text is ever there, not even for a moment. Throws disk errors.
 */
export async function openOutput(path: string, password?: string): Promise<OutputFile> {
  // A name of its own: with more added to it, a long name would be too long for the file system.
  const temporary = join(dirname(path), `.branchbook-${randomBytes(6).toString('hex')}.part`);
  const stream = password === undefined ? await openPlain(temporary) : await openSealed(temporary, password);
  return {
    stream,
    async settle() {
      await syncFile(temporary);
      const { size } = await stat(temporary);
      await rename(temporary, path);
      return size;
    },
    async drop() {
      await closeStream(stream);
      await rm(temporary, { force: true }).catch(() => undefined);
    },
  };
}

function openPlain(path: string): Promise<WriteStream> {
  return new Promise((resolve, reject) => {
    const file = createWriteStream(path, { flags: 'wx', highWaterMark: 256 * 1024 });
    file.once('open', () => resolve(file));
    file.once('error', reject);
  });
}

async function openSealed(path: string, password: string): Promise<SealedStream> {
  const keys = await preparePassword(password);
  return new SealedStream(await open(path, 'wx+'), keys);
}

function closeStream(stream: Writable): Promise<void> {
  return new Promise((resolve) => {
    if (stream.closed) resolve();
    else {
      stream.once('close', () => resolve());
      stream.destroy();
    }
  });
}

async function syncFile(path: string): Promise<void> {
  const file = await open(path, 'r+');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}

import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Result } from '@shared/domain/kernel/result';
import { fail, succeed } from '@shared/domain/kernel/result';
import { type KeyringFile, keyringSchema } from '@shared/ipc/book-files';
import { describeWriteError, readTextIfPresent, writeDurably } from './durable-file';
import { sentinelFileName, writeSentinel } from './sentinel-store';

export const keyringFileName = 'keyring.json';

/** The newest form of the keyring that this version understands. */
const newestVersion = 1;

/**
 * Reads the keyring: null when there is none; `book.keyringDamaged` when it cannot be understood,
 * `book.newerVersion` when a later Branchbook wrote it.
 */
export async function readKeyring(folder: string): Promise<Result<KeyringFile | null>> {
  const text = await readTextIfPresent(join(folder, keyringFileName));
  return text === undefined ? succeed(null) : parseKeyring(text);
}

/** Reads the text of a keyring; reasons as `readKeyring`. */
export function parseKeyring(text: string): Result<KeyringFile> {
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    return fail('book.keyringDamaged');
  }
  const parsed = keyringSchema.safeParse(content);
  if (parsed.success) return isAsWritten(content) ? succeed(parsed.data) : fail('book.keyringDamaged');
  const version =
    typeof content === 'object' && content !== null && 'version' in content ? content.version : null;
  const isNewer = typeof version === 'number' && version > newestVersion;
  return fail(isNewer ? 'book.newerVersion' : 'book.keyringDamaged');
}

/**
 * The text of a keyring as it is stored, with a check over all of it: a byte gone wrong in a slot would otherwise look
 * like a wrong password. It says nothing about who wrote it.
 */
export function serializeKeyring(keyring: KeyringFile): string {
  return `${JSON.stringify({ ...keyring, check: hashOf(keyring) }, null, 2)}\n`;
}

/** Whether the content is what its check says; keyrings from before there was one have none. */
function isAsWritten(content: unknown): boolean {
  if (typeof content !== 'object' || content === null) return false;
  const { check, ...rest } = content as { readonly check?: unknown };
  return check === undefined || check === hashOf(rest);
}

function hashOf(content: object): string {
  return createHash('sha256').update(JSON.stringify(content)).digest('hex');
}

/**
 * Writes the keyring and, for a new book, the sentinel. Without `replace` an existing keyring is never overwritten
 * (`book.exists`). `wroteBy` is the version of the program.
 */
export async function writeKeyring(
  folder: string,
  keyring: KeyringFile,
  replace: boolean,
  wroteBy?: string,
): Promise<Result<null>> {
  try {
    const existing = await readTextIfPresent(join(folder, keyringFileName));
    const sentinel = await readTextIfPresent(join(folder, sentinelFileName));
    if (!replace && (existing !== undefined || sentinel !== undefined)) return fail('book.exists');
    await writeDurably(join(folder, keyringFileName), serializeKeyring(keyring));
    if (sentinel === undefined) {
      const { bookId, createdAt } = keyring;
      await writeSentinel(folder, { bookId, createdAt, ...(wroteBy === undefined ? {} : { wroteBy }) });
    }
    return succeed(null);
  } catch (error) {
    return describeWriteError(error, 'book.keyringFailed');
  }
}

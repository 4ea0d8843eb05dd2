import { join } from 'node:path';
import type { Result } from '@shared/domain/kernel/result';
import { fail, succeed } from '@shared/domain/kernel/result';
import { type KeyringFile, keyringSchema, type SentinelFile, sentinelSchema } from '@shared/ipc/book-files';
import { describeWriteError, readTextIfPresent, writeDurably } from './durable-file';

export const keyringFileName = 'keyring.json';
export const sentinelFileName = 'book.json';

/**
 * Reads the keyring: null when there is none; `book.keyringDamaged` when it cannot be understood,
 * `book.newerVersion` when a later Branchbook wrote it.
 */
export async function readKeyring(folder: string): Promise<Result<KeyringFile | null>> {
  const text = await readTextIfPresent(join(folder, keyringFileName));
  if (text === undefined) return succeed(null);
  return parseVersioned(text, (content) => keyringSchema.safeParse(content), 'book.keyringDamaged');
}

/**
 * Writes the keyring and, for a new book, the sentinel. Without `replace` an existing keyring is never overwritten
 * (`book.exists`).
 */
export async function writeKeyring(
  folder: string,
  keyring: KeyringFile,
  replace: boolean,
): Promise<Result<null>> {
  try {
    const existing = await readTextIfPresent(join(folder, keyringFileName));
    const sentinel = await readTextIfPresent(join(folder, sentinelFileName));
    if (!replace && (existing !== undefined || sentinel !== undefined)) return fail('book.exists');
    await writeDurably(join(folder, keyringFileName), `${JSON.stringify(keyring, null, 2)}\n`);
    if (sentinel === undefined) await writeSentinel(folder, keyring);
    return succeed(null);
  } catch (error) {
    return describeWriteError(error, 'book.keyringFailed');
  }
}

/** Reads the sentinel; null when there is none or it cannot be understood (the keyring then says whose book it is). */
export async function readSentinel(folder: string): Promise<SentinelFile | null> {
  const text = await readTextIfPresent(join(folder, sentinelFileName));
  if (text === undefined) return null;
  const parsed = parseVersioned(text, (content) => sentinelSchema.safeParse(content), 'book.damaged');
  return parsed.ok ? parsed.value : null;
}

/** Writes the sentinel of the book that the keyring opens. */
export async function writeSentinel(
  folder: string,
  keyring: Pick<KeyringFile, 'bookId' | 'createdAt'>,
  used = false,
): Promise<void> {
  const sentinel: SentinelFile = {
    format: 'branchbook',
    version: 1,
    bookId: keyring.bookId,
    createdAt: keyring.createdAt,
    ...(used ? { used } : {}),
  };
  await writeDurably(join(folder, sentinelFileName), `${JSON.stringify(sentinel, null, 2)}\n`);
}

function parseVersioned<T>(
  text: string,
  check: (content: unknown) => { success: true; data: T } | { success: false },
  damaged: string,
): Result<T> {
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    return fail(damaged);
  }
  const parsed = check(content);
  if (parsed.success) return succeed(parsed.data);
  const version =
    typeof content === 'object' && content !== null && 'version' in content ? content.version : null;
  return fail(typeof version === 'number' && version > 1 ? 'book.newerVersion' : damaged);
}

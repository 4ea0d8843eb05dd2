import { join } from 'node:path';
import { type SentinelFile, sentinelSchema } from '@shared/ipc/book-files';
import { readTextIfPresent, writeDurably } from './durable-file';

export const sentinelFileName = 'book.json';

/** The sentinel as it was found. */
export type SentinelReading =
  | { readonly state: 'sound'; readonly sentinel: SentinelFile }
  | { readonly state: 'missing' | 'damaged' }
  | { readonly state: 'newer'; readonly wroteBy: string | null };

/** Reads the sentinel of a book folder and tells a lost one, a damaged one and one of a later version apart. */
export async function readSentinel(folder: string): Promise<SentinelReading> {
  const text = await readTextIfPresent(join(folder, sentinelFileName));
  if (text === undefined) return { state: 'missing' };
  const content = parseObject(text);
  const parsed = sentinelSchema.safeParse(content);
  if (parsed.success) return { state: 'sound', sentinel: parsed.data };
  if (content !== null && typeof content.version === 'number' && content.version > 1) {
    const { wroteBy } = content;
    return { state: 'newer', wroteBy: typeof wroteBy === 'string' ? wroteBy.slice(0, 40) : null };
  }
  return { state: 'damaged' };
}

/** Writes the sentinel. Errors of the file system are thrown. */
export async function writeSentinel(
  folder: string,
  about: Omit<SentinelFile, 'format' | 'version'>,
): Promise<void> {
  const sentinel: SentinelFile = { ...about, format: 'branchbook', version: 1 };
  await writeDurably(join(folder, sentinelFileName), `${JSON.stringify(sentinel, null, 2)}\n`);
}

function parseObject(text: string): Record<string, unknown> | null {
  try {
    const content: unknown = JSON.parse(text);
    return typeof content === 'object' && content !== null ? (content as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}

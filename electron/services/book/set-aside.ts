import { mkdir, readdir, rename } from 'node:fs/promises';
import { join } from 'node:path';
import type { Result } from '@shared/domain/kernel/result';
import { succeed } from '@shared/domain/kernel/result';
import { describeWriteError, syncFolder } from './durable-file';

/** What belongs to a book in its folder; the profile, the sample and the mark of use stay. */
const bookParts = /^(keyring\.json.*|book\.json|attempts\.json|watched\.json|journal|snapshots|audit.*)$/;

/**
 * Moves what is left of a book into a folder `set-aside-<time>` beside it; nothing is deleted. Answers that folder.
 * Fails as writing does; what was moved before a failure stays in that folder.
 */
export async function setBookAside(folder: string, now: Date): Promise<Result<string>> {
  const name = `set-aside-${now.toISOString().slice(0, 19).replaceAll(':', '')}`;
  const aside = join(folder, name);
  try {
    await mkdir(aside);
    for (const part of await readdir(folder)) {
      if (bookParts.test(part)) await rename(join(folder, part), join(aside, part));
    }
    await syncFolder(folder);
    return succeed(aside);
  } catch (error) {
    return describeWriteError(error, 'book.filesFailed');
  }
}

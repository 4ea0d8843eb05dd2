import type { Result } from '@shared/domain/kernel/result';
import { fail, succeed } from '@shared/domain/kernel/result';
import type { BookFiles } from '@shared/ipc/book-port';
import { type BookDatabase, declareDatabase } from '../store/database';
import { openDatabase } from '../store/open-database';
import { readPagesAhead, type SealedAhead } from '../store/sealed-ahead';
import type { FilesClient } from './files-client';

/** Files and database of a book as far as they can be opened without its key. */
export interface ReadyStore {
  readonly files: FilesClient;
  readonly found: BookFiles;
  readonly database: BookDatabase;
  readonly ahead: SealedAhead;
}

/**
 * Opens what needs no key while the key is still being derived: the journal is looked through, the database opened,
 * the sealed customers read into memory. Reasons: `book.newerVersion`, `book.otherBook`, `book.filesGone`,
 * `book.databaseFailed`.
 */
export async function prepareStore(bookId: string, files: FilesClient): Promise<Result<ReadyStore>> {
  const database = declareDatabase(bookId);
  const opening = openDatabase(database.dexie, () => files.request('database.clear', {}));
  const ahead = opening.then((ready) => (ready.ok ? readPagesAhead(database) : null));
  const [described, ready] = await Promise.all([files.request('book.describe', {}), opening]);
  if (!described.ok) return described;
  if (described.value.bookId !== bookId) return fail('book.otherBook');
  if (!ready.ok) return ready;
  return succeed({ files, found: described.value, database, ahead: { rows: ahead } });
}

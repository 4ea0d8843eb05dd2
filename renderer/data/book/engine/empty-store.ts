import type { Result } from '@shared/domain/kernel/result';
import { succeed } from '@shared/domain/kernel/result';
import { openDatabase } from '../store/open-database';
import { settleInTime } from '../store/read-soundly';
import type { Workbench } from './workbench';

/** Longer than a slow disk takes to forget a large book. */
const patienceMs = 20_000;

/**
 * Empties the database before pages are built anew. One that does not let itself be emptied, because a read in it
 * failed and never ends, is thrown away by the main process and begun anew. Fails with `book.databaseFailed`.
 */
export async function emptyStore({ store, files }: Workbench): Promise<Result<null>> {
  const emptied = await settleInTime(store.clear(), patienceMs);
  if (emptied.state === 'done') return succeed(null);
  // Nothing came of it, so the next one begins with a connection of its own.
  const { dexie } = store.database;
  const clear = () => files.request('database.clear', {});
  const cleared = await clear();
  if (!cleared.ok) return cleared;
  dexie.close();
  const opened = await openDatabase(dexie, clear);
  if (opened.ok) await store.clear();
  return opened;
}

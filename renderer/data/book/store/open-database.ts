import type { Result } from '@shared/domain/kernel/result';
import { fail, succeed } from '@shared/domain/kernel/result';
import type { Dexie } from 'dexie';

/**
 * Opens the database. One that cannot be opened any more (a corrupt store) is thrown away by `clear` and begun anew:
 * the book is in the journal and the snapshots, and the pages are built again from them. A database that a later
 * version has changed is left alone (`book.newerVersion`). Fails with `book.databaseFailed` when there is no way to
 * have one.
 */
export async function openDatabase(dexie: Dexie, clear: () => Promise<Result<null>>): Promise<Result<null>> {
  const first = await tryOpen(dexie);
  if (first === null) return succeed(null);
  if (first === 'VersionError') return fail('book.newerVersion');
  // A store that was busy for a moment opens at the second try; what does not is beyond repair.
  if ((await tryOpen(dexie)) === null) return succeed(null);
  const cleared = await clear();
  if (!cleared.ok) return cleared;
  const last = await tryOpen(dexie);
  return last === null ? succeed(null) : fail('book.databaseFailed', { details: { code: last } });
}

/** Null when it opened, else the name of the error. */
async function tryOpen(dexie: Dexie): Promise<string | null> {
  try {
    await dexie.open();
    return null;
  } catch (error) {
    return error instanceof Error ? error.name : 'unknown';
  }
}

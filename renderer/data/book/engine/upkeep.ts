import { nothingWritten } from '../store/store-write';
import type { Workbench } from './workbench';

/** Writes the pages that IndexedDB refused before; `waiting` while it still refuses. They are in the journal anyway. */
export async function settlePages({ store, tail }: Workbench): Promise<{ readonly waiting: boolean }> {
  await tail.whenDone();
  if (store.unsaved === null) return { waiting: false };
  return { waiting: !(await store.save({ ...nothingWritten, seq: store.manifest.seq })) };
}

/** Somebody has read what could not be brought back: the next opening does not tell it again. */
export async function acknowledgeLoss({ store }: Workbench): Promise<void> {
  await store.database.meta.delete('loss');
}

import type { ChangeHeader } from '@shared/domain/changes/change';
import { decodeTouched, readChangeHeader } from '../../codec/change-codec';
import type { PageStore } from '../../store/page-store';
import { readParts } from '../change-log';
import { openFrame } from '../frames';

/** A change that has no row yet. */
export interface MissedChange {
  readonly seq: number;
  readonly header: ChangeHeader;
  readonly records: number;
}

/** A book from before there was a trail begins it with its last changes, not with all of them. */
export const changesAtBeginning = 500;

/** The changes behind `after`, up to `upTo`, oldest first; frames that do not open are passed over. */
export async function listMissedChanges(
  store: PageStore,
  after: number,
  upTo: number,
): Promise<readonly MissedChange[]> {
  if (upTo <= after) return [];
  const rows = await store.database.heads
    .where('seq')
    .between(after === 0 ? Math.max(0, upTo - changesAtBeginning) : after, upTo, false, true)
    .toArray();
  const missed: MissedChange[] = [];
  for (const row of rows) {
    const bytes = await openFrame(store.sealer, row);
    const header = bytes === null ? undefined : readChangeHeader(bytes);
    if (bytes === null || header === undefined) continue;
    let records = row.kind === 'change' ? decodeTouched(bytes).length : 0;
    if (row.kind === 'commit') {
      for await (const part of readParts(store, row.seq, 1, row.part - 1)) {
        if (part !== null) records += decodeTouched(part).length;
      }
    }
    missed.push({ seq: row.seq, header, records });
  }
  return missed;
}

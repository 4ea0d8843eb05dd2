import type { ChangeHeader } from '@shared/domain/changes/change';
import type { PlacedHeader } from '@shared/domain/changes/history';
import { readChangeHeader } from '../codec/change-codec';
import type { Bytes } from '../codec/envelope';
import type { HeadRow, PartRow } from '../store/database';
import type { PageStore } from '../store/page-store';
import { readSoundly } from '../store/read-soundly';
import { openFrame } from './frames';

/** Headers of the last changes, oldest first. Frames that do not open are passed over. */
export async function readRecentHeaders(store: PageStore, limit: number): Promise<PlacedHeader[]> {
  const { dexie, heads } = store.database;
  const read = () => heads.orderBy('seq').reverse().limit(limit).toArray();
  const rows = await readSoundly(dexie, read, 'heads');
  const opened = await Promise.all(
    rows.map(async (row) => {
      const bytes = await openFrame(store.sealer, row);
      const header = bytes === null ? undefined : readChangeHeader(bytes);
      return header === undefined ? [] : [{ seq: row.seq, header }];
    }),
  );
  return opened.flat().reverse();
}

/** A change as it is kept: complete in one frame, or as many parts. */
export type KeptChange =
  | { readonly kind: 'single'; readonly bytes: Bytes }
  | { readonly kind: 'large'; readonly parts: number; readonly header: ChangeHeader | undefined };

/** Looks a change up; `null` when it is no longer kept or not sound. */
export async function readChange(store: PageStore, seq: number): Promise<KeptChange | null> {
  const row: HeadRow | undefined =
    store.unsaved?.heads.find((head) => head.seq === seq) ??
    (await readSoundly(store.database.dexie, () => store.database.heads.get(seq), 'head'));
  if (row === undefined) return null;
  const bytes = await openFrame(store.sealer, row);
  if (bytes === null) return null;
  if (row.kind === 'change') return { kind: 'single', bytes };
  return { kind: 'large', parts: row.part - 1, header: readChangeHeader(bytes) };
}

/** Content of a part of a large change; `null` when it is no longer kept or not sound. */
export async function readPart(store: PageStore, seq: number, part: number): Promise<Bytes | null> {
  const row: PartRow | undefined =
    store.unsaved?.parts.find((kept) => kept.seq === seq && kept.part === part) ??
    (await readSoundly(store.database.dexie, () => store.database.parts.get([seq, part]), 'part'));
  return row === undefined ? null : openFrame(store.sealer, { ...row, kind: 'part' });
}

/**
 * The parts of a large change, `from` to `to` in either direction; the next one is read while one is worked on. Null
 * stands for a part that is no longer kept or not sound, and ends it.
 */
export async function* readParts(
  store: PageStore,
  seq: number,
  from: number,
  to: number,
): AsyncGenerator<Bytes | null, void, void> {
  const step = from <= to ? 1 : -1;
  let ahead = readPart(store, seq, from);
  for (let part = from; part !== to + step; part += step) {
    const bytes = await ahead;
    ahead = part === to ? Promise.resolve(null) : readPart(store, seq, part + step);
    // Whoever leaves early no longer waits for it.
    ahead.catch(() => undefined);
    yield bytes;
    if (bytes === null) return;
  }
}

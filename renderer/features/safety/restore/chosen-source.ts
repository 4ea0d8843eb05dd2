import type { RestoreOrder } from '@renderer/data/book/engine/care-protocol';
import { wallTimeOf } from '@shared/domain/kernel/hybrid-clock';
import type { BackupFile } from '@shared/ipc/backup';
import type { SnapshotDescription } from '@shared/ipc/book-port';

/** What everything is to be restored from. */
export type ChosenSource =
  | { readonly kind: 'file'; readonly file: BackupFile }
  | { readonly kind: 'snapshot'; readonly snapshot: SnapshotDescription };

/** The moment a snapshot was made, ISO. */
export function momentOfSnapshot({ name }: SnapshotDescription): string {
  return new Date(wallTimeOf(name)).toISOString();
}

/** What the worker is asked for. */
export function orderOf(chosen: ChosenSource): RestoreOrder {
  if (chosen.kind === 'file') {
    const { token, at, name } = chosen.file;
    return { source: { kind: 'backup', token }, at, name };
  }
  const { snapshot } = chosen;
  return { source: { kind: 'snapshot', name: snapshot.name }, at: momentOfSnapshot(snapshot), name: '' };
}

import type { Failure } from '@shared/domain/kernel/result';
import type { BookTrouble } from '@shared/ipc/recovery';

/** Why a book stays closed: seen before its password, or found when it was being opened. */
export type StartTrouble = BookTrouble | { readonly kind: 'damaged' };

/** Reasons that the folder itself tells best: it is looked at once more. */
const toldByFolder = new Set([
  'book.keyringMissing',
  'book.keyringDamaged',
  'book.inUseElsewhere',
  'book.otherBook',
]);

/** What a failure to open means for the person: `look` at the folder again, a trouble, or null: a sentence will do. */
export function troubleAfter({ reason, details }: Failure): StartTrouble | 'look' | null {
  if (toldByFolder.has(reason)) return 'look';
  if (reason === 'book.damaged') return { kind: 'damaged' };
  if (reason !== 'book.newerVersion') return null;
  const wroteBy = typeof details?.wroteBy === 'string' ? details.wroteBy : '';
  return { kind: 'newerVersion', wroteBy: wroteBy === '' ? null : wroteBy };
}

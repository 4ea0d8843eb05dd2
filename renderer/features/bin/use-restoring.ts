import { tellFailure } from '@renderer/components/feedback/feedback-store';
import { useTellWithUndo } from '@renderer/components/feedback/use-tell-with-undo';
import { useWords } from '@renderer/components/language/language-context';
import { useFormats } from '@renderer/components/language/use-formats';
import { useUndoMerge } from '@renderer/components/merge/use-undo-merge';
import { openBin } from '@renderer/data/bin/use-bin';
import { useSession } from '@renderer/data/session-context';
import { findInBin } from '@shared/domain/bin/bin-record';
import { type NotRestored, restoreFromBin } from '@shared/domain/bin/restore-from-bin';
import { nameOf } from '@shared/domain/fields/values';
import { binPageWords } from '@shared/words/bin-page';
import { useState } from 'react';

export interface Restoring {
  /** Who could not come back the last time, until it is read. */
  readonly refused: readonly NotRestored[];
  readonly isBusy: boolean;
  restore(ids: readonly string[]): Promise<void>;
  dismiss(): void;
}

/** Brings customers back from the bin as one change, and tells of those who could not come. */
export function useRestoring(): Restoring {
  const session = useSession();
  const words = useWords(binPageWords);
  const formats = useFormats();
  const tellWithUndo = useTellWithUndo();
  const [refused, setRefused] = useState<readonly NotRestored[]>([]);
  const [isBusy, setBusy] = useState(false);
  const undoMerge = useUndoMerge();
  const restore = async (all: readonly string[]) => {
    const bin = await openBin(session);
    const merged = all.filter((id) => findInBin(bin, id)?.why === 'merged');
    if (merged.length > 0) {
      setBusy(true);
      // One after the other: a merge into one that was merged itself waits for the later one.
      for (const id of merged) await undoMerge(id);
      setBusy(false);
    }
    const ids = all.filter((id) => !merged.includes(id));
    if (ids.length === 0) return;
    const { draft, refused: left } = restoreFromBin(session.customers, bin, { ids });
    setRefused(left);
    if (!draft.ok) return;
    setBusy(true);
    const change = await session.commit(draft.value);
    setBusy(false);
    if (!change.ok) {
      tellFailure(change);
      return;
    }
    const back = change.value.touched.filter(({ collection }) => collection === 'customers');
    const [only] = back;
    const record = back.length === 1 && only !== undefined ? session.customers.get(only.id) : undefined;
    tellWithUndo(
      record === undefined
        ? words.restoredMany(formats.count(back.length))
        : words.restored(nameOf(record) || words.unnamed),
      change.value.id,
    );
  };
  return { refused, isBusy, restore, dismiss: () => setRefused([]) };
}

import { tellFailure } from '@renderer/components/feedback/feedback-store';
import { useTellWithUndo } from '@renderer/components/feedback/use-tell-with-undo';
import type { BookSession } from '@renderer/data/book-session';
import { type CellEdit, editCells } from '@shared/domain/commands/edit-cells';
import { useState } from 'react';

type How = 'bulk' | 'replaced';

/** Writes cells that were shown beforehand, as one change with 撤销 beside the word that it is done. */
export function useCellsCommit(session: BookSession) {
  const tellWithUndo = useTellWithUndo();
  const [isBusy, setBusy] = useState(false);
  /** Answers whether it was written; `say` tells what was done, from the number of customers. */
  const commit = async (
    how: How,
    cells: readonly CellEdit[],
    say: (customers: number) => string,
  ): Promise<boolean> => {
    const { draft, refused } = editCells(session.customers, { how, cells });
    const [first] = refused;
    if (!draft.ok || first !== undefined) {
      tellFailure(first?.failure ?? (draft.ok ? { ok: false, reason: 'cells.none' } : draft));
      return false;
    }
    setBusy(true);
    const change = await session.commit(draft.value);
    setBusy(false);
    if (!change.ok) {
      tellFailure(change);
      return false;
    }
    tellWithUndo(say(change.value.touched.length), change.value.id);
    return true;
  };
  return { isBusy, commit };
}

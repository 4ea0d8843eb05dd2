import type { PaperLayout } from '@shared/domain/paper/layout';
import { useCallback, useState } from 'react';
import { beginDraft, followBook, isSaved, stepBack, stepForward, takeStep } from './draft-history';

/** Changes the draft: the layout after the change, and what was edited (typing on there is one step). */
export type EditLayout = (change: (layout: PaperLayout) => PaperLayout, tag?: string) => void;

/** A layout being edited. `base` is what the book keeps of it at the moment. */
export function useLayoutDraft(base: PaperLayout) {
  const [history, setHistory] = useState(() => beginDraft(base));
  const followed = followBook(history, base);
  if (followed !== history) setHistory(followed);
  const edit = useCallback<EditLayout>((change, tag) => {
    setHistory((known) => takeStep(known, change(known.present), tag ?? null));
  }, []);
  const undo = useCallback(() => setHistory(stepBack), []);
  const redo = useCallback(() => setHistory(stepForward), []);
  const drop = useCallback(() => setHistory(({ base: kept }) => beginDraft(kept)), []);
  return {
    layout: followed.present,
    saved: isSaved(followed),
    canUndo: followed.past.length > 0,
    canRedo: followed.future.length > 0,
    edit,
    undo,
    redo,
    /** Takes back everything that is unsaved. */
    drop,
  };
}

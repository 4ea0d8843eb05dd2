import { tell, tellFailure } from '@renderer/components/feedback/feedback-store';
import { useWords } from '@renderer/components/language/language-context';
import { useChangeWords } from '@renderer/components/language/use-change-words';
import { useHistoryState, useSession } from '@renderer/data/session-context';
import type { ChangeHeader, ChangeLabel } from '@shared/domain/changes/change';
import type { Result } from '@shared/domain/kernel/result';
import { frameWords } from '@shared/words/frame';
import { useCallback } from 'react';

/** Undo and redo as the frame offers them: what each would take back, in words, or null. */
export interface HistorySteps {
  readonly undoable: string | null;
  readonly redoable: string | null;
  undo(): void;
  redo(): void;
}

/** What people did, without the undone and redone around it. */
function unwrapLabel(label: ChangeLabel): ChangeLabel {
  return label.kind === 'undone' || label.kind === 'redone' ? unwrapLabel(label.of) : label;
}

/** Undo and redo with their words at the foot of the window. */
export function useHistorySteps(): HistorySteps {
  const session = useSession();
  const history = useHistoryState();
  const words = useWords(frameWords);
  const describe = useChangeWords();
  const { undoable, redoable } = history;

  const report = useCallback(
    (taken: Result<ChangeHeader>, say: (what: string) => string) => {
      if (taken.ok) tell(say(describe(unwrapLabel(taken.value.label))));
      else if (taken.reason !== 'history.empty') tellFailure(taken);
    },
    [describe],
  );
  const undo = useCallback(() => {
    void session.undo().then((taken) => report(taken, words.undone));
  }, [session, report, words]);
  const redo = useCallback(() => {
    void session.redo().then((taken) => report(taken, words.redone));
  }, [session, report, words]);
  return {
    undoable: undoable === null ? null : describe(unwrapLabel(undoable.label)),
    redoable: redoable === null ? null : describe(unwrapLabel(redoable.label)),
    undo,
    redo,
  };
}

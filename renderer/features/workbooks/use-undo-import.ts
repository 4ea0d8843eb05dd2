import { tell, tellFailure } from '@renderer/components/feedback/feedback-store';
import { useWords } from '@renderer/components/language/language-context';
import { useChangeWords } from '@renderer/components/language/use-change-words';
import { useSession } from '@renderer/data/session-context';
import type { ChangeHeader, ChangeLabel } from '@shared/domain/changes/change';
import type { Result } from '@shared/domain/kernel/result';
import { frameWords } from '@shared/words/frame';
import { useState } from 'react';

/** What people did, without the undone and redone around it. */
function unwrap(label: ChangeLabel): ChangeLabel {
  return label.kind === 'undone' || label.kind === 'redone' ? unwrap(label.of) : label;
}

/** Takes the last change back, or does it again; tells the outcome. */
export function useUndoImport(): { readonly busy: boolean; undo(): void; redo(): void } {
  const session = useSession();
  const words = useWords(frameWords);
  const describe = useChangeWords();
  const [busy, setBusy] = useState(false);
  const run = (work: () => Promise<Result<ChangeHeader>>, say: (what: string) => string) => {
    if (busy) return;
    setBusy(true);
    void work()
      .then((taken) => {
        if (taken.ok) tell(say(describe(unwrap(taken.value.label))));
        else tellFailure(taken);
      })
      .finally(() => setBusy(false));
  };
  return {
    busy,
    undo: () => run(() => session.undo(), words.undone),
    redo: () => run(() => session.redo(), words.redone),
  };
}

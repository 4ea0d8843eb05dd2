import { useWords } from '@renderer/components/language/language-context';
import { useSession } from '@renderer/data/session-context';
import { frameWords } from '@shared/words/frame';
import { tell, tellFailure } from './feedback-store';

/**
 * Tells that a change was made and offers 撤销 beside it. Undo takes back the last change, whatever it is, so the
 * offer does nothing once another change came after this one.
 */
export function useTellWithUndo(): (text: string, changeId: string) => void {
  const words = useWords(frameWords);
  const session = useSession();
  return (text, changeId) =>
    tell(text, {
      label: words.undo,
      run: () => {
        if (session.history.get().undoable?.id !== changeId) return;
        void session.undo().then((undone) => {
          if (!undone.ok) tellFailure(undone);
        });
      },
    });
}

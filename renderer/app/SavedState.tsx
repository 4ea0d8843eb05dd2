import { useWords } from '@renderer/components/language/language-context';
import { useFormats } from '@renderer/components/language/use-formats';
import { useHistoryState } from '@renderer/data/session-context';
import { frameWords } from '@shared/words/frame';

/** Whether everything is on disk, and since when. */
export function SavedState() {
  const words = useWords(frameWords);
  const formats = useFormats();
  const history = useHistoryState();
  const text =
    history.pending > 0
      ? words.saving
      : history.savedAt === null
        ? words.saved
        : words.savedAt(formats.time(history.savedAt));
  return (
    <span className="bb-top-saved" role="status" data-testid="saved-state" data-pending={history.pending}>
      {text}
    </span>
  );
}

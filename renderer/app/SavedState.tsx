import { useWords } from '@renderer/components/language/language-context';
import { useFormats } from '@renderer/components/language/use-formats';
import { useHistoryState } from '@renderer/data/session-context';
import { frameWords } from '@shared/words/frame';
import { useEffect, useState } from 'react';

/** A cell edit is on disk sooner than this; the word would only flicker. */
const saidAfterMs = 250;

/** Whether everything is on disk, and since when. */
export function SavedState() {
  const words = useWords(frameWords);
  const formats = useFormats();
  const { pending, savedAt } = useHistoryState();
  const saving = useLasting(pending > 0);
  const settled = savedAt === null ? words.saved : words.savedAt(formats.time(savedAt));
  return (
    <span className="bb-top-saved" role="status" data-testid="saved-state" data-pending={pending}>
      {saving ? words.saving : settled}
    </span>
  );
}

/** True once `now` has been true for a moment. */
function useLasting(now: boolean): boolean {
  const [lasting, setLasting] = useState(false);
  useEffect(() => {
    if (!now) return;
    const timer = setTimeout(() => setLasting(true), saidAfterMs);
    return () => {
      clearTimeout(timer);
      setLasting(false);
    };
  }, [now]);
  return lasting;
}

import { useWords } from '@renderer/components/language/language-context';
import { useFormats } from '@renderer/components/language/use-formats';
import { formatRoute } from '@renderer/components/route/route';
import { useCare } from '@renderer/data/care/use-care';
import { useHistoryState } from '@renderer/data/session-context';
import { frameWords } from '@shared/words/frame';
import { safetyWords } from '@shared/words/safety';
import { useEffect, useState } from 'react';

/** A cell edit is on disk sooner than this; the word would only flicker. */
const saidAfterMs = 250;
/** The look at the book's safety begins once the first page stands, ms. */
const checkAfterMs = 1_500;

/** Whether everything is on disk, and since when; a mark says that the safety of the book needs attention. */
export function SavedState() {
  const words = useWords(frameWords);
  const safety = useWords(safetyWords);
  const formats = useFormats();
  const { pending, savedAt } = useHistoryState();
  const { care, view } = useCare();
  useEffect(() => {
    const timer = setTimeout(() => void care.refresh(), checkAfterMs);
    return () => clearTimeout(timer);
  }, [care]);
  const saving = useLasting(pending > 0);
  const settled = savedAt === null ? words.saved : words.savedAt(formats.time(savedAt));
  const concerns = view.findings.length;
  const title = concerns === 0 ? safety.openPage : `${safety.concerns(concerns)} · ${safety.openPage}`;
  return (
    <a className="bb-top-saved" href={formatRoute('safety')} title={title} data-testid="open-safety">
      <span role="status" data-testid="saved-state" data-pending={pending}>
        {saving ? words.saving : settled}
      </span>
      {concerns === 0 ? null : (
        <span className="bb-top-concern" data-testid="safety-concern">
          <span className="bb-hidden-visually">{safety.concerns(concerns)}</span>
        </span>
      )}
    </a>
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

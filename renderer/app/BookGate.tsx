import { clearNotices } from '@renderer/components/feedback/feedback-store';
import type { BookSession } from '@renderer/data/book-session';
import { whenClosing } from '@renderer/data/bridge';
import { SessionProvider } from '@renderer/data/session-context';
import { StartScreen } from '@renderer/features/start/StartScreen';
import { useEffect, useState } from 'react';
import { Frame } from './Frame';
import { preloadPages } from './pages';

/** Time the start screen gets to itself before the pages behind it are loaded, ms. */
const preloadAfterMs = 150;

/** Before a book is open: the start screens. After: the frame around it. */
export function BookGate() {
  const [session, setSession] = useState<BookSession | null>(null);
  const [leaving, setLeaving] = useState(false);
  // The pages arrive while the person types the password, so that the book opens on a page that is ready.
  useEffect(() => {
    const timer = setTimeout(() => void preloadPages(), preloadAfterMs);
    return () => clearTimeout(timer);
  }, []);
  useEffect(() => (session === null ? undefined : whenClosing(() => session.close())), [session]);

  if (session === null) return leaving ? null : <StartScreen onOpened={setSession} />;
  // The start screens come only after the last change is written: they may open the same book again.
  const leave = async () => {
    const closed = session.close();
    // The window may be closed meanwhile; it waits for this, too.
    const release = whenClosing(() => closed);
    setLeaving(true);
    setSession(null);
    clearNotices();
    await closed;
    release();
    setLeaving(false);
  };
  return (
    <SessionProvider session={session}>
      <Frame onLock={leave} onCreateOwn={leave} />
    </SessionProvider>
  );
}

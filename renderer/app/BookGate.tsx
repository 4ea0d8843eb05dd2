import { clearNotices } from '@renderer/components/feedback/feedback-store';
import type { BookSession } from '@renderer/data/book-session';
import { whenClosing } from '@renderer/data/bridge';
import { guardClipboard } from '@renderer/data/locking/clipboard-guard';
import { SessionProvider } from '@renderer/data/session-context';
import { RecoveryScreen } from '@renderer/features/recovery/RecoveryScreen';
import { RestoreBackup } from '@renderer/features/recovery/RestoreBackup';
import { StartScreen } from '@renderer/features/start/StartScreen';
import { useEffect, useState } from 'react';
import { Frame } from './Frame';
import { isCurtainDrawn } from './lock/curtain';
import { LockCurtain } from './lock/LockCurtain';
import { useLock } from './lock/use-lock';
import { OpeningLoss } from './OpeningLoss';
import { preloadPages } from './pages';

/** Time the start screen gets to itself before the pages behind it are loaded, ms. */
const preloadAfterMs = 150;

/** The window closes. A book that is being locked meanwhile has its own entry in the trail. */
async function closeAtQuit(session: BookSession): Promise<void> {
  if (!isCurtainDrawn()) await session.audit.note({ kind: 'closed', why: 'quit' });
  await session.close();
}

/** Before a book is open: the start screens. After: the frame around it. */
export function BookGate() {
  const [session, setSession] = useState<BookSession | null>(null);
  const [leaving, setLeaving] = useState(false);
  // The pages arrive while the person types the password, so that the book opens on a page that is ready.
  useEffect(() => {
    const timer = setTimeout(() => void preloadPages(), preloadAfterMs);
    return () => clearTimeout(timer);
  }, []);
  useEffect(guardClipboard, []);
  useEffect(() => (session === null ? undefined : whenClosing(() => closeAtQuit(session))), [session]);
  const { locking, lock } = useLock(session);

  if (session === null) {
    if (leaving) return null;
    return (
      <StartScreen
        onOpened={setSession}
        showTrouble={(needs) => <RecoveryScreen {...needs} />}
        showRestore={(needs) => <RestoreBackup {...needs} />}
      />
    );
  }
  // From the sample to the branch's own book: the sample holds nobody's data, so the page need not go.
  const leave = async () => {
    const closed = session.audit.note({ kind: 'closed', why: 'person' }).then(() => session.close());
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
      {/* Jobs under way belong to the frame: it stays until the page goes, behind the curtain. */}
      <OpeningLoss onStop={lock}>
        <Frame onLock={lock} onCreateOwn={leave} />
      </OpeningLoss>
      {locking ? <LockCurtain /> : null}
    </SessionProvider>
  );
}

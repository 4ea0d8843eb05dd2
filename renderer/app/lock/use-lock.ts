import type { BookSession } from '@renderer/data/book-session';
import { callShell, onShellEvent, whenClosing } from '@renderer/data/bridge';
import { whenJobsEnd } from '@renderer/data/locking/long-jobs';
import { safePlace } from '@renderer/data/locking/safe-place';
import { takeTyped, watchTyping } from '@renderer/data/locking/typed-text';
import { endSession } from '@renderer/data/session-end';
import { lockRecordId, readLockSettings } from '@shared/domain/locking/lock-settings';
import type { LockReason } from '@shared/ipc/locking';
import { useCallback, useEffect, useState } from 'react';
import { drawCurtain, isCurtainDrawn, whenCurtainShows } from './curtain';

/** Jobs that do not end by themselves are cut off after so long; each leaves nothing half done. */
const longestJobsMs = 600_000;

/** What the audit trail calls the reasons. */
const namesInTrail = { asked: 'person', idle: 'idle', sleep: 'sleep', screen: 'screenLock' } as const;

/** Closes the book: blank first, then what was typed, then the jobs under way, then the keys; last of all the page goes. */
async function lockBook(session: BookSession, why: LockReason): Promise<void> {
  // What is being typed is taken while its cell is still there; the change itself is written before the book closes.
  const typed = takeTyped();
  drawCurtain();
  const closed = (async () => {
    await whenCurtainShows();
    await callShell('lock.begin', {});
    await Promise.race([whenJobsEnd(), new Promise((resolve) => setTimeout(resolve, longestJobsMs))]);
    await session.audit.note({ kind: 'closed', why: namesInTrail[why] });
    endSession(session);
    await session.close();
  })();
  // The window may be closed meanwhile; it waits for this, too.
  whenClosing(() => closed);
  await closed;
  // The places of the sample mean nothing in the branch's own book.
  const place = session.sample ? '' : safePlace(window.location.hash);
  window.history.replaceState(null, '', place === '' ? '#/' : place);
  await callShell('lock.seal', { why, place, typed });
}

/** Watches over the open book and locks it. Answers whether it is being locked, and the way to lock it now. */
export function useLock(session: BookSession | null): {
  readonly locking: boolean;
  readonly lock: () => void;
} {
  const [locking, setLocking] = useState(false);
  const begin = useCallback(
    (why: LockReason) => {
      if (session === null || isCurtainDrawn()) return;
      setLocking(true);
      void lockBook(session, why);
    },
    [session],
  );
  useEffect(() => {
    if (session === null) return;
    const arm = () => {
      void callShell('lock.arm', readLockSettings(session.settings.get(lockRecordId)));
    };
    arm();
    const stops = [
      watchTyping(),
      onShellEvent('lock', begin),
      session.settings.subscribe((touched) => {
        if (touched === null || touched.includes(lockRecordId)) arm();
      }),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, [session, begin]);
  return { locking, lock: useCallback(() => begin('asked'), [begin]) };
}

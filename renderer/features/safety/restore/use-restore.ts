import type { RestoreOrder, RestorePreview } from '@renderer/data/book/engine/care-protocol';
import type { Progress } from '@renderer/data/book-session';
import { useSession } from '@renderer/data/session-context';
import type { Failure } from '@shared/domain/kernel/result';
import { useEffect, useRef, useState } from 'react';

interface Restoring {
  readonly preview: RestorePreview | null;
  readonly failure: Failure | null;
  /** What goes on; null when nothing does. */
  readonly stage: 'looking' | 'restoring' | null;
  readonly progress: Progress | null;
  /** Carries the restore out; answers whether it was done. */
  restore(): Promise<boolean>;
  /** Ends what goes on; nothing half done stays. */
  stop(): void;
}

const idle = { preview: null, failure: null, stage: null, progress: null } as const;

/** Looks what a restore would do as soon as it is known from where, and carries it out when asked. */
export function useRestore(order: RestoreOrder | null): Restoring {
  const { care } = useSession();
  const [known, setKnown] = useState<Omit<Restoring, 'restore' | 'stop'>>(idle);
  const control = useRef<AbortController | null>(null);
  const key = order === null ? '' : JSON.stringify(order);
  useEffect(() => {
    if (key === '') return setKnown(idle);
    const own = new AbortController();
    control.current = own;
    setKnown({ ...idle, stage: 'looking' });
    const onProgress = (progress: Progress) => {
      if (!own.signal.aborted) setKnown((before) => ({ ...before, progress }));
    };
    void care
      .previewRestore(JSON.parse(key) as RestoreOrder, { onProgress, signal: own.signal })
      .then((looked) => {
        if (own.signal.aborted) return;
        setKnown({ ...idle, ...(looked.ok ? { preview: looked.value } : { failure: looked }) });
      });
    return () => own.abort();
  }, [care, key]);

  const restore = async () => {
    if (order === null) return false;
    const own = new AbortController();
    control.current = own;
    setKnown((before) => ({ ...before, failure: null, stage: 'restoring', progress: null }));
    const done = await care.restoreBook(order, {
      onProgress: (progress) => setKnown((before) => ({ ...before, progress })),
      signal: own.signal,
    });
    setKnown((before) => ({ ...before, stage: null, failure: done.ok ? null : done }));
    return done.ok;
  };
  return { ...known, restore, stop: () => control.current?.abort() };
}

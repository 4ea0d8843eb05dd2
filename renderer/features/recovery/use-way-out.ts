import type { Failure, Result } from '@shared/domain/kernel/result';
import { useState } from 'react';

/** A way out that is being tried: one at a time, and what it said when it did not lead on. */
export interface WayOut {
  readonly busy: string | null;
  readonly failure: Failure | null;
  /** Tries; `onDone` hears what came of it when it went well. */
  try<T>(name: string, work: () => Promise<Result<T>>, onDone?: (value: T) => void): void;
}

/** Runs the ways out of a trouble. */
export function useWayOut(): WayOut {
  const [busy, setBusy] = useState<string | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const run = async <T>(name: string, work: () => Promise<Result<T>>, onDone?: (value: T) => void) => {
    setBusy(name);
    setFailure(null);
    const done = await work();
    setBusy(null);
    if (done.ok) onDone?.(done.value);
    else setFailure(done);
  };
  return { busy, failure, try: (name, work, onDone) => void run(name, work, onDone) };
}

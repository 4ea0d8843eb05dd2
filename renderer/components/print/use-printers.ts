import { callShell } from '@renderer/data/bridge';
import type { Failure } from '@shared/domain/kernel/result';
import type { Printer } from '@shared/ipc/printing';
import { useCallback, useEffect, useRef, useState } from 'react';

export interface Printers {
  /** Null while the system is asked. */
  readonly printers: readonly Printer[] | null;
  readonly failure: Failure | null;
  /** Asks again: one may have been plugged in meanwhile. */
  look(): void;
}

/** The printers the system knows now. */
export function usePrinters(): Printers {
  const [printers, setPrinters] = useState<readonly Printer[] | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const round = useRef(0);
  const look = useCallback(() => {
    round.current += 1;
    const own = round.current;
    setPrinters(null);
    void callShell('paper.printers', {}).then((found) => {
      if (round.current !== own) return;
      setPrinters(found.ok ? found.value : []);
      setFailure(found.ok ? null : found);
    });
  }, []);
  useEffect(() => {
    look();
    return () => {
      round.current += 1;
    };
  }, [look]);
  return { printers, failure, look };
}

import { callShell, openPort } from '@renderer/data/bridge';
import { type KeptOwnForm, readKeptOwnForm } from '@renderer/data/evaluations/own-form/kept-own-form';
import { type OpenOwnForm, openOwnForm } from '@renderer/data/evaluations/own-form/open-own-form';
import { useSession } from '@renderer/data/session-context';
import { connectWorkbooks, type WorkbookClient } from '@renderer/data/workbook/workbook-client';
import type { Failure } from '@shared/domain/kernel/result';
import { useCallback, useEffect, useRef, useState } from 'react';

export interface OwnFormSource {
  /** The workbook that will be filled in; null while none is chosen or it is being read. */
  readonly own: OpenOwnForm | null;
  /** True when it is the one the book kept from last time. */
  readonly isKept: boolean;
  readonly isReading: boolean;
  readonly failure: Failure | null;
  /** Asks for a file. */
  pick(): void;
}

interface Read {
  readonly own: OpenOwnForm | null;
  readonly isKept: boolean;
  readonly failure: Failure | null;
}

const nothing: Read = { own: null, isKept: false, failure: null };

/** The branch's own form: the one the book kept, or another one that is picked. Closed with the dialog. */
export function useOwnFormSource(): OwnFormSource {
  const session = useSession();
  const [read, setRead] = useState<Read>(nothing);
  const [isReading, setReading] = useState(true);
  const client = useRef<Promise<WorkbookClient> | null>(null);
  const shown = useRef<OpenOwnForm | null>(null);
  const round = useRef(0);
  const open = useCallback(async (from: string | KeptOwnForm) => {
    client.current ??= openPort('workbook').then(connectWorkbooks);
    round.current += 1;
    const own = round.current;
    setReading(true);
    const opened = await openOwnForm(await client.current, from);
    if (round.current !== own) {
      if (opened.ok) opened.value.workbook.close();
      return;
    }
    setReading(false);
    const isKept = typeof from !== 'string';
    shown.current?.workbook.close();
    shown.current = opened.ok ? opened.value : null;
    setRead({ own: shown.current, isKept, failure: opened.ok ? null : opened });
  }, []);
  useEffect(() => {
    void readKeptOwnForm(session).then((kept) => {
      if (kept.ok && kept.value !== null) void open(kept.value);
      else setReading(false);
    });
    return () => {
      round.current += 1;
      // The port goes with everything that was opened through it.
      void client.current?.then((talk) => talk.close());
      client.current = null;
      shown.current = null;
    };
  }, [session, open]);
  return {
    ...read,
    isReading,
    pick: () => {
      void callShell('files.pickWorkbooks', {}).then((picked) => {
        if (!picked.ok) setRead({ ...nothing, failure: picked });
        else if (picked.value[0] !== undefined) void open(picked.value[0].token);
      });
    },
  };
}

import { useLang } from '@renderer/components/language/language-context';
import type { AuditFound } from '@renderer/data/book/engine/audit/audit-protocol';
import type { Progress } from '@renderer/data/book-session';
import { useSession } from '@renderer/data/session-context';
import type { AuditRow } from '@shared/domain/audit/audit-event';
import type { Failure } from '@shared/domain/kernel/result';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { type FilterChoice, toFilter } from './filter-choice';

/** Rows that are fetched together when one of them comes into view. */
const rowsPerFetch = 100;
/** How long typing rests before the trail is searched, ms. */
const restMs = 150;

export interface AuditEntries {
  /** Null until the first look is done. */
  readonly found: AuditFound | null;
  readonly progress: Progress | null;
  readonly failure: Failure | null;
  /** The entry at a place of the list, the newest first; undefined while it is fetched. */
  rowAt(index: number): AuditRow | undefined;
  /** Entries from one on, for export and print. */
  read(from: number, count: number): Promise<readonly AuditRow[]>;
  refresh(): void;
}

/** What was fetched of one look. */
interface Fetched {
  readonly rows: Map<number, readonly AuditRow[]>;
  readonly asked: Set<number>;
}

/** The entries that a choice of filters leaves; rows come as they are scrolled to. */
export function useAuditEntries(choice: FilterChoice): AuditEntries {
  const { audit } = useSession();
  const { lang } = useLang();
  const [found, setFound] = useState<AuditFound | null>(null);
  const [progress, setProgress] = useState<Progress | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [round, setRound] = useState(0);
  const [, redraw] = useState(0);
  const fetched = useRef<Fetched>({ rows: new Map(), asked: new Set() });
  const isFirst = useRef(true);

  // A new round looks again at the same choice.
  const wanted = useMemo(() => ({ choice, round }), [choice, round]);
  useEffect(() => {
    const abort = new AbortController();
    const look = async () => {
      const result = await audit.query(toFilter(wanted.choice), lang, {
        onProgress: setProgress,
        signal: abort.signal,
      });
      if (abort.signal.aborted) return;
      setProgress(null);
      if (!result.ok) {
        setFailure(result);
        return;
      }
      fetched.current = { rows: new Map(), asked: new Set() };
      setFailure(null);
      setFound(result.value);
    };
    const timer = setTimeout(() => void look(), isFirst.current ? 0 : restMs);
    isFirst.current = false;
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [audit, lang, wanted]);

  useEffect(() => () => void audit.release(), [audit]);

  const rowAt = (index: number): AuditRow | undefined => {
    const chunk = Math.floor(index / rowsPerFetch);
    const { rows, asked } = fetched.current;
    const known = rows.get(chunk);
    if (known !== undefined) return known[index % rowsPerFetch];
    if (!asked.has(chunk)) {
      asked.add(chunk);
      const mine = fetched.current;
      void audit.read(chunk * rowsPerFetch, rowsPerFetch).then((read) => {
        if (!read.ok || mine !== fetched.current) return;
        rows.set(chunk, read.value);
        redraw((count) => count + 1);
      });
    }
    return undefined;
  };
  const read = useCallback(
    async (from: number, count: number) => {
      const rows = await audit.read(from, count);
      return rows.ok ? rows.value : [];
    },
    [audit],
  );
  return { found, progress, failure, rowAt, read, refresh: () => setRound((count) => count + 1) };
}

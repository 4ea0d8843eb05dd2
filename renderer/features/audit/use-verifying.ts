import { tellFailure } from '@renderer/components/feedback/feedback-store';
import type { AuditFacts } from '@renderer/data/book/engine/audit/audit-protocol';
import type { BookAudit } from '@renderer/data/book/session/book-audit';
import type { Progress } from '@renderer/data/book-session';
import type { TrailVerdict } from '@shared/domain/audit/audit-chain';
import type { AuditEvent } from '@shared/domain/audit/audit-event';
import { useEffect, useRef, useState } from 'react';

export interface Verifying {
  /** What the trail tells of itself; null for the moment until it is there. */
  readonly facts: AuditFacts | null;
  readonly progress: Progress | null;
  readonly checked: { readonly verdict: TrailVerdict; readonly at: string } | null;
  /** What opening found, until it was read. */
  readonly found: readonly AuditEvent[];
  run(): void;
  stop(): void;
  dismiss(): void;
  reload(): void;
}

/** Checks the trail when asked, and tells what opening found without being asked. */
export function useVerifying(audit: BookAudit, onNoted: () => void): Verifying {
  const [facts, setFacts] = useState<AuditFacts | null>(null);
  const [round, setRound] = useState(0);
  const [progress, setProgress] = useState<Progress | null>(null);
  const [checked, setChecked] = useState<Verifying['checked']>(null);
  const [isRead, setRead] = useState(false);
  const control = useRef<AbortController | null>(null);
  useEffect(() => {
    let wanted = round >= 0;
    void audit.facts().then((answer) => {
      if (wanted && answer.ok) setFacts(answer.value);
    });
    return () => {
      wanted = false;
    };
  }, [audit, round]);
  useEffect(() => () => control.current?.abort(), []);
  const run = async () => {
    const abort = new AbortController();
    control.current = abort;
    setProgress({ stage: 'audit', done: 0, total: null });
    const verdict = await audit.verify({ onProgress: setProgress, signal: abort.signal });
    setProgress(null);
    if (!verdict.ok) {
      if (verdict.reason !== 'audit.stopped') tellFailure(verdict);
      return;
    }
    setChecked({ verdict: verdict.value, at: new Date().toISOString() });
    onNoted();
  };
  return {
    facts,
    progress,
    checked,
    found: isRead || facts === null ? [] : facts.found,
    run: () => void run(),
    stop: () => control.current?.abort(),
    dismiss: () => {
      setRead(true);
      setChecked(null);
    },
    reload: () => setRound((count) => count + 1),
  };
}

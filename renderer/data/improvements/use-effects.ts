import { useSession } from '@renderer/data/session-context';
import type { ImprovementRecord } from '@shared/domain/improvements/improvement';
import { useEffect, useState } from 'react';
import { type Effects, loadEffects } from './load-effects';

const none: Effects = new Map();

interface Read {
  readonly effects: Effects;
  /** What they were read for. */
  readonly improvements: readonly ImprovementRecord[] | null;
  readonly version: unknown;
}

/**
 * What improvements did, as the months after them show it; read again when the improvements change or `version` does
 * (such as the forms of a month at hand). What was read stays until then.
 */
export function useEffects(improvements: readonly ImprovementRecord[], version: unknown): Effects {
  const session = useSession();
  const [read, setRead] = useState<Read>({ effects: none, improvements: null, version: null });
  const isRead = read.improvements === improvements && read.version === version;
  useEffect(() => {
    if (isRead) return;
    let isCurrent = true;
    void loadEffects(session, improvements).then((loaded) => {
      if (isCurrent) setRead({ effects: loaded.ok ? loaded.value : none, improvements, version });
    });
    return () => {
      isCurrent = false;
    };
  }, [session, improvements, version, isRead]);
  return read.effects;
}

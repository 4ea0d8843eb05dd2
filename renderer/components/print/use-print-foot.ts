import { formatsIn } from '@renderer/components/language/formats';
import { useLang } from '@renderer/components/language/language-context';
import { useSession, useSettings } from '@renderer/data/session-context';
import { branchRecordId, readBranch } from '@shared/domain/records/branch';
import type { Lang } from '@shared/words/define-words';
import { useEffect, useMemo, useState } from 'react';

/** Who prints, where, when: what stands at the foot of every page. */
export interface PrintFoot {
  readonly branch: string;
  readonly printedBy: string;
  /** Local time as `2026-11-03 14:32`. */
  readonly printedAt: string;
  readonly lang: Lang;
}

/** Now, to the minute, as paper says it. */
function readMinute(lang: Lang): string {
  return formatsIn(lang).moment(new Date().toISOString());
}

/** The foot of what would be printed now; made anew when the minute changes, so that a preview does not grow old. */
export function usePrintFoot(): PrintFoot {
  const { lang } = useLang();
  const { actor } = useSession();
  const branch = readBranch(useSettings().get(branchRecordId)).name;
  const [printedAt, setPrintedAt] = useState(() => readMinute(lang));
  useEffect(() => {
    const timer = setInterval(() => setPrintedAt(readMinute(lang)), 5_000);
    return () => clearInterval(timer);
  }, [lang]);
  return useMemo(() => ({ branch, printedBy: actor, printedAt, lang }), [branch, actor, printedAt, lang]);
}

import { Icon } from '@renderer/components/icons/Icon';
import { useWords } from '@renderer/components/language/language-context';
import { formatRoute } from '@renderer/components/route/route';
import { useMay } from '@renderer/data/access/use-access';
import { useSession } from '@renderer/data/session-context';
import type { AuditEvent } from '@shared/domain/audit/audit-event';
import { auditPageWords } from '@shared/words/audit-page';
import { frameWords } from '@shared/words/frame';
import { useEffect, useState } from 'react';

/** Says to whoever answers for the audit trail that opening found it altered; on an ordinary day it says nothing. */
export function TrailBanner() {
  const words = useWords(auditPageWords);
  const say = useWords(frameWords);
  const mayLook = useMay('audit');
  const { audit, opening } = useSession();
  // The mark of the trail stays behind with the profile when a book comes to another place; that is told already.
  const isElsewhere = opening.moved || opening.rebuilt === 'missing';
  const [found, setFound] = useState<readonly AuditEvent[]>([]);
  useEffect(() => {
    let wanted = true;
    if (mayLook) {
      void audit.facts().then((facts) => {
        if (wanted && facts.ok) setFound(facts.value.found.filter((event) => isAlarm(event, isElsewhere)));
      });
    }
    return () => {
      wanted = false;
    };
  }, [audit, isElsewhere, mayLook]);
  if (found.length === 0) return null;
  return (
    <div className="bb-banner" role="status" data-testid="trail-banner">
      <Icon name="warning" size={14} />
      <span>
        {words.banner} <a href={formatRoute('audit')}>{words.open}</a>
      </span>
      <button
        type="button"
        className="bb-icon-button"
        aria-label={say.close}
        title={say.close}
        onClick={() => setFound([])}
      >
        <Icon name="close" size={12} />
      </button>
    </div>
  );
}

/** A half-written row after a power cut is nothing to be alarmed by, nor a lost mark where the whole profile is new. */
function isAlarm(event: AuditEvent, isElsewhere: boolean): boolean {
  if (event.kind !== 'trailFound' || event.what === 'torn') return false;
  return !(isElsewhere && event.what === 'headMissing');
}

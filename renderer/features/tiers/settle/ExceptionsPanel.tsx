import { IfMay } from '@renderer/components/access/IfMay';
import { tellFailure } from '@renderer/components/feedback/feedback-store';
import { useTellWithUndo } from '@renderer/components/feedback/use-tell-with-undo';
import { useLang, useWords } from '@renderer/components/language/language-context';
import { useFormats } from '@renderer/components/language/use-formats';
import { Panel } from '@renderer/components/Panel';
import { formatRoute } from '@renderer/components/route/route';
import { useCustomers, useSession } from '@renderer/data/session-context';
import { stopException } from '@renderer/data/tiers/exceptions';
import { useTierMonths } from '@renderer/data/tiers/use-tier-months';
import { nameOf } from '@shared/domain/fields/values';
import { tierOfKey } from '@shared/domain/tiers/assign-tier';
import { type ListedException, listExceptions } from '@shared/domain/tiers/exception-commands';
import { listSettledMonths } from '@shared/domain/tiers/settled-months';
import type { TierScheme } from '@shared/domain/tiers/tier-scheme';
import { settleWords } from '@shared/words/tier-settle';
import { tierName } from '@shared/words/tiers';
import { Button } from 'antd';
import { useMemo } from 'react';
import './settle.css';

/** More than a branch ever has; the rest is counted. */
const shownExceptions = 50;

/** All exceptions in force in a scheme, those that end first in front; each can be ended. Nothing while there are none. */
export function ExceptionsPanel({ scheme }: { readonly scheme: TierScheme }) {
  const words = useWords(settleWords);
  const formats = useFormats();
  const records = useCustomers().all();
  const tierMonths = useTierMonths();
  const listed = useMemo(() => listExceptions([scheme], records), [scheme, records]);
  if (listed.length === 0) return null;
  const last = listSettledMonths(tierMonths ?? []).at(-1);
  return (
    <Panel
      title={words.exceptions}
      aside={<span className="bb-muted">{words.exceptionCount(formats.count(listed.length))}</span>}
    >
      <ul className="bb-exceptions" data-testid="exceptions">
        {listed.slice(0, shownExceptions).map((each) => (
          <ExceptionRow
            key={each.record.id}
            listed={each}
            isOver={last !== undefined && each.exception.until < last}
          />
        ))}
      </ul>
    </Panel>
  );
}

function ExceptionRow({ listed, isOver }: { readonly listed: ListedException; readonly isOver: boolean }) {
  const words = useWords(settleWords);
  const { lang } = useLang();
  const formats = useFormats();
  const session = useSession();
  const tellWithUndo = useTellWithUndo();
  const { record, scheme, exception } = listed;
  const tier = tierOfKey(scheme, exception.tier);
  const name = nameOf(record);
  const end = async () => {
    const ended = await stopException(session, { customerId: record.id, scheme });
    if (!ended.ok) tellFailure(ended);
    else tellWithUndo(words.exceptionDone(name), ended.value.id);
  };
  return (
    <li data-testid="exception">
      <a href={formatRoute('customers', { id: record.id })}>{name}</a>
      <span className={`bb-chip bb-chip-${tier?.tone ?? 'ordinary'} bb-chip-excepted`}>
        {tier === undefined ? exception.tier : tierName(tier, lang)} ·{' '}
        {words.exceptionUntil(formats.month(exception.until))}
      </span>
      <IfMay right="settleTiers">
        <Button size="small" type="link" aria-label={words.endExceptionOf(name)} onClick={() => void end()}>
          {words.endException}
        </Button>
      </IfMay>
      <span className="bb-second bb-exception-why">
        {isOver ? words.exceptionOver : words.exceptionWhy(exception.reason, exception.by)}
      </span>
    </li>
  );
}

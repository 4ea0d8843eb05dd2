import { readToday } from '@renderer/data/current-period';
import { readMonthFacts } from '@renderer/data/evaluations/month-facts';
import { useSession } from '@renderer/data/session-context';
import { type ComposedForm, composeForm } from '@shared/domain/evaluations/compose-form';
import { evaluateCustomer } from '@shared/domain/evaluations/evaluate-customer';
import { type EvaluationFacts, listNeeds } from '@shared/domain/evaluations/facts';
import type { EvaluationTemplate } from '@shared/domain/evaluations/template';
import type { Month } from '@shared/domain/kernel/calendar';
import type { CustomerRecord } from '@shared/domain/records/records';
import type { Lang } from '@shared/words/define-words';
import { useEffect, useMemo, useRef, useState } from 'react';

/** A template tried on a customer; null while the month's facts are read, and without a customer. */
export function useTrial(
  template: EvaluationTemplate,
  record: CustomerRecord | undefined,
  period: Month,
  lang: Lang,
): ComposedForm | null {
  const session = useSession();
  const tried = useMemo(() => ({ ...template, inUse: true }), [template]);
  const wanted = `${period} ${JSON.stringify(listNeeds([tried]))}`;
  const latest = useRef(tried);
  latest.current = tried;
  const [read, setRead] = useState<{ readonly wanted: string; readonly facts: EvaluationFacts }>();
  const isWanted = record !== undefined;
  useEffect(() => {
    if (!isWanted) return;
    let isStale = false;
    // The months are read again only when the template asks for others, not with every letter typed.
    void readMonthFacts(session, [latest.current], period).then((result) => {
      if (!isStale && result.ok) setRead({ wanted, facts: result.value });
    });
    return () => {
      isStale = true;
    };
  }, [session, wanted, period, isWanted]);
  return useMemo(() => {
    if (record === undefined || read?.wanted !== wanted) return null;
    const form = evaluateCustomer(tried, record, {
      ...read.facts,
      period,
      today: readToday(),
      preparedBy: session.actor,
      makeId: () => 'trial',
      nextNumber: () => '',
    });
    return composeForm(form, tried, lang);
  }, [record, read, wanted, tried, period, session, lang]);
}

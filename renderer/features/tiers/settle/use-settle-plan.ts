import { useSession } from '@renderer/data/session-context';
import { planSettlement, type SettlementPlan } from '@renderer/data/tiers/settle-month';
import type { Month } from '@shared/domain/kernel/calendar';
import type { Failure } from '@shared/domain/kernel/result';
import { useEffect, useState } from 'react';

interface Planned {
  readonly period: Month | undefined;
  readonly plan: SettlementPlan | null;
  readonly failure: Failure | null;
  readonly done: number;
}

/** Works a month out in slices; the plan is null until then. */
export function useSettlePlan(period: Month | undefined): Planned {
  const session = useSession();
  const none: Planned = { period, plan: null, failure: null, done: 0 };
  const [planned, setPlanned] = useState<Planned>(none);
  useEffect(() => {
    if (period === undefined) return;
    let isGone = false;
    const fresh: Planned = { period, plan: null, failure: null, done: 0 };
    const onProgress = ({ done }: { readonly done: number }) => setPlanned({ ...fresh, done });
    void planSettlement(session, period, { onProgress, isStale: () => isGone }).then((found) => {
      if (isGone) return;
      setPlanned(found.ok ? { ...fresh, plan: found.value } : { ...fresh, failure: found });
    });
    return () => {
      isGone = true;
    };
  }, [session, period]);
  // What was worked out for another month says nothing about this one.
  return planned.period === period ? planned : none;
}

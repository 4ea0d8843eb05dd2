import { tellFailure } from '@renderer/components/feedback/feedback-store';
import { useSession } from '@renderer/data/session-context';
import { type AmountOf, presentAmounts, readMonthAmounts } from '@renderer/data/tiers/month-amounts';
import type { Month } from '@shared/domain/kernel/calendar';
import type { TierBasis } from '@shared/domain/tiers/tier-scheme';
import { useEffect, useMemo, useState } from 'react';

/** Amounts to preview a scheme by: those of the last settled month once they are read, until then the present ones. */
export function useAmounts(basis: TierBasis, month: Month | undefined): AmountOf {
  const session = useSession();
  const present = useMemo(() => presentAmounts(basis), [basis]);
  const [read, setRead] = useState<{ readonly of: string; readonly amountOf: AmountOf } | null>(null);
  const wanted = `${basis} ${month ?? ''}`;
  useEffect(() => {
    if (month === undefined) return;
    let isGone = false;
    void readMonthAmounts(session, basis, month).then((amounts) => {
      if (isGone) return;
      if (amounts.ok) setRead({ of: `${basis} ${month}`, amountOf: amounts.value });
      else tellFailure(amounts);
    });
    return () => {
      isGone = true;
    };
  }, [session, basis, month]);
  return read !== null && read.of === wanted ? read.amountOf : present;
}

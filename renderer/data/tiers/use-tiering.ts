import type { Failure } from '@shared/domain/kernel/result';
import { measureBasis } from '@shared/domain/tiers/measure-basis';
import type { TierMonth } from '@shared/domain/tiers/tier-month';
import type { TierScheme } from '@shared/domain/tiers/tier-scheme';
import { useEffect, useMemo, useState } from 'react';
import { useCustomers, useSession } from '../session-context';
import { knownTiering, loadTiering } from './schemes-of';
import { loadTieringOfMonth, type TieringView } from './tiering-of-month';
import { useSliced } from './use-sliced';

/** The bands of a scheme now, counted without holding up the window; null until they were counted once. */
export function useTieringNow(scheme: TierScheme): TieringView | null {
  const records = useCustomers().all();
  const { value } = useSliced(
    knownTiering(scheme, records),
    (isStale) => loadTiering(scheme, records, isStale),
    [scheme, records],
  );
  return useMemo(
    () =>
      value === null || value.scheme.id !== scheme.id
        ? null
        : { tiering: value, basisOf: (record) => measureBasis(value.scheme.basis, record) },
    [value, scheme],
  );
}

/** The bands as a settled month left them; `month` undefined: nothing is asked. */
export function useTieringOfMonth(
  scheme: TierScheme,
  month: TierMonth | undefined,
  newest: TierMonth | undefined,
): { readonly view: TieringView | null; readonly failure: Failure | null } {
  const session = useSession();
  const [state, setState] = useState<{ readonly view: TieringView | null; readonly failure: Failure | null }>(
    {
      view: null,
      failure: null,
    },
  );
  useEffect(() => {
    let isGone = false;
    setState({ view: null, failure: null });
    if (month === undefined || newest === undefined) return;
    void loadTieringOfMonth(session, scheme, month, newest, () => isGone).then((answer) => {
      if (isGone) return;
      setState(answer.ok ? { view: answer.value, failure: null } : { view: null, failure: answer });
    });
    return () => {
      isGone = true;
    };
  }, [session, scheme, month, newest]);
  return state;
}

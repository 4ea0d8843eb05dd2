import { buildMonthView, type MonthView, renewMonthView } from '@renderer/data/evaluations/month-view';
import { runSteps } from '@renderer/data/paper/run-steps';
import { useCustomers } from '@renderer/data/session-context';
import type { EvaluationForm } from '@shared/domain/evaluations/form';
import { useEffect, useMemo, useRef, useState } from 'react';

/** Up to this many forms are worked out while the page is drawn; more in slices, with a word while it goes on. */
const atOnce = 1500;

/** The month's forms in order and added up; null while a big month is being worked out. */
export function useMonthView(forms: readonly EvaluationForm[] | null): MonthView | null {
  const customers = useCustomers();
  const records = customers.all();
  const kept = useRef<MonthView | null>(null);
  const [sliced, setSliced] = useState<MonthView | null>(null);
  const instant = useMemo(() => {
    if (forms === null) return null;
    const renewed = renewMonthView(kept.current, forms, records);
    if (renewed !== null || forms.length > atOnce) return renewed;
    const steps = buildMonthView(forms, records, (id) => customers.get(id));
    for (;;) {
      const step = steps.next();
      if (step.done === true) return step.value;
    }
  }, [forms, records, customers]);
  const needsSlices = forms !== null && instant === null;
  useEffect(() => {
    if (!needsSlices) return;
    let isStale = false;
    const steps = buildMonthView(forms, records, (id) => customers.get(id));
    void runSteps(
      steps,
      () => isStale,
      () => {},
    ).then((view) => {
      if (view !== null) setSliced(view);
    });
    return () => {
      isStale = true;
    };
  }, [needsSlices, forms, records, customers]);
  const view = instant ?? (sliced?.forms === forms && sliced?.records === records ? sliced : null);
  if (view !== null) kept.current = view;
  return view;
}

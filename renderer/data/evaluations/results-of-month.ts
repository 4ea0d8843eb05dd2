import { runSteps } from '@renderer/data/paper/run-steps';
import { useCustomers, useSettings } from '@renderer/data/session-context';
import { useSliced } from '@renderer/data/tiers/use-sliced';
import type { EvaluationForm } from '@shared/domain/evaluations/form';
import {
  type MonthResults,
  summarizeResults,
  summarizeResultsInSteps,
} from '@shared/domain/evaluations/results/summarize-results';
import type { Month } from '@shared/domain/kernel/calendar';
import { useMemo } from 'react';
import { orderResults } from './results-order';

/** Up to this many forms of the two months are summed up while the page is drawn; more in slices. */
const atOnce = 3000;

const noForms: readonly EvaluationForm[] = [];

/** The summary of a month; null while the forms are opened or a big month is summed up. It follows every change. */
export function useMonthResults(
  period: Month,
  forms: readonly EvaluationForm[] | null,
  previous: readonly EvaluationForm[] | null,
): MonthResults | null {
  const customers = useCustomers();
  const settings = useSettings();
  const records = customers.all();
  const rules = settings.all();
  const isReady = forms !== null && previous !== null;
  const order = useMemo(
    () => ({
      ...orderResults({
        period,
        forms: forms ?? noForms,
        previous: previous ?? noForms,
        customers,
        settings,
      }),
      // Kept with the order: other customers or rules make another one.
      content: [records, rules],
    }),
    [period, forms, previous, customers, settings, records, rules],
  );
  const isSmall = order.forms.length + order.previous.length <= atOnce;
  const instant = useMemo(
    () => (isReady && isSmall ? summarizeResults(order) : undefined),
    [isReady, isSmall, order],
  );
  const { value } = useSliced(
    instant,
    (isStale) =>
      isReady ? runSteps(summarizeResultsInSteps(order), isStale, () => {}) : Promise.resolve(null),
    [order, isReady],
  );
  return isReady && value?.period === period ? value : null;
}

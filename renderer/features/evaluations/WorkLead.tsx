import { useWords } from '@renderer/components/language/language-context';
import { navigate } from '@renderer/components/route/use-route';
import type { Month } from '@shared/domain/kernel/calendar';
import { evaluationsPageWords } from '@shared/words/evaluations-page';
import { Segmented } from 'antd';
import { memo } from 'react';
import { MonthPicker } from './MonthPicker';

/** The forms of a month, or what they come to. */
export type EvaluationView = 'work' | 'results';

/** Goes to a month, as forms or as results. */
function goToMonth(month: Month | undefined, view: EvaluationView): void {
  navigate('evaluations', { month, view: view === 'results' ? view : undefined });
}

/** Chooses the month, and whether its forms or its results are looked at. */
export const WorkLead = memo(
  ({ period, view }: { readonly period: Month; readonly view: EvaluationView }) => {
    const words = useWords(evaluationsPageWords);
    return (
      <>
        <MonthPicker period={period} onChange={(next) => goToMonth(next, view)} />
        <Segmented<EvaluationView>
          aria-label={words.view}
          value={view}
          onChange={(next) => goToMonth(period, next)}
          options={[
            { value: 'work', label: words.work },
            { value: 'results', label: words.results },
          ]}
        />
      </>
    );
  },
);

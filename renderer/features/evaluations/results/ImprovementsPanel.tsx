import { ImprovementItem } from '@renderer/components/improvements/ImprovementItem';
import { useWords } from '@renderer/components/language/language-context';
import { useFormats } from '@renderer/components/language/use-formats';
import { Panel } from '@renderer/components/Panel';
import { useEffects } from '@renderer/data/improvements/use-effects';
import { useCustomers } from '@renderer/data/session-context';
import { nameOf } from '@shared/domain/fields/values';
import type { ImprovementRecord } from '@shared/domain/improvements/improvement';
import { addMonths, type Month } from '@shared/domain/kernel/calendar';
import { resultsWords } from '@shared/words/evaluation-results';
import { improvementWords } from '@shared/words/improvements';
import { Segmented } from 'antd';
import { useMemo, useState } from 'react';

interface Props {
  readonly period: Month;
  /** All of the book, in their order. */
  readonly improvements: readonly ImprovementRecord[];
  /** Changes when forms of the month do: effects are read again. */
  readonly version: unknown;
}

type Kind = 'month' | 'before' | 'open';

const step = 20;

/** 改进措施: those of the month, what those of last month did, and all that are still open (the overdue first). */
export function ImprovementsPanel({ period, improvements, version }: Props) {
  const words = useWords(resultsWords);
  const terms = useWords(improvementWords);
  const formats = useFormats();
  const customers = useCustomers();
  const [kind, setKind] = useState<Kind>('month');
  const [most, setMost] = useState(step);
  const lists = useMemo(
    () => ({
      month: improvements.filter((each) => each.period === period),
      before: improvements.filter((each) => each.period === addMonths(period, -1)),
      open: improvements.filter(({ state }) => state === 'open'),
    }),
    [improvements, period],
  );
  const list = lists[kind];
  const shown = useMemo(() => list.slice(0, most), [list, most]);
  const effects = useEffects(kind === 'before' ? list : shown, version);
  const none = { month: terms.noneOfMonth, before: words.noneBefore, open: words.noneOpen };
  const changes = kind === 'before' ? list.flatMap(({ id }) => effects.get(id)?.change ?? []) : [];
  return (
    <Panel
      title={terms.title}
      testId="results-improvements"
      aside={
        <Segmented<Kind>
          size="small"
          aria-label={terms.title}
          value={kind}
          onChange={(next) => {
            setKind(next);
            setMost(step);
          }}
          options={[
            { value: 'month', label: words.measuresOfMonth(formats.count(lists.month.length)) },
            { value: 'before', label: words.measuresBefore(formats.count(lists.before.length)) },
            { value: 'open', label: words.measuresOpen(formats.count(lists.open.length)) },
          ]}
        />
      }
    >
      {list.length === 0 ? (
        <p className="bb-muted bb-results-none">{none[kind]}</p>
      ) : (
        <>
          {changes.length === 0 ? null : (
            <p className="bb-results-below" data-testid="effects-total">
              {words.effectTotal(
                changes.filter((change) => change > 0).length,
                changes.filter((change) => change < 0).length,
                changes.filter((change) => change === 0).length,
              )}
            </p>
          )}
          <ul className="bb-improve-list">
            {shown.map((improvement) => {
              const record = customers.get(improvement.customerId);
              return (
                <ImprovementItem
                  key={improvement.id}
                  improvement={improvement}
                  effect={effects.get(improvement.id)}
                  customer={{
                    name: (record === undefined ? '' : nameOf(record)) || (improvement.customerName ?? ''),
                    isHere: record !== undefined,
                  }}
                  showsMonth={kind === 'open'}
                />
              );
            })}
          </ul>
          {list.length > shown.length ? (
            <button type="button" className="bb-link bb-results-more" onClick={() => setMost(most + step)}>
              {words.moreMeasures(formats.count(Math.min(step, list.length - shown.length)))}
            </button>
          ) : null}
        </>
      )}
    </Panel>
  );
}

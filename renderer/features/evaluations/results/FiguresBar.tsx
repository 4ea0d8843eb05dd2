import { useLang, useWords } from '@renderer/components/language/language-context';
import { useFormats } from '@renderer/components/language/use-formats';
import { readToday } from '@renderer/data/current-period';
import { adviceInOrder, type MonthResults } from '@shared/domain/evaluations/results/summarize-results';
import { type ImprovementRecord, isOverdue } from '@shared/domain/improvements/improvement';
import { resultsWords } from '@shared/words/evaluation-results';
import { adviceName } from '@shared/words/evaluations';
import type { ReactNode } from 'react';
import { PointChange } from './PointChange';
import './figures.css';

interface Props {
  readonly results: MonthResults;
  readonly improvements: readonly ImprovementRecord[];
}

/** The month in a line of figures: forms, average, advice, moves, measures. */
export function FiguresBar({ results, improvements }: Props) {
  const words = useWords(resultsWords);
  const { lang } = useLang();
  const formats = useFormats();
  const { tally, before } = results;
  const open = improvements.filter(({ state }) => state === 'open');
  const today = readToday();
  const overdue = open.filter((each) => isOverdue(each, today)).length;
  const share = (count: number) => formats.percent(tally.count === 0 ? 0 : count / tally.count);
  return (
    <dl className="bb-figures" data-testid="results-figures">
      <Figure
        name={words.complete}
        value={`${formats.count(tally.complete)} / ${formats.count(tally.count)}`}
        note={before === null ? null : words.last(formats.count(before.count))}
        testId="figure-forms"
      />
      <Figure
        name={words.average}
        value={
          <>
            {tally.average?.toFixed(1) ?? '—'} <PointChange change={results.change} />
          </>
        }
        note={before?.average == null ? null : words.last(before.average.toFixed(1))}
        testId="figure-average"
      />
      {adviceInOrder.map((advice) => (
        <Figure
          key={advice}
          name={adviceName(advice, lang)}
          value={formats.count(tally.advice[advice])}
          note={
            <>
              {share(tally.advice[advice])}
              {before === null ? null : <span>{words.last(formats.count(before.advice[advice]))}</span>}
            </>
          }
          testId={`figure-${advice}`}
        />
      ))}
      {before === null ? null : (
        <Figure
          name={words.fellRose}
          value={words.fellRoseValue(formats.count(results.fell), formats.count(results.rose))}
          note={words.same(formats.count(results.same))}
          testId="figure-moves"
        />
      )}
      <Figure
        name={words.openMeasures}
        value={formats.count(open.length)}
        note={
          overdue === 0 ? (
            words.noOverdue
          ) : (
            <span className="bb-results-bad">{words.overdueCount(formats.count(overdue))}</span>
          )
        }
        testId="figure-measures"
      />
    </dl>
  );
}

interface FigureProps {
  readonly name: string;
  readonly value: ReactNode;
  readonly note: ReactNode;
  readonly testId: string;
}

function Figure({ name, value, note, testId }: FigureProps) {
  return (
    <div className="bb-figure" data-testid={testId}>
      <dt>{name}</dt>
      <dd>
        <b>{value}</b>
        <span>{note}</span>
      </dd>
    </div>
  );
}

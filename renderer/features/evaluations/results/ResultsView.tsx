import { IfMay } from '@renderer/components/access/IfMay';
import { EmptyState } from '@renderer/components/EmptyState';
import { FailureNotice } from '@renderer/components/FailureNotice';
import { useWords } from '@renderer/components/language/language-context';
import { useFormats } from '@renderer/components/language/use-formats';
import { navigate } from '@renderer/components/route/use-route';
import { useMonthResults } from '@renderer/data/evaluations/results-of-month';
import { useMonthForms } from '@renderer/data/evaluations/use-month-forms';
import { useImprovements } from '@renderer/data/improvements/use-improvements';
import { addMonths, type Month } from '@shared/domain/kernel/calendar';
import { resultsWords } from '@shared/words/evaluation-results';
import { Button } from 'antd';
import { useState } from 'react';
import { CirculationPanel } from './CirculationPanel';
import { DistributionPanel } from './DistributionPanel';
import { FiguresBar } from './FiguresBar';
import { GroupPanel } from './GroupPanel';
import { ImprovementsPanel } from './ImprovementsPanel';
import { LonePanel } from './LonePanel';
import { MovesPanel } from './MovesPanel';
import { ScoreMovesPanel } from './ScoreMovesPanel';
import { SummaryPrint } from './SummaryPrint';
import { useResultsExport } from './use-results-export';
import './results.css';

interface Props {
  readonly period: Month;
}

/** The month summed up (branch-practice section 6): `#/evaluations?month=…&view=results`. */
export function ResultsView({ period }: Props) {
  const words = useWords(resultsWords);
  const formats = useFormats();
  const month = useMonthForms(period);
  const before = useMonthForms(addMonths(period, -1));
  const results = useMonthResults(period, month.forms, before.forms);
  const { improvements, failure } = useImprovements();
  const exporting = useResultsExport();
  const [isPrinting, setPrinting] = useState(false);
  const wrong = month.failure ?? before.failure ?? failure;
  if (wrong !== null) return <FailureNotice failure={wrong} />;
  if (results === null || month.forms === null || improvements === null) {
    return <p className="bb-muted">{words.layingOut}</p>;
  }
  const { tally } = results;
  const pending = tally.count - tally.complete;
  const isEmpty = tally.count === 0;
  return (
    <div className="bb-results" data-testid="month-results">
      {isEmpty ? (
        <EmptyState
          icon="evaluations"
          title={words.none(formats.month(period))}
          text={words.noneText}
          actions={<Button onClick={() => navigate('evaluations', { month: period })}>{words.toWork}</Button>}
        />
      ) : (
        <>
          <div className="bb-results-lead">
            {pending === 0 ? null : (
              <span className="bb-results-provisional" data-testid="results-provisional">
                {words.provisional(formats.count(pending))}
              </span>
            )}
            {results.before === null ? (
              <span className="bb-muted">{words.noPrevious(formats.month(addMonths(period, -1)))}</span>
            ) : null}
            <div className="bb-results-actions">
              <IfMay right="export">
                <Button
                  data-testid="export-results"
                  disabled={exporting.busy}
                  onClick={() => exporting.run(results, month.forms ?? [])}
                >
                  {words.export}
                </Button>
              </IfMay>
              <IfMay right="print">
                <Button type="primary" data-testid="print-results" onClick={() => setPrinting(true)}>
                  {words.print}
                </Button>
              </IfMay>
            </div>
          </div>
          <FiguresBar results={results} improvements={improvements} />
          <div className="bb-results-two" data-alone={results.before === null}>
            <DistributionPanel results={results} />
            {results.before === null ? null : <MovesPanel results={results} />}
          </div>
          <div className="bb-results-two">
            <GroupPanel kind="tiers" results={results} />
            <GroupPanel kind="managers" results={results} />
          </div>
          <ScoreMovesPanel results={results} />
        </>
      )}
      {isEmpty && improvements.length === 0 ? null : (
        <ImprovementsPanel period={period} improvements={improvements} version={month.forms} />
      )}
      {isEmpty ? null : (
        <>
          <CirculationPanel period={period} />
          <LonePanel results={results} />
        </>
      )}
      {isPrinting ? <SummaryPrint results={results} onClose={() => setPrinting(false)} /> : null}
    </div>
  );
}

import { ScoreBands } from '@renderer/components/charts/ScoreBands';
import { useLang, useWords } from '@renderer/components/language/language-context';
import { useFormats } from '@renderer/components/language/use-formats';
import { Panel } from '@renderer/components/Panel';
import type { MonthResults } from '@shared/domain/evaluations/results/summarize-results';
import { resultsWords } from '@shared/words/evaluation-results';
import './distribution.css';

/** How the scores are spread: by ten points, and by 客户等级. */
export function DistributionPanel({ results }: { readonly results: MonthResults }) {
  const words = useWords(resultsWords);
  const { lang } = useLang();
  const formats = useFormats();
  const hasBefore = results.before !== null;
  const bands = [...results.bands].reverse().map(({ from, to, count, before }) => {
    const name = words.bandName(from, to);
    return {
      key: String(from),
      label: name,
      count,
      before,
      text: formats.count(count),
      title: words.bandValue(name, formats.count(count), formats.count(before)),
    };
  });
  return (
    <Panel
      title={words.distribution}
      testId="results-distribution"
      aside={
        <span className="bb-results-legend">
          <i data-kind="now" aria-hidden="true" />
          {words.thisMonth}
          {hasBefore ? (
            <>
              <i data-kind="before" aria-hidden="true" />
              {words.lastMonth}
            </>
          ) : null}
        </span>
      }
    >
      <ScoreBands
        bands={bands}
        showsBefore={hasBefore}
        label={words.distributionOf(formats.month(results.period))}
      />
      <p className="bb-results-grades">
        {results.grades.map((grade) => (
          <span key={grade.zh} data-testid={`grade-${grade.zh}`}>
            {lang === 'en' ? grade.en : grade.zh} <b>{formats.count(grade.count)}</b>
            {hasBefore ? <i>{words.last(formats.count(grade.before))}</i> : null}
          </span>
        ))}
        {results.unscored === 0 ? null : <span>{words.unscoredCount(formats.count(results.unscored))}</span>}
      </p>
    </Panel>
  );
}

import { ImprovementButton } from '@renderer/components/improvements/ImprovementButton';
import { useLang, useWords } from '@renderer/components/language/language-context';
import { useFormats } from '@renderer/components/language/use-formats';
import { Panel } from '@renderer/components/Panel';
import { formatRoute } from '@renderer/components/route/route';
import { navigate } from '@renderer/components/route/use-route';
import { useCustomers } from '@renderer/data/session-context';
import { describeBasis } from '@shared/domain/evaluations/describe-basis';
import type { ScoreMove } from '@shared/domain/evaluations/results/score-moves';
import type { MonthResults } from '@shared/domain/evaluations/results/summarize-results';
import type { Month } from '@shared/domain/kernel/calendar';
import { resultsWords } from '@shared/words/evaluation-results';
import { Segmented } from 'antd';
import { useState } from 'react';
import { PointChange } from './PointChange';
import './score-moves.css';

type Kind = 'falls' | 'rises';

/** Rows shown before somebody asks for the others. */
const shownAtFirst = 10;

/** Who fell and who rose most, and by which indicators; a fall leads to its form and to an improvement measure. */
export function ScoreMovesPanel({ results }: { readonly results: MonthResults }) {
  const words = useWords(resultsWords);
  const formats = useFormats();
  const [kind, setKind] = useState<Kind>('falls');
  const [showsAll, setShowsAll] = useState(false);
  if (results.before === null) return null;
  const moves = kind === 'falls' ? results.falls : results.rises;
  const all = kind === 'falls' ? results.fell : results.rose;
  const shown = showsAll ? moves : moves.slice(0, shownAtFirst);
  return (
    <Panel
      title={words.fallsTitle}
      testId="results-falls"
      aside={
        <Segmented<Kind>
          size="small"
          aria-label={words.fallsTitle}
          value={kind}
          onChange={setKind}
          options={[
            { value: 'falls', label: words.falls(formats.count(results.fell)) },
            { value: 'rises', label: words.rises(formats.count(results.rose)) },
          ]}
        />
      }
    >
      {moves.length === 0 ? (
        <p className="bb-muted bb-results-none">{kind === 'falls' ? words.noFalls : words.noRises}</p>
      ) : (
        <table className="bb-results-table bb-score-moves">
          <thead>
            <tr>
              <th scope="col">{words.customer}</th>
              <th scope="col">{words.manager}</th>
              <th scope="col" className="bb-number">
                {words.lastMonth}
              </th>
              <th scope="col" className="bb-number">
                {words.thisMonth}
              </th>
              <th scope="col" className="bb-number">
                {words.points}
              </th>
              <th scope="col">{words.indicators}</th>
              <th scope="col" />
            </tr>
          </thead>
          <tbody>
            {shown.map((move) => (
              <MoveRow key={move.customerId} move={move} period={results.period} />
            ))}
          </tbody>
        </table>
      )}
      {moves.length > shownAtFirst ? (
        <button type="button" className="bb-link bb-results-more" onClick={() => setShowsAll(!showsAll)}>
          {showsAll ? words.showFewer : words.showMore(String(moves.length), formats.count(all))}
        </button>
      ) : null}
    </Panel>
  );
}

function MoveRow({ move, period }: { readonly move: ScoreMove; readonly period: Month }) {
  const words = useWords(resultsWords);
  const { lang } = useLang();
  const isHere = useCustomers().get(move.customerId) !== undefined;
  const place = { month: period, id: move.customerId };
  return (
    <tr className="bb-score-moves-row" data-testid="score-move" data-customer={move.customerId}>
      <th scope="row">
        {isHere ? (
          <a
            href={formatRoute('evaluations', place)}
            aria-label={words.openForm(move.customerName)}
            onClick={(event) => {
              event.preventDefault();
              navigate('evaluations', place);
            }}
          >
            {move.customerName}
          </a>
        ) : (
          <span title={words.goneCustomer}>{move.customerName}</span>
        )}
      </th>
      <td className="bb-score-moves-manager">{move.manager === '' ? words.noManager : move.manager}</td>
      <td className="bb-number">{move.before}</td>
      <td className="bb-number">
        {move.now}
        {move.provisional ? <i className="bb-score-moves-mark">{words.provisionalMark}</i> : null}
      </td>
      <td className="bb-number">
        <PointChange change={move.change} />
      </td>
      <td className="bb-score-moves-why">
        {move.indicators.map((each) => (
          <span key={each.key}>
            <b>{words.indicatorMove(lang === 'en' ? each.en : each.zh, each.before, each.now)}</b>{' '}
            {describeBasis(each.basis, lang)}
          </span>
        ))}
      </td>
      <td className="bb-score-moves-do">
        {isHere ? <ImprovementButton customerId={move.customerId} period={period} look="link" /> : null}
      </td>
    </tr>
  );
}

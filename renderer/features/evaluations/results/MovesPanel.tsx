import { useLang, useWords } from '@renderer/components/language/language-context';
import { useFormats } from '@renderer/components/language/use-formats';
import { Panel } from '@renderer/components/Panel';
import {
  countMoves,
  type MoveMatrix,
  sumColumn,
  sumRow,
} from '@shared/domain/evaluations/results/move-matrix';
import type { MonthResults } from '@shared/domain/evaluations/results/summarize-results';
import { resultsWords } from '@shared/words/evaluation-results';
import { nameOfMoveKey } from '@shared/words/result-names';
import { Segmented } from 'antd';
import { useState } from 'react';
import './moves.css';

type Kind = 'advice' | 'grade';

/** Who moved from which advice or grade to which; the rows are last month, the columns this one. */
export function MovesPanel({ results }: { readonly results: MonthResults }) {
  const words = useWords(resultsWords);
  const { lang } = useLang();
  const formats = useFormats();
  const [kind, setKind] = useState<Kind>('advice');
  const matrix: MoveMatrix = kind === 'advice' ? results.adviceMoves : results.gradeMoves;
  const { up, down, same } = countMoves(matrix);
  const nameOf = (key: string) => nameOfMoveKey(key, results.grades, lang);
  // Rows and columns that nobody stands in say nothing; those of the scale itself always stand.
  const isShown = (key: string, place: number) =>
    (key !== 'none' && key !== 'absent') || sumRow(matrix, place) > 0 || sumColumn(matrix, place) > 0;
  const shown = matrix.keys.flatMap((key, place) => (isShown(key, place) ? [{ key, place }] : []));
  return (
    <Panel
      title={words.moves}
      testId="results-moves"
      aside={
        <Segmented<Kind>
          size="small"
          aria-label={words.moves}
          value={kind}
          onChange={setKind}
          options={[
            { value: 'advice', label: words.adviceMoves },
            { value: 'grade', label: words.gradeMoves },
          ]}
        />
      }
    >
      <table className="bb-results-table bb-results-sums bb-results-moves" data-kind={kind}>
        <thead>
          <tr>
            <th scope="col">{words.fromTo}</th>
            {shown.map(({ key }) => (
              <th key={key} scope="col">
                {nameOf(key)}
              </th>
            ))}
            <th scope="col">{words.lastMonth}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ key, place }) => (
            <tr key={key}>
              <th scope="row">{nameOf(key)}</th>
              {shown.map((to) => {
                const count = matrix.cells[place]?.[to.place] ?? 0;
                const outside = (each: string) => each === 'none' || each === 'absent';
                const move =
                  count === 0 || outside(key) || outside(to.key) || place === to.place
                    ? 'none'
                    : to.place > place
                      ? 'down'
                      : 'up';
                return (
                  <td
                    key={to.key}
                    data-move={move}
                    data-same={place === to.place}
                    data-cell={`${key}>${to.key}`}
                    title={words.moveCell(nameOf(key), nameOf(to.key), formats.count(count))}
                  >
                    {count === 0 ? '·' : formats.count(count)}
                  </td>
                );
              })}
              <td className="bb-results-moves-sum">{formats.count(sumRow(matrix, place))}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{words.thisMonth}</th>
            {shown.map(({ key, place }) => (
              <td key={key} className="bb-results-moves-sum">
                {formats.count(sumColumn(matrix, place))}
              </td>
            ))}
            <td />
          </tr>
        </tfoot>
      </table>
      <p className="bb-results-below">
        {words.movesSum(formats.count(up), formats.count(down), formats.count(same))}
      </p>
    </Panel>
  );
}

import { useLang, useWords } from '@renderer/components/language/language-context';
import { useFormats } from '@renderer/components/language/use-formats';
import { Panel } from '@renderer/components/Panel';
import { TierChip } from '@renderer/components/TierChip';
import type { GroupTally } from '@shared/domain/evaluations/results/group-tallies';
import type { MonthResults } from '@shared/domain/evaluations/results/summarize-results';
import { resultsWords } from '@shared/words/evaluation-results';
import { nameOfTierGroup } from '@shared/words/result-names';
import { type ReactNode, useState } from 'react';
import { AdviceShares } from './AdviceShares';
import { PointChange } from './PointChange';
import './groups.css';

interface Props {
  readonly kind: 'tiers' | 'managers';
  readonly results: MonthResults;
}

interface Row {
  readonly key: string;
  readonly name: ReactNode;
  readonly group: GroupTally;
}

/** Rows shown before somebody asks for the others. */
const shownAtFirst = 8;
const shownAtMost = 300;

/** The month by tier or by manager: forms, how many are complete, the average and its change, what is advised. */
export function GroupPanel({ kind, results }: Props) {
  const words = useWords(resultsWords);
  const { lang } = useLang();
  const formats = useFormats();
  const [showsAll, setShowsAll] = useState(false);
  const rows: readonly Row[] =
    kind === 'tiers'
      ? results.tiers.map(({ tier, ...group }) => ({
          key: tier?.key ?? '',
          name:
            tier === null ? (
              words.noTier
            ) : (
              <TierChip tone={tier.tone} label={nameOfTierGroup(tier, results.tiers, lang)} />
            ),
          group,
        }))
      : results.managers.map(({ manager, ...group }) => ({
          key: manager,
          name: manager === '' ? words.noManager : manager,
          group,
        }));
  const isLong = rows.length > shownAtFirst;
  const shown = rows.slice(0, showsAll ? shownAtMost : isLong ? shownAtFirst - 1 : shownAtFirst);
  const hasBefore = results.before !== null;
  const { tally } = results;
  return (
    <Panel
      title={kind === 'tiers' ? words.byTier : words.byManager}
      testId={`results-${kind}`}
      aside={
        <span className="bb-results-aside">
          {kind === 'tiers' ? `${words.byTierNote} · ` : ''}
          {words.adviceShort}
        </span>
      }
    >
      <table className="bb-results-table bb-results-sums bb-results-groups">
        <thead>
          <tr>
            <th scope="col">{kind === 'tiers' ? words.tier : words.manager}</th>
            <th scope="col">{words.count}</th>
            <th scope="col">{words.completeShort}</th>
            <th scope="col">{words.averageShort}</th>
            {hasBefore ? <th scope="col">{words.change}</th> : null}
            <th scope="col" className="bb-results-groups-advice">
              <span className="bb-hidden-visually">{words.adviceShort}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ key, name, group }) => (
            <tr key={key} data-group={key}>
              <th scope="row">{name}</th>
              <td>{formats.count(group.count)}</td>
              <td>{formats.count(group.complete)}</td>
              <td>{group.average?.toFixed(1) ?? '—'}</td>
              {hasBefore ? (
                <td>
                  <PointChange change={group.change} />
                </td>
              ) : null}
              <td className="bb-results-groups-advice">
                <AdviceShares advice={group.advice} />
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{words.total}</th>
            <td>{formats.count(tally.count)}</td>
            <td>{formats.count(tally.complete)}</td>
            <td>{tally.average?.toFixed(1) ?? '—'}</td>
            {hasBefore ? (
              <td>
                <PointChange change={results.change} />
              </td>
            ) : null}
            <td className="bb-results-groups-advice">
              <AdviceShares advice={tally.advice} />
            </td>
          </tr>
        </tfoot>
      </table>
      {isLong ? (
        <button type="button" className="bb-link bb-results-more" onClick={() => setShowsAll(!showsAll)}>
          {showsAll ? words.showFewer : words.showAll(formats.count(rows.length))}
        </button>
      ) : null}
    </Panel>
  );
}

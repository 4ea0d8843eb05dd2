import { useLang, useWords } from '@renderer/components/language/language-context';
import { useFormats } from '@renderer/components/language/use-formats';
import { TierChip } from '@renderer/components/TierChip';
import { useCustomers } from '@renderer/data/session-context';
import { compareTierings } from '@renderer/data/tiers/compare-tierings';
import { type Tiering, tierCustomers } from '@shared/domain/tiers/tier-customers';
import type { TierScheme } from '@shared/domain/tiers/tier-scheme';
import { tierName, tierWords } from '@shared/words/tiers';
import { tiersPageWords } from '@shared/words/tiers-page';
import { useDeferredValue, useMemo } from 'react';
import './scheme-effect.css';

interface Props {
  readonly before: Tiering;
  readonly candidate: TierScheme;
}

function formatDifference(difference: number, format: (count: number) => string): string {
  if (difference === 0) return '';
  return `${difference > 0 ? '+' : '-'}${format(Math.abs(difference))}`;
}

/** What saving would do: customers per tier now and then, and who moves where. */
export function SchemeEffect({ before, candidate }: Props) {
  const words = useWords(tiersPageWords);
  const titles = useWords(tierWords);
  const { lang } = useLang();
  const formats = useFormats();
  const records = useCustomers().all();
  // Typing goes on while a big book is counted; the text stands for the scheme, which is made anew on each stroke.
  const wanted = useDeferredValue(JSON.stringify(candidate));
  const { after, moves } = useMemo(() => {
    const counted = tierCustomers(JSON.parse(wanted) as TierScheme, records);
    return { after: counted, moves: compareTierings(before, counted) };
  }, [wanted, records, before]);
  const nameOf = (key: string) => {
    const tier = candidate.tiers.find((each) => each.key === key);
    return tier === undefined ? key : tierName(tier, lang);
  };
  return (
    <section className="bb-effect" aria-label={words.effect}>
      <h3>{words.effect}</h3>
      <table data-testid="scheme-effect">
        <thead>
          <tr className="bb-effect-head">
            <th scope="col" className="bb-effect-tier">
              {titles.tier}
            </th>
            <th scope="col">{words.before}</th>
            <th scope="col">{words.after}</th>
            <th scope="col">
              <span className="bb-hidden-visually">{words.effect}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {after.bands.map((band, place) => {
            const was = before.bands[place]?.count ?? 0;
            return (
              <tr key={band.tier.key} data-testid={`effect-${band.tier.key}`}>
                <th scope="row" className="bb-effect-tier">
                  <TierChip tone={band.tier.tone} label={tierName(band.tier, lang)} />
                </th>
                <td>{formats.count(was)}</td>
                <td>{formats.count(band.count)}</td>
                <td className={`bb-effect-difference ${band.count < was ? 'bb-negative' : 'bb-positive'}`}>
                  {formatDifference(band.count - was, formats.count)}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {moves.moves.length === 0 ? (
        <p className="bb-muted">{words.noEffect}</p>
      ) : (
        <>
          <p className="bb-effect-sum">{words.moves(formats.count(moves.up), formats.count(moves.down))}</p>
          <ul>
            {moves.moves.map((move) => (
              <li key={`${move.from} ${move.to}`}>
                {words.move(nameOf(move.from), nameOf(move.to), formats.count(move.count))}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

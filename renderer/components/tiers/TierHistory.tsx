import { FailureNotice } from '@renderer/components/FailureNotice';
import { useLang, useWords } from '@renderer/components/language/language-context';
import { useFormats } from '@renderer/components/language/use-formats';
import { useSettings } from '@renderer/data/session-context';
import { useTierMoves } from '@renderer/data/tiers/use-tier-moves';
import type { CustomerRecord } from '@shared/domain/records/records';
import { tierOfKey } from '@shared/domain/tiers/assign-tier';
import { readAllSchemes } from '@shared/domain/tiers/scheme-commands';
import type { TierScheme } from '@shared/domain/tiers/tier-scheme';
import { moveReasonWords, settleWords } from '@shared/words/tier-settle';
import { formatBasisAmount, tierName } from '@shared/words/tiers';
import { TierMoveChips } from './TierMoveChips';
import './tiers.css';

/** Every move of a customer between tiers: from which month, from where to where, why, and by what amount. */
export function TierHistory({ record }: { readonly record: CustomerRecord }) {
  const words = useWords(settleWords);
  const reasons = useWords(moveReasonWords);
  const { lang } = useLang();
  const formats = useFormats();
  const schemes = readAllSchemes(useSettings());
  const read = useTierMoves(record.id);
  if (read === null) return null;
  if ('failure' in read) return <FailureNotice failure={read.failure} />;
  if (read.moves.length === 0) return <FirstPlaced record={record} schemes={schemes} />;
  const several = new Set(read.moves.map(({ scheme }) => scheme)).size > 1;
  return (
    <ol className="bb-tier-history" data-testid="tier-history" aria-label={words.history}>
      {read.moves.map((move) => {
        const scheme = schemes.find(({ id }) => id === move.scheme);
        if (scheme === undefined) return null;
        const amount = move.basis === undefined ? null : formatBasisAmount(scheme.basis, move.basis, lang);
        return (
          <li key={move.id + move.effective}>
            <span className="bb-second">{words.effective(formats.month(move.effective))}</span>
            <span>
              {several ? <span className="bb-muted">{tierName(scheme, lang)} </span> : null}
              <TierMoveChips scheme={scheme} from={move.from} to={move.to} />
            </span>
            <span className="bb-tier-why bb-second">
              {[reasons[move.reason], amount, move.note].filter((part) => part != null).join(' · ')}
            </span>
          </li>
        );
      })}
    </ol>
  );
}

/** Nothing has moved since the customer was placed: from when on, and where. */
function FirstPlaced({
  record,
  schemes,
}: {
  readonly record: CustomerRecord;
  readonly schemes: readonly TierScheme[];
}) {
  const words = useWords(settleWords);
  const { lang } = useLang();
  const formats = useFormats();
  const placed = schemes.flatMap((scheme) => {
    const standing = record.standings?.[scheme.id];
    const tier = tierOfKey(scheme, standing?.tier);
    return standing === undefined || tier === undefined ? [] : [{ scheme, standing, tier }];
  });
  if (placed.length === 0) return <p className="bb-muted">{words.noHistory}</p>;
  return (
    <ol className="bb-tier-history" data-testid="tier-history" aria-label={words.history}>
      {placed.map(({ scheme, standing, tier }) => (
        <li key={scheme.id} className="bb-tier-first">
          {words.firstPlaced(formats.month(standing.since), tierName(tier, lang))}
        </li>
      ))}
    </ol>
  );
}

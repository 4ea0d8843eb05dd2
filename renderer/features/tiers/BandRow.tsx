import { Icon } from '@renderer/components/icons/Icon';
import { useLang, useWords } from '@renderer/components/language/language-context';
import { useFormats } from '@renderer/components/language/use-formats';
import { Money } from '@renderer/components/Money';
import { ShareBar } from '@renderer/components/ShareBar';
import { TierChip } from '@renderer/components/TierChip';
import type { TierBand, Tiering } from '@shared/domain/tiers/tier-customers';
import { describeStandard, tierName } from '@shared/words/tiers';
import { tiersPageWords } from '@shared/words/tiers-page';

interface Props {
  readonly tiering: Tiering;
  readonly band: TierBand;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

/** One tier as a line; a click anywhere on it opens its customers below. */
export function BandRow({ tiering, band, isOpen, onToggle }: Props) {
  const words = useWords(tiersPageWords);
  const { lang } = useLang();
  const formats = useFormats();
  const name = tierName(band.tier, lang);
  return (
    <tr className="bb-band" data-open={isOpen} onClick={onToggle}>
      <th scope="row" className="bb-bands-lead">
        <button
          type="button"
          className="bb-band-toggle"
          aria-expanded={isOpen}
          aria-label={isOpen ? words.closeBand(name) : words.openBand(name)}
          onClick={(event) => {
            event.stopPropagation();
            onToggle();
          }}
        >
          <Icon name={isOpen ? 'down' : 'right'} size={12} />
          <TierChip tone={band.tier.tone} label={name} />
        </button>
      </th>
      <td className="bb-second">{describeStandard(tiering.scheme, band.tier, lang)}</td>
      <td>{formats.count(band.count)}</td>
      <td>
        <Money fen={band.assets} />
      </td>
      <td>
        <div className="bb-band-share">
          <ShareBar
            ratio={band.share}
            colour={`var(--tier-${band.tier.tone})`}
            label={formats.percent(band.share)}
          />
          <span>{formats.percent(band.share)}</span>
        </div>
      </td>
      <td>
        <Money fen={band.average ?? undefined} />
      </td>
    </tr>
  );
}

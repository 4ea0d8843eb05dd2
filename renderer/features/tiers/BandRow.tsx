import { Amount } from '@renderer/components/Amount';
import { Icon } from '@renderer/components/icons/Icon';
import { useLang, useWords } from '@renderer/components/language/language-context';
import { useFormats } from '@renderer/components/language/use-formats';
import { ShareBar } from '@renderer/components/ShareBar';
import { TierChip } from '@renderer/components/TierChip';
import { unitOfBasis } from '@shared/domain/tiers/measure-basis';
import type { TierBand, Tiering } from '@shared/domain/tiers/tier-customers';
import { tierPicturesWords } from '@shared/words/tier-pictures';
import { describeStandard, tierName } from '@shared/words/tiers';
import { tiersPageWords } from '@shared/words/tiers-page';
import type { BandChange } from './band-change';
import { ChangeCell } from './ChangeCell';

interface Props {
  readonly tiering: Tiering;
  readonly band: TierBand;
  readonly change: BandChange | undefined;
  /** False where nobody knows who was on watch. */
  readonly hasWatch: boolean;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  /** Opens the band with its 关注客户 in front. */
  readonly onWatch: () => void;
}

/** One tier as a line; a click anywhere on it opens its customers below. */
export function BandRow({ tiering, band, change, hasWatch, isOpen, onToggle, onWatch }: Props) {
  const words = useWords(tiersPageWords);
  const pictures = useWords(tierPicturesWords);
  const { lang } = useLang();
  const formats = useFormats();
  const name = tierName(band.tier, lang);
  const unit = unitOfBasis(tiering.scheme.basis);
  return (
    <tr className="bb-tierband" data-open={isOpen} onClick={onToggle}>
      <th scope="row" className="bb-bands-lead">
        <button
          type="button"
          className="bb-tierband-toggle"
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
        <Amount value={band.assets} unit={unit} />
      </td>
      <td>
        <div className="bb-tierband-share">
          <ShareBar
            ratio={band.share}
            colour={`var(--tier-${band.tier.tone})`}
            label={formats.percent(band.share)}
          />
          <span>{formats.percent(band.share)}</span>
        </div>
      </td>
      <td>
        <Amount value={band.average ?? undefined} unit={unit} />
      </td>
      <ChangeCell change={change} />
      <td>
        {band.watch === 0 ? (
          <span className="bb-muted">{hasWatch ? '0' : '—'}</span>
        ) : (
          <button
            type="button"
            className="bb-tierband-watch"
            aria-label={pictures.watchOf(name, formats.count(band.watch))}
            data-testid={`watch-${band.tier.key}`}
            onClick={(event) => {
              event.stopPropagation();
              onWatch();
            }}
          >
            {formats.count(band.watch)}
          </button>
        )}
      </td>
    </tr>
  );
}

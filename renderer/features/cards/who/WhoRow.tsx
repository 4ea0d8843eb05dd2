import { useLang, useWords } from '@renderer/components/language/language-context';
import { Money } from '@renderer/components/Money';
import { TierChip } from '@renderer/components/TierChip';
import { Tick } from '@renderer/components/virtual-list/Tick';
import { tierBasisOf } from '@shared/domain/fields/assets';
import { nameOf, textOf } from '@shared/domain/fields/values';
import type { LastPrinting } from '@shared/domain/paper/printing';
import type { CustomerRecord } from '@shared/domain/records/records';
import { findTier } from '@shared/domain/tiers/assign-tier';
import type { TierScheme } from '@shared/domain/tiers/tier-scheme';
import { cardsPageWords } from '@shared/words/cards-page';
import { dayOf } from '@shared/words/last-printed';
import { tierName } from '@shared/words/tiers';

interface Props {
  readonly record: CustomerRecord;
  readonly schemes: readonly TierScheme[];
  readonly isTicked: boolean;
  /** Of the paper that is shown. */
  readonly last: LastPrinting | undefined;
  readonly isChanged: boolean;
}

/** One customer of the list: tick, name, assets; below the number and manager, when it was printed last, the tier. */
export function WhoRow({ record, schemes, isTicked, last, isChanged }: Props) {
  const { lang } = useLang();
  const words = useWords(cardsPageWords);
  const tier = findTier(schemes, record)?.tier;
  const second = [textOf(record, 'customerNo'), textOf(record, 'manager')]
    .filter((text) => text !== undefined)
    .join(' · ');
  return (
    <div className="bb-tick-row">
      <Tick isTicked={isTicked} />
      <span className="bb-card-name">{nameOf(record)}</span>
      <span className="bb-card-assets">
        <Money fen={tierBasisOf(record)} />
      </span>
      <span className="bb-card-second">
        <span>{second}</span>
        {last === undefined ? null : (
          <small data-changed={isChanged}>
            {words.printedShort(dayOf(last.at).slice(5))}
            {isChanged ? ` · ${words.changedShort}` : ''}
          </small>
        )}
      </span>
      {tier === undefined ? null : <TierChip tone={tier.tone} label={tierName(tier, lang)} />}
    </div>
  );
}

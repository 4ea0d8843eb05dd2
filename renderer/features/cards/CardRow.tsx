import { useLang } from '@renderer/components/language/language-context';
import { Money } from '@renderer/components/Money';
import { TierChip } from '@renderer/components/TierChip';
import { Tick } from '@renderer/components/virtual-list/Tick';
import { tierBasisOf } from '@shared/domain/fields/assets';
import { nameOf, textOf } from '@shared/domain/fields/values';
import type { CustomerRecord } from '@shared/domain/records/records';
import { findTier } from '@shared/domain/tiers/assign-tier';
import type { TierScheme } from '@shared/domain/tiers/tier-scheme';
import { tierName } from '@shared/words/tiers';

interface Props {
  readonly record: CustomerRecord;
  readonly schemes: readonly TierScheme[];
  readonly isTicked: boolean;
}

/** One customer of the list: tick, name and assets; below the number, the manager and the tier. */
export function CardRow({ record, schemes, isTicked }: Props) {
  const { lang } = useLang();
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
      <span className="bb-card-second">{second}</span>
      {tier === undefined ? null : <TierChip tone={tier.tone} label={tierName(tier, lang)} />}
    </div>
  );
}

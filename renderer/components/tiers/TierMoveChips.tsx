import { Icon } from '@renderer/components/icons/Icon';
import { useLang, useWords } from '@renderer/components/language/language-context';
import { TierChip } from '@renderer/components/TierChip';
import { tierOfKey } from '@shared/domain/tiers/assign-tier';
import type { TierScheme } from '@shared/domain/tiers/tier-scheme';
import { settleWords } from '@shared/words/tier-settle';
import { tierName } from '@shared/words/tiers';
import './tiers.css';

interface Props {
  readonly scheme: TierScheme;
  /** Tier keys; null: no tier. */
  readonly from: string | null;
  readonly to: string | null;
}

/** From a tier to a tier, as chips with an arrow. */
export function TierMoveChips({ scheme, from, to }: Props) {
  return (
    <span className="bb-tier-move">
      <OneTier scheme={scheme} tierKey={from} />
      <Icon name="right" size={12} />
      <OneTier scheme={scheme} tierKey={to} />
    </span>
  );
}

function OneTier({ scheme, tierKey }: { readonly scheme: TierScheme; readonly tierKey: string | null }) {
  const words = useWords(settleWords);
  const { lang } = useLang();
  if (tierKey === null) return <span className="bb-muted">{words.noTier}</span>;
  const tier = tierOfKey(scheme, tierKey);
  // A tier that the scheme had once.
  if (tier === undefined) return <span className="bb-second">{tierKey}</span>;
  return <TierChip tone={tier.tone} label={tierName(tier, lang)} />;
}

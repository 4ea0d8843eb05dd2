import { useLang, useWords } from '@renderer/components/language/language-context';
import { useFormats } from '@renderer/components/language/use-formats';
import type { CustomerRecord } from '@shared/domain/records/records';
import { findTier } from '@shared/domain/tiers/assign-tier';
import { measureBasis } from '@shared/domain/tiers/measure-basis';
import { measureDistance } from '@shared/domain/tiers/tier-distance';
import type { TierScheme } from '@shared/domain/tiers/tier-scheme';
import { customersWords } from '@shared/words/customers';

interface Props {
  readonly record: CustomerRecord;
  readonly schemes: readonly TierScheme[];
}

/** How far the customer is from the next tier: a sentence and a bar. Nothing for a customer without a tier. */
export function TierStanding({ record, schemes }: Props) {
  const words = useWords(customersWords);
  const formats = useFormats();
  const { lang } = useLang();
  const found = findTier(schemes, record);
  const basis = found === undefined ? undefined : measureBasis(found.scheme.basis, record);
  if (found === undefined || basis === undefined) return null;
  const up = measureDistance(found.scheme, basis)?.up ?? null;
  if (up === null || up.tier.minimum === null)
    return (
      <div className="bb-standing">
        <b>{words.topAlready}</b>
        <span className="bb-standing-line">
          <span>{words.tierBasis(formats.moneyInWords(basis))}</span>
        </span>
      </div>
    );
  const share = Math.max(0, Math.min(1, basis / up.tier.minimum));
  return (
    <div className="bb-standing">
      <b>{words.upTo(formats.moneyInWords(up.missing), lang === 'en' ? up.tier.en : up.tier.zh)}</b>
      <span className="bb-standing-bar">
        <i style={{ width: `${share * 100}%` }} />
      </span>
      <span className="bb-standing-line">
        <span>{words.tierBasis(formats.moneyInWords(basis))}</span>
        <span className="bb-muted">{words.tierStandard(formats.moneyInWords(up.tier.minimum))}</span>
      </span>
    </div>
  );
}

import { useLang, useWords } from '@renderer/components/language/language-context';
import { TierChip } from '@renderer/components/TierChip';
import { textOf } from '@shared/domain/fields/values';
import type { CustomerRecord } from '@shared/domain/records/records';
import { findTier } from '@shared/domain/tiers/assign-tier';
import type { TierScheme } from '@shared/domain/tiers/tier-scheme';
import { customersWords } from '@shared/words/customers';

interface Props {
  readonly record: CustomerRecord;
  readonly name: string;
  readonly schemes: readonly TierScheme[];
}

/** Name and tier, and below them number, kind, since when and with whom. */
export function ProfileHead({ record, name, schemes }: Props) {
  const words = useWords(customersWords);
  const { lang } = useLang();
  const tier = findTier(schemes, record)?.tier;
  const openedOn = textOf(record, 'openedOn');
  const manager = textOf(record, 'manager');
  const facts = [
    textOf(record, 'customerNo'),
    record.kind === 'company' ? words.oneCompany : words.oneIndividual,
    openedOn === undefined ? undefined : words.openedOn(openedOn),
    manager === undefined ? undefined : words.managedBy(manager),
  ].filter((fact) => fact !== undefined);
  return (
    <>
      <div className="bb-profile-name">
        <h2>{name}</h2>
        {tier === undefined ? null : <TierChip tone={tier.tone} label={lang === 'en' ? tier.en : tier.zh} />}
      </div>
      <p className="bb-second">{facts.join(' · ')}</p>
    </>
  );
}

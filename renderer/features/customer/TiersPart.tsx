import { useWords } from '@renderer/components/language/language-context';
import { TierHistory } from '@renderer/components/tiers/TierHistory';
import { TierStandingLine } from '@renderer/components/tiers/TierStandingLine';
import type { CustomerRecord } from '@shared/domain/records/records';
import { schemeApplies } from '@shared/domain/tiers/scheme-applies';
import type { TierScheme } from '@shared/domain/tiers/tier-scheme';
import { customerPageWords } from '@shared/words/customer-page';
import { settleWords } from '@shared/words/tier-settle';
import { Part } from './Part';

interface Props {
  readonly record: CustomerRecord;
  readonly schemes: readonly TierScheme[];
}

/** Where the customer stands in each scheme that applies: distance, clock, exception, and every move so far. */
export function TiersPart({ record, schemes }: Props) {
  const words = useWords(customerPageWords);
  const settle = useWords(settleWords);
  const applying = schemes.filter((scheme) => schemeApplies(scheme, record));
  if (applying.length === 0) return null;
  return (
    <Part title={words.tiers} testId="customer-tiers">
      <div className="bb-customer-standings">
        {applying.map((scheme) => (
          <TierStandingLine
            key={scheme.id}
            scheme={scheme}
            record={record}
            named={applying.length > 1}
            editable
          />
        ))}
      </div>
      {record.standings === undefined ? null : (
        <details className="bb-customer-moves">
          <summary>{settle.history}</summary>
          <TierHistory record={record} />
        </details>
      )}
    </Part>
  );
}

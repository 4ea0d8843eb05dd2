import { useWords } from '@renderer/components/language/language-context';
import { TierHistory } from '@renderer/components/tiers/TierHistory';
import { TierStandingLine } from '@renderer/components/tiers/TierStandingLine';
import type { CustomerRecord } from '@shared/domain/records/records';
import { schemeApplies } from '@shared/domain/tiers/scheme-applies';
import type { TierScheme } from '@shared/domain/tiers/tier-scheme';
import { settleWords } from '@shared/words/tier-settle';

interface Props {
  readonly record: CustomerRecord;
  readonly schemes: readonly TierScheme[];
}

/** Where the customer stands in each scheme that applies, and how it came there. Nothing where none applies. */
export function TierStanding({ record, schemes }: Props) {
  const words = useWords(settleWords);
  const applying = schemes.filter((scheme) => schemeApplies(scheme, record));
  if (applying.length === 0) return null;
  return (
    <div className="bb-standing">
      {applying.map((scheme) => (
        <TierStandingLine
          key={scheme.id}
          scheme={scheme}
          record={record}
          named={applying.length > 1}
          editable
        />
      ))}
      {record.standings === undefined ? null : (
        <details className="bb-standing-history">
          <summary>{words.history}</summary>
          <TierHistory record={record} />
        </details>
      )}
    </div>
  );
}

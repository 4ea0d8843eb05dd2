import { useLang, useWords } from '@renderer/components/language/language-context';
import { useFormats } from '@renderer/components/language/use-formats';
import type { CustomerRecord } from '@shared/domain/records/records';
import { describeStanding, listTiers } from '@shared/domain/tiers/assign-tier';
import type { TierScheme } from '@shared/domain/tiers/tier-scheme';
import { settleWords } from '@shared/words/tier-settle';
import { tierName } from '@shared/words/tiers';
import './tiers.css';

interface Props {
  readonly schemes: readonly TierScheme[];
  readonly record: CustomerRecord;
  /** Names the scheme on each chip where the customer has a tier in several. */
  readonly named?: boolean;
}

/** The customer's tier in every scheme that applies, with 关注 and exceptions told on the chip. */
export function TierChips({ schemes, record, named = true }: Props) {
  const { lang } = useLang();
  const words = useWords(settleWords);
  const formats = useFormats();
  const places = listTiers(schemes, record);
  return (
    <span className="bb-tier-chips" data-testid="tier-chips">
      {places.map(({ scheme, tier }) => {
        const { watch, exception } = describeStanding(scheme, record) ?? {};
        return (
          <span key={scheme.id} className="bb-tier-chips-one">
            <span
              className={`bb-chip bb-chip-${tier.tone}${exception === undefined ? '' : ' bb-chip-excepted'}`}
              title={
                exception === undefined
                  ? tierName(scheme, lang)
                  : words.exceptionWhy(exception.reason, exception.by)
              }
            >
              {named && places.length > 1 ? `${tierName(scheme, lang)} ` : ''}
              {tierName(tier, lang)}
              {exception === undefined ? '' : ` · ${words.exceptionUntil(formats.month(exception.until))}`}
            </span>
            {watch === undefined ? null : (
              <span className="bb-chip bb-chip-watch" title={words.clock(watch.month, watch.of)}>
                {words.clockShort(watch.month, watch.of)}
              </span>
            )}
          </span>
        );
      })}
    </span>
  );
}

import { formatsIn } from '@renderer/components/language/formats';
import type { CustomerRecord } from '@shared/domain/records/records';
import { describeStanding, findTier, type StandingReading } from '@shared/domain/tiers/assign-tier';
import type { TierScheme } from '@shared/domain/tiers/tier-scheme';
import { type Lang, wordsIn } from '@shared/words/define-words';
import { settleWords } from '@shared/words/tier-settle';
import { describeDistance, tierName } from '@shared/words/tiers';
import './tiers.css';

/** The words and classes of a customer's tier, for cells drawn without React. */
export interface TierCellText {
  readonly tier: string;
  /** Class of the chip, outlined while an exception holds. */
  readonly chipClass: string;
  /** `2/3` while the customer is 关注客户, else empty. */
  readonly clock: string;
  /** All of it in words, for the tooltip. */
  readonly title: string;
}

/** What a cell shows of the tier; undefined where the customer has none. */
export function describeTierCell(
  schemes: readonly TierScheme[],
  record: CustomerRecord,
  lang: Lang,
): TierCellText | undefined {
  const found = findTier(schemes, record);
  if (found === undefined) return undefined;
  const { scheme, tier } = found;
  const standing = record.standings?.[scheme.id];
  // Most customers of a big book have neither a clock nor an exception.
  const reading =
    standing?.below === undefined && standing?.exception === undefined
      ? undefined
      : describeStanding(scheme, record);
  const { watch, exception } = reading ?? {};
  return {
    tier: tierName(tier, lang),
    chipClass: `bb-chip bb-chip-${tier.tone}${exception === undefined ? '' : ' bb-chip-excepted'}`,
    clock: watch === undefined ? '' : `${watch.month}/${watch.of}`,
    title: reading === undefined ? '' : describeReading(scheme, reading, lang),
  };
}

/** Distance, clock and exception in one line of words. */
export function describeReading(scheme: TierScheme, reading: StandingReading, lang: Lang): string {
  const words = wordsIn(settleWords, lang);
  const { distance, watch, exception } = reading;
  const parts = [
    exception === undefined ? '' : words.exceptionUntil(formatsIn(lang).month(exception.until)),
    watch === undefined ? '' : words.clock(watch.month, watch.of),
    distance === undefined ? '' : describeDistance(distance, lang, scheme.basis),
  ];
  return parts.filter((part) => part !== '').join(lang === 'en' ? ' · ' : ' · ');
}

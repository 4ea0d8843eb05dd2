import type { PyramidBand } from '@renderer/components/charts/describe-pyramid';
import type { Formats } from '@renderer/components/language/formats';
import type { Tiering } from '@shared/domain/tiers/tier-customers';
import type { Lang } from '@shared/words/define-words';
import { tierName } from '@shared/words/tiers';

/** The bands of a tiering as the pyramid shows them. */
export function describeBands(tiering: Tiering, formats: Formats, lang: Lang): readonly PyramidBand[] {
  return tiering.bands.map((band) => ({
    key: band.tier.key,
    name: tierName(band.tier, lang),
    count: band.count,
    countText: formats.count(band.count),
    // Something is never said to be nothing.
    note: band.share > 0 && band.share < 0.005 ? '<1%' : formats.percent(band.share, 0),
    tone: band.tier.tone,
  }));
}

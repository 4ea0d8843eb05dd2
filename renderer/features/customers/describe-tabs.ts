import type { ViewTab as TabLabel } from '@renderer/components/ViewTabs';
import { type ViewTab, viewTabs } from '@renderer/data/view/view-tab';
import type { TierScheme } from '@shared/domain/tiers/tier-scheme';
import type { customersWords } from '@shared/words/customers';
import type { Lang, WordsOf } from '@shared/words/define-words';

/**
 * The tabs with their counts. The tab of the top tiers takes the names of the first scheme's two highest, so that a
 * branch that renames them finds its own words.
 */
export function describeTabs(
  words: WordsOf<typeof customersWords>,
  counts: Readonly<Record<ViewTab, number>>,
  schemes: readonly TierScheme[],
  lang: Lang,
): readonly TabLabel[] {
  const [first, second] = (schemes[0]?.tiers ?? []).map((tier) => (lang === 'en' ? tier.en : tier.zh));
  const label = (tab: ViewTab) =>
    tab === 'topTier' ? words.topTier(first ?? words.tier, second ?? '') : words[tab];
  return viewTabs.map((tab) => ({ key: tab, label: label(tab), count: counts[tab] }));
}

import type { Tier, TierScheme } from '@shared/domain/tiers/tier-scheme';
import { type Lang, wordsIn } from '@shared/words/define-words';
import { schemeWords } from '@shared/words/tier-schemes';
import { formatBasisAmount, tierName } from '@shared/words/tiers';

const same = (a: unknown, b: unknown) => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);

/** What a version changed, in a few words: `金 20 万 → 30 万`, `升降规则`. Empty for the first. */
export function describeVersion(
  before: TierScheme | undefined,
  after: TierScheme,
  lang: Lang,
): readonly string[] {
  if (before === undefined) return [];
  const words = wordsIn(schemeWords, lang);
  const told: string[] = [];
  if (before.on !== false && after.on === false) told.push(words.changedOff);
  if (before.on === false && after.on !== false) told.push(words.changedOn);
  if (before.zh !== after.zh || before.en !== after.en) told.push(words.changedName);
  if (before.basis !== after.basis) told.push(words.changedBasis);
  if (!same([before.kinds, before.stages, before.condition], [after.kinds, after.stages, after.condition])) {
    told.push(words.changedFor);
  }
  const known = new Map(before.tiers.map((tier) => [tier.key, tier]));
  for (const tier of after.tiers) {
    const was = known.get(tier.key);
    if (was === undefined || was.minimum === tier.minimum || before.basis !== after.basis) continue;
    const amount = ({ minimum }: Tier) =>
      minimum === null ? '—' : formatBasisAmount(after.basis, minimum, lang);
    told.push(words.changedMinimum(tierName(tier, lang), amount(was), amount(tier)));
  }
  const shape = ({ tiers }: TierScheme) => tiers.map(({ key, zh, en, tone }) => [key, zh, en, tone]);
  if (!same(shape(before), shape(after))) told.push(words.changedTiers);
  const months = ({ clock, tiers }: TierScheme) => [clock, tiers.map((tier) => tier.months)];
  if (!same(months(before), months(after))) told.push(words.changedClock);
  const charge = ({ raise, tiers }: TierScheme) => [raise, tiers.map((tier) => tier.chargedBy)];
  if (!same(charge(before), charge(after))) told.push(words.changedCharge);
  if (!same(before.officeGroup, after.officeGroup)) told.push(words.changedGroup);
  if (!same([...before.keyTiers].sort(), [...after.keyTiers].sort())) told.push(words.changedKey);
  return told;
}

import type { Fen } from '../kernel/money';
import type { Tier, TierScheme } from './tier-scheme';

/** How far an amount is from the tiers on either side of the tier held, in fen. */
export interface TierDistance {
  readonly tier: Tier;
  /**
   * The next tier up and what is missing to reach it; null in the highest tier. Nothing or less is missing when the
   * amount is worth that tier already and the month is not settled yet.
   */
  readonly up: { readonly tier: Tier; readonly missing: Fen } | null;
  /**
   * The tier below and how much can leave before the amount is no longer worth this one (0: exactly on the line); null
   * in the lowest. Negative: below the line already, by so much.
   */
  readonly down: { readonly tier: Tier; readonly margin: Fen } | null;
}

/** Measures the way to the next tier and to losing this one (branch-practice section 4: "差 12.4 万升白金"). */
export function measureDistance(scheme: TierScheme, basis: Fen): TierDistance | undefined {
  const tier = scheme.tiers.find(({ minimum }) => minimum === null || basis >= minimum);
  return tier === undefined ? undefined : measureDistanceFrom(scheme, tier, basis);
}

/** The same from a tier that is held, whatever the amount is worth. */
export function measureDistanceFrom(scheme: TierScheme, tier: Tier, basis: Fen): TierDistance {
  const place = scheme.tiers.findIndex(({ key }) => key === tier.key);
  const above = scheme.tiers[place - 1];
  const below = scheme.tiers[place + 1];
  return {
    tier,
    up:
      above === undefined || above.minimum === null ? null : { tier: above, missing: above.minimum - basis },
    down: below === undefined || tier.minimum === null ? null : { tier: below, margin: basis - tier.minimum },
  };
}

import type { Fen } from '../kernel/money';
import { tierForAmount } from './assign-tier';
import type { Tier, TierScheme } from './tier-scheme';

/** How far an amount is from the tiers on either side, in fen. */
export interface TierDistance {
  readonly tier: Tier;
  /** The next tier up and what is missing to reach it; null in the highest tier. */
  readonly up: { readonly tier: Tier; readonly missing: Fen } | null;
  /** The tier below and how much can leave before the customer falls there (0: exactly on the line); null in the lowest. */
  readonly down: { readonly tier: Tier; readonly margin: Fen } | null;
}

/** Measures the way to the next tier and to losing this one (branch-practice section 4: "差 12.4 万升白金"). */
export function measureDistance(scheme: TierScheme, basis: Fen): TierDistance | undefined {
  const tier = tierForAmount(scheme, basis);
  if (tier === undefined) return undefined;
  const place = scheme.tiers.indexOf(tier);
  const above = scheme.tiers[place - 1];
  const below = scheme.tiers[place + 1];
  return {
    tier,
    up:
      above === undefined || above.minimum === null ? null : { tier: above, missing: above.minimum - basis },
    down: below === undefined || tier.minimum === null ? null : { tier: below, margin: basis - tier.minimum },
  };
}

import type { Tier, TierScheme } from './tier-scheme';

/** What the branch's group of offices multiplies the marked minimums by; 1 where the scheme knows no groups. */
export function officeFactor({ officeGroup }: TierScheme): number {
  return officeGroup === undefined ? 1 : (officeGroup.factors[officeGroup.group - 1] ?? 1);
}

/**
 * The scheme with the factor of the branch's group in it: second and third group offices apply 0.9 to 0.8 to the VIP
 * threshold (branch-practice section 4). Everybody else reads `minimum` and need not know about groups.
 */
export function applyOfficeFactor(scheme: TierScheme): TierScheme {
  const factor = officeFactor(scheme);
  const tiers = scheme.tiers.map((tier): Tier => {
    const { full, ...rest } = tier;
    if (full === undefined) return tier;
    if (scheme.officeGroup === undefined || tier.minimum === null) return rest;
    return { ...tier, minimum: Math.round(full * factor) };
  });
  return { ...scheme, tiers };
}

import { fail, type Result, succeed } from '../kernel/result';
import { unitOfBasis } from './measure-basis';
import { type TierScheme, tierSchemeSchema } from './tier-scheme';

export type SchemeFailure =
  | 'tiers.invalid'
  | 'tiers.duplicateKey'
  | 'tiers.duplicateName'
  | 'tiers.lastNotOpen'
  | 'tiers.gap'
  | 'tiers.notPositive'
  | 'tiers.overlap'
  | 'tiers.order'
  | 'tiers.unknownKeyTier'
  | 'tiers.duplicateScheme';

/**
 * Checks that the tiers split all amounts without gap or overlap: each but the last has a minimum, minimums fall from
 * the first tier to the last, the last is open below. Failures tell the tier by its zh name and 1-based place.
 */
export function validateScheme(candidate: unknown): Result<TierScheme, SchemeFailure> {
  const parsed = tierSchemeSchema.safeParse(candidate);
  if (!parsed.success) return fail('tiers.invalid', { field: parsed.error.issues[0]?.path.join('.') ?? '' });
  const scheme = parsed.data;
  const isMoney = unitOfBasis(scheme.basis) === 'money';
  const keys = new Set<string>();
  const labels = new Set<string>();
  for (const [index, tier] of scheme.tiers.entries()) {
    const details = { tier: tier.zh, place: index + 1 };
    if (isMoney && tier.minimum !== null && !Number.isSafeInteger(tier.minimum)) {
      return fail('tiers.invalid', { field: `tiers.${index}.minimum`, details });
    }
    if (keys.has(tier.key)) return fail('tiers.duplicateKey', { details });
    if (labels.has(tier.zh.trim())) return fail('tiers.duplicateName', { details });
    keys.add(tier.key);
    labels.add(tier.zh.trim());
    const last = index === scheme.tiers.length - 1;
    if (last && tier.minimum !== null) return fail('tiers.lastNotOpen', { details });
    if (!last && tier.minimum === null) return fail('tiers.gap', { details });
    if (tier.minimum !== null && tier.minimum <= 0) return fail('tiers.notPositive', { details });
    const above = scheme.tiers[index - 1]?.minimum ?? null;
    if (above !== null && tier.minimum !== null) {
      if (tier.minimum === above) return fail('tiers.overlap', { details });
      if (tier.minimum > above) return fail('tiers.order', { details });
    }
  }
  if (scheme.keyTiers.some((key) => !keys.has(key))) return fail('tiers.unknownKeyTier');
  return succeed(scheme);
}

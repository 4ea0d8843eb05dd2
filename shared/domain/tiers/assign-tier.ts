import type { Fen } from '../kernel/money';
import type { CustomerRecord } from '../records/records';
import { measureBasis } from './measure-basis';
import type { Tier, TierScheme } from './tier-scheme';

/** The tier whose amounts hold `basis` fen; undefined only for a scheme that fails `validateScheme`. */
export function tierForAmount(scheme: TierScheme, basis: Fen): Tier | undefined {
  return scheme.tiers.find((tier) => tier.minimum === null || basis >= tier.minimum);
}

/**
 * True when the scheme has something to say about the customer: the right kind, and a customer already.
 * Prospects and lost customers have no tier (prospects are graded A/B/C, branch-practice section 4).
 */
export function schemeApplies(scheme: TierScheme, record: CustomerRecord): boolean {
  return scheme.kinds.includes(record.kind) && record.stage !== 'prospect' && record.stage !== 'lost';
}

/**
 * The customer's tier in the scheme. Undefined when the scheme does not apply, and when the record holds no amount
 * to go by: a customer whose assets nobody entered is 未分层, not 限制.
 */
export function assignTier(scheme: TierScheme, record: CustomerRecord): Tier | undefined {
  if (!schemeApplies(scheme, record)) return undefined;
  const basis = measureBasis(scheme.basis, record);
  return basis === undefined ? undefined : tierForAmount(scheme, basis);
}

/** The customer's tier in the first scheme that applies to it: what chips, cards and lists show. */
export function findTier(
  schemes: readonly TierScheme[],
  record: CustomerRecord,
): { readonly scheme: TierScheme; readonly tier: Tier } | undefined {
  for (const scheme of schemes) {
    const tier = assignTier(scheme, record);
    if (tier !== undefined) return { scheme, tier };
  }
  return undefined;
}

/** True for 重要客户, who get the full card: the customer stands in one of the key tiers of its scheme. */
export function isKeyCustomer(schemes: readonly TierScheme[], record: CustomerRecord): boolean {
  const found = findTier(schemes, record);
  return found?.scheme.keyTiers.includes(found.tier.key) ?? false;
}

import type { Month } from '../kernel/calendar';
import type { Fen } from '../kernel/money';
import type { CustomerRecord } from '../records/records';
import { measureBasis } from './measure-basis';
import { schemeApplies } from './scheme-applies';
import type { TierException, TierStanding } from './standing';
import { measureDistanceFrom, type TierDistance } from './tier-distance';
import { monthsBelow, type Tier, type TierScheme } from './tier-scheme';

export { schemeApplies } from './scheme-applies';

/** The tier whose amounts hold `basis` fen; undefined only for a scheme that fails `validateScheme`. */
export function tierForAmount(scheme: TierScheme, basis: Fen): Tier | undefined {
  return scheme.tiers.find((tier) => tier.minimum === null || basis >= tier.minimum);
}

/** The tier of a key; undefined for one that the scheme no longer has. */
export function tierOfKey(scheme: TierScheme, key: string | undefined): Tier | undefined {
  return key === undefined ? undefined : scheme.tiers.find((tier) => tier.key === key);
}

/**
 * The customer's tier in the scheme: the exception somebody gave, else the tier held since the months were settled,
 * else (no month settled, a scheme without clock, or a tier the scheme no longer has) by amount. Undefined when the
 * scheme does not apply, and when there is nothing to go by: a customer whose assets nobody entered is 未分层, not 限制.
 */
export function assignTier(scheme: TierScheme, record: CustomerRecord): Tier | undefined {
  if (!schemeApplies(scheme, record)) return undefined;
  const standing = record.standings?.[scheme.id];
  if (standing !== undefined) {
    const excepted = tierOfKey(scheme, standing.exception?.tier);
    if (excepted !== undefined) return excepted;
    const held = scheme.clock === null ? undefined : tierOfKey(scheme, standing.tier);
    if (held !== undefined) return held;
  }
  const basis = measureBasis(scheme.basis, record);
  return basis === undefined ? undefined : tierForAmount(scheme, basis);
}

/** A tier in its scheme. */
export interface TierPlace {
  readonly scheme: TierScheme;
  readonly tier: Tier;
}

/** The customer's tier in the first scheme that applies to it: what chips, cards and lists show. */
export function findTier(schemes: readonly TierScheme[], record: CustomerRecord): TierPlace | undefined {
  for (const scheme of schemes) {
    const tier = assignTier(scheme, record);
    if (tier !== undefined) return { scheme, tier };
  }
  return undefined;
}

/** The customer's tiers in every scheme that applies to it and has something to go by. */
export function listTiers(schemes: readonly TierScheme[], record: CustomerRecord): readonly TierPlace[] {
  return schemes.flatMap((scheme) => {
    const tier = assignTier(scheme, record);
    return tier === undefined ? [] : [{ scheme, tier }];
  });
}

/** True for 重要客户, who get the full card: the customer stands in one of the key tiers of its scheme. */
export function isKeyCustomer(schemes: readonly TierScheme[], record: CustomerRecord): boolean {
  const found = findTier(schemes, record);
  return found?.scheme.keyTiers.includes(found.tier.key) ?? false;
}

/** How a customer stands in a scheme, for chips, lines and lists. */
export interface StandingReading {
  readonly tier: Tier;
  /** What the scheme measures; absent where the book knows no amount. */
  readonly basis?: Fen;
  /**
   * From the tier held to the next one up, and to losing it; negative margin: below its amount already. While an
   * exception holds it is measured from the tier beneath, for that is what the amounts decide.
   */
  readonly distance?: TierDistance;
  /** 关注客户: in which month below the tier's amount, of how many. */
  readonly watch?: { readonly month: number; readonly of: number };
  readonly exception?: TierException;
  /** First month in which the tier holds; absent before a month was settled. */
  readonly since?: Month;
}

/** Reads how the customer stands in the scheme; undefined where it has no tier (see `assignTier`). */
export function describeStanding(scheme: TierScheme, record: CustomerRecord): StandingReading | undefined {
  const tier = assignTier(scheme, record);
  if (tier === undefined) return undefined;
  const standing = record.standings?.[scheme.id];
  const excepted = tierOfKey(scheme, standing?.exception?.tier);
  const held = excepted === undefined && standing?.tier === tier.key ? standing : undefined;
  const basis = measureBasis(scheme.basis, record);
  const beneath = excepted === undefined || basis === undefined ? tier : tierBeneath(scheme, standing, basis);
  const distance = basis === undefined ? undefined : measureDistanceFrom(scheme, beneath ?? tier, basis);
  const of = monthsBelow(scheme, tier.key);
  const month = held?.below?.length ?? 0;
  return {
    tier,
    ...(basis === undefined ? {} : { basis }),
    ...(distance === undefined ? {} : { distance }),
    ...(month > 0 && of !== null ? { watch: { month, of } } : {}),
    ...(excepted === undefined || standing?.exception === undefined ? {} : { exception: standing.exception }),
    ...(held === undefined ? {} : { since: held.since }),
  };
}

/** The tier held beneath an exception: since the last settled month, else by amount. */
function tierBeneath(scheme: TierScheme, standing: TierStanding | undefined, basis: Fen): Tier | undefined {
  const held = scheme.clock === null ? undefined : tierOfKey(scheme, standing?.tier);
  return held ?? tierForAmount(scheme, basis);
}

/** True for 关注客户: below the amount of the tier held, and nobody made an exception. */
export function isOnWatch(scheme: TierScheme, record: CustomerRecord): boolean {
  const standing = record.standings?.[scheme.id];
  return (
    standing?.below !== undefined &&
    scheme.clock !== null &&
    tierOfKey(scheme, standing.exception?.tier) === undefined &&
    tierOfKey(scheme, standing.tier) !== undefined &&
    schemeApplies(scheme, record)
  );
}

import { fromFen, toFen } from '@shared/domain/kernel/money';
import { unitOfBasis } from '@shared/domain/tiers/measure-basis';
import type { Tier, TierBasis, TierScheme } from '@shared/domain/tiers/tier-scheme';

/** Changes a tier of a scheme that is being edited. */
export function changeTier(scheme: TierScheme, place: number, change: Partial<Tier>): TierScheme {
  return { ...scheme, tiers: scheme.tiers.map((tier, at) => (at === place ? { ...tier, ...change } : tier)) };
}

/** Takes what is undefined in a change away, for parts a scheme need not have. */
export function changeScheme(
  scheme: TierScheme,
  change: { readonly [K in keyof TierScheme]?: TierScheme[K] | undefined },
): TierScheme {
  const next: Record<string, unknown> = { ...scheme, ...change };
  for (const [key, value] of Object.entries(change)) if (value === undefined) delete next[key];
  return next as TierScheme;
}

/** Takes a part of a tier away. */
export function dropFromTier(
  scheme: TierScheme,
  place: number,
  key: 'months' | 'chargedBy' | 'full',
): TierScheme {
  return {
    ...scheme,
    tiers: scheme.tiers.map((tier, at) => {
      if (at !== place) return tier;
      const { [key]: _, ...rest } = tier;
      return rest;
    }),
  };
}

/** An amount of the scheme as it is typed: 万元, or the plain number. */
export function toTyped(basis: TierBasis, amount: number | null): number | null {
  if (amount === null) return null;
  return unitOfBasis(basis) === 'money' ? fromFen(amount, 'wan') : amount;
}

export function fromTyped(basis: TierBasis, typed: number | null): number | null {
  if (typed === null) return null;
  return unitOfBasis(basis) === 'money' ? toFen(typed, 'wan') : typed;
}

/** A key that no tier of the scheme has. */
function freeKey(scheme: TierScheme): string {
  for (let number = scheme.tiers.length + 1; ; number += 1) {
    const key = `tier${number}`;
    if (!scheme.tiers.some((tier) => tier.key === key)) return key;
  }
}

/** Adds a tier over the lowest one; its amount is for the person to say. */
export function addTier(scheme: TierScheme, zh: string, en: string): TierScheme {
  const at = Math.max(0, scheme.tiers.length - 1);
  const names = new Set(scheme.tiers.map((tier) => tier.zh));
  let number = 1;
  while (names.has(number === 1 ? zh : `${zh} ${number}`)) number += 1;
  const suffix = number === 1 ? '' : ` ${number}`;
  const tier: Tier = {
    key: freeKey(scheme),
    zh: zh + suffix,
    en: en + suffix,
    tone: 'ordinary',
    minimum: null,
  };
  return { ...scheme, tiers: [...scheme.tiers.slice(0, at), tier, ...scheme.tiers.slice(at)] };
}

/** Removes a tier; what becomes the lowest loses its minimum, so that nobody is left without a tier. */
export function removeTier(scheme: TierScheme, place: number): TierScheme {
  const removed = scheme.tiers[place];
  const tiers = scheme.tiers.filter((_, at) => at !== place);
  return {
    ...scheme,
    tiers: tiers.map((tier, at) => (at === tiers.length - 1 ? { ...tier, minimum: null } : tier)),
    keyTiers: scheme.keyTiers.filter((key) => key !== removed?.key),
  };
}

/** True when saving would change nothing. */
export function isSameScheme(a: TierScheme, b: TierScheme): boolean {
  return stable(a) === stable(b);
}

/** The content without version and month; keys in order, so that it does not matter how it was put together. */
function stable({ version: _version, from: _from, ...content }: TierScheme): string {
  return JSON.stringify(
    { ...content, on: content.on !== false, keyTiers: [...content.keyTiers].sort() },
    (_, value) =>
      typeof value === 'object' && value !== null && !Array.isArray(value)
        ? Object.fromEntries(
            Object.entries(value as object).sort(([left], [right]) => (left < right ? -1 : 1)),
          )
        : value,
  );
}

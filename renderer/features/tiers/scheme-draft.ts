import { fromFen, toFen } from '@shared/domain/kernel/money';
import type { TierScheme } from '@shared/domain/tiers/tier-scheme';

/** What is being typed in the drawer: amounts in 万元 by tier key, and which tiers are key tiers. */
export interface SchemeDraft {
  readonly minimums: Readonly<Record<string, number | null>>;
  readonly keyTiers: readonly string[];
}

/** The draft that changes nothing. */
export function draftOf(scheme: TierScheme): SchemeDraft {
  return {
    minimums: Object.fromEntries(
      scheme.tiers.map((tier) => [tier.key, tier.minimum === null ? null : fromFen(tier.minimum, 'wan')]),
    ),
    keyTiers: scheme.keyTiers,
  };
}

/** The scheme as it would be saved. It may be invalid: `editScheme` says so. */
export function applyDraft(scheme: TierScheme, draft: SchemeDraft): TierScheme {
  return {
    ...scheme,
    tiers: scheme.tiers.map((tier) => {
      const wan = draft.minimums[tier.key] ?? null;
      return { ...tier, minimum: wan === null ? null : toFen(wan, 'wan') };
    }),
    keyTiers: scheme.tiers.map((tier) => tier.key).filter((key) => draft.keyTiers.includes(key)),
  };
}

/** True when both schemes tier every customer alike and print the same cards. */
export function isSameScheme(a: TierScheme, b: TierScheme): boolean {
  return (
    a.tiers.every((tier, place) => tier.minimum === b.tiers[place]?.minimum) &&
    [...a.keyTiers].sort().join(' ') === [...b.keyTiers].sort().join(' ')
  );
}

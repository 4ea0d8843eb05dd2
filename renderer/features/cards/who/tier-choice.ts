import type { CustomerRecord } from '@shared/domain/records/records';
import { findTier, isKeyCustomer } from '@shared/domain/tiers/assign-tier';
import type { TierScheme } from '@shared/domain/tiers/tier-scheme';

/** Filter of the list: everybody, 重要客户, 一般客户, those without a tier, or one tier by its key. */
export type TierChoice = 'any' | 'key' | 'general' | 'none' | `tier:${string}`;

/** The test for a choice; null when everybody passes. */
export function testOfChoice(
  choice: TierChoice,
  schemes: readonly TierScheme[],
): ((record: CustomerRecord) => boolean) | null {
  switch (choice) {
    case 'any':
      return null;
    case 'key':
      return (record) => isKeyCustomer(schemes, record);
    case 'general':
      return (record) => !isKeyCustomer(schemes, record);
    case 'none':
      return (record) => findTier(schemes, record) === undefined;
    default: {
      const key = choice.slice('tier:'.length);
      return (record) => findTier(schemes, record)?.tier.key === key;
    }
  }
}

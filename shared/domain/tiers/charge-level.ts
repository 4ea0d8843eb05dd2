import { flagOf } from '../fields/values';
import type { CustomerRecord } from '../records/records';
import { assignTier } from './assign-tier';
import { measureBasis } from './measure-basis';
import { type ChargeLevel, chargeLevels, type TierScheme } from './tier-scheme';

/**
 * The level that opens and looks after the customer: that of its tier, one higher for a customer that mails beyond its
 * own city or is worth more than the scheme's limit (branch-practice section 4). Undefined where the scheme has no
 * levels, or the customer no tier.
 */
export function levelInCharge(scheme: TierScheme, record: CustomerRecord): ChargeLevel | undefined {
  const level = assignTier(scheme, record)?.chargedBy;
  if (level === undefined) return undefined;
  const { raise } = scheme;
  if (raise === undefined) return level;
  const basis = measureBasis(scheme.basis, record);
  const isRaised =
    (raise.beyondCity && flagOf(record, 'mailsBeyondCity') === true) ||
    (raise.above !== null && basis !== undefined && basis > raise.above);
  return isRaised ? (chargeLevels[chargeLevels.indexOf(level) + 1] ?? level) : level;
}

import type { ResidentTable } from '@renderer/data/book-session';
import type { Fen } from '@shared/domain/kernel/money';
import type { CustomerRecord } from '@shared/domain/records/records';
import { isOnWatch } from '@shared/domain/tiers/assign-tier';
import type { TierBand } from '@shared/domain/tiers/tier-customers';
import { measureDistanceFrom, type TierDistance } from '@shared/domain/tiers/tier-distance';
import type { TieringView } from './tiering-of-month';

/** A customer of a band with the amount it stands there by, where that is known. */
export interface BandCustomer {
  readonly record: CustomerRecord;
  readonly basis: Fen | undefined;
  /** From the tier held; absent without an amount. */
  readonly distance: TierDistance | undefined;
}

/**
 * Ways to look at a band: from its largest, who are also nearest to the tier above; from those nearest to falling; or
 * the 关注客户 first.
 */
export type BandOrder = 'largest' | 'nearestDown' | 'watch';

/** The first `limit` customers of a band in the given order; a band is sorted by amount, largest first. */
export function listBand(
  { tiering, basisOf }: TieringView,
  band: TierBand,
  customers: Pick<ResidentTable<CustomerRecord>, 'get'>,
  order: BandOrder,
  limit: number,
): readonly BandCustomer[] {
  const { scheme } = tiering;
  const listed: BandCustomer[] = [];
  const ids = order === 'nearestDown' ? [...band.customerIds].reverse() : band.customerIds;
  for (const id of ids) {
    if (listed.length >= limit) break;
    const record = customers.get(id);
    if (record === undefined) continue;
    if (order === 'watch' && !isOnWatch(scheme, record)) continue;
    const basis = basisOf(record);
    // Nearest to falling is nobody whose amount is unknown.
    if (basis === undefined && order === 'nearestDown') continue;
    const distance = basis === undefined ? undefined : measureDistanceFrom(scheme, band.tier, basis);
    listed.push({ record, basis, distance });
  }
  return listed;
}

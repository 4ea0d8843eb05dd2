import type { ResidentTable } from '@renderer/data/book-session';
import type { Fen } from '@shared/domain/kernel/money';
import type { CustomerRecord } from '@shared/domain/records/records';
import { measureBasis } from '@shared/domain/tiers/measure-basis';
import type { TierBand, Tiering } from '@shared/domain/tiers/tier-customers';
import { measureDistance, type TierDistance } from '@shared/domain/tiers/tier-distance';

/** A customer of a band with the amount it stands there by. */
export interface BandCustomer {
  readonly record: CustomerRecord;
  readonly basis: Fen;
  readonly distance: TierDistance;
}

/** Ways to look at a band: from its largest, who are also nearest to the tier above, or from those nearest to falling. */
export type BandOrder = 'largest' | 'nearestDown';

/** The first `limit` customers of a band in the given order; a band is sorted by amount, largest first. */
export function listBand(
  tiering: Tiering,
  band: TierBand,
  customers: Pick<ResidentTable<CustomerRecord>, 'get'>,
  order: BandOrder,
  limit: number,
): readonly BandCustomer[] {
  const ids =
    order === 'nearestDown' ? band.customerIds.slice(-limit).reverse() : band.customerIds.slice(0, limit);
  const listed: BandCustomer[] = [];
  for (const id of ids) {
    const record = customers.get(id);
    const basis = record === undefined ? undefined : measureBasis(tiering.scheme.basis, record);
    const distance = basis === undefined ? undefined : measureDistance(tiering.scheme, basis);
    if (record === undefined || basis === undefined || distance === undefined) continue;
    listed.push({ record, basis, distance });
  }
  return listed;
}

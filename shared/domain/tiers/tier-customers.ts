import type { Fen } from '../kernel/money';
import type { CustomerRecord } from '../records/records';
import { assignTier, schemeApplies } from './assign-tier';
import { measureBasis } from './measure-basis';
import { type ParetoReading, readPareto } from './pareto';
import type { Tier, TierScheme } from './tier-scheme';

/** One tier of the scheme with its customers. */
export interface TierBand {
  readonly tier: Tier;
  readonly count: number;
  /** Sum of the basis in fen. */
  readonly assets: Fen;
  /** Part of all tiered assets, 0 to 1; 0 when there are none. */
  readonly share: number;
  /** Mean basis in whole fen; null for an empty band. */
  readonly average: Fen | null;
  /** Largest first. */
  readonly customerIds: readonly string[];
}

/** The customers of a scheme, split into bands: every customer it applies to is in one band or untiered. */
export interface Tiering {
  readonly scheme: TierScheme;
  /** In the order of the scheme, empty bands included. */
  readonly bands: readonly TierBand[];
  /** Customers without any amount to go by (未分层). */
  readonly untieredIds: readonly string[];
  /** Customers in bands. */
  readonly count: number;
  readonly assets: Fen;
  readonly pareto: ParetoReading;
}

/**
 * Splits the customers into the bands of a scheme by the tier they hold (`assignTier`). Assets are the scheme's own
 * basis throughout, so that counts, sums and thresholds agree with each other. Made for 100,000 records: amounts are
 * read once and sorted as numbers.
 */
export function tierCustomers(scheme: TierScheme, records: readonly CustomerRecord[]): Tiering {
  const amounts = new Float64Array(records.length);
  const places: number[][] = scheme.tiers.map(() => []);
  const placeOf = new Map(scheme.tiers.map((tier, place) => [tier, place]));
  const untieredIds: string[] = [];
  for (let index = 0; index < records.length; index += 1) {
    const record = records[index];
    if (record === undefined || !schemeApplies(scheme, record)) continue;
    const tier = assignTier(scheme, record);
    if (tier === undefined) {
      untieredIds.push(record.id);
    } else {
      // Somebody may hold a tier while the book knows no amount.
      amounts[index] = measureBasis(scheme.basis, record) ?? 0;
      places[placeOf.get(tier) ?? 0]?.push(index);
    }
  }
  // Ties keep the order of the book (index), so that the same book always gives the same list.
  const orders = places.map((band) =>
    Uint32Array.from(band).sort((a, b) => (amounts[b] ?? 0) - (amounts[a] ?? 0) || a - b),
  );
  const count = orders.reduce((sum, order) => sum + order.length, 0);
  const sums = orders.map((order) => order.reduce((sum, index) => sum + (amounts[index] ?? 0), 0));
  const assets = sums.reduce((sum, amount) => sum + amount, 0);
  const bands = scheme.tiers.map((tier, place): TierBand => {
    const order = orders[place] ?? new Uint32Array();
    const sum = sums[place] ?? 0;
    return {
      tier,
      count: order.length,
      assets: sum,
      share: assets > 0 ? sum / assets : 0,
      average: order.length === 0 ? null : Math.round(sum / order.length),
      customerIds: Array.from(order, (index) => records[index]?.id ?? ''),
    };
  });
  const ascending = new Float64Array(count);
  let at = 0;
  for (const order of orders) {
    for (const index of order) {
      ascending[at] = amounts[index] ?? 0;
      at += 1;
    }
  }
  const descending = ascending.sort().reverse();
  return { scheme, bands, untieredIds, count, assets, pareto: readPareto(descending) };
}

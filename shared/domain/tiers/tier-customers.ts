import type { Fen } from '../kernel/money';
import type { CustomerRecord } from '../records/records';
import { schemeApplies } from './assign-tier';
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
 * Splits the customers into the bands of a scheme. Assets are the scheme's own basis throughout, so that counts,
 * sums and thresholds agree with each other. Made for 100,000 records: amounts are read once and sorted as numbers.
 */
export function tierCustomers(scheme: TierScheme, records: readonly CustomerRecord[]): Tiering {
  const amounts = new Float64Array(records.length);
  const places: number[] = [];
  const untieredIds: string[] = [];
  for (let index = 0; index < records.length; index += 1) {
    const record = records[index];
    if (record === undefined || !schemeApplies(scheme, record)) continue;
    const basis = measureBasis(scheme.basis, record);
    if (basis === undefined) {
      untieredIds.push(record.id);
    } else {
      amounts[index] = basis;
      places.push(index);
    }
  }
  // Ties keep the order of the book (index), so that the same book always gives the same list.
  const order = Uint32Array.from(places).sort((a, b) => (amounts[b] ?? 0) - (amounts[a] ?? 0) || a - b);
  const descending = Float64Array.from(order, (index) => amounts[index] ?? 0);
  const assets = descending.reduce((sum, amount) => sum + amount, 0);
  const bands: TierBand[] = [];
  let from = 0;
  for (const tier of scheme.tiers) {
    let to = from;
    let sum = 0;
    const customerIds: string[] = [];
    while (to < order.length && (tier.minimum === null || (descending[to] ?? 0) >= tier.minimum)) {
      sum += descending[to] ?? 0;
      const record = records[order[to] ?? 0];
      if (record !== undefined) customerIds.push(record.id);
      to += 1;
    }
    bands.push({
      tier,
      count: to - from,
      assets: sum,
      share: assets > 0 ? sum / assets : 0,
      average: to === from ? null : Math.round(sum / (to - from)),
      customerIds,
    });
    from = to;
  }
  return { scheme, bands, untieredIds, count: order.length, assets, pareto: readPareto(descending) };
}

import type { Fen } from '../kernel/money';
import type { CustomerRecord } from '../records/records';
import { assignTier, isOnWatch, schemeApplies } from './assign-tier';
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
  /** 关注客户 among them. */
  readonly watch: number;
  /** Largest first; those whose amount nobody knows last. */
  readonly customerIds: readonly string[];
  /** The same customers in the order of the book, without the work of sorting them. */
  readonly memberIds: readonly string[];
}

/** The customers of a scheme, split into bands: every customer it applies to is in one band or untiered. */
export interface Tiering {
  readonly scheme: TierScheme;
  /** In the order of the scheme, empty bands included. */
  readonly bands: readonly TierBand[];
  /** Customers without a tier: nobody settled one, and there is no amount to go by (未分层). */
  readonly untieredIds: readonly string[];
  /** Customers in bands. */
  readonly count: number;
  readonly assets: Fen;
  readonly pareto: ParetoReading;
}

/** What is known of a band while customers are put into it. */
interface OpenBand {
  readonly places: number[];
  sum: Fen;
  known: number;
  watch: number;
}

/**
 * Splits the customers into the bands of a scheme by the tier each holds (`assignTier`), so that bands, chips and grid
 * say the same: `add` each position of the records, then `finish`. Assets are the scheme's own basis throughout; a
 * customer who holds a tier without an amount counts as one, and with nothing in sums and averages. Made for 100,000
 * records: they can be added in slices, and a band is put in order when somebody looks at it.
 */
export class TieringBuilder {
  private readonly amounts: Float64Array;
  private readonly open: ReadonlyMap<string, OpenBand>;
  private readonly untieredIds: string[] = [];
  private count = 0;

  constructor(
    private readonly scheme: TierScheme,
    private readonly records: readonly CustomerRecord[],
  ) {
    this.amounts = new Float64Array(records.length).fill(Number.NaN);
    this.open = new Map(
      scheme.tiers.map(({ key }): [string, OpenBand] => [key, { places: [], sum: 0, known: 0, watch: 0 }]),
    );
  }

  add(index: number): void {
    const { scheme } = this;
    const record = this.records[index];
    if (record === undefined || !schemeApplies(scheme, record)) return;
    const band = this.open.get(assignTier(scheme, record)?.key ?? '');
    if (band === undefined) {
      this.untieredIds.push(record.id);
      return;
    }
    const basis = measureBasis(scheme.basis, record);
    band.places.push(index);
    if (isOnWatch(scheme, record)) band.watch += 1;
    this.count += 1;
    if (basis === undefined) return;
    this.amounts[index] = basis;
    band.sum += basis;
    band.known += 1;
  }

  finish(): Tiering {
    const { scheme, untieredIds, count, amounts } = this;
    const assets = [...this.open.values()].reduce((sum, band) => sum + band.sum, 0);
    const descending = amounts
      .filter((amount) => !Number.isNaN(amount))
      .sort()
      .reverse();
    const bands = scheme.tiers.map((tier) => this.finishBand(tier, assets));
    return { scheme, bands, untieredIds, count, assets, pareto: readPareto(descending) };
  }

  private finishBand(tier: Tier, assets: Fen): TierBand {
    const { places, sum, known, watch } = this.open.get(tier.key) ?? {
      places: [],
      sum: 0,
      known: 0,
      watch: 0,
    };
    const { amounts, records } = this;
    let ordered: readonly string[] | undefined;
    const idAt = (place: number) => records[place]?.id ?? '';
    return {
      tier,
      count: places.length,
      assets: sum,
      share: assets > 0 ? sum / assets : 0,
      average: known === 0 ? null : Math.round(sum / known),
      watch,
      get customerIds() {
        ordered ??= orderPlaces(places, amounts).map(idAt);
        return ordered;
      },
      get memberIds() {
        return places.map(idAt);
      },
    };
  }
}

/** All at once, see `TieringBuilder`. */
export function tierCustomers(scheme: TierScheme, records: readonly CustomerRecord[]): Tiering {
  const builder = new TieringBuilder(scheme, records);
  for (let index = 0; index < records.length; index += 1) builder.add(index);
  return builder.finish();
}

/** Largest amount first, unknown ones last; ties keep the order of the book, so that the same book gives the same list. */
function orderPlaces(places: readonly number[], amounts: Float64Array): number[] {
  const weigh = (place: number) => {
    const amount = amounts[place] ?? Number.NaN;
    return Number.isNaN(amount) ? Number.NEGATIVE_INFINITY : amount;
  };
  return [...places].sort((a, b) => {
    const [left, right] = [weigh(a), weigh(b)];
    return left === right ? a - b : right - left;
  });
}

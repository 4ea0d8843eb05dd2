import type { TierMonth } from '@shared/domain/tiers/tier-month';

/** How a band, or the whole, differs from the month before. */
export interface BandChange {
  readonly count: number;
  /** Part by which the amounts grew; null where there were none. */
  readonly assets: number | null;
}

/** What there is now of a band. */
interface Sums {
  readonly count: number;
  readonly assets: number;
}

function compare(now: Sums, before: Sums): BandChange {
  return {
    count: now.count - before.count,
    assets: before.assets > 0 ? (now.assets - before.assets) / before.assets : null,
  };
}

/** The change of a band on a settled month; undefined for a tier the scheme did not have then. */
export function compareBand(now: Sums, tier: string, before: TierMonth): BandChange | undefined {
  const then = before.bands.find((band) => band.tier === tier);
  return then === undefined ? undefined : compare(now, then);
}

/** The change of all bands together. */
export function compareAll(now: Sums, before: TierMonth): BandChange {
  const sum = before.bands.reduce(
    (all, { count, assets }) => ({ count: all.count + count, assets: all.assets + assets }),
    { count: 0, assets: 0 },
  );
  return compare(now, sum);
}

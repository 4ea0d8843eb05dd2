import type { Tiering } from '@shared/domain/tiers/tier-customers';

/** How many customers go from one tier to another. */
export interface TierMove {
  readonly from: string;
  readonly to: string;
  readonly count: number;
}

export interface TierMoves {
  /** Largest first; tiers by their keys. */
  readonly moves: readonly TierMove[];
  readonly up: number;
  readonly down: number;
}

/**
 * Who would stand elsewhere under another version of a scheme, over the same customers. Up and down follow the order of
 * the second tiering's tiers, which name the same keys.
 */
export function compareTierings(before: Tiering, after: Tiering): TierMoves {
  const places = new Map(after.scheme.tiers.map((tier, place) => [tier.key, place]));
  const was = new Map<string, string>();
  for (const band of before.bands) for (const id of band.customerIds) was.set(id, band.tier.key);
  const counts = new Map<string, number>();
  let up = 0;
  let down = 0;
  for (const band of after.bands) {
    const place = places.get(band.tier.key) ?? 0;
    for (const id of band.customerIds) {
      const from = was.get(id);
      if (from === undefined || from === band.tier.key) continue;
      if ((places.get(from) ?? 0) > place) up += 1;
      else down += 1;
      const key = `${from} ${band.tier.key}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  const moves = [...counts]
    .map(([key, count]): TierMove => {
      const [from = '', to = ''] = key.split(' ');
      return { from, to, count };
    })
    .sort((a, b) => b.count - a.count);
  return { moves, up, down };
}

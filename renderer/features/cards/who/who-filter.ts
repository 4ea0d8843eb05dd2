import type { TierChoice } from './tier-choice';

/** Whether the paper was printed for a customer: never; at some time; and something on it is different since. */
export type PrintedChoice = 'any' | 'never' | 'printed' | 'changed';

/** Everybody, the customers of one group, or those of one saved view. */
export type CircleChoice = 'all' | `group:${string}` | `view:${string}`;

/** Who is listed. */
export interface WhoFilter {
  readonly query: string;
  readonly tier: TierChoice;
  /** Name of a manager; empty: those without one; null: everybody's. */
  readonly manager: string | null;
  readonly circle: CircleChoice;
  readonly printed: PrintedChoice;
}

export const everybody: WhoFilter = { query: '', tier: 'any', manager: null, circle: 'all', printed: 'any' };

/** True while nobody is left out. */
export function isEverybody(filter: WhoFilter): boolean {
  return (
    filter.query.trim() === '' &&
    filter.tier === 'any' &&
    filter.manager === null &&
    filter.circle === 'all' &&
    filter.printed === 'any'
  );
}

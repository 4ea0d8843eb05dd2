import type { Month } from '../kernel/calendar';
import type { Fen } from '../kernel/money';
import type { BookRecord } from '../records/records';
import type { TierScheme } from './tier-scheme';

/** One tier in the result of a month. */
export interface TierMonthBand {
  readonly tier: string;
  readonly count: number;
  /** Sum of the scheme's measure. */
  readonly assets: Fen;
}

/** How many customers went from a tier to a tier; those who stayed are flows from a tier to itself. */
export interface TierFlow {
  /** Tier keys; null: no tier. */
  readonly from: string | null;
  readonly to: string | null;
  readonly count: number;
  readonly assets: Fen;
}

/**
 * What settling the tiers of a month came to in one scheme; collection `tierMonths`, id `<scheme>:<period>`. Enough for
 * change on last month and for the migration matrix without opening the months' moves.
 */
export interface TierMonth extends BookRecord {
  readonly scheme: string;
  readonly period: Month;
  /** The scheme as it was then. */
  readonly rules: TierScheme;
  /** ISO time, and who settled it. */
  readonly at: string;
  readonly by: string;
  readonly bands: readonly TierMonthBand[];
  readonly untiered: number;
  readonly up: number;
  readonly down: number;
  readonly watch: number;
  readonly flows: readonly TierFlow[];
  /** Everybody was placed by amount, because the branch changed the scheme before. */
  readonly replaced?: boolean;
}

/** Id of the record that holds the result of a month. */
export function tierMonthId(scheme: string, period: Month): string {
  return `${scheme}:${period}`;
}

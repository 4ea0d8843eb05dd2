import type { Month } from '../kernel/calendar';
import type { Fen } from '../kernel/money';
import type { BookRecord } from '../records/records';

/** Why a customer stands in another tier than before. */
export type TierMoveReason =
  /** The first month that was settled: nothing was known before. */
  | 'first'
  | 'up'
  | 'down'
  /** The branch changed the scheme. */
  | 'schemeChanged'
  | 'exception'
  | 'exceptionEnded'
  /** The scheme no longer applies: lost, or of another kind. */
  | 'left';

/** One move of a customer between tiers; collection `tierMoves`, partition the month settled. */
export interface TierMove extends BookRecord {
  readonly customerId: string;
  readonly scheme: string;
  /** Tier keys; null: no tier. */
  readonly from: string | null;
  readonly to: string | null;
  readonly reason: TierMoveReason;
  /** First month in which the new tier holds. */
  readonly effective: Month;
  /** The amount it went by, in the scheme's own measure; absent where none was looked at. */
  readonly basis?: Fen;
  /** Version of the scheme it was decided by. */
  readonly version: number;
  /** What a person said, for exceptions. */
  readonly note?: string;
}

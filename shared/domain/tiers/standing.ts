import type { Month } from '../kernel/calendar';

/**
 * Where a customer stands in one scheme after its months were settled (branch-practice section 4). A tier moves on
 * monthly averages: up in the next month; below the tier's amount the customer is 关注客户 and falls only after
 * three months (private banking: six).
 */
export interface TierStanding {
  /** Key of the tier held; empty while no month was settled for the customer and only an exception is known. */
  readonly tier: string;
  /** First month in which this tier holds. */
  readonly since: Month;
  /**
   * Present while the customer is 关注客户: for each month in a row below the tier held, the tier its amount was worth,
   * oldest first. Its length is the clock ("低于标准 第 2 月/3").
   */
  readonly below?: readonly string[];
  /** Holds instead of `tier` up to and with the month `until`; given by a person, with a reason. */
  readonly exception?: TierException;
  /** The settlement that last changed the standing, so that the last month can be settled again. */
  readonly settled?: StandingSettled;
}

export interface TierException {
  readonly tier: string;
  readonly until: Month;
  readonly reason: string;
  readonly by: string;
  /** First month in which it holds; absent in exceptions whose beginning nobody kept. */
  readonly from?: Month;
}

/** What a standing was before a month was settled; absent `before`: there was none. */
export interface StandingSettled {
  readonly month: Month;
  readonly before?: Pick<TierStanding, 'tier' | 'since' | 'below' | 'exception'>;
}

/** The standings of a customer by scheme id; a scheme that never settled a month has none. */
export type TierStandings = Readonly<Record<string, TierStanding>>;
